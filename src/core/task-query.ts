import { DISPLAY_STATUSES, type DisplayStatus } from './status';

/** One condition: the task's field is, or is not, one of the values. There is one per field and kind. */
export interface TaskFilter {
  /** `status`, `type`, `connection`, `created`, `q` (text; only "is not" stands as a filter), or a facet's id. */
  readonly field: string;
  readonly not: boolean;
  /** Never empty. Of `created` exactly one: see `createdWindow`. */
  readonly values: readonly string[];
}

export interface TaskSort {
  /** One of `SORT_COLUMNS`, or a facet's id. */
  readonly by: string;
  readonly falling: boolean;
}

/** What a list of tasks is asked to show. All conditions must hold. */
export interface TaskQuery {
  /** Words that must all be found, `-word` that must not, `"several words"` as they stand. */
  readonly text: string;
  readonly filters: readonly TaskFilter[];
  readonly sort: TaskSort;
}

/** The columns that every list has and can be sorted by. */
export const SORT_COLUMNS = [
  'status',
  'name',
  'type',
  'connection',
  'progress',
  'next',
  'created',
  'duration',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export const NEWEST_FIRST: TaskSort = { by: 'created', falling: true };
export const EVERYTHING: TaskQuery = { text: '', filters: [], sort: NEWEST_FIRST };

/** Whether nothing is filtered; sorting hides nothing. */
export function showsAll(query: TaskQuery): boolean {
  return query.text.trim() === '' && query.filters.length === 0;
}

export function isNewestFirst({ by, falling }: TaskSort): boolean {
  return by === NEWEST_FIRST.by && falling === NEWEST_FIRST.falling;
}

/** The values that a field is, or is not, limited to; none where it is free. */
export function valuesOf(query: TaskQuery, field: string, not: boolean): readonly string[] {
  return query.filters.find((filter) => filter.field === field && filter.not === not)?.values ?? [];
}

/** The query with this condition in place of the one of its field and kind; without it where there are no values. */
export function withFilter(query: TaskQuery, filter: TaskFilter): TaskQuery {
  const at = query.filters.findIndex((one) => isSameKind(one, filter));
  if (filter.values.length === 0) return { ...query, filters: query.filters.filter((_, index) => index !== at) };
  return { ...query, filters: at < 0 ? [...query.filters, filter] : query.filters.with(at, filter) };
}

/** The query with one condition in the place of another; at the end where there was none. */
export function replaceFilter(query: TaskQuery, old: TaskFilter | undefined, next: TaskFilter): TaskQuery {
  const replaced = query.filters.map((filter) => (old && isSameKind(filter, old) ? next : filter));
  return withFilter(
    { ...query, filters: replaced.filter((filter) => filter === next || !isSameKind(filter, next)) },
    next,
  );
}

/** The query that also wants these words in a task, as they stand. */
export function withWords(query: TaskQuery, words: string): TaskQuery {
  const plain = words.replaceAll('"', ' ').trim();
  const quoted = /^[^\s-]\S*$/.test(plain) ? plain : `"${plain}"`;
  return plain === '' ? query : { ...query, text: `${query.text} ${quoted}`.trim() };
}

export function withoutFilter(query: TaskQuery, { field, not }: Pick<TaskFilter, 'field' | 'not'>): TaskQuery {
  return withFilter(query, { field, not, values: [] });
}

/** Everything but the order forgotten. */
export function withoutFilters({ sort }: TaskQuery): TaskQuery {
  return { ...EVERYTHING, sort };
}

/** One press on a status: show it alone (again: all), show it too, or leave it out (again: let it in). */
export function pressStatus(query: TaskQuery, status: DisplayStatus, how: 'only' | 'too' | 'out'): TaskQuery {
  const shown = valuesOf(query, 'status', false);
  const hidden = valuesOf(query, 'status', true);
  const set = (is: readonly string[], isNot: readonly string[]) =>
    withFilter(withFilter(query, { field: 'status', not: false, values: inOrder(is) }), {
      field: 'status',
      not: true,
      values: inOrder(isNot),
    });
  if (hidden.includes(status)) return set(shown, without(hidden, status));
  switch (how) {
    case 'out':
      return set(without(shown, status), [...hidden, status]);
    case 'too':
      return set(shown.includes(status) ? without(shown, status) : [...shown, status], hidden);
    case 'only':
      return set(shown.length === 1 && shown.includes(status) ? [] : [status], []);
  }
}

/** One press on the head of a column: its natural direction, the other one, then newest first again. */
export function pressColumn(sort: TaskSort, by: string): TaskSort {
  const natural = FALLING_FIRST.has(by);
  if (sort.by !== by) return { by, falling: natural };
  if (sort.falling === natural) return { by, falling: !natural };
  return NEWEST_FIRST;
}

/** Of these the large and the late are wanted first. */
const FALLING_FIRST: ReadonlySet<string> = new Set(['created', 'duration', 'progress']);

function isSameKind(one: Pick<TaskFilter, 'field' | 'not'>, other: Pick<TaskFilter, 'field' | 'not'>): boolean {
  return one.field === other.field && one.not === other.not;
}

function without(values: readonly string[], value: string): readonly string[] {
  return values.filter((one) => one !== value);
}

/** The same choice makes the same address, however one came to it. */
function inOrder(values: readonly string[]): readonly string[] {
  return DISPLAY_STATUSES.filter((status) => values.includes(status));
}
