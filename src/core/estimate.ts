import type { Run, Task } from './task';

/** How long tasks like one take, out of how many that was read, and from when on one of them is slow. */
export interface Estimate {
  readonly lowMs: number;
  readonly highMs: number;
  readonly count: number;
  readonly durations: readonly number[];
}

/** Fewer than so many say nothing. */
const LEAST = 3;
/** What is older says less. */
const MOST = 50;
/** So many are needed to speak of one in twenty. */
const TWENTY = 20;
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * How long the newest tasks like one took that ended well, at most 50 of them. `tasks` are newest first where their source
 * tells; without `kindOf` all are alike.
 */
export function durationsLike(task: Task, tasks: readonly Task[], kindOf?: (task: Task) => string): readonly number[] {
  const kind = kindOf?.(task);
  const durations: number[] = [];
  for (const one of tasks) {
    const ms = durationOf(one.latestRun);
    // The kind is dearer to tell than the rest.
    if (ms === undefined || one.ref.id === task.ref.id || kindOf?.(one) !== kind) continue;
    durations.push(ms);
    if (durations.length === MOST) break;
  }
  return durations;
}

function durationOf(run: Run | undefined): number | undefined {
  if (run?.status !== 'succeeded' || run.startedAt === undefined || run.endedAt === undefined) return undefined;
  const ms = run.endedAt - run.startedAt;
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}

/** From the tenth to the ninetieth of a hundred, in round figures; undefined where there are too few to say. */
export function estimateOf(durations: readonly number[]): Estimate | undefined {
  if (durations.length < LEAST) return undefined;
  const sorted = durations.toSorted((one, other) => one - other);
  const low = quantile(sorted, 0.1);
  const high = quantile(sorted, 0.9);
  const step = stepFor(high);
  const lowMs = Math.floor(low / step) * step;
  return {
    // From 0 s says less than the figure itself.
    lowMs: lowMs > 0 ? lowMs : Math.min(low, step),
    highMs: Math.max(step, Math.ceil(high / step) * step),
    count: sorted.length,
    durations: sorted,
  };
}

/** Between two figures as far as the share lies between them. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

/** A range says no more than its width allows: the longer it is, the rounder. */
function stepFor(ms: number): number {
  if (ms < MINUTE_MS) return SECOND_MS;
  if (ms < 10 * MINUTE_MS) return 10 * SECOND_MS;
  if (ms < 2 * HOUR_MS) return MINUTE_MS;
  if (ms < DAY_MS) return 10 * MINUTE_MS;
  return HOUR_MS;
}

/** How a run that goes on compares: as usual, beyond 19 of 20, or beyond all where there are fewer than 20. */
export type Standing = { readonly kind: 'usual' } | { readonly kind: 'slow'; readonly than: 'most' | 'all' };

/** Tells a slow run from the usual ones. `soFarMs` is how long it has gone on. */
export function standingOf({ durations }: Estimate, soFarMs: number): Standing {
  const quicker = durations.filter((ms) => ms < soFarMs).length;
  if (durations.length < TWENTY)
    return quicker === durations.length ? { kind: 'slow', than: 'all' } : { kind: 'usual' };
  return quicker / durations.length >= 0.95 ? { kind: 'slow', than: 'most' } : { kind: 'usual' };
}
