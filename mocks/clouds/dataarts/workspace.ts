/** When to run, as it was sent: what the vendor's SchedulerInfo has, less what the scheduler sets itself. */
export interface Schedule {
  readonly schedule_type?: string;
  readonly cron_expression?: string;
  readonly interval?: string;
  readonly start_time?: string;
  readonly end_time?: string;
  readonly max_time_out?: number;
}

/** What to collect from where, and when. A run keeps the plan that it was begun with. */
export interface Plan {
  readonly sourceType: string;
  /** The workspace that has the data connection, where it is another one. */
  readonly sourceWorkspace?: string;
  /** Kept as it came, unknown keys and all. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly schedule: Schedule;
}

/** A time during which a task is scheduled; without `to` until its schedule ends. Runs begin after `from`, up to `to`. */
export interface Phase {
  readonly from: number;
  readonly to?: number;
  readonly plan: Plan;
}

/** A time during which the platform is upgraded and holds a task; its end does not belong to it. */
export interface Pause {
  readonly from: number;
  readonly until?: number;
}

/** A run that somebody asked for. */
export interface HandRun {
  readonly at: number;
  /** Tells apart those of one instant. */
  readonly serial: number;
  readonly plan: Plan;
}

/** How often runs of a task from the beginning end badly, from 0 to 1, and with what. */
export interface Fate {
  readonly failing?: number;
  readonly partial?: number;
  readonly reason?: string;
}

/** A collection task. Whether it is scheduled, and its runs, are computed: see `scheduling.ts` and `runs.ts`. */
export interface CollectionTask {
  readonly id: string;
  readonly workspace: string;
  readonly name: string;
  readonly description: string;
  readonly userId: string;
  readonly userName: string;
  readonly owner: string;
  readonly directory: string;
  readonly metadata?: readonly unknown[];
  readonly updateType?: string;
  readonly plan: Plan;
  readonly createdAt: number;
  readonly updatedAt?: number;
  /** The number of its job at the scheduler, once it was scheduled. */
  readonly jobId?: number;
  /** The earliest first. */
  readonly phases: readonly Phase[];
  readonly pauses: readonly Pause[];
  /** The earliest first. */
  readonly byHand: readonly HandRun[];
  readonly fate?: Fate;
}

/** A database with its tables, each by its bare name. */
export interface Database {
  readonly name: string;
  readonly tables: readonly string[];
}

/** A data connection of a workspace, with what is behind it. */
export interface DataConnection {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly databases: readonly Database[];
  /** Its user may not read metadata. */
  readonly denied?: boolean;
}

export interface Directory {
  readonly id: string;
  readonly path: string;
}

export interface DataWorkspace {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly instance: string;
  readonly createdAt: number;
  readonly isDefault: boolean;
  readonly dataConnections: readonly DataConnection[];
  readonly directories: readonly Directory[];
  /** Those that were there at the beginning, the newest first. */
  readonly tasks: () => readonly CollectionTask[];
}

export interface Instance {
  readonly id: string;
  readonly name: string;
  readonly edition: string;
  readonly createdAt: number;
}

export interface DataProject {
  readonly id: string;
  readonly connection: string;
  readonly instances: readonly Instance[];
  readonly workspaces: readonly DataWorkspace[];
}
