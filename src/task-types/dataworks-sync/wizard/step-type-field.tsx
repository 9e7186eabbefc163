import { useState } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { SafeText } from '@/ui/safe-text';
import type { ScriptStep } from '../script/script';
import { lostKeys, withType } from './step-type-change';
import type { Side } from './new-column';
import { stepTypeOptions } from './step-type-options';
import { WizardField } from './wizard-field';
import { useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

/** The type of a step. What a change of it would lose is named before it is made. */
export function StepTypeField({ side, step }: { readonly side: Side; readonly step: ScriptStep | undefined }) {
  const t = useT();
  const { text, edit } = useWizard();
  const [asked, setAsked] = useState<string>();
  const type = step?.stepType ?? '';
  const become = (next: string) => {
    setAsked(undefined);
    edit((before) => withType(before, side, next), { part: side, message: words('done.type', { type: next }) });
  };
  const lostBy = (next: string) => lostKeys(text, withType(text, side, next), side);
  const choose = (next: unknown) => {
    if (typeof next !== 'string' || next === '' || next === type) return;
    if (lostBy(next).length > 0) setAsked(next);
    else become(next);
  };
  return (
    <>
      <WizardField
        path={step ? [...step.path, 'stepType'] : ['steps', side]}
        look={{
          label: words('type'),
          control: 'select',
          options: [...(type === '' ? [CHOOSE] : []), ...stepTypeOptions()],
          ...(step ? undefined : { help: words(`missing.${side}`) }),
        }}
        value={type}
        onChange={choose}
      />
      {asked !== undefined && (
        <ConfirmDialog
          opened
          title={t(words('type.ask', { type: asked }))}
          keep={t(words('type.keep', { type }))}
          act={t(words('type.act', { type: asked }))}
          onKeep={() => setAsked(undefined)}
          onAct={() => become(asked)}
        >
          <p>{t(words('type.lost'))}</p>
          <p>
            <SafeText text={lostBy(asked).join(', ')} />
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

const CHOOSE = { value: '', label: say('forms.error.choose') };
