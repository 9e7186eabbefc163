import { Combobox } from '@mantine/core';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { SafeText } from '@/ui/safe-text';
import classes from './field.module.css';
import type { OptionState, SourceOption } from './option-sources';

/** More rows than anybody reads cost more than they help; typing narrows. With what can be done beside them: a hundred. */
export const MOST_ROWS = 97;

interface OptionRowsProps {
  readonly source: OptionState;
  readonly matching: readonly SourceOption[];
  readonly text: string;
  readonly held: string;
}

/** The rows of an option list: what matches, then what can be done about what is missing. */
export function OptionRows({ source, matching, text, held }: OptionRowsProps) {
  const t = useT();
  const { options, state, failure, hasMore, loadMore } = source;
  const typed = text.trim();
  const shown = matching.slice(0, MOST_ROWS);
  return (
    <>
      {shown.map((option) => (
        <Combobox.Option
          key={option.id}
          value={`id:${option.id}`}
          active={option.id === held}
          aria-selected={option.id === held}
          disabled={option.disabled !== undefined}
        >
          <span className={classes.optionName}>
            <SafeText text={option.label} />
          </span>
          {option.id !== option.label && (
            <code className={classes.wire}>
              <SafeText text={option.id} />
            </code>
          )}
          {[option.disabled ?? option.hint, option.caution].map(
            (words) =>
              words && (
                <span key={words.key} className={classes.aside}>
                  {t(words)}
                </span>
              ),
          )}
        </Combobox.Option>
      ))}
      {matching.length > shown.length && (
        <Combobox.Empty>
          {t(say('forms.option.narrow', { shown: shown.length, matching: matching.length }))}
        </Combobox.Empty>
      )}
      {matching.length === 0 && state === 'ready' && (
        <Combobox.Empty>
          {t(options.length === 0 ? say('forms.option.none') : say('forms.option.noMatch', { loaded: options.length }))}
        </Combobox.Empty>
      )}
      {state === 'loading' && <Combobox.Empty>{t(say('forms.option.loading'))}</Combobox.Empty>}
      {state === 'failed' && (
        <>
          <Combobox.Empty>{t(failure ?? say('forms.option.failed'))}</Combobox.Empty>
          <Combobox.Option value="retry">{t(say('forms.option.retry'))}</Combobox.Option>
        </>
      )}
      {typed !== '' && !options.some(({ id }) => id === typed) && (
        <Combobox.Option value="typed">{t(say('forms.option.useTyped', { text: typed }))}</Combobox.Option>
      )}
      {hasMore && loadMore && state === 'ready' && (
        <Combobox.Option value="more">
          <span className={classes.link}>{t(say('forms.option.more'))}</span>
          <span className={classes.aside}>{t(loadedOf(options.length, source.total))}</span>
        </Combobox.Option>
      )}
    </>
  );
}

function loadedOf(loaded: number, total: number | undefined) {
  return total === undefined ? say('forms.option.loaded', { loaded }) : say('forms.option.loadedOf', { loaded, total });
}
