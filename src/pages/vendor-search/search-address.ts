import { foreignSearch } from '@/core/task-query-text';
import type { SearchParameter, VendorSearch } from '@/task-types/vendor-search';

/** What a vendor's own list is asked: through which connection, and with what for each parameter that is not left out. */
export interface Asked {
  readonly connection: string;
  readonly values: Readonly<Record<string, string>>;
}

interface ReadAsked {
  readonly asked: Asked;
  /** The parts of the address that mean nothing here, as they stood: `api.colour=red`. */
  readonly unknown: readonly string[];
}

const CONNECTION = 'api';
const MARK = 'api.';

/**
 * Reads what is asked out of the names and texts of an address: `?api=<connection>&api.<parameter>=<text>`. Texts are taken
 * as they stand: whether they are right is the vendor's to say. Empty ones count as left out.
 */
export function readAsked(search: Readonly<Record<string, string>>, parameters: readonly SearchParameter[]): ReadAsked {
  const known = new Set(parameters.map(({ name }) => MARK + name));
  const own = Object.keys(foreignSearch(search));
  const unknown = Object.entries(search).filter(
    ([name]) => name !== CONNECTION && !known.has(name) && !own.includes(name),
  );
  const values = parameters.flatMap(({ name }) => {
    const text = Object.hasOwn(search, MARK + name) ? search[MARK + name] : undefined;
    return text ? [[name, text] as const] : [];
  });
  return {
    asked: { connection: search[CONNECTION] ?? '', values: Object.fromEntries(values) },
    unknown: unknown.map((part) => part.join('=')),
  };
}

/** The names and texts by which an address asks that; the inverse of `readAsked`. */
export function writeAsked({ connection, values }: Asked): Record<string, string> {
  const asked = Object.entries(values).filter(([, text]) => text !== '');
  return { [CONNECTION]: connection, ...Object.fromEntries(asked.map(([name, text]) => [MARK + name, text])) };
}

/** Which records an answer shows: both numbers as the vendor will understand them; undefined where it will not. */
export interface Page {
  readonly offset: number | undefined;
  readonly limit: number | undefined;
}

/** Which records are asked for. */
export function pageOf({ paging, parameters }: VendorSearch, values: Asked['values']): Page {
  const count = (name: string) => {
    const text = values[name] ?? parameters.find((one) => one.name === name)?.standard ?? '';
    return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  };
  return { offset: values[paging.offset] === undefined ? 0 : count(paging.offset), limit: count(paging.limit) };
}

/** The same question from another record on. */
export function turnedTo({ paging }: VendorSearch, values: Asked['values'], offset: number): Asked['values'] {
  const { [paging.offset]: _, ...rest } = values;
  return offset <= 0 ? rest : { ...rest, [paging.offset]: String(offset) };
}

/** The same question with so many records to a page: the page that begins with, or holds, what stood first. */
export function resized(search: VendorSearch, values: Asked['values'], limit: number): Asked['values'] {
  const { offset = 0 } = pageOf(search, values);
  return turnedTo(search, { ...values, [search.paging.limit]: String(limit) }, Math.floor(offset / limit) * limit);
}

/**
 * What is asked once a form was filled in. Where something else was changed than the page, the old page means nothing: it
 * begins anew.
 */
export function filledIn(search: VendorSearch, before: Asked, draft: Asked): Asked {
  const { offset } = search.paging;
  const other = { ...draft, values: turnedTo(search, draft.values, 0) };
  const same = { ...before, values: turnedTo(search, before.values, 0) };
  const turns = (draft.values[offset] ?? '') !== (before.values[offset] ?? '');
  return turns || isSame(other, same) ? draft : other;
}

/** Whether two ask the same. */
export function isSame(one: Asked, other: Asked): boolean {
  const text = (asked: Asked) =>
    JSON.stringify(Object.entries(writeAsked(asked)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return text(one) === text(other);
}
