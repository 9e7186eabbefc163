import { groupBy } from '@/core/group-by';
import type { Task } from '@/core/task';
import { taskKey } from '@/core/task-key';
import { instantToWall } from '@/core/zone';
import type { AheadOfTask, Burdened } from '@/task-types/runs-ahead';

/** A task with what lies ahead of it. */
export interface Coming {
  readonly task: Task;
  readonly ahead: AheadOfTask;
  readonly burdens?: Burdened;
}

/** The runs of one task within one hour. */
export interface RunsInHour {
  readonly task: Task;
  /** `02:15`, ascending, each once. */
  readonly times: readonly string[];
}

/** Tasks that start in the same minute and burden the same thing. */
export interface Clash {
  /** `02:00`, and when else in the hour just the same ones do. */
  readonly times: readonly string[];
  readonly on: Burdened;
  readonly tasks: readonly Task[];
}

/** One hour of a zone's wall in which something runs. Where the clock goes back, an hour's runs are those of both. */
export interface Hour {
  /** `2026-11-21` */
  readonly day: string;
  /** `02:00` */
  readonly hour: string;
  readonly runs: readonly RunsInHour[];
  readonly clashes: readonly Clash[];
}

interface Start {
  readonly task: Task;
  /** Tells the task apart. */
  readonly key: string;
  readonly at: number;
  /** `2026-11-21T02:15` */
  readonly minute: string;
  readonly burdens: Burdened | undefined;
  /** Tells apart what it burdens. */
  readonly place: string;
}

/** No zone changes its distance from UTC within a quarter of an hour that begins on a full one. */
const STEADY_MS = 15 * 60_000;

/** Gives minutes of a zone's wall. Asking the calendar for each of ten thousand runs would take a second. */
function minutesIn(zone: string): (at: number) => string {
  const offsets = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at / STEADY_MS) * STEADY_MS;
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      offset = Date.parse(`${instantToWall(quarter, zone)}Z`) - quarter;
      offsets.set(quarter, offset);
    }
    return new Date(at + offset).toISOString().slice(0, 16);
  };
}

/** What runs when, hour by hour of a zone's wall, and what of it starts at once on the same thing. */
export function hoursOf(coming: readonly Coming[], zone: string): readonly Hour[] {
  const minuteAt = minutesIn(zone);
  const starts = coming
    .flatMap(({ task, ahead, burdens }): Start[] => {
      if (ahead.kind !== 'runs') return [];
      const key = taskKey(task);
      const place = JSON.stringify([task.ref.connection, burdens?.id]);
      return ahead.at.map((at) => ({ task, key, at, minute: minuteAt(at), burdens, place }));
    })
    .toSorted((a, b) => a.at - b.at);
  return [...groupBy(starts, ({ minute }) => minute.slice(0, 13))].map(([hour, own]) => ({
    day: hour.slice(0, 10),
    hour: `${hour.slice(11)}:00`,
    runs: runsOf(own),
    clashes: clashesOf(own),
  }));
}

/** How often something starts at once. */
export function clashesIn(hours: readonly Hour[]): number {
  return hours.reduce((sum, { clashes }) => sum + clashes.reduce((own, { times }) => own + times.length, 0), 0);
}

/** Of each hour, only what starts at once with something else. */
export function onlyClashing(hours: readonly Hour[]): readonly Hour[] {
  return hours.flatMap((hour) => {
    const clashing = new Set(
      hour.clashes.flatMap(({ times, tasks }) =>
        tasks.flatMap((task) => times.map((time) => `${time} ${taskKey(task)}`)),
      ),
    );
    const runs = hour.runs.flatMap(({ task, times }) => {
      const own = times.filter((time) => clashing.has(`${time} ${taskKey(task)}`));
      return own.length > 0 ? [{ task, times: own }] : [];
    });
    return runs.length > 0 ? [{ ...hour, runs }] : [];
  });
}

/** What runs seldom stands first: what runs each minute is the same in every hour. */
function runsOf(starts: readonly Start[]): RunsInHour[] {
  return [...groupBy(starts, ({ key }) => key).values()]
    .flatMap((own) => {
      const [first] = own;
      return first ? [{ task: first.task, times: [...new Set(own.map(({ minute }) => minute.slice(11)))] }] : [];
    })
    .toSorted((one, other) => one.times.length - other.times.length);
}

function clashesOf(starts: readonly Start[]): Clash[] {
  // By the instant: an hour that the clock shows twice has its minutes twice too.
  const together = groupBy(starts, ({ at, place }) => `${Math.floor(at / 60_000)} ${place}`);
  const clashes = [...together.values()].flatMap((own) => {
    const [first] = own;
    if (!first?.burdens || own.length === 1) return [];
    const tasks = new Map(own.map(({ key, task }) => [key, task]));
    if (tasks.size === 1) return [];
    const same = [...tasks.keys()].toSorted().join();
    return [{ same, time: first.minute.slice(11), on: first.burdens, tasks: [...tasks.values()] }];
  });
  return [...groupBy(clashes, ({ same }) => same).values()].flatMap((alike) => {
    const [first] = alike;
    return first ? [{ times: alike.map(({ time }) => time), on: first.on, tasks: first.tasks }] : [];
  });
}
