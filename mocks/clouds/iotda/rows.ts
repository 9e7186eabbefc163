/** Records, newest id first. A plain list is one; another makes a record when it is asked for. */
export interface Rows<T> {
  readonly length: number;
  at(place: number): T | undefined;
}

export interface Identified {
  readonly id: string;
}

/** How many records stand before the first whose id is below `id`, or with `orEqual` is this or below. */
export function countAbove<T extends Identified>(rows: Rows<T>, id: string, orEqual = false): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const here = rows.at(middle)?.id ?? '';
    if (here > id || (here === id && !orEqual)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The record with an id. */
export function rowOf<T extends Identified>(rows: Rows<T>, id: string): T | undefined {
  const row = rows.at(countAbove(rows, id, true));
  return row?.id === id ? row : undefined;
}

/** All of them made. */
export function listed<T>(rows: Rows<T>): T[] {
  return Array.from({ length: rows.length }, (_, place) => rows.at(place)).filter((row) => row !== undefined);
}

/**
 * The rows without those that have one of the ids, and with others (newest id first) where their ids belong. Costs as much as
 * these two are long, not the rows.
 */
export function overlaid<T extends Identified>(
  rows: Rows<T>,
  without: readonly string[],
  others: readonly T[],
): Rows<T> {
  const holes = without
    .map((id) => countAbove(rows, id, true))
    .filter((place, index) => rows.at(place)?.id === without[index])
    .sort((a, b) => a - b);
  const placed = others.map((row, index) => {
    const above = countAbove(rows, row.id, true);
    return { row, at: above - holes.filter((hole) => hole < above).length + index };
  });
  return {
    length: rows.length - holes.length + others.length,
    at(place) {
      const before = placed.findIndex((one) => one.at >= place);
      const put = placed[before];
      if (put?.at === place) return put.row;
      let under = place - (before < 0 ? placed.length : before);
      for (const hole of holes) if (hole <= under) under += 1;
      return rows.at(under);
    },
  };
}
