import { refuse } from './errors';
import { countAbove, type Identified, type Rows } from './rows';
import type { IotdaSettings } from './settings';

/** What is above every id: where a list begins that is asked without a marker. */
const TOP = 'f'.repeat(24);

export interface Paging {
  readonly limit: number;
  readonly marker: string;
  readonly offset: number;
}

/**
 * The paging parameters of every IoTDA list: `limit` 1 to 50, `offset` 0 to 500, `marker` 24 hex digits. A bad marker is
 * refused by `badMarker`, because each list has its own code for it.
 */
export function readPaging(query: URLSearchParams, badMarker: (message: string) => never): Paging {
  const limit = wholeNumber(query.get('limit') ?? '10');
  if (limit === undefined || limit < 1 || limit > 50) {
    return refuse(400, 'IOTDA.000017', 'Invalid limit. The value ranges from 1 to 50.');
  }
  const offset = wholeNumber(query.get('offset') ?? '0');
  if (offset === undefined || offset > 500) {
    return refuse(400, 'IOTDA.000018', 'Invalid offset. The value ranges from 0 to 500.');
  }
  const marker = query.get('marker') ?? TOP;
  if (!/^[0-9a-f]{24}$/.test(marker)) return badMarker('Invalid marker. The value must be 24 hexadecimal digits.');
  return { limit, marker, offset };
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly page: { readonly count: number; readonly marker: string };
}

/** One page of records that come newest id first: those below the marker, from the offset on. */
export function cutPage<T extends Identified>(
  records: Rows<T>,
  { limit, marker, offset }: Paging,
  empty: IotdaSettings['emptyPageMarker'],
): Page<T> {
  const first = countAbove(records, marker) + offset;
  const length = Math.max(0, Math.min(limit, records.length - first));
  const items = Array.from({ length }, (_, index) => records.at(first + index)).filter((item) => item !== undefined);
  const last = items.at(-1);
  const end = last === undefined ? (empty === 'repeat' ? marker : '') : last.id;
  return { items, page: { count: records.length, marker: end } };
}
