import { NativeSelect } from '@mantine/core';
import { type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import type { VendorSearch } from '@/task-types/vendor-search';
import { Button } from '@/ui/button';
import { visibleText } from '@/ui/visible-text';
import { AskField } from './ask-field';
import { CLOUD_NAMES } from './cloud-names';
import { type Asked, filledIn, isSame } from './search-address';
import css from './vendor-search.module.css';

/** On phones the help of a field goes with its focus, and the button would go from under the finger. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

const NARROW = '(width < 48em)';

interface AskFormProps {
  readonly search: VendorSearch;
  readonly source: Source;
  /** Those that could be asked. */
  readonly sources: readonly Source[];
  /** What the address asks. */
  readonly asked: Asked;
  /** Asks; the same once more where nothing was changed. */
  readonly onAsk: (next: Asked) => void;
  /** What is filled in. */
  readonly draft: Asked;
  readonly onDraft: (draft: Asked) => void;
  /** The parameter that the vendor refused, and in which words. */
  readonly refused: { readonly name: string; readonly words: string } | undefined;
}

/** The parameters of a vendor's list. What is filled in is asked by Enter or by its button: each time is a call. */
export function AskForm({ search, source, sources, asked, onAsk, draft, onDraft, refused }: AskFormProps) {
  const t = useT();
  const id = useId();
  // On a phone they would fill the page before the answer.
  const [isOpen, setOpen] = useState(() => !matchMedia(NARROW).matches);
  const [refusal, setRefusal] = useState<string>();
  if (refused?.name !== refusal) {
    setRefusal(refused?.name);
    // What is to be corrected must be in sight.
    if (refused) setOpen(true);
  }
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusal !== undefined)
      form.current?.querySelector('[aria-invalid="true"]')?.scrollIntoView?.({ block: 'center' });
  }, [refusal]);
  return (
    <form
      ref={form}
      role="search"
      className={css.form}
      aria-label={t(say('search.form', { cloud: CLOUD_NAMES[source.type.cloud] }))}
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(filledIn(search, asked, draft));
      }}
    >
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={css.sent}>
          {t(say('search.parameters', { count: Object.keys(asked.values).length }))}
        </summary>
        <div className={css.fields}>
          {sources.length > 1 && (
            <div className={css.field}>
              <label htmlFor={id} className={css.label}>
                {t(say('search.connection'))}
              </label>
              <NativeSelect
                id={id}
                value={draft.connection}
                onChange={({ currentTarget }) => onDraft({ ...draft, connection: currentTarget.value })}
                data={sources.map(({ connection }) => ({ value: connection.id, label: visibleText(connection.name) }))}
              />
            </div>
          )}
          {search.parameters.map((parameter) => (
            <AskField
              key={parameter.name}
              parameter={parameter}
              value={draft.values[parameter.name] ?? ''}
              // What was typed since is another value: nobody has refused that.
              refusal={
                parameter.name === refused?.name && draft.values[refused.name] === asked.values[refused.name]
                  ? refused.words
                  : undefined
              }
              onChange={(value) => onDraft({ ...draft, values: { ...draft.values, [parameter.name]: value } })}
            />
          ))}
        </div>
        <div className={css.acts}>
          <Button type="submit" variant="filled" onMouseDown={keepFocus}>
            {t(say('search.ask'))}
          </Button>
          <Button onMouseDown={keepFocus} onClick={() => onDraft({ ...draft, values: {} })}>
            {t(say('search.clear'))}
          </Button>
          {!isSame(draft, asked) && <span className={css.quiet}>{t(say('search.changed'))}</span>}
        </div>
      </details>
    </form>
  );
}
