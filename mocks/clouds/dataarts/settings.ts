/** How a refusal looks of which the documentation does not tell. */
export interface RefusalSetting {
  readonly status: number;
  readonly code: string;
}

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
  unknownDirectory: 'take',
};

/** The words that some settings may have. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  errorShape: ['nested', 'flat'],
  timeFormat: ['iso', 'local'],
  timeoutUnit: ['seconds', 'minutes', 'hours'],
  nameMatch: ['fuzzy', 'exact'],
  listOrder: ['newest', 'oldest', 'name'],
  startOfRunOnce: ['once', 'refuse'],
  unknownDirectory: ['take', 'refuse'],
};

/** How other texts are written: six statuses, and any number of digits. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  logStatuses: /^\w+(,\w+){5}$/,
  deletingPolicies: /^\d+(,\d+)*$/,
};

/** A setting from outside; a refusal is written `403:DLG.1901`. Undefined where it cannot mean one. */
export function parseDataartsSetting(name: string, text: string): Partial<DataartsSettings> | undefined {
  const held: unknown = new Map<string, unknown>(Object.entries(DEFAULT_SETTINGS)).get(name);
  switch (typeof held) {
    case 'boolean':
      return text === 'true' || text === 'false' ? { [name]: text === 'true' } : undefined;
    case 'number':
      return readNumber(name, text);
    case 'string':
      return WORDS[name]?.includes(text) || SHAPES[name]?.test(text) ? { [name]: text } : undefined;
    case 'object': {
      const [, status, code] = /^([45]\d\d):([A-Za-z0-9.]+)$/.exec(text) ?? [];
      return code === undefined ? undefined : { [name]: { status: Number(status), code } };
    }
    default:
      return undefined;
  }
}

function readNumber(name: string, text: string): Partial<DataartsSettings> | undefined {
  if (!/^\d{1,6}$/.test(text)) return undefined;
  const number = Number(text);
  // 3 and 5 are taken: they say that a task is scheduled, or paused.
  if (name === 'idleEnabled' && (number === 3 || number === 5)) return undefined;
  if (name === 'actionStatus' && number !== 200 && number !== 204) return undefined;
  return { [name]: number };
}
