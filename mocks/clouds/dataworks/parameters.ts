import type { Call } from '../../cloud';
import { refuseInvalid, refuseMissing } from '../alibaba/rpc-replies';

type Asked = Pick<Call, 'params'>;

/** A text that must be there. An empty one counts as none. */
export function textOf({ params }: Asked, name: string): string {
  return params[name] || refuseMissing(name);
}

/** A long that must be there. Of the ids here, none is beyond 2^53; a longer one names nothing. */
export function longOf(call: Asked, name: string): number {
  const text = textOf(call, name);
  return /^\d{1,19}$/.test(text) ? Number(text) : refuseInvalid(name);
}

export function optionalLong(call: Asked, name: string): number | undefined {
  return call.params[name] ? longOf(call, name) : undefined;
}

/** One of the words, which must be there. */
export function wordOf<W extends string>(call: Asked, name: string, words: readonly W[]): W {
  const text = textOf(call, name);
  return words.find((word) => word === text) ?? refuseInvalid(name);
}

export function optionalWord<W extends string>(call: Asked, name: string, words: readonly W[]): W | undefined {
  return call.params[name] ? wordOf(call, name, words) : undefined;
}

/** A page of rows. `PageNumber` is 1 to 100, `PageSize` 1 to 100, by default 1 and 10. */
export function paged<T>(call: Asked, rows: readonly T[]) {
  const PageNumber = numberOf(call, 'PageNumber', 1);
  const PageSize = numberOf(call, 'PageSize', 10);
  const first = (PageNumber - 1) * PageSize;
  return { rows: rows.slice(first, first + PageSize), page: { PageNumber, PageSize, TotalCount: rows.length } };
}

function numberOf(call: Asked, name: string, usual: number): number {
  const value = optionalLong(call, name) ?? usual;
  return value >= 1 && value <= 100 ? value : refuseInvalid(name);
}
