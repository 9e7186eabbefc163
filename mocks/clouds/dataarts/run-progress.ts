import { fraction } from '../../random';
import type { DataartsSettings } from './settings';
import { covers } from './scheduling';
import { type Found, found } from './sources';
import type { Run } from './runs';
import type { Service } from './state';
import type { CollectionTask, DataProject } from './workspace';

const SECOND_MS = 1_000;
/** What every run needs before its first table, and one that finds nothing before it gives up. */
const BEGINNING_MS = 20 * SECOND_MS;
const GIVING_UP_MS = 8 * SECOND_MS;
const TABLE_MS = 4 * SECOND_MS;
const UNITS_MS = { seconds: SECOND_MS, minutes: 60 * SECOND_MS, hours: 3_600 * SECOND_MS };

export type RunStatus = 'RUNNING' | 'SUCCEEDED' | 'PARTIAL' | 'FAILED' | 'PAUSED';

export interface RunProgress {
  readonly status: RunStatus;
  /** When it ended. */
  readonly endedAt?: number;
  /** Why it failed, or succeeded in part. */
  readonly reason?: string;
}

/** What has become of a run, and what its log tells of. */
export interface RunStory extends RunProgress {
  /** How far it has come, from 0 to 1. */
  readonly share: number;
  /** When a share of its work was done. */
  readonly clock: (share: number) => number;
  /** How it ends, now or later. */
  readonly ending: Ending;
  readonly source: Found;
}

/** How a run ends, and after how much work. */
export interface Ending {
  readonly status: 'SUCCEEDED' | 'PARTIAL' | 'FAILED';
  readonly workMs: number;
  readonly reason?: string;
}

/** What has become of a run. Pure: the same instant gives the same answer. */
export function runStory(
  { seed, settings }: Service,
  project: DataProject,
  task: CollectionTask,
  run: Run,
  now: number,
): RunStory {
  const { plan, at } = run;
  const owner = plan.sourceWorkspace ?? task.workspace;
  const source = found(
    seed,
    project.workspaces.find(({ id }) => id === owner),
    plan,
  );
  const ending = inTime(endingOf(seed, task, run, source), run, settings.timeoutUnit);
  const clock = (share: number) => doneAt(task, at, share * ending.workMs, now);
  const endedAt = clock(1);
  if (endedAt <= now) {
    const { status, reason } = ending;
    return { status, endedAt, share: 1, clock, ending, source, ...(reason !== undefined && { reason }) };
  }
  const held = task.pauses.find((pause) => pause.from >= at && covers(pause, now));
  // While a pause lasts, the end moves on with the clock, and the share stays.
  const share = 1 - (endedAt - now) / ending.workMs;
  return { status: held ? 'PAUSED' : 'RUNNING', share, clock, ending, source };
}

function endingOf(seed: string, { fate = {} }: CollectionTask, { id, plan }: Run, source: Found): Ending {
  if (source.kind === 'nothing') return { status: 'FAILED', workMs: GIVING_UP_MS, reason: source.reason };
  const { enableDataProfile, enableDataClassification } = plan.config;
  const perTable = TABLE_MS * (1 + (enableDataProfile === true ? 2 : 0) + (enableDataClassification === true ? 1 : 0));
  // The same source takes a little more or less each time.
  const workMs = Math.round((BEGINNING_MS + source.count * perTable) * (0.85 + 0.3 * fraction(seed, id, 'takes')));
  const { failing = 0, partial = 0, reason = 'The source closed the connection.' } = fate;
  const chance = fraction(seed, id, 'fate');
  if (chance < failing) return { status: 'FAILED', workMs: Math.round(workMs * 0.6), reason };
  if (source.missing > 0) {
    return { status: 'PARTIAL', workMs, reason: `${source.missing} of the databases and tables were not found.` };
  }
  if (chance < failing + partial) return { status: 'PARTIAL', workMs, reason };
  return { status: 'SUCCEEDED', workMs };
}

/** A run that takes longer than it may fails (contract 4.1). 0 and nothing mean no limit. */
function inTime(ending: Ending, { plan }: Run, unit: DataartsSettings['timeoutUnit']): Ending {
  const { max_time_out: most = 0 } = plan.schedule;
  const mostMs = most * UNITS_MS[unit];
  if (most <= 0 || ending.workMs <= mostMs) return ending;
  return { status: 'FAILED', workMs: mostMs, reason: `The run timed out after ${most} ${unit}.` };
}

/** When so much work is done that was begun at an instant, with the pauses that came in between until now. */
function doneAt({ pauses }: CollectionTask, at: number, workMs: number, now: number): number {
  let doneBy = at + workMs;
  for (const { from, until = now } of pauses) {
    if (from >= at && from < doneBy && from <= now) doneBy += Math.min(until, now) - from;
  }
  return doneBy;
}
