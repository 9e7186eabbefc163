import { fraction } from '../../random';
import type { Act, BatchTask } from './project';
import { failsAt, type SubTaskStatus } from './sub-tasks';

/** The words of a batch task's state. `Waitting` is the wire's spelling. */
export const BATCH_STATUSES = [
  'Initializing',
  'Waitting',
  'Processing',
  'Success',
  'Fail',
  'PartialSuccess',
  'Stopped',
  'Stopping',
] as const;
export type BatchStatus = (typeof BATCH_STATUSES)[number];

export interface BatchProgress {
  readonly status: BatchStatus;
  /** The state of the sub-task at a place, 0 to `total - 1`. */
  readonly at: (place: number) => SubTaskStatus;
  /** Whether it is its turn some time; a sub-task that waits to be confirmed is not queued. */
  readonly isQueued: (place: number) => boolean;
}

const INITIALIZING_MS = 15_000;
const STOPPING_MS = 120_000;
/** How many sub-tasks the cloud works on at a time. */
const AT_ONCE = 20;
/** How many of the failed ones fail again when they are retried. */
const STILL_FAILING = 0.4;

/** Sub-tasks that are worked off, one after the other. What is done to a batch task ends one such work and begins another. */
interface Work {
  readonly startsAt: number;
  readonly durationMs: number;
  /** Places in their order; undefined: all of them. */
  readonly queue: readonly number[] | undefined;
  /** What became of those that are not in the queue; where nothing did, they wait. */
  readonly settled: ReadonlyMap<number, SubTaskStatus>;
  /** How often each was retried. */
  readonly tries: ReadonlyMap<number, number>;
  /** Stopped as a whole, with these under way. */
  readonly stopped?: { readonly at: number; readonly underWay: ReadonlySet<number> };
}

/** What has become of a batch task at a simulated instant. Pure: the same instant gives the same answer. */
export function batchProgress(task: BatchTask, now: number): BatchProgress {
  let work: Work = {
    startsAt: task.startsAt,
    durationMs: task.trouble === undefined ? task.durationMs : 0,
    queue: task.needsConfirm ? [] : undefined,
    settled: new Map(),
    tries: new Map(),
  };
  for (const act of task.acts ?? []) {
    if (act.at > now) break;
    work = workAfter(task, work, act);
  }
  return seenAt(task, work, now);
}

/** How many of the queue are done. */
function doneBy({ total }: BatchTask, { startsAt, durationMs, queue }: Work, now: number): number {
  const all = queue?.length ?? total;
  if (now < startsAt) return 0;
  return durationMs > 0 ? Math.floor(all * Math.min(1, (now - startsAt) / durationMs)) : all;
}

function seenAt(task: BatchTask, work: Work, now: number): BatchProgress {
  const { queue, settled, stopped } = work;
  if (stopped) {
    const stopping = now < stopped.at + STOPPING_MS;
    return {
      status: stopping ? 'Stopping' : 'Stopped',
      at: (place) => (stopping && stopped.underWay.has(place) ? 'Processing' : (settled.get(place) ?? 'Stopped')),
      isQueued: () => false,
    };
  }
  const all = queue?.length ?? task.total;
  const done = doneBy(task, work, now);
  const goesOn = now >= work.startsAt && done < all;
  const begun = goesOn ? Math.min(all, done + AT_ONCE) : done;
  const failed = goesOn && task.type.endsWith('Upgrade') ? 'FailWaitRetry' : 'Fail';
  const fails = failsIn(task, work);
  const ranks = queue && new Map(queue.map((place, rank) => [place, rank]));
  const at = (place: number): SubTaskStatus => {
    const rank = ranks ? ranks.get(place) : place;
    if (rank === undefined) {
      const status = settled.get(place) ?? 'Waitting';
      return status === 'Fail' ? failed : status;
    }
    if (rank >= done) return rank < begun ? 'Processing' : 'Waitting';
    return fails(place) ? failed : 'Success';
  };
  return { status: statusOf(), at, isQueued: (place) => ranks?.has(place) ?? true };

  function statusOf(): BatchStatus {
    if (now < Math.min(task.startsAt, task.createdAt + INITIALIZING_MS)) return 'Initializing';
    if (done < all) return goesOn ? 'Processing' : 'Waitting';
    if (!queue) return endStatus(task.failing === 0, task.failing >= task.total);
    const found = new Set(places(task).map(at));
    if (found.has('Waitting')) return 'Waitting';
    if (found.size === 1 && found.has('Stopped')) return 'Stopped';
    return endStatus(found.size === 1 && found.has('Success'), !found.has('Success'));
  }
}

