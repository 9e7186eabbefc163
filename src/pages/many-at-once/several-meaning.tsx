import { groupBy } from '@/core/group-by';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import type { TaskAction } from '@/task-types/task-type';
import { cutMiddle } from '@/ui/cut-middle';
import { visibleText } from '@/ui/visible-text';
import type { SeveralRow } from './several-rows';
import css from './several.module.css';

/** So many are named where they are told of apart from the rest. */
const MOST_NAMED = 3;
/** Of a longer name its two ends are shown; its row has the whole. */
const ENDS = 18;

interface SeveralMeaningProps {
  /** Those that are chosen. */
  readonly wanted: readonly SeveralRow[];
  readonly action: TaskAction;
}

/** What deleting them means: for how many of them what, the few before the many, and which those few are. */
export function SeveralMeaning({ wanted, action: { consequence } }: SeveralMeaningProps) {
  const t = useT();
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const of = wanted.length;
  if (of === 0) return null;
  const told = consequence ? wanted.map((row) => ({ row, words: t(consequence(row.task)) })) : [];
  const groups = [...groupBy(told, ({ words }) => words)].toSorted(([, one], [, other]) => one.length - other.length);
  const calls = new Set(wanted.map(({ connection }) => connection.id)).size;
  return (
    <div className={css.meaning}>
      {groups.map(([words, rows], at) => {
        const count = rows.length;
        if (count === of) return <p key={words}>{of === 1 ? words : t(say('several.each', { count, words }))}</p>;
        const names = rows.slice(0, MOST_NAMED).map(({ row }) => `“${cutMiddle(visibleText(row.name), ENDS, ENDS)}”`);
        const more = count > MOST_NAMED ? [t(say('several.more', { count: count - MOST_NAMED }))] : [];
        const isRest = at > 0 && at === groups.length - 1;
        return (
          <p key={words}>
            {isRest
              ? t(say('several.rest', { count, of, words }))
              : t(say('several.some', { count, of, names: list.format([...names, ...more]), words }))}
          </p>
        );
      })}
      {calls > 1 && <p>{t(say('several.calls', { count: calls }))}</p>}
      <p>{t(say('several.final'))}</p>
    </div>
  );
}
