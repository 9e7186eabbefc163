import { replaceEqualDeep } from '@tanstack/react-query';
import type { Task } from '@/core/task';
import type { TaskPage } from '@/task-types/task-page';
import { type Gap, goingOn, placeOf, seenCloser, type SourceState } from './source-state';

/**
 * What is known after a page of a `time-desc` source was read that begins at place `start` of the known tasks, right after
 * the one before it. What the page should hold and does not is gone; what it cannot hold stays as it was. Where it meets
 * nothing that was known before, it leaves a gap behind itself. Tasks that did not change stay the same objects, and a list
 * in which nothing changed the same list.
 */
export function foldStretch(state: SourceState, start: number, page: TaskPage, now: number): SourceState {
  const [before, told] = seenCloser(state, page.tasks);
  const known = before.tasks;
  const listed = once(told);
  const places = placesOf(known, start, listed);
  // Pages of a list that moved down meanwhile overlap: what stands above is told by the page up there.
  const rows = listed.filter(({ ref }) => (places.get(ref.id) ?? start) >= start);
  const last = rows.at(-1);
  if (!last && page.next !== undefined) return goOnAfterNothing(before, start, page.next);

  const tail = tailOf(known, start, rows, page, places);
  const kept = rows.map((row) => {
    const old = known[places.get(row.ref.id) ?? -1];
    return old ? replaceEqualDeep(old, row) : row;
  });
  const tasks = joined(known, start, kept, tail);
  const meets = last !== undefined && places.has(last.ref.id);
  const { next: _, total: __, used: ___, allowed: ____, gaps: _____, ...rest } = before;
  const next = tail.length > 0 || meets ? before.next : page.next;
  const gap = last && page.next !== undefined && !meets && tail.length > 0 && { after: last.ref.id, cursor: page.next };
  const gaps = [
    ...openGaps(before, start, tail, meets && page.next !== undefined ? last : undefined),
    ...(gap ? [gap] : []),
  ];
  return {
    ...rest,
    tasks,
    ...(page.next === undefined || next === undefined ? undefined : { next }),
    ...countsIn(page),
    ...(gaps.length > 0 ? { gaps } : undefined),
    ...(anEnded(known, tasks) ? { lastEndAt: now } : undefined),
  };
}

/** What a page says of how many there are, count and may be. */
export function countsIn({ total, used, allowed }: TaskPage): Pick<TaskPage, 'total' | 'used' | 'allowed'> {
  return {
    ...(total === undefined ? undefined : { total }),
    ...(used === undefined ? undefined : { used }),
    ...(allowed === undefined ? undefined : { allowed }),
  };
}

function once(tasks: readonly Task[]): readonly Task[] {
  const byId = new Map(tasks.map((task) => [task.ref.id, task]));
  return byId.size === tasks.length ? tasks : [...byId.values()];
}

/** Where the listed tasks stand among the known ones. They are looked for from `start` on: few ever stand elsewhere. */
function placesOf(known: readonly Task[], start: number, listed: readonly Task[]): ReadonlyMap<string, number> {
  const wanted = new Set(listed.map(({ ref }) => ref.id));
  const places = new Map<string, number>();
  for (let step = 0; step < known.length && wanted.size > 0; step += 1) {
    const place = (start + step) % known.length;
    const id = known[place]?.ref.id ?? '';
    if (wanted.delete(id)) places.set(id, place);
  }
  return places;
}

/** A page that told of no task and yet is not the last. */
function goOnAfterNothing(before: SourceState, start: number, next: string): SourceState {
  if (start >= before.tasks.length) return { ...before, next };
  const anchor = before.tasks[start - 1]?.ref.id;
  const gaps = before.gaps?.map((gap) => (gap.after === anchor ? { ...gap, cursor: next } : gap));
  return gaps ? { ...before, gaps } : before;
}

/** The known tasks that stand beyond the page and stay as they are. */
function tailOf(
  known: readonly Task[],
  start: number,
  rows: readonly Task[],
  page: TaskPage,
  places: ReadonlyMap<string, number>,
): readonly Task[] {
  const last = rows.at(-1);
  if (page.next === undefined || !last) return [];
  const lastPlace = places.get(last.ref.id);
  if (lastPlace !== undefined) {
    const tail = known.slice(lastPlace + 1);
    const moved = rows.some(({ ref }) => (places.get(ref.id) ?? 0) > lastPlace);
    return moved ? tail.filter(({ ref }) => !places.has(ref.id)) : tail;
  }
  // Nobody knows where the last one stands among the known: their age tells, else where the last known one stood.
  const lastKnown = rows.findLast(({ ref }) => places.has(ref.id));
  const cut = lastKnown ? (places.get(lastKnown.ref.id) ?? start) + 1 : start;
  return known.filter((task, place) => {
    if (place < start || places.has(task.ref.id)) return false;
    const [mine = 0, its = 0] = [task.createdAt, last.createdAt];
    return mine !== its && mine > 0 && its > 0 ? mine < its : place >= cut;
  });
}

function joined(known: readonly Task[], start: number, kept: readonly Task[], tail: readonly Task[]): readonly Task[] {
  const same =
    start + kept.length + tail.length === known.length && kept.every((task, index) => task === known[start + index]);
  return same ? known : known.slice(0, start).concat(kept, tail);
}

/** The gaps that are still open: those before the page, and those behind what it holds. */
function openGaps({ tasks, gaps }: SourceState, start: number, tail: readonly Task[], met: Task | undefined): Gap[] {
  if (!gaps) return [];
  const behind = new Set(tail.map(({ ref }) => ref.id));
  return gaps.filter(({ after }) => {
    const place = placeOf(tasks, after);
    return (place >= 0 && place < start - 1) || behind.has(after) || after === met?.ref.id;
  });
}

/** Whether some run that went on before has ended, or went away. */
export function anEnded(before: readonly Task[], after: readonly Task[]): boolean {
  if (after === before) return false;
  const going = new Set(goingOn(after).places.map((place) => after[place]?.ref.id));
  return goingOn(before).places.some((place) => !going.has(before[place]?.ref.id));
}
