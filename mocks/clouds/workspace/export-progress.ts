import { fraction } from '../../random';
import type { ExportKind, ExportRow, Trouble } from './project';
import type { WorkspaceSettings } from './settings';

const HOUR_MS = 3_600_000;

export type ExportStatus = 'CREATING' | 'SUCCESS' | 'FAIL' | 'EXPIRED';

export interface ExportProgress {
  readonly status: ExportStatus;
  readonly endsAt: number;
}

/** How long an export takes whatever it holds: what is counted together from the days before takes longest. */
const BASE_MS: Readonly<Record<ExportKind, number>> = {
  desktops: 12_000,
  connections: 25_000,
  'desktop-usage': 40_000,
  'user-usage': 30_000,
  'app-access': 30_000,
  users: 8_000,
  'group-users': 6_000,
  terminals: 8_000,
};
const PER_ROW_MS = 45;
const LONGEST_MS = 180_000;

/** How long an export of so many rows takes: 5 seconds to 3 minutes, a fifth more or less by chance. */
export function exportDuration(kind: ExportKind, total: number, ...key: readonly string[]): number {
  const ms = (BASE_MS[kind] + PER_ROW_MS * total) * (0.8 + 0.4 * fraction(...key, 'takes'));
  return Math.round(Math.min(LONGEST_MS, ms));
}

/** Why an export of so many rows fails; undefined where it does not. */
export function exportTrouble(
  total: number,
  { mostRows, internalPercent }: WorkspaceSettings,
  ...key: readonly string[]
): Trouble | undefined {
  if (total === 0) return 'no-data';
  if (total > mostRows) return 'too-many';
  return fraction(...key, 'trouble') * 100 < internalPercent ? 'internal' : undefined;
}

/** What has become of an export at a simulated instant. A failing one ends half of the way. */
export function exportProgress(
  { createdAt, takesMs, trouble }: ExportRow,
  { retentionHours }: Pick<WorkspaceSettings, 'retentionHours'>,
  now: number,
): ExportProgress {
  const endsAt = createdAt + (trouble ? Math.ceil(takesMs / 2) : takesMs);
  if (now < endsAt) return { status: 'CREATING', endsAt };
  if (trouble) return { status: 'FAIL', endsAt };
  return { status: now < endsAt + retentionHours * HOUR_MS ? 'SUCCESS' : 'EXPIRED', endsAt };
}
