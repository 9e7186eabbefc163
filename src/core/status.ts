import type { Lifecycle, Run, RunStatus, Task } from './task';

/** What a list shows for a task: one word out of its lifecycle and its latest run. */
export const DISPLAY_STATUSES = [
  'failed',
  'attention',
  'partial',
  'unknown',
  'running',
  'stopping',
  'waiting',
  'scheduled',
  'paused',
  'ready',
  'draft',
  'succeeded',
  'stopped',
  'expired',
] as const;
export type DisplayStatus = (typeof DISPLAY_STATUSES)[number];

const ENDED: ReadonlySet<RunStatus> = new Set(['succeeded', 'partial', 'failed', 'stopped', 'expired']);

/** Whether a run can no longer change by itself. `unknown` can: somebody must look, and the console keeps looking. */
export function hasEnded(status: RunStatus): boolean {
  return ENDED.has(status);
}

/** Whether a run is worth asking after: it has begun or waits, and has not ended. */
export function isUnfinished(run: Run | undefined): boolean {
  return run !== undefined && !hasEnded(run.status);
}

/**
 * Whether the state of a task is yet to be asked: its list says too little, and nobody has looked closer. That a run goes on
 * a list tells rightly.
 */
export function isUnasked({ lookKey, looked, latestRun }: Pick<Task, 'lookKey' | 'looked' | 'latestRun'>): boolean {
  return lookKey !== looked && !isUnfinished(latestRun);
}

/** A run that a person would call "going on now": it outshines whatever the definition says. */
const ACTIVE: ReadonlySet<RunStatus> = new Set(['waiting', 'running', 'attention', 'stopping', 'unknown']);

/**
 * The one word for a task. A run that goes on wins; then what the definition is about to do (scheduled, paused, ending);
 * then how the last run ended; a definition that never ran shows its lifecycle.
 */
export function displayStatus(task: Pick<Task, 'lifecycle' | 'latestRun'>): DisplayStatus {
  const run = task.latestRun;
  if (task.lifecycle === 'ending') return 'stopping';
  if (run && ACTIVE.has(run.status)) return run.status;
  if (task.lifecycle === 'scheduled' && run?.status !== 'failed' && run?.status !== 'partial') return 'scheduled';
  if (task.lifecycle === 'paused') return 'paused';
  if (run) return run.status;
  return withoutRun(task.lifecycle);
}

function withoutRun(lifecycle: Lifecycle): DisplayStatus {
  switch (lifecycle) {
    case 'draft':
    case 'ready':
    case 'scheduled':
    case 'paused':
      return lifecycle;
    case 'ending':
      return 'stopping';
    case 'gone':
      return 'stopped';
  }
}
