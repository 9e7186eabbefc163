/** A resource space, "application" on the wire. */
export interface Space {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly isDefault: boolean;
}

/** A batch task as it was planned. What has become of it by now is computed: see `batch-progress.ts`. */
export interface BatchTask {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly space: Space['id'];
  /** How the names of its targets begin. */
  readonly targets: string;
  readonly total: number;
  readonly createdAt: number;
  /** When it leaves `Waitting`; for a scheduled one long after it was made. */
  readonly startsAt: number;
  readonly durationMs: number;
  /** How many of its sub-tasks fail, once all are done. */
  readonly failing: number;
  /** When somebody stopped it. */
  readonly stoppedAt?: number;
  /** Why it failed as a whole. */
  readonly trouble?: string;
  /** The first export of it fails; a repeated one does not. */
  readonly firstExportFails?: boolean;
  /** Its targets and outputs hold text that wants to be more than text. */
  readonly hostile?: boolean;
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
  readonly exports: readonly ExportRow[];
}
