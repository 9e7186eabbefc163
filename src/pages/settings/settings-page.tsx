import { NativeSelect } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useTicking } from '@/queries/use-ticking';
import { type Preferences, preferences, shownZone } from '@/storage/preferences';
import { useStore } from '@/storage/use-store';
import { fullTime } from '@/ui/format-time';
import { PageHead } from '@/ui/page-head';
import { SegmentedChoice } from '@/ui/segmented-choice';
import '@/ui/theme/mantine-forms-styles';
import css from './settings.module.css';

/** Every zone that the browser knows; `UTC` is none of its "supported values" and yet what operators want most. */
const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** `/settings`: what the operator chooses about the console itself, kept at once. */
export function SettingsPage() {
  const t = useT();
  const chosen = useStore(preferences);
  const [saved, setSaved] = useState<keyof Preferences>();
  const choose = <K extends keyof Preferences>(name: K, value: Preferences[K]) => {
    preferences.write((present) => ({ ...present, [name]: value }));
    setSaved(name);
  };
  const zone = shownZone(chosen.zone);
  const sample = useTicking((now) => fullTime(now, zone));
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div className={css.page}>
      <PageHead title={t(say('settings.title'))} name={t(say('settings.title'))} below={t(say('settings.about'))} />
      <div className={css.rows}>
        <Row label={t(say('settings.language'))} help={t(say('settings.language.help'))} saved={saved === 'language'}>
          {(label) => (
            <SegmentedChoice
              label={label}
              value={chosen.language}
              onChange={(language) => choose('language', language)}
              choices={[
                { value: 'auto', label: t(say('settings.language.auto')) },
                { value: 'en', label: 'English' },
                { value: 'zh-CN', label: '中文' },
              ]}
            />
          )}
        </Row>
        <Row label={t(say('settings.zone'))} help={t(say('settings.zone.help', { sample }))} saved={saved === 'zone'}>
          {(label) => (
            <NativeSelect
              aria-label={label}
              className={css.zone ?? ''}
              value={chosen.zone}
              onChange={(event) => choose('zone', event.currentTarget.value)}
              data={[{ value: 'auto', label: t(say('settings.zone.auto', { zone: own })) }, ...ZONES]}
            />
          )}
        </Row>
        <Row label={t(say('settings.scheme'))} saved={saved === 'scheme'}>
          {(label) => (
            <SegmentedChoice
              label={label}
              value={chosen.scheme}
              onChange={(scheme) => choose('scheme', scheme)}
              choices={(['auto', 'light', 'dark'] as const).map((value) => ({
                value,
                label: t(say(`settings.scheme.${value}`)),
              }))}
            />
          )}
        </Row>
        <Row label={t(say('settings.keys'))} help={t(say('settings.keys.help'))} saved={saved === 'singleKeys'}>
          {(label) => (
            <SegmentedChoice
              label={label}
              value={chosen.singleKeys ? 'on' : 'off'}
              onChange={(value) => choose('singleKeys', value === 'on')}
              choices={[
                { value: 'on', label: t(say('settings.keys.on')) },
                { value: 'off', label: t(say('settings.keys.off')) },
              ]}
            />
          )}
        </Row>
      </div>
    </div>
  );
}

interface RowProps {
  readonly label: string;
  readonly help?: string;
  /** Whether this was changed last. */
  readonly saved: boolean;
  readonly children: (label: string) => ReactNode;
}

/** One setting: its name, what it does, its control, and that it was kept. */
function Row({ label, help, saved, children }: RowProps) {
  const t = useT();
  const id = useId();
  return (
    <section className={css.row} aria-labelledby={id}>
      <div>
        <h2 id={id} className={css.label}>
          {label}
        </h2>
        {help !== undefined && <p className={css.help}>{help}</p>}
      </div>
      <div className={css.control}>
        {children(label)}
        <span role="status" className={css.saved}>
          {saved ? t(say('settings.saved')) : ''}
        </span>
      </div>
    </section>
  );
}
