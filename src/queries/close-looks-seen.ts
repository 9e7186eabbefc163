import { replaceEqualDeep } from '@tanstack/react-query';
import type { Task } from '@/core/task';
import type { SeenClosely } from '@/task-types/task-type';
import { anEnded } from './fold-stretch';
import { type Looks, placeOf, type SourceState } from './source-state';

/** So many looks are kept of a source before those at tasks that are gone are forgotten. */
const MOST = 500;

interface Look {
  readonly lookKey: string | undefined;
  readonly seen: SeenClosely;
  /** The task as its list told of it last: what is seen no more must not stay. */
  readonly listed: Task;
}

/** What closer looks have seen of a source's tasks, by their ids. */
export class SeenLooks implements Looks {
  readonly #looks: ReadonlyMap<string, Look>;

  constructor(looks: ReadonlyMap<string, Look> = new Map()) {
    this.#looks = looks;
  }

  /** What was seen of a task, as long as that counts. */
  of({ ref, lookKey }: Task): Look | undefined {
    const look = this.#looks.get(ref.id);
    return look?.lookKey === lookKey ? look : undefined;
  }

  over(tasks: readonly Task[]): { readonly tasks: readonly Task[]; readonly looks: SeenLooks } {
    let looks: Map<string, Look> | undefined;
    const over = tasks.map((task) => {
      const look = this.of(task);
      if (!look) return task;
      const listed = replaceEqualDeep(look.listed, task);
      if (listed !== look.listed) (looks ??= new Map(this.#looks)).set(task.ref.id, { ...look, listed });
      return { ...listed, ...look.seen, ...lookedAs(task) };
    });
    return { tasks: over, looks: looks ? new SeenLooks(looks) : this };
  }

  /** With one look more, at one of these tasks. */
  with(id: string, look: Look, tasks: readonly Task[]): SeenLooks {
    const looks = new Map(this.#looks).set(id, look);
    if (looks.size > MOST) {
      const there = new Set(tasks.map(({ ref }) => ref.id));
      for (const known of looks.keys()) if (!there.has(known)) looks.delete(known);
    }
    return new SeenLooks(looks);
  }
}

/** The mark of a task that was looked at. */
function lookedAs({ lookKey }: Task): Pick<Task, 'looked'> | undefined {
  return lookKey === undefined ? undefined : { looked: lookKey };
}

/** What closer looks have seen, where there were any. */
export function seenOf({ looks }: SourceState): SeenLooks | undefined {
  // Nothing else is ever put there.
  return looks instanceof SeenLooks ? looks : undefined;
}

/**
 * What is known after a closer look at a task: the same state where that showed nothing new, or the task has become another
 * one meanwhile. `now` is a domain instant.
 */
export function foldLook(before: SourceState, asked: Task, seen: SeenClosely, now: number): SourceState {
  const place = placeOf(before.tasks, asked.ref.id);
  const task = before.tasks[place];
  if (!task || task.lookKey !== asked.lookKey) return before;
  const known = seenOf(before) ?? new SeenLooks();
  const look = known.of(task);
  if (look && replaceEqualDeep(look.seen, seen) === look.seen) return before;
  const listed = look?.listed ?? task;
  const over = replaceEqualDeep(task, { ...listed, ...seen, ...lookedAs(task) });
  const tasks = over === task ? before.tasks : before.tasks.with(place, over);
  return {
    ...before,
    tasks,
    looks: known.with(task.ref.id, { lookKey: task.lookKey, seen, listed }, tasks),
    ...(anEnded(before.tasks, tasks) ? { lastEndAt: now } : undefined),
  };
}
