import type { Cursor } from '@/task-types/call-context';
import type { SourceDescription } from '@/task-types/task-type';
import { goingOn, placeOf, type SourceState } from './source-state';

/** A page beyond the head that a poll reads, and the id of the task right before it. */
export interface Range {
  readonly after: string;
  readonly cursor: Cursor;
}

/** What a poll reads beyond the head, and where the next one goes on if that is not all. */
interface Ranges {
  readonly ranges: readonly Range[];
  readonly turn?: number;
}

/** Pages beyond the head that one poll reads at most; the next polls read the others. */
const MOST_RANGES = 8;

/**
 * The pages beyond the head of a `time-desc` source that hold unfinished runs, or a place of which nobody knows what it
 * holds: as few as it takes, since each begins with the first that no other covers. `head` is how many tasks the head holds.
 */
export function rangesOf(state: SourceState, source: SourceDescription, head = source.pageSize): Ranges {
  const all = allRanges(state, source, head);
  if (all.length <= MOST_RANGES) return { ranges: all };
  const turn = state.turn ?? 0;
  const first = Math.max(
    0,
    all.findIndex(({ from }) => from >= turn),
  );
  const inTurn = [...all.slice(first), ...all.slice(0, first)];
  const next = inTurn[MOST_RANGES]?.from;
  return { ranges: inTurn.slice(0, MOST_RANGES), ...(next === undefined ? undefined : { turn: next }) };
}

/** A page and the place of its first task. */
type PlacedRange = Range & { readonly from: number };

function allRanges({ tasks, gaps = [] }: SourceState, source: SourceDescription, head: number): PlacedRange[] {
  const { pageSize, cursorAfter } = source;
  const gapAt = new Map(gaps.map((gap) => [placeOf(tasks, gap.after) + 1, gap.cursor]));
  const needed = [...gapAt.keys(), ...(cursorAfter ? goingOn(tasks).places : [])].filter((place) => place >= head);
  // Places that go on stand in order already.
  if (gapAt.size > 0) needed.sort((one, other) => one - other);
  /** A page that holds this place: what is not as documented has an id that may be no cursor, and others have none. */
  const rangeWith = (place: number): PlacedRange | undefined => {
    for (let from = place; from > 0; from -= 1) {
      const before = tasks[from - 1];
      const cursor = gapAt.get(from) ?? (before && !before.drift ? cursorAfter?.(before, from - 1) : undefined);
      if (before && cursor !== undefined) return { after: before.ref.id, cursor, from };
    }
    return undefined;
  };
  const ranges: PlacedRange[] = [];
  let covered = head;
  for (const place of needed) {
    if (place < covered) continue;
    const range = rangeWith(place);
    if (!range) continue;
    const { from } = range;
    ranges.push(range);
    covered = from + pageSize;
    // What a gap holds pushes the tasks after it out of the page.
    for (const gap of gapAt.keys()) if (gap >= from && gap < covered) covered = gap + 1;
    covered = Math.max(covered, place + 1);
  }
  return ranges;
}
