import { useState } from 'react';
import { say } from '@/i18n/say';
import { jsonProblem } from '@/forms/json-text';
import type { Path } from '../script/script';
import type { ParameterRule } from '../script/step-types';
import { ByScript } from './by-script';
import { formOf, shownValue, withTyped } from './parameter-value';
import { type FieldLook, WizardField } from './wizard-field';
import { useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

interface ParameterFieldProps {
  readonly path: Path;
  readonly rule: ParameterRule;
  readonly value: unknown;
}

/** One parameter of a step, by its kind. */
export function ParameterField({ path, rule, value }: ParameterFieldProps) {
  const { text, edit } = useWizard();
  // A number that becomes text for a moment, while it is typed, is a number again after it.
  const [form] = useState(() => formOf(value));
  /** Text that cannot be taken over as it stands: JSON half typed, lines that are still empty. */
  const [draft, setDraft] = useState<{ readonly text: string; readonly made: string }>();
  const look = isEnvironment(rule, value) ? environmentLook(rule) : lookOf(rule);
  const shown = shownValue(rule.kind, value, text, path);
  if (shown.kind === 'other') {
    return (
      <WizardField path={path} look={look} value="" onChange={nothing}>
        <ByScript path={path} name={rule.name} />
      </WizardField>
    );
  }
  const isDrafted = rule.kind === 'json' || rule.kind === 'list';
  const write = (typed: string) => (before: string) => withTyped(before, path, typed, { ...rule, ...form });
  const type = (typed: unknown) => {
    if (typeof typed !== 'string') return;
    const problem = rule.kind === 'json' && typed.trim() !== '' && jsonProblem(typed) !== undefined;
    const made = problem ? text : write(rule.kind === 'json' ? typed.trim() : typed)(text);
    if (isDrafted) setDraft({ text: typed, made });
    if (!problem) edit(write(rule.kind === 'json' ? typed.trim() : typed));
  };
  // What is typed counts as long as the document is what it made: a change from elsewhere takes its place.
  const typing = draft && draft.made === text ? draft.text : undefined;
  const refused =
    rule.kind === 'json' && typing !== undefined && typing.trim() !== '' ? jsonProblem(typing) : undefined;
  return (
    <WizardField
      path={path}
      look={look}
      value={typing ?? shown.text}
      onChange={type}
      refused={refused}
      onLeave={() => refused === undefined && setDraft(undefined)}
    />
  );
}

const nothing = () => undefined;

/** The two environments of a workspace stand as digits in the script. Any other value is shown as it is. */
function isEnvironment({ name }: ParameterRule, value: unknown): boolean {
  return name === 'envType' && (value === undefined || value === 0 || value === 1);
}

function environmentLook(rule: ParameterRule): FieldLook {
  const { help: _, ...look } = lookOf(rule);
  const options = (['1', '0'] as const).map((value) => ({ value, label: words(`environment.${value}`) }));
  return { ...look, control: 'segmented', options: rule.required ? options : [UNSET, ...options] };
}

function lookOf(rule: ParameterRule): FieldLook {
  const look = {
    label: rule.label,
    ...(rule.help ? { help: rule.help } : undefined),
    ...(rule.placeholder === undefined ? undefined : { placeholder: rule.placeholder }),
    wire: rule.name,
    optional: !rule.required,
  };
  switch (rule.kind) {
    case 'text':
    case 'number':
    case 'json':
      return { ...look, control: rule.kind };
    case 'list':
      return { ...look, control: 'textarea', help: rule.help ?? words('list.help') };
    case 'boolean':
      return {
        ...look,
        control: 'segmented',
        options: [
          ...(rule.required ? [] : [UNSET]),
          { value: 'true', label: words('yes') },
          { value: 'false', label: words('no') },
        ],
      };
    case 'choice':
      return {
        ...look,
        control: 'select',
        options: [
          ...(rule.required ? [] : [UNSET]),
          ...(rule.choices ?? []).map((value) => ({ value, label: say('forms.verbatim', { text: value }) })),
        ],
      };
  }
}

const UNSET = { value: '', label: words('unset') };
