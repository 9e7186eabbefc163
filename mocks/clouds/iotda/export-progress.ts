import { fraction } from '../../random';
import type { BatchTask, ExportRow } from './project';

export type ExportStatus = 'Processing' | 'Success' | 'Failed';

export interface ExportProgress {
  readonly status: ExportStatus;
  /** 1 to 100. */
  readonly progress: number;
  /** Sub-tasks written so far. */
  readonly count: number;
  readonly endsAt: number;
}

const SHORTEST_MS = 40_000;
const LONGEST_MS = 360_000;
/** The largest batch task that can be made from a list of targets. */
const LARGE = 30_000;

/** How many sub-tasks an export holds: none where it is limited to another space than the batch task's. */
export function exportedTotal(row: ExportRow, task: BatchTask | undefined): number {
  if (!task || (row.appId !== undefined && row.appId !== task.space)) return 0;
  return task.total;
}

/**
 * How long an export takes: 40 seconds to 6 minutes, more for a larger batch task, a tenth more or less by chance; or as long
 * as is said of it.
 */
export function exportDuration(seed: string, row: ExportRow, task: BatchTask | undefined): number {
  if (row.takesMs !== undefined) return row.takesMs;
  const size = Math.min(1, exportedTotal(row, task) / LARGE) ** 0.35;
  const chance = 0.9 + 0.2 * fraction(seed, row.id, row.createdAt);
  const ms = (SHORTEST_MS + (LONGEST_MS - SHORTEST_MS) * size) * chance;
  return Math.round(Math.min(LONGEST_MS, Math.max(SHORTEST_MS, ms)));
}

/** What has become of an export at a simulated instant. A failing one ends two thirds of the way. */
export function exportProgress(seed: string, row: ExportRow, task: BatchTask | undefined, now: number): ExportProgress {
  const wholeMs = exportDuration(seed, row, task);
  const total = exportedTotal(row, task);
  const endsAt = row.createdAt + (row.fails ? Math.round(wholeMs * 0.66) : wholeMs);
  const share = Math.max(0, Math.min(now, endsAt) - row.createdAt) / wholeMs;
  const ended = now >= endsAt;
  if (ended && !row.fails) return { status: 'Success', progress: 100, count: total, endsAt };
  return {
    status: ended ? 'Failed' : 'Processing',
    progress: Math.min(99, 1 + Math.floor(share * 99)),
    count: Math.floor(total * share),
    endsAt,
  };
}
