import { useDeferredValue, useEffect, useEffectEvent, useRef } from 'react';
import { useController, useFormState } from 'react-hook-form';
import { describedBy, FieldFrame } from '@/forms/field-frame';
import { metaOf } from '@/forms/field-meta';
import { fieldAt } from '@/forms/field-tree';
import { useFormHandle } from '@/forms/form-scope';
import { unpackMessage } from '@/forms/packed-message';
import { isStanding } from '@/forms/rejections';
import { problemsIn } from '../script/rules';
import { readScript } from '../script/script';
import { ConvertDatax } from './convert-datax';
import { LastDeed } from './last-deed';
import { ProblemList } from './problem-list';
import { ScriptText } from './script-text';
import { useScript } from './use-script';
import { useKnownWorkspace } from './use-known-workspace';
import { ViewSwitch } from './view-switch';
import { Wizard } from './wizard';
import css from './wizard.module.css';
import { WizardScope } from './wizard-scope';

/** Characters from which judging a script takes longer than a key press may. */
const LONG = 200_000;

interface ScriptFieldProps {
  /** The form's field; its value is the text of the script. */
  readonly name: string;
  /** What was saved last: the script view shows what differs from it. */
  readonly baseline?: string;
}

/**
 * A script as a field of a form, in two views of the same text: as fields, and as it is written. Changing the view changes
 * nothing of it. What is wrong is listed as it is typed; the form's own sentence about it comes when the form is sent, since
 * a line that came with leaving the text would move what is being clicked.
 */
export function ScriptField({ name, baseline }: ScriptFieldProps) {
  const form = useFormHandle();
  const { field, fieldState } = useController({ name, control: form.methods.control });
  const { submitCount } = useFormState({ control: form.methods.control });
  const schema = fieldAt(form.schema, name);
  const meta = schema && metaOf(schema);
  if (!meta) throw new Error(`The form's schema has no field “${name}” with metadata.`);

  const value: unknown = field.value;
  const text = typeof value === 'string' ? value : '';
  const refusal = form.rejections.find((rejection) => rejection.name === name && isStanding(rejection, value));
  const error = fieldState.error?.message === undefined ? refusal?.message : unpackMessage(fieldState.error.message);
  const reading = readScript(text);
  const known = useKnownWorkspace();
  const insist = submitCount > 0;
  // A script that nobody has begun is not wrong, it is not there yet.
  const isBlank = text.trim() === '' || (baseline === undefined && text === form.defaults[name]);
  // A very long one is judged between two keys; one of usual length at once, so that marks never trail.
  const late = useDeferredValue(text);
  const problems = isBlank && !insist ? [] : problemsIn(text.length > LONG ? late : text, known);
  const script = useScript({ name, text, reading, problems, insist, onChange: field.onChange });
  const root = useRef<HTMLDivElement>(null);

  // Sent with errors, the form comes to the first control here, which is the choice of the view: it goes on to the error.
  const goToFirst = useEffectEvent(() => {
    const first = problems.find(({ severity }) => severity === 'error');
    if (first && root.current?.contains(document.activeElement)) script.goTo(first);
  });
  useEffect(() => {
    if (submitCount > 0) goToFirst();
  }, [submitCount]);

  const id = `${form.id}-${name}`;
  const fixed = form.fixed[name];
  const shown = {
    ...meta,
    control: 'segmented',
    width: 'full',
    ...(fixed && { help: fixed, optional: false }),
  } as const;
  return (
    // Several controls: the label names the group of them.
    <FieldFrame id={id} name={name} meta={shown} {...(error && { error })}>
      <div
        ref={root}
        className={css.root}
        role="group"
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(id)}
      >
        {!fixed && <ViewSwitch view={script.view} problems={problems} onChange={script.show} />}
        <WizardScope value={script.wizard}>
          {script.view === 'wizard' && !fixed ? (
            <Wizard reading={reading} />
          ) : (
            <>
              {/* What the wizard offers for such a job is offered here too: the error says to convert it first. */}
              <LastDeed part="script" isUndoneElsewhere />
              {reading.kind === 'datax' && !fixed && <ConvertDatax />}
              <ScriptText
                ids={{ id, labelledBy: `${id}-label`, describedBy: describedBy(id) }}
                value={text}
                problems={problems}
                known={known}
                baseline={baseline}
                place={script.place}
                keep={script.kept}
                readOnly={fixed !== undefined}
                onChange={field.onChange}
              />
            </>
          )}
        </WizardScope>
        <ProblemList problems={problems} onGo={script.goTo} />
      </div>
    </FieldFrame>
  );
}
