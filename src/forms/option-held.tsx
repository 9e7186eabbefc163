import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { SafeText } from '@/ui/safe-text';
import type { ResolvedMeta } from './field-meta';
import classes from './field.module.css';
import type { OptionState, SourceOption } from './option-sources';
import type { ListedElsewhere } from './use-listed-under';

interface OptionHeldProps {
  readonly meta: ResolvedMeta;
  readonly source: OptionState;
  readonly held: string;
  readonly chosen: SourceOption | undefined;
  readonly elsewhere: readonly ListedElsewhere[];
}

/** Under the box: what the field holds, or what counts while it holds nothing. */
export function OptionHeld({ meta, source, held, chosen, elsewhere }: OptionHeldProps) {
  const t = useT();
  const standard = held === '' ? (source.held ?? undefined) : undefined;
  return (
    <div className={classes.note} aria-live="polite">
      {chosen && chosen.id !== chosen.label && <code className={classes.wire}>{<SafeText text={chosen.id} />}</code>}
      {standard && <span className={classes.aside}>{t(say('forms.option.standard', { name: standard.label }))}</span>}
      {[chosen?.hint, chosen?.caution, chosen?.disabled].map(
        (words) =>
          words && (
            <span key={words.key} className={classes.aside}>
              {t(words)}
            </span>
          ),
      )}
      {elsewhere.map(({ field, value }) => (
        <span key={field.key} className={classes.aside}>
          {t(say('forms.option.elsewhere', { field: t(field), value: t(value) }))}
        </span>
      ))}
      {held !== '' && !chosen && source.state !== 'loading' && <span>{t(unknownWords(source, meta))}</span>}
    </div>
  );
}

function unknownWords({ held, options }: OptionState, { unknown = say('forms.option.unknown') }: ResolvedMeta) {
  return held === null ? unknown : say('forms.option.notLoaded', { loaded: options.length });
}