function endStatus(allWell: boolean, noneWell: boolean): BatchStatus {
  if (allWell) return 'Success';
  return noneWell ? 'Fail' : 'PartialSuccess';
}

function places({ total }: BatchTask): number[] {
  return Array.from({ length: total }, (_, place) => place);
}

/** Whether the present attempt at a sub-task ends badly. */
function failsIn(task: BatchTask, { tries }: Work): (place: number) => boolean {
  if (task.trouble !== undefined) return () => true;
  const first = failsAt(task);
  return (place) => {
    const tried = tries.get(place) ?? 0;
    return tried === 0 ? first(place) : fraction(task.id, place, tried) < STILL_FAILING;
  };
}

/** Whether something can be done to a sub-task. A stopped one can be retried, as long as not the whole task was stopped. */
export function canBeDone(kind: Act['kind'], { at, isQueued }: BatchProgress, place: number): boolean {
  const status = at(place);
  switch (kind) {
    case 'retry':
      return status === 'Fail' || status === 'FailWaitRetry' || status === 'Stopped';
    case 'stop':
      return status === 'Processing' || status === 'Waitting' || status === 'FailWaitRetry';
    case 'confirm':
      return status === 'Waitting' && !isQueued(place);
    case 'delete':
      return false;
  }
}

function workAfter(task: BatchTask, work: Work, act: Act): Work {
  const { kind, at } = act;
  if (kind === 'delete') return work;
  const seen = seenAt(task, work, at);
  const queue = work.queue ?? places(task);
  const done = doneBy(task, work, at);
  const fails = failsIn(task, work);
  const settled = new Map(work.settled);
  for (const place of queue.slice(0, done)) settled.set(place, fails(place) ? 'Fail' : 'Success');
  const concerned = act.places ?? places(task).filter((place) => canBeDone(kind, seen, place));
  const touched = new Set(concerned);
  const left = queue.slice(done).filter((place) => !touched.has(place));
  if (kind === 'stop') for (const place of concerned) settled.set(place, 'Stopped');
  else for (const place of concerned) settled.delete(place);
  const tries = new Map(work.tries);
  if (kind === 'retry') for (const place of concerned) tries.set(place, (tries.get(place) ?? 0) + 1);
  const next = kind === 'stop' ? left : [...left, ...concerned];
  const pace = task.trouble === undefined ? task.durationMs / task.total : 0;
  const whole = kind === 'stop' && act.places === undefined;
  const underWay = new Set(concerned.filter((place) => seen.at(place) === 'Processing'));
  return {
    startsAt: Math.max(at, task.startsAt),
    durationMs: pace * next.length,
    queue: next,
    settled,
    tries,
    ...(whole && { stopped: { at, underWay } }),
  };
}

/** The counts of a batch task's sub-tasks, as the wire names them. */
export function batchCounts(task: BatchTask, { at, status }: BatchProgress) {
  const found = { Waitting: 0, Processing: 0, Success: 0, Fail: 0, FailWaitRetry: 0, Stopped: 0 };
  const asPlanned = !task.acts && (status === 'Success' || status === 'Fail' || status === 'PartialSuccess');
  if (asPlanned) {
    found.Fail = task.failing;
    found.Success = task.total - task.failing;
  } else for (let place = 0; place < task.total; place++) found[at(place)] += 1;
  return {
    total: task.total,
    processing: found.Processing,
    success: found.Success,
    fail: found.Fail,
    waitting: found.Waitting,
    fail_wait_retry: found.FailWaitRetry,
    stopped: found.Stopped,
    removed: 0,
  };
}
