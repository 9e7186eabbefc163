import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { type Script, type ScriptReading } from '../script/script';
import { ColumnMapping } from './column-mapping';
import { ConvertDatax } from './convert-datax';
import { LastDeed } from './last-deed';
import { NewScript } from './new-script';
import { SettingsPanel } from './settings-panel';
import { StepPanel } from './step-panel';
import css from './wizard.module.css';
import { useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

/** The script as fields: where from, where to, which column where, and how a run goes. */
export function Wizard({ reading }: { readonly reading: ScriptReading }) {
  const { text } = useWizard();
  return (
    <div className={css.wizard}>
      <LastDeed part="script" />
      {text.trim() === '' ? <NewScript /> : <Body reading={reading} />}
    </div>
  );
}

function Body({ reading }: { readonly reading: ScriptReading }) {
  switch (reading.kind) {
    case 'broken':
      return <Broken reading={reading} />;
    case 'datax':
      return <ConvertDatax />;
    case 'script':
      return <Parts script={reading.script} />;
  }
}

function Parts({ script }: { readonly script: Script }) {
  const { reader, writer, others, setting } = script;
  return (
    <>
      <div className={css.sides}>
        <StepPanel side="reader" step={reader} />
        <StepPanel side="writer" step={writer} />
      </div>
      {reader && writer && <ColumnMapping steps={{ reader, writer }} />}
      <SettingsPanel setting={setting} />
      {others.length > 0 && <OtherSteps steps={others} />}
    </>
  );
}

function OtherSteps({ steps }: { readonly steps: Script['others'] }) {
  const t = useT();
  const { showInScript } = useWizard();
  return (
    <div className={css.others}>
      <p>{t(words('others', { count: steps.length }))}</p>
      {steps.map(({ path, name, stepType, category }) => (
        <Button key={path.join('.')} onClick={() => showInScript(path)}>
          {t(words('others.open', { name: [name, stepType, category].filter(Boolean).join(' · ') || path.join(' ') }))}
        </Button>
      ))}
    </div>
  );
}

function Broken({ reading }: { readonly reading: Extract<ScriptReading, { readonly kind: 'broken' }> }) {
  const t = useT();
  const { text, showPlace } = useWizard();
  const before = text.slice(0, reading.from).split('\n');
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return (
    <div className={css.note} role="group" aria-label={t(words('broken'))}>
      <p>
        {t(words('broken.at', place))} {t(reading.message)}
      </p>
      <Button onClick={() => showPlace(reading)}>{t(words('broken.open'))}</Button>
    </div>
  );
}
