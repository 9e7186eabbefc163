import { DISPLAY_STATUSES } from './status';
import { isCreatedValue } from './task-created';
import {
  isNewestFirst,
  NEWEST_FIRST,
  SORT_COLUMNS,
  type TaskFilter,
  type TaskQuery,
  type TaskSort,
} from './task-query';

/** What a link may name, as far as that is known yet. */
export interface KnownFields {
  /** Ids of task types that can be asked for; none where the list has one type only. */
  readonly types: ReadonlySet<string>;
  /** Ids of the facets of the types that are listed; undefined while they are still loading. */
  readonly facets?: ReadonlySet<string>;
}

export interface ReadQuery {
  readonly query: TaskQuery;
  /** The parts that mean nothing here, as they stood: `status=lost`. */
  readonly broken: readonly string[];
}

const NOT = 'not.';
/** What belongs to the demo, not to the list. */
const FOREIGN: ReadonlySet<string> = new Set(['demo', 'speed', 'epoch']);
const STATUSES: ReadonlySet<string> = new Set(DISPLAY_STATUSES);
const COLUMNS: ReadonlySet<string> = new Set(SORT_COLUMNS);

/** The names that no facet may have, since they mean something else in a link. */
export const RESERVED_FIELDS: ReadonlySet<string> = new Set([...COLUMNS, ...FOREIGN, 'q', 'sort', 'text']);

/**
 * Reads the list's part of an address: `q`, `sort=-created`, and for each field `field=a,b` and `not.field=a,b`. Each part
 * that means nothing degrades alone to nothing, and is told. Never throws.
 */
export function readQuery(search: string, known: KnownFields): ReadQuery {
  const filters = new Map<string, TaskFilter>();
  const broken: string[] = [];
  let text = '';
  let sort = NEWEST_FIRST;
  for (const [name, content] of new URLSearchParams(search)) {
    if (FOREIGN.has(name)) continue;
    if (name === 'q') {
      text = content;
      continue;
    }
    if (name === 'sort') {
      const read = readSort(content, known);
      if (read) sort = read;
      else broken.push(`${name}=${content}`);
      continue;
    }
    const not = name.startsWith(NOT);
    const field = not ? name.slice(NOT.length) : name;
    const wanted = [...new Set(content.split(',').filter(Boolean).map(unescapeValue))];
    const values = wanted
      .filter((value) => isValue(field, value, not, known))
      .slice(0, field === 'created' ? 1 : undefined);
    const lost = wanted.filter((value) => !values.includes(value));
    if (lost.length > 0) broken.push(`${name}=${lost.join(',')}`);
    if (values.length > 0) filters.set(name, { field, not, values });
  }
  return { query: { text, filters: [...filters.values()], sort }, broken };
}

/** The names and texts of a query for an address; the inverse of `readQuery`. */
export function writeQuery({ text, filters, sort }: TaskQuery): Record<string, string> {
  return {
    ...(text === '' ? undefined : { q: text }),
    ...Object.fromEntries(
      filters.map(({ field, not, values }) => [(not ? NOT : '') + field, values.map(escapeValue).join(',')]),
    ),
    ...(isNewestFirst(sort) ? undefined : { sort: (sort.falling ? '-' : '') + sort.by }),
  };
}

/** What else stands in an address and is to stay there. */
export function foreignSearch(search: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(search).filter(([name]) => FOREIGN.has(name)));
}

/** Whether an address says nothing of its own about the list. */
export function isBare(search: string): boolean {
  return [...new URLSearchParams(search).keys()].every((name) => FOREIGN.has(name));
}

function readSort(content: string, { facets }: KnownFields): TaskSort | undefined {
  const falling = content.startsWith('-');
  const by = falling ? content.slice(1) : content;
  return COLUMNS.has(by) || isFacet(by, facets) ? { by, falling } : undefined;
}

function isValue(field: string, value: string, not: boolean, { types, facets }: KnownFields): boolean {
  switch (field) {
    case 'q':
      return not;
    case 'status':
      return STATUSES.has(value);
    case 'type':
      return types.has(value);
    case 'connection':
      return true;
    case 'created':
      return isCreatedValue(value);
    default:
      return isFacet(field, facets);
  }
}

function isFacet(field: string, facets: ReadonlySet<string> | undefined): boolean {
  return !RESERVED_FIELDS.has(field) && (facets?.has(field) ?? /^[a-z]\w*$/i.test(field));
}

function escapeValue(value: string): string {
  return value.replace(/[%,]/g, (sign) => (sign === ',' ? '%2C' : '%25'));
}

function unescapeValue(text: string): string {
  return text.replace(/%2C|%25/gi, (code) => (code === '%25' ? '%' : ','));
}
