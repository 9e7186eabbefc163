import { type FocusEvent, type ReactNode, useState } from 'react';
import * as z from 'zod';
import type { Message } from '@/core/message';
import { Control } from '@/forms/control';
import { describedBy, FieldFrame } from '@/forms/field-frame';
import type { ResolvedMeta } from '@/forms/field-meta';
import { useFormHandle } from '@/forms/form-scope';
import { useT } from '@/i18n/use-t';
import type { Path } from '../script/script';
import css from './wizard.module.css';
import { fieldNameOf, isWithin, useWizard } from './wizard-scope';

/** How a field of the wizard is called and shown; what is left out is as usual. */
export type FieldLook = Pick<ResolvedMeta, 'label' | 'control'> & Partial<ResolvedMeta>;

interface WizardFieldProps {
  /** The place in the script that it edits: problems there stand under it, and whoever goes there comes to it. */
  readonly path: Path;
  readonly look: FieldLook;
  readonly value: string | boolean;
  readonly onChange: (value: unknown) => void;
  /** What keeps the typed text from being taken over. */
  readonly refused?: Message | undefined;
  readonly onLeave?: () => void;
  /** Stands in the place of the control, where that cannot show the value. */
  readonly children?: ReactNode;
}

/** The wizard writes its values itself; numbers are text on their way, so that they keep every digit. */
const TEXT = z.string();

/** One field of the wizard: the console's own frame and control, over one place of the script. */
export function WizardField(props: WizardFieldProps) {
  const { path, look, value, onChange, refused, onLeave, children } = props;
  const t = useT();
  const form = useFormHandle();
  const wizard = useWizard();
  // What is missing in a field where nobody has been yet is no mistake; what stands wrongly is one at once.
  const [begunFilled] = useState(() => value !== '' && value !== false);
  const [wasLeft, setWasLeft] = useState(false);
  const name = fieldNameOf(wizard.name, path);
  const id = `${form.id}-${name}`;
  const meta: ResolvedMeta = { options: [], width: 'full', optional: false, ...look };
  const speaks = begunFilled || wasLeft || wizard.insist;
  const problems = speaks ? wizard.problems.filter((problem) => isWithin(problem.path, path)) : [];
  const error = refused ?? problems.find(({ severity }) => severity === 'error')?.message;
  const warning = problems.find(({ severity }) => severity === 'warning')?.message;

  const leave = () => {
    setWasLeft(true);
    onLeave?.();
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) leave();
  };
  return (
    <div className={css.field} onBlur={children === undefined ? undefined : onBlur}>
      <FieldFrame id={id} name={name} meta={meta} {...(error ? { error } : undefined)}>
        {children ?? (
          <Control
            id={id}
            name={name}
            labelId={`${id}-label`}
            describedBy={describedBy(id)}
            invalid={error !== undefined}
            meta={meta}
            schema={TEXT}
            value={value}
            onChange={onChange}
            onBlur={leave}
          />
        )}
        {warning && <p className={css.warning}>{t(warning)}</p>}
      </FieldFrame>
    </div>
  );
}
