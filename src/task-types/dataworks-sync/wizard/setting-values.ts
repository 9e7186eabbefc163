import { isRecord } from '@/core/is-record';
import { withValue } from '../script/edit-script';
import type { Path } from '../script/script';

/**
 * What `setting.errorLimit` says of dirty records. The script has two forms of it: the one of DataWorks' own example,
 * `{record}` where an empty text means without limit, and the newer `{strategy, record}`.
 */
export type DirtyLimit =
  | { readonly kind: 'unset' | 'unlimited' | 'none' | 'other' }
  | { readonly kind: 'some'; readonly most: string };

export const ERROR_LIMIT: Path = ['setting', 'errorLimit'];
const RECORD: Path = [...ERROR_LIMIT, 'record'];
const STRATEGY: Path = [...ERROR_LIMIT, 'strategy'];

/** Shown where somebody allows some and has not said how many. */
export const SOME_RECORDS = '10';
/** How many may be allowed: a whole number of 1 or more, since 0 is “none”. */
export const RECORDS = /^[1-9]\d{0,14}$/;

/** What the document says, whichever form it has. */
export function dirtyLimitOf(errorLimit: unknown): DirtyLimit {
  if (errorLimit === undefined || errorLimit === null) return { kind: 'unset' };
  if (!isRecord(errorLimit)) return { kind: 'other' };
  const { strategy, record } = errorLimit;
  if (strategy === undefined) return limitOf(record, 'unlimited');
  switch (strategy) {
    case 'Ignore':
      return { kind: 'unlimited' };
    case 'ZeroTolerance':
      return { kind: 'none' };
    case 'Tolerance':
      return limitOf(record, 'other');
    default:
      return { kind: 'other' };
  }
}

/** Says the same in the form that the document has. Where it has none, in that of DataWorks' own example. */
export function withDirtyLimit(
  text: string,
  errorLimit: unknown,
  kind: 'unlimited' | 'none' | 'some',
  most = SOME_RECORDS,
): string {
  const form = isRecord(errorLimit) ? errorLimit : {};
  const record = typeof form['record'] === 'number' ? Number(most) : most;
  if (form['strategy'] === undefined) {
    const none = typeof form['record'] === 'number' ? 0 : '0';
    return withValue(text, RECORD, kind === 'unlimited' ? '' : kind === 'none' ? none : record);
  }
  if (kind === 'some') {
    const newRecord = typeof form['record'] === 'string' ? most : Number(most);
    return withValue(withValue(text, STRATEGY, 'Tolerance'), RECORD, newRecord);
  }
  // The record belongs to the tolerant strategy alone.
  return withValue(withValue(text, STRATEGY, kind === 'none' ? 'ZeroTolerance' : 'Ignore'), RECORD, undefined);
}

/** Whether keys can be put into it: an object, or nothing yet. */
export function isOpen(value: unknown): boolean {
  return value === undefined || isRecord(value);
}

function limitOf(record: unknown, empty: 'unlimited' | 'other'): DirtyLimit {
  if (record === undefined) return { kind: empty === 'other' ? 'other' : 'unset' };
  if (record === '') return { kind: empty };
  const text = typeof record === 'number' || typeof record === 'string' ? String(record) : '';
  if (text === '0') return { kind: 'none' };
  return RECORDS.test(text) ? { kind: 'some', most: text } : { kind: 'other' };
}
