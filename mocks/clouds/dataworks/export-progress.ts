import { between } from '../../random';
import type { ExportRow } from './workspace';

/** Where an export stands, in both of the vendor's vocabularies. */
export interface ExportProgress {
  /** Of GetMigrationSummary. */
  readonly status: 'INIT' | 'EDITING' | 'EXPORTING' | 'EXPORT_ERROR' | 'EXPORT_SUCCESS' | 'REVOKED' | 'PARTIAL_SUCCESS';
  /** Of ListMigrations. That a revoked one fails there and a partial one succeeds is our choice. */
  readonly listed: 'INIT' | 'EDITING' | 'RUNNING' | 'FAILURE' | 'SUCCESS';
  readonly steps: readonly ('INIT' | 'RUNNING' | 'FAILURE' | 'SUCCESS')[];
  readonly message?: string;
  /** When it last changed. */
  readonly changedAt: number;
}

const SECOND_MS = 1_000;

/** The step at which an export fails, and the vendor's own words for it. */
const FAILING_STEP = 1;
const FAILURE = 'internal error: the region of data source legacy_crm does not match the region of the workspace.';
const PARTIAL = '2 objects could not be exported: composite nodes and data quality nodes are not supported.';

/** What has become of an export by now. An incremental one takes one to three minutes, a full one four to ten. */
export function exportProgress(seed: string, row: ExportRow, stepCount: number, now: number): ExportProgress {
  const { startedAt, end } = row;
  const all = (word: 'INIT' | 'SUCCESS') => Array.from({ length: stepCount }, () => word);
  if (startedAt === undefined || now < startedAt) {
    const word = row.editing ? 'EDITING' : 'INIT';
    return { status: word, listed: word, steps: all('INIT'), changedAt: row.createdAt };
  }
  const [least, most] = row.mode === 'FULL' ? [240, 600] : [60, 180];
  const takesMs = row.takesMs ?? between(least, most, seed, 'export', row.id) * SECOND_MS;
  const stepMs = takesMs / stepCount;
  const endsAt = startedAt + (end === 'error' || end === 'revoked' ? stepMs * (FAILING_STEP + 0.5) : takesMs);
  const at = Math.floor((Math.min(now, endsAt) - startedAt) / stepMs);
  const steps = Array.from({ length: stepCount }, (_, index) =>
    index < at ? ('SUCCESS' as const) : index === at ? ('RUNNING' as const) : ('INIT' as const),
  );
  if (now < endsAt) return { status: 'EXPORTING', listed: 'RUNNING', steps, changedAt: startedAt + at * stepMs };
  const ended = { steps: all('SUCCESS'), changedAt: endsAt };
  const stopped = { ...ended, steps: steps.map((step) => (step === 'RUNNING' ? ('FAILURE' as const) : step)) };
  if (end === undefined) return { ...ended, status: 'EXPORT_SUCCESS', listed: 'SUCCESS' };
  switch (end) {
    case 'partial':
      return { ...ended, status: 'PARTIAL_SUCCESS', listed: 'SUCCESS', message: PARTIAL };
    case 'error':
      return { ...stopped, status: 'EXPORT_ERROR', listed: 'FAILURE', message: FAILURE };
    case 'revoked':
      return { ...stopped, status: 'REVOKED', listed: 'FAILURE', message: 'The export was revoked.' };
  }
}
