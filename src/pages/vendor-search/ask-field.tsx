import { NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { SearchParameter } from '@/task-types/vendor-search';
import { visibleText } from '@/ui/visible-text';
import css from './vendor-search.module.css';

interface AskFieldProps {
  readonly parameter: SearchParameter;
  /** Empty where it is not sent. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** In which words the vendor refused it. */
  readonly refusal: string | undefined;
}

/** One parameter of a vendor's list. What the vendor may refuse can be typed all the same; an undocumented choice stays. */
export function AskField({ parameter, value, onChange, refusal }: AskFieldProps) {
  const t = useT();
  const id = useId();
  const { name, label, help, kind, choices = [], standard } = parameter;
  // These stand under the control, which is described by them.
  const below = {
    inputWrapperOrder: ['input' as const, 'error' as const, 'description' as const],
    ...(refusal === undefined
      ? undefined
      : {
          error: visibleText(t(say('search.refused', { words: refusal }))),
          errorProps: { className: css.refusal },
        }),
    ...(help ? { description: t(help), descriptionProps: { className: css.help } } : undefined),
  };
  const unsent = t(standard === undefined ? say('search.any') : say('search.any.standard', { value: standard }));
  const isForeign = value !== '' && choices.every((choice) => choice.value !== value);
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {t(label)} <code className={css.wire}>{name}</code>
      </label>
      {kind === 'choice' ? (
        <NativeSelect
          id={id}
          {...below}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          data={[
            { value: '', label: unsent },
            ...choices.map((choice) => ({ value: choice.value, label: `${t(choice.label)} · ${choice.value}` })),
            ...(isForeign ? [{ value, label: visibleText(t(say('search.foreign', { value }))) }] : []),
          ]}
        />
      ) : (
        <TextInput
          id={id}
          {...below}
          value={value}
          placeholder={unsent}
          inputMode={kind === 'number' ? 'numeric' : 'text'}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir={kind === 'text' ? 'auto' : 'ltr'}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
