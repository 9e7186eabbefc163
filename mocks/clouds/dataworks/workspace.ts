export type TaskKind = 'DI_OFFLINE' | 'DI_REALTIME' | 'DI_SOLUTION';

/** An export as it was asked for. Where it stands by now is computed: see `export-progress.ts`. */
export interface ExportRow {
  readonly id: number;
  readonly project: number;
  readonly name: string;
  readonly mode: 'FULL' | 'INCREMENTAL';
  readonly description?: string;
  readonly owner: string;
  readonly createdAt: number;
  readonly startedAt?: number;
  readonly startedBy?: string;
  /** How long it takes, where that is not as usual. */
  readonly takesMs?: number;
  /** How it ends, where it does not end well. */
  readonly end?: 'partial' | 'error' | 'revoked';
  /** Somebody works on its contents in the vendor's own console. */
  readonly editing?: boolean;
}

/** How a file is scheduled. */
export interface NodeSettings {
  readonly cron: string;
  readonly cycle: string;
  readonly scheduler: string;
  readonly rerun: string;
  readonly para: string;
  readonly stop: boolean;
  readonly retries?: number;
  readonly retryEveryMs?: number;
}

/** A submission, publication or deletion, with the file as it was then. */
export interface Deployment {
  readonly id: number;
  readonly kind: 'submit' | 'deploy' | 'delete';
  readonly at: number;
  readonly by: string;
  readonly comment: string;
  readonly version: number;
  readonly content: string;
  readonly node: NodeSettings;
  /** Why it comes to nothing. */
  readonly fails?: string;
}

/** Something that was done to a real-time task or a solution. */
export interface Act {
  readonly kind: 'deploy' | 'start' | 'stop' | 'terminate';
  readonly at: number;
}

/** What becomes of a task whatever one does. */
export interface Fate {
  /** Offline: the share of days on which its run fails, and with what. */
  readonly failing?: number;
  readonly failure?: string;
  /** Offline: a rerun fails as well. */
  readonly stubborn?: boolean;
  /** Real-time: the platform stops it after so long. */
  readonly pausesAfterMs?: number;
  /** Solutions: the step that fails; nobody ever confirms. */
  readonly failsAt?: number;
  readonly unconfirmed?: boolean;
}

/** A synchronization task: a file, whatever its kind. */
export interface SyncFile {
  readonly id: number;
  readonly project: number;
  readonly kind: TaskKind;
  readonly name: string;
  readonly folder: string;
  readonly description: string;
  readonly content: string;
  readonly resourceGroup: string;
  readonly owner: string;
  readonly createdAt: number;
  readonly editedAt: number;
  readonly editedBy: string;
  readonly version: number;
  readonly nodeId: number;
  readonly node: NodeSettings;
  /** In order of time. */
  readonly deployments: readonly Deployment[];
  readonly acts: readonly Act[];
  /** When it was deleted; one that was never committed is gone at once. */
  readonly deletedAt?: number;
  readonly fate?: Fate;
}

export interface DataSource {
  readonly name: string;
  readonly type: string;
  /** In which environments it is: 0 development, 1 production. */
  readonly environments: readonly number[];
  readonly region?: string;
}

export interface ResourceGroup {
  readonly name: string;
  readonly identifier: string;
  readonly status: number;
  readonly mode: string;
}

export type Edition = 'basic' | 'standard' | 'professional' | 'enterprise';

/** One workspace before anything was done in it. Its tasks are made when they are first asked for. */
export interface Workspace {
  readonly id: number;
  readonly connection: string;
  readonly identifier: string;
  readonly name: string;
  readonly region: string;
  readonly tenant: number;
  readonly edition: Edition;
  /** The zone of its scheduler, milliseconds ahead of UTC. */
  readonly zoneMs: number;
  /** Workflows by name; each has the folders of a workflow. */
  readonly business: readonly string[];
  readonly dataSources: readonly DataSource[];
  readonly resourceGroups: readonly ResourceGroup[];
  readonly exports: () => readonly ExportRow[];
  readonly files: () => readonly SyncFile[];
}

/** The resource groups of an account, each with the number by which lists and files name it. */
export function resourceGroupsOf(
  workspaces: readonly Workspace[],
): readonly (ResourceGroup & { readonly id: number })[] {
  const groups = workspaces.flatMap(({ resourceGroups }) => resourceGroups);
  const known = new Map(groups.map((group) => [group.identifier, group]));
  return [...known.values()].map((group, index) => ({ ...group, id: 5_400 + index }));
}

/** What an edition allows (contract 1 and 3). Absent: any number. */
export const EDITIONS: Readonly<Record<Edition, { readonly callsPerDay?: number; readonly packages?: number }>> = {
  basic: { callsPerDay: 100, packages: 10 },
  standard: { packages: 30 },
  professional: { packages: 100 },
  enterprise: {},
};

export const UNSCHEDULED: NodeSettings = {
  cron: '00 00 00 * * ?',
  cycle: 'DAY',
  scheduler: 'NORMAL',
  rerun: 'ALL_ALLOWED',
  para: '',
  stop: false,
};
