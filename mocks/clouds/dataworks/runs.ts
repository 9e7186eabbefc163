import { between, fraction } from '../../random';
import { beginOf, dayOf } from './days';
import { firstPublishedAt, isGone, published } from './file-progress';
import type { RunAct } from './state';
import type { Deployment, SyncFile } from './workspace';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** Older runs are not kept. */
const KEPT_DAYS = 45;

/** A run that the scheduler made: of one task, on one day. */
export interface Run {
  readonly id: number;
  readonly file: SyncFile;
  readonly day: number;
  /** What was in production at the day's midnight. */
  readonly deployment: Deployment;
  /** The day's midnight, at which it was made. */
  readonly madeAt: number;
  /** When it is to begin. */
  readonly dueAt: number;
}

/** Days fit into five digits for the next two centuries. */
const DAYS = 100_000;

function runId(nodeId: number, day: number): number {
  return nodeId * DAYS + day;
}

/**
 * The runs of an offline task, the newest first. At 00:00 of the workspace's zone the scheduler makes one of each task that
 * is in production then; one per day, whatever the cycle (our simplification).
 */
export function runsOf(file: SyncFile, zoneMs: number, now: number): Run[] {
  const first = firstPublishedAt(file, now);
  if (file.kind !== 'DI_OFFLINE' || first === undefined) return [];
  const today = dayOf(now, zoneMs);
  const begin = Math.max(dayOf(first - 1, zoneMs) + 1, today - KEPT_DAYS);
  const runs: Run[] = [];
  for (let day = today; day >= begin; day -= 1) {
    const run = runOn(file, day, zoneMs);
    if (run) runs.push(run);
  }
  return runs;
}

/** The run of one day, if there is one. */
export function runOn(file: SyncFile, day: number, zoneMs: number): Run | undefined {
  const madeAt = beginOf(day, zoneMs);
  const deployment = isGone(file, madeAt) ? undefined : published(file, madeAt);
  if (!deployment || deployment.node.scheduler === 'MANUAL' || deployment.node.stop) return undefined;
  const [, minute = 0, hour = 0] = deployment.node.cron.split(' ').map((part) => Number.parseInt(part, 10) || 0);
  const dueAt = madeAt + (hour * 60 + minute) * MINUTE_MS;
  return { id: runId(file.nodeId, day), file, day, deployment, madeAt, dueAt };
}

/** The node and the day that a run's id names. */
export function readRunId(id: number): { readonly nodeId: number; readonly day: number } {
  return { nodeId: Math.floor(id / DAYS), day: id % DAYS };
}

export interface RunProgress {
  readonly status: 'NOT_RUN' | 'WAIT_TIME' | 'WAIT_RESOURCE' | 'RUNNING' | 'SUCCESS' | 'FAILURE';
  /** Which attempt it is, from 0. */
  readonly attempt: number;
  readonly waitsAt: number;
  readonly runsAt: number;
  readonly endsAt: number;
  /** What it failed with: an engine's code, or what was done to it. */
  readonly failure?: string;
}

/** Where a run stands after all that was done to it. */
export function runProgress(seed: string, run: Run, acts: readonly RunAct[], now: number): RunProgress {
  const before = acts.filter(({ at }) => at <= now);
  const last = before.findLastIndex(({ kind }) => kind === 'restart');
  const attempt = before.filter(({ kind }) => kind === 'restart').length;
  const waitsAt = before[last]?.at ?? run.dueAt;
  const planned = planOf(seed, run, attempt, waitsAt);
  // Both may happen in one instant: their order tells.
  const stop = before.slice(last + 1).find(({ kind }) => kind === 'stop');
  const progress = { attempt, ...planned };
  if (stop) return { ...progress, endsAt: stop.at, status: 'FAILURE', failure: 'killed' };
  if (now < run.dueAt && attempt === 0) return { ...progress, status: 'WAIT_TIME' };
  if (now < planned.runsAt) return { ...progress, status: 'WAIT_RESOURCE' };
  if (now < planned.endsAt) return { ...progress, status: 'RUNNING' };
  return { ...progress, status: planned.failure === undefined ? 'SUCCESS' : 'FAILURE' };
}

/** A dry run succeeds and a frozen one fails the moment it is due; others wait up to 3 minutes and run 2 to 15. */
function planOf(seed: string, { id, file, deployment }: Run, attempt: number, waitsAt: number) {
  const { scheduler } = deployment.node;
  if (scheduler === 'SKIP') return { waitsAt, runsAt: waitsAt, endsAt: waitsAt };
  if (scheduler === 'PAUSE') return { waitsAt, runsAt: waitsAt, endsAt: waitsAt, failure: 'frozen' };
  const runsAt = waitsAt + between(10, 180, seed, 'slot', id, attempt) * SECOND_MS;
  const endsAt = runsAt + between(120, 900, seed, 'run', id, attempt) * SECOND_MS;
  const { failing = 0, failure = 'dirty', stubborn = false } = file.fate ?? {};
  const fails = fraction(seed, 'fails', id) < failing && (attempt === 0 || stubborn);
  return { waitsAt, runsAt, endsAt, ...(fails && { failure }) };
}
