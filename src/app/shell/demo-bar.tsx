import { useId, useSyncExternalStore } from 'react';
import { DEMO_SPEEDS } from '@/core/demo';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { useTicking } from '@/queries/use-ticking';
import { useZone } from '@/storage/use-zone';
import { fullTime } from '@/ui/format-time';
import { ChevronIcon, PauseIcon } from '@/ui/icons/actions';
import { latePart } from '@/ui/late-part';
import { SegmentedChoice } from '@/ui/segmented-choice';
import { useDemo } from '../demo-context';
import css from './demo-bar.module.css';

const DemoControls = latePart(() => import('./demo-controls').then((m) => m.DemoControls));

interface DemoBarProps {
  /** The first rows are there; what steers more than time may load. */
  readonly atRest: boolean;
}

/**
 * Says that the clouds are simulated, and steers them. Only in demo mode. On phones all but the time stands behind the word
 * "Demo", which stays in sight.
 */
export function DemoBar({ atRest }: DemoBarProps) {
  const t = useT();
  const demo = useDemo();
  const services = useServices();
  const { speed, faults, kept } = useSyncExternalStore(demo.subscribe, demo.state);
  const zone = useZone();
  const [day, ...rest] = useTicking((domainNow) => fullTime(domainNow, zone)).split(' ');
  const tools = useId();
  return (
    <aside className={css.bar} data-print="hide" aria-label={t(say('demo.tag'))}>
      <strong className={css.tag}>{t(say('demo.tag'))}</strong>
      <button type="button" className={css.tagButton} popoverTarget={tools}>
        {t(say('demo.tag'))}
        <ChevronIcon size={12} />
      </button>
      <span className={css.about}>{t(say('demo.about'))}</span>
      <div id={tools} popover="auto" className={css.tools}>
        {kept === 'this tab only' && <span className={css.note}>{t(say('demo.forgetful'))}</span>}
        {faults > 0 && <span className={css.note}>{t(say('demo.faults', { count: faults }))}</span>}
        <button
          type="button"
          className={css.act}
          title={t(say('demo.reset.about'))}
          onClick={() => void import('../reset-demo').then(({ resetDemo }) => resetDemo(services, demo))}
        >
          {t(say('demo.reset'))}
        </button>
        {/* Last, and before what grows: nothing that one may be about to press moves when it comes. */}
        {atRest && <DemoControls />}
      </div>
      <span className={css.grow} />
      <time className={css.clock} aria-label={t(say('demo.clock'))} data-testid="demo-clock">
        <span className={css.day}>{day} </span>
        {rest.join(' ')}
      </time>
      <SegmentedChoice
        label={t(say('demo.speed'))}
        value={speed}
        onChange={(next) => void demo.setSpeed(next)}
        choices={DEMO_SPEEDS.map((value) => ({
          value,
          label: value === 0 ? <PauseIcon size={12} /> : t(say(`demo.speed.${value}`)),
          ...(value === 0 ? { name: t(say('demo.speed.0')) } : undefined),
        }))}
      />
    </aside>
  );
}
