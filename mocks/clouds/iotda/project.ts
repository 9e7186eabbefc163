import type { Rows } from './rows';

/** A resource space, "application" on the wire. */
export interface Space {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly isDefault: boolean;
}

/** Something that was done to a batch task. */
export interface Act {
  readonly kind: 'retry' | 'stop' | 'confirm' | 'delete';
  readonly at: number;
  /** The places of the sub-tasks that it was done to; left out: to all that it can be done to. */
  readonly places?: readonly number[];
}

/** A batch task as it was planned. What has become of it by now is computed: see `batch-progress.ts`. */
export interface BatchTask {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly space: Space['id'];
  /** How the names of its targets begin. */
  readonly targets: string;
  /** The names of its targets, where they were given one by one. */
  readonly names?: readonly string[];
  readonly total: number;
  readonly createdAt: number;
  /** When it leaves `Waitting`; for a scheduled one long after it was made. */
  readonly startsAt: number;
  readonly durationMs: number;
  /** How many of its sub-tasks fail at the first attempt, once all are done. */
  readonly failing: number;
  /** Sub-tasks wait until they are confirmed. */
  readonly needsConfirm?: boolean;
  /** In order of time. */
  readonly acts?: readonly Act[];
  /** Why it failed as a whole. */
  readonly trouble?: string;
  /** The first export of it fails; a repeated one does not. */
  readonly firstExportFails?: boolean;
  /** Its targets and outputs hold text that wants to be more than text. */
  readonly hostile?: boolean;
  /** What else its creator said, which comes back as it was. */
  readonly said?: Readonly<Record<string, unknown>>;
}

/** An export task as it was asked for. Progress and end are computed: see `export-progress.ts`. */
export interface ExportRow {
  readonly id: string;
  readonly project: string;
  readonly userId: string;
  readonly batchTask: BatchTask['id'];
  readonly appType: 'GLOBAL' | 'APP';
  readonly appId?: Space['id'];
  readonly createdAt: number;
  readonly fails: boolean;
  /** How long it takes, where that is not as usual. */
  readonly takesMs?: number;
}

/** Which exports are looked for; what is left out matches all. */
export interface ExportFilter {
  readonly userId?: string | undefined;
  readonly batchTask?: string | undefined;
  readonly space?: string | undefined;
}

export function fits(row: ExportRow, { userId, batchTask, space }: ExportFilter): boolean {
  return (
    (userId === undefined || row.userId === userId) &&
    (batchTask === undefined || row.batchTask === batchTask) &&
    (space === undefined || row.appId === space)
  );
}

/** Exports that are made when they are asked for, newest id first. */
export interface ExportStock extends Rows<ExportRow> {
  select(filter: ExportFilter): Rows<ExportRow>;
}

/** A project of IoTDA with what is in it from the beginning. */
export interface IotdaProject {
  readonly id: string;
  readonly connection: string;
  /** Ten hex digits that are in each id made in this project. */
  readonly machine: string;
  /** The `Instance-Id` of its instance. */
  readonly instance: string;
  readonly spaces: readonly Space[];
  /** Newest id first. */
  readonly batchTasks: readonly BatchTask[];
  /** Newest id first. */
  readonly exports: readonly ExportRow[] | ExportStock;
}
