import type { ExportRow, IotdaProject } from './project';
import { exportProgress } from './export-progress';
import { type IotdaState, type Service, sourceOf } from './state';

/** How many exports a user may have; a further one removes the earliest (seed document, "Function"). */
const MOST_EXPORTS = 50;
/** How many of them may be unfinished. */
export const MOST_UNFINISHED = 5;
/** One download per user in so much time, whichever file it is. */
export const DOWNLOAD_EVERY_MS = 30_000;

/** Those of the rows that still go on. */
export function unfinished(
  state: IotdaState,
  { seed }: Service,
  project: IotdaProject,
  rows: readonly ExportRow[],
  now: number,
): ExportRow[] {
  return rows.filter(
    (row) => exportProgress(seed, row, sourceOf(state, project, row.batchTask), now).status === 'Processing',
  );
}

/** The rows that must go for one more to fit: the earliest. */
export function overMost(rows: readonly ExportRow[]): ExportRow[] {
  const surplus = rows.length + 1 - MOST_EXPORTS;
  if (surplus <= 0) return [];
  return [...rows].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)).slice(0, surplus);
}

/** What an export is asked to hold, by whom. */
export type ExportWish = Omit<ExportRow, 'id' | 'createdAt' | 'fails' | 'takesMs'>;

export function hasSameConditions(a: ExportRow, b: ExportWish): boolean {
  return (
    a.project === b.project &&
    a.userId === b.userId &&
    a.batchTask === b.batchTask &&
    a.appType === b.appType &&
    a.appId === b.appId
  );
}
