import type { BatchTask } from './project';
import { failsAt, type Front } from './sub-tasks';

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

export interface BatchCounts {
  readonly total: number;
  readonly processing: number;
  readonly success: number;
  readonly fail: number;
  readonly waitting: number;
  readonly fail_wait_retry: number;
  readonly stopped: number;
  readonly removed: number;
}

export interface BatchProgress {
  readonly status: BatchStatus;
  readonly front: Front;
}

const INITIALIZING_MS = 15_000;
const STOPPING_MS = 120_000;
/** How many sub-tasks the cloud works on at a time. */
const AT_ONCE = 20;

/** What has become of a batch task at a simulated instant. Pure: the same instant gives the same answer. */
export function batchProgress(task: BatchTask, now: number): BatchProgress {
  const { total, startsAt, durationMs, stoppedAt } = task;
  const share = (at: number) => Math.min(1, Math.max(0, (at - startsAt) / durationMs));
  const done = Math.floor(total * share(Math.min(now, stoppedAt ?? now)));
  if (task.trouble !== undefined && now >= startsAt) {
    return { status: 'Fail', front: { done: total, begun: total, rest: 'Waitting', retries: false } };
  }
  if (stoppedAt !== undefined && now >= stoppedAt) {
    const stopping = now < stoppedAt + STOPPING_MS;
    const begun = stopping ? Math.min(total, done + AT_ONCE) : done;
    return { status: stopping ? 'Stopping' : 'Stopped', front: { done, begun, rest: 'Stopped', retries: false } };
  }
  const waiting = { done: 0, begun: 0, rest: 'Waitting', retries: false } as const;
  if (now < Math.min(startsAt, task.createdAt + INITIALIZING_MS)) return { status: 'Initializing', front: waiting };
  if (now < startsAt) return { status: 'Waitting', front: waiting };
  if (done < total) {
    const begun = Math.min(total, done + AT_ONCE);
    return { status: 'Processing', front: { done, begun, rest: 'Waitting', retries: task.type.endsWith('Upgrade') } };
  }
  return { status: endStatus(task), front: { done, begun: total, rest: 'Waitting', retries: false } };
}

function endStatus({ failing, total }: BatchTask): BatchStatus {
  if (failing === 0) return 'Success';
  return failing >= total ? 'Fail' : 'PartialSuccess';
}

/** The counts of its sub-tasks; they agree with what each sub-task says. */
export function batchCounts(task: BatchTask, { front }: BatchProgress): BatchCounts {
  const { total } = task;
  const { done, begun, rest, retries } = front;
  const failed = done === total ? task.failing : countBelow(done, failsAt(task));
  return {
    total,
    processing: begun - done,
    success: done - failed,
    fail: retries ? 0 : failed,
    waitting: rest === 'Waitting' ? total - begun : 0,
    fail_wait_retry: retries ? failed : 0,
    stopped: rest === 'Stopped' ? total - begun : 0,
    removed: 0,
  };
}

function countBelow(end: number, is: (index: number) => boolean): number {
  let count = 0;
  for (let index = 0; index < end; index++) if (is(index)) count++;
  return count;
}
