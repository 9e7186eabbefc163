import { readSetting, type RefusalSetting } from '../read-setting';

/** What DataArts Studio's documentation leaves open. Each may be set otherwise, and no test but its own may rely on it. */
export interface DataartsSettings {
  /** `{errors: [{error_code, error_msg}]}`, as clients have seen it, or flat, as documented. */
  readonly errorShape: 'nested' | 'flat';
  /** `schedule_config.enabled` of a task that is neither scheduled (3) nor paused (5). */
  readonly idleEnabled: number;
  /** What an action that went well answers with. */
  readonly actionStatus: 200 | 204;
  /** `2026-03-01T00:09:10.000Z`, or `2026-03-01 08:09:10` in the region's zone. */
  readonly timeFormat: 'iso' | 'local';
  readonly timeoutUnit: 'seconds' | 'minutes' | 'hours';
  /** Whether a search for a name finds whatever contains it. */
  readonly nameMatch: 'fuzzy' | 'exact';
  readonly listOrder: 'newest' | 'oldest' | 'name';
  /** How many tasks a project may have. */
  readonly maxRecords: number;
  /** The statuses of a log: going on, well, in part, failed, paused, not begun or not asked for. */
  readonly logStatuses: string;
  /** The values of `deleted_object_policy` by which what is gone from the source goes from the catalogue too. */
  readonly deletingPolicies: string;
  /** An action of no known name. */
  readonly unknownAction: RefusalSetting;
  /** What somebody who may only read is told. */
  readonly readOnly: RefusalSetting;
  /** What `run` does to a task of type RUN_ONCE: it runs at once, or is refused. */
  readonly startOfRunOnce: 'once' | 'refuse';
  /** Whether a paused task can be run by hand. */
  readonly runPaused: boolean;
  /** Whether a paused task can be deleted. */
  readonly deletePaused: boolean;
  /** What saving a paused task with its schedule on does: the platform's pause lasts, or is over. */
  readonly pausedAfterUpdate: 'keeps' | 'resumes';
  /** A directory that the workspace does not have: taken, with an empty path, or refused. */
  readonly unknownDirectory: 'take' | 'refuse';
}

export const DEFAULT_SETTINGS: DataartsSettings = {
  errorShape: 'nested',
  idleEnabled: 0,
  actionStatus: 200,
  timeFormat: 'iso',
  timeoutUnit: 'minutes',
  nameMatch: 'fuzzy',
  listOrder: 'newest',
  maxRecords: 100,
  logStatuses: 'RUNNING,SUCCESS,PARTIAL_SUCCESS,FAIL,PAUSED,NOT_RUN',
  deletingPolicies: '1',
  unknownAction: { status: 400, code: 'DLG.2259' },
  readOnly: { status: 403, code: 'DLG.1901' },
  startOfRunOnce: 'once',
  runPaused: false,
  deletePaused: true,
  pausedAfterUpdate: 'keeps',
  unknownDirectory: 'take',
};

/** How texts may be: one of some words, six statuses, or any number of digits. */
const ALLOWED: Readonly<Record<string, readonly string[] | RegExp>> = {
  errorShape: ['nested', 'flat'],
  timeFormat: ['iso', 'local'],
  timeoutUnit: ['seconds', 'minutes', 'hours'],
  nameMatch: ['fuzzy', 'exact'],
  listOrder: ['newest', 'oldest', 'name'],
  logStatuses: /^\w+(,\w+){5}$/,
  deletingPolicies: /^\d+(,\d+)*$/,
  startOfRunOnce: ['once', 'refuse'],
  pausedAfterUpdate: ['keeps', 'resumes'],
  unknownDirectory: ['take', 'refuse'],
};

/** A setting from outside; a refusal is written `403:DLG.1901`. Undefined where it cannot mean one. */
export function parseDataartsSetting(name: string, text: string): Partial<DataartsSettings> | undefined {
  const held: unknown = new Map<string, unknown>(Object.entries(DEFAULT_SETTINGS)).get(name);
  const value = readSetting(held, text, ALLOWED[name]);
  // 3 and 5 are taken: they say that a task is scheduled, or paused.
  if (name === 'idleEnabled' && (value === 3 || value === 5)) return undefined;
  if (name === 'actionStatus' && value !== 200 && value !== 204) return undefined;
  return value === undefined ? undefined : { [name]: value };
}
