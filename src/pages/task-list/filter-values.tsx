import { useState, useSyncExternalStore } from 'react';
import { DISPLAY_STATUSES } from '@/core/status';
import type { Task } from '@/core/task';
import { foldText } from '@/core/task-text';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { EnvironmentMark } from '@/ui/environment-mark';
import { SafeText } from '@/ui/safe-text';
import { StatusMark } from '@/ui/status-mark';
import css from './filter-editor.module.css';
import { knownNames } from './known-names';
import type { ListLens } from './list-lens';
import { WantedNames } from './wanted-names';

interface FilterValuesProps {
  readonly field: string;
  readonly lens: ListLens;
  readonly tasks: readonly Task[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** With more values than these one searches them. */
const FEW = 8;
/** So many are drawn. */
const MOST = 200;

/** The values that a field can have, to be ticked. Of a facet: those of the tasks that were looked through. */
export function FilterValues({ field, lens, tasks, values, onChange }: FilterValuesProps) {
  const t = useT();
  const { queryClient } = useServices();
  const names = knownNames(queryClient);
  useSyncExternalStore(names.subscribe, names.version);
  const [wanted, setWanted] = useState('');
  const all = [...new Set([...possible(field, lens, tasks), ...values])].map((value) => ({
    value,
    words: lens.valueWords(field, value),
  }));
  const needle = foldText(wanted.trim());
  const fitting = all.filter(({ value, words }) => foldText(`${words}\n${value}`).includes(needle));
  const shown = fitting.slice(0, MOST);
  const facet = lens.facets.get(field);
  // Names that come all at once cost one request; one by one they would cost one for each value.
  const source = facet?.facet.of === undefined ? undefined : facet.type.names?.[facet.facet.of];
  const asks = source !== undefined && 'all' in source;
  return (
    <fieldset className={css.values}>
      <legend className={css.legend}>{t(say('filters.values'))}</legend>
      {asks && <WantedNames filters={[{ field, values: shown.map(({ value }) => value) }]} lens={lens} tasks={tasks} />}
      {all.length > FEW && (
        <input
          className={css.input}
          aria-label={t(say('filters.values.find'))}
          placeholder={t(say('filters.values.find'))}
          autoComplete="off"
          spellCheck={false}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      {all.length === 0 && <p className={css.quiet}>{t(say('filters.values.none'))}</p>}
      <div className={css.choices}>
        {shown.map(({ value, words }) => (
          <label key={value} className={css.choice}>
            <input
              type="checkbox"
              checked={values.includes(value)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(checked ? [...values, value] : values.filter((one) => one !== value))
              }
            />
            <ValueMark field={field} value={value} lens={lens} />
            <span className={css.cut}>
              <SafeText text={words} />
            </span>
          </label>
        ))}
      </div>
      {fitting.length > shown.length && (
        <p className={css.quiet}>{t(say('filters.values.tooMany', { shown: shown.length, count: fitting.length }))}</p>
      )}
    </fieldset>
  );
}

function ValueMark({
  field,
  value,
  lens,
}: {
  readonly field: string;
  readonly value: string;
  readonly lens: ListLens;
}) {
  if (field === 'status') {
    const status = DISPLAY_STATUSES.find((known) => known === value);
    return status ? <StatusMark status={status} /> : null;
  }
  const connection = field === 'connection' && lens.connections.get(value);
  return connection ? <EnvironmentMark environment={connection.environment} /> : null;
}

function possible(field: string, lens: ListLens, tasks: readonly Task[]): Iterable<string> {
  switch (field) {
    case 'status':
      return DISPLAY_STATUSES;
    case 'type':
      return lens.types.keys();
    case 'connection':
      return lens.connections.keys();
    default:
      return facetValues(field, lens, tasks);
  }
}

/** The most frequent first. */
function facetValues(field: string, { filter }: ListLens, tasks: readonly Task[]): string[] {
  const counts = new Map<string, number>();
  for (const task of tasks) {
    const value = filter.facetOf(task, field);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([value]) => value);
}
