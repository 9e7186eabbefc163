import { hex } from '../../random';
import { firedIn } from './scheduling';
import type { CollectionTask, HandRun, Plan } from './workspace';

/** Older runs are not kept. */
const MOST_RUNS = 200;

/** A run of a task, "instance" at the vendor. What has become of it is computed: see `run-progress.ts`. */
export interface Run {
  readonly id: string;
  /** The job that collects, and the one that classifies columns, where it does. */
  readonly bridge: string;
  readonly classification?: string;
  readonly at: number;
  readonly trigger: 'schedule' | 'by hand';
  readonly plan: Plan;
}

/** The runs of a task, the newest first. Pure: the same instant gives the same runs. */
export function runsOf(seed: string, task: CollectionTask, now: number, most = MOST_RUNS): Run[] {
  const runs = task.byHand
    .filter(({ at }) => at <= now)
    .map(({ at, serial, plan }) => run(seed, task, { at, plan, trigger: 'by hand', key: `by hand ${serial}` }))
    .reverse();
  for (const phase of task.phases.toReversed()) {
    const fired = firedIn(task, phase, now, most);
    const { plan } = phase;
    runs.push(...fired.map((at) => run(seed, task, { at, plan, trigger: 'schedule', key: `schedule ${at}` })));
    // Every phase before this one ended before it began.
    if (fired.length >= most) break;
  }
  return runs.sort((a, b) => b.at - a.at).slice(0, most);
}

/** When a task last began to run; undefined where it never did. */
export function lastRunAt(task: CollectionTask, now: number): number | undefined {
  const times = task.byHand.filter(({ at }) => at <= now).map(({ at }) => at);
  for (const phase of task.phases.toReversed()) {
    const [at] = firedIn(task, phase, now, 1);
    if (at === undefined) continue;
    times.push(at);
    break;
  }
  return times.length === 0 ? undefined : Math.max(...times);
}

interface Begun extends Omit<Run, 'id' | 'bridge' | 'classification'> {
  /** What tells it apart from the task's other runs. */
  readonly key: string;
}

function run(seed: string, { id: task }: CollectionTask, { key, ...begun }: Begun): Run {
  const id = (part: string) => hex(32, seed, task, part, key);
  const classifies = begun.plan.config['enableDataClassification'] === true;
  return { id: id('run'), bridge: id('bridge'), ...(classifies && { classification: id('classification') }), ...begun };
}

/** A task that somebody runs now by its present plan. */
export function withHandRun(task: CollectionTask, now: number, serial: number): CollectionTask {
  const begun: HandRun = { at: now, serial, plan: task.plan };
  return { ...task, byHand: [...task.byHand, begun].slice(-MOST_RUNS) };
}
