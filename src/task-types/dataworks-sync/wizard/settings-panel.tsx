import { useId } from 'react';
import { useT } from '@/i18n/use-t';
import { withValue } from '../script/edit-script';
import type { ParameterRule } from '../script/step-types';
import { ByScript } from './by-script';
import { DirtyLimitField } from './dirty-limit-field';
import { KeptKeys } from './kept-keys';
import { ParameterField } from './parameter-field';
import { isOpen } from './setting-values';
import css from './wizard.module.css';
import { WizardField } from './wizard-field';
import { useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

const SPEED = ['setting', 'speed'];
const MODE = ['setting', 'executeMode'];
const SHOWN: ReadonlySet<string> = new Set(['speed', 'errorLimit', 'executeMode']);

const CONCURRENT: ParameterRule = {
  name: 'concurrent',
  kind: 'number',
  required: true,
  label: words('concurrent'),
  help: words('concurrent.help'),
};
const RATE: ParameterRule = {
  name: 'mbps',
  kind: 'number',
  label: words('mbps'),
  help: words('mbps.help'),
};

/** How a run goes: how many threads, how fast, how many dirty records it bears, on one machine or several. */
export function SettingsPanel({ setting }: { readonly setting: Readonly<Record<string, unknown>> }) {
  const t = useT();
  const id = useId();
  const keys = Object.keys(setting).filter((key) => !SHOWN.has(key));
  return (
    <fieldset className={css.panel} aria-labelledby={id}>
      <h3 id={id} className={css.panelTitle}>
        {t(words('settings'))}
      </h3>
      <div className={css.settings}>
        <Speed speed={setting['speed']} />
        <DirtyLimitField errorLimit={setting['errorLimit']} />
        <ExecuteMode mode={setting['executeMode']} />
      </div>
      <KeptKeys keys={keys} />
    </fieldset>
  );
}

function Speed({ speed }: { readonly speed: unknown }) {
  const { edit } = useWizard();
  if (!isOpen(speed)) {
    return (
      <WizardField path={SPEED} look={{ label: words('speed'), control: 'text' }} value="" onChange={nothing}>
        <ByScript path={SPEED} name="speed" />
      </WizardField>
    );
  }
  const { concurrent, throttle, mbps }: Readonly<Record<string, unknown>> = { ...Object(speed) };
  const path = [...SPEED, 'throttle'];
  const look = { label: words('throttle'), help: words('throttle.help'), control: 'switch', wire: 'throttle' } as const;
  return (
    <>
      <ParameterField path={[...SPEED, 'concurrent']} rule={CONCURRENT} value={concurrent} />
      {throttle === undefined || typeof throttle === 'boolean' ? (
        <WizardField
          path={path}
          look={look}
          value={throttle === true}
          onChange={(on) => edit((text) => withValue(text, path, on === true))}
        />
      ) : (
        <WizardField path={path} look={look} value="" onChange={nothing}>
          <ByScript path={path} name="throttle" />
        </WizardField>
      )}
      {(throttle === true || mbps !== undefined) && (
        <ParameterField
          path={[...SPEED, 'mbps']}
          rule={throttle === true ? { ...RATE, required: true } : RATE}
          value={mbps}
        />
      )}
    </>
  );
}

function ExecuteMode({ mode }: { readonly mode: unknown }) {
  const { edit } = useWizard();
  const look = {
    label: words('mode'),
    help: words('mode.help'),
    control: 'segmented',
    wire: 'executeMode',
    options: [
      { value: 'single', label: words('mode.single') },
      { value: 'distribute', label: words('mode.distribute') },
    ],
  } as const;
  if (mode !== undefined && mode !== null && mode !== 'distribute') {
    return (
      <WizardField path={MODE} look={look} value="" onChange={nothing}>
        <ByScript path={MODE} name="executeMode" />
      </WizardField>
    );
  }
  return (
    <WizardField
      path={MODE}
      look={look}
      value={mode === 'distribute' ? 'distribute' : 'single'}
      onChange={(next) => edit((text) => withValue(text, MODE, next === 'distribute' ? 'distribute' : null))}
    />
  );
}

const nothing = () => undefined;
