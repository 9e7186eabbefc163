import { readSetting, type RefusalSetting } from '../read-setting';

/**
 * What the documentation of Workspace's Export Center leaves open, of which every default is this simulator's own choice. Each
 * may be set otherwise, and no test but its own may rely on it.
 */
export interface WorkspaceSettings {
  /** How long a file can be had after it was written; then its export is EXPIRED. */
  readonly retentionHours: number;
  /** What a list shows that is asked without `is_download`: all, or what its page calls the default, `false`. */
  readonly omittedIsDownload: 'all' | 'not-downloaded';
  /** Whether `file_name` finds whatever contains it, capital letters told apart, or that name alone. */
  readonly fileNameMatch: 'part' | 'exact';
  /** The order of a list that is asked without one. */
  readonly listOrder: 'newest' | 'oldest';
  /** How `fail_reason` and `error_code` are said of what did not fail. */
  readonly noFailure: 'absent' | 'null' | 'empty';
  /** `2026-03-01T08:09:10.123Z`, or with the quotes that the example of the page has: `2026-03-01'T'08:09:10.123Z`. */
  readonly timeFormat: 'plain' | 'quoted';
  /** Whether a download turns `is_download` true. */
  readonly marksDownload: boolean;
  /** Of an export without a row, of one with too many, and of one that the service could not write. */
  readonly noDataCode: string;
  readonly tooManyCode: string;
  readonly internalCode: string;
  /** How many rows a file can have. */
  readonly mostRows: number;
  /** How many exports in a hundred the service cannot write, by chance. */
  readonly internalPercent: number;
  /** A parameter that is not as documented. */
  readonly invalidInput: RefusalSetting;
  /** A body that is missing or no JSON object. */
  readonly emptyBody: RefusalSetting;
  /** An export, or a group of users, that there is not. */
  readonly notFound: RefusalSetting;
  /** A download while the file is being written, of an export that failed, and of one that has expired. */
  readonly notReady: RefusalSetting;
  readonly noFile: RefusalSetting;
  readonly expired: RefusalSetting;
  /** A project in which the service is not there. */
  readonly notEnabled: RefusalSetting;
  /** What somebody who may only read is told. */
  readonly readOnly: RefusalSetting;
  /** Ids to be deleted that there are not: passed over, or all is refused with `notFound`. */
  readonly unknownIds: 'pass' | 'refuse';
  /** A deletion that names no id: does nothing, since the field is documented as optional, or is refused. */
  readonly noIds: 'pass' | 'refuse';
  /** The deletion of an export whose file is being written: done, or all is refused with `notReady`. */
  readonly deleteCreating: 'allow' | 'refuse';
}

export const DEFAULT_SETTINGS: WorkspaceSettings = {
  retentionHours: 72,
  omittedIsDownload: 'all',
  fileNameMatch: 'part',
  listOrder: 'newest',
  noFailure: 'absent',
  timeFormat: 'plain',
  marksDownload: true,
  // Of the example in contract 3.1; the others are made like it.
  noDataCode: 'WKS.00000000',
  tooManyCode: 'WKS.00000021',
  internalCode: 'WKS.00000022',
  mostRows: 100_000,
  internalPercent: 0,
  invalidInput: { status: 400, code: 'WKS.00000001' },
  // Documented (contract 3.5), as are `notFound` and `notEnabled`; not that they are meant for these calls.
  emptyBody: { status: 400, code: 'WKS.0001' },
  notFound: { status: 400, code: 'WKS.00170312' },
  notReady: { status: 400, code: 'WKS.00000011' },
  noFile: { status: 400, code: 'WKS.00000012' },
  expired: { status: 400, code: 'WKS.00000013' },
  notEnabled: { status: 400, code: 'WKS.00010099' },
  readOnly: { status: 403, code: 'WKS.00000003' },
  unknownIds: 'pass',
  noIds: 'pass',
  deleteCreating: 'allow',
};

/** 8 to 36 signs, as the service's codes have them. */
const CODE = /^[\w.]{8,36}$/;

const ALLOWED: Readonly<Record<string, readonly string[] | RegExp>> = {
  omittedIsDownload: ['all', 'not-downloaded'],
  fileNameMatch: ['part', 'exact'],
  listOrder: ['newest', 'oldest'],
  noFailure: ['absent', 'null', 'empty'],
  timeFormat: ['plain', 'quoted'],
  noDataCode: CODE,
  tooManyCode: CODE,
  internalCode: CODE,
  unknownIds: ['pass', 'refuse'],
  noIds: ['pass', 'refuse'],
  deleteCreating: ['allow', 'refuse'],
};

/** A setting from outside; a refusal is written `400:WKS.00000001`. Undefined where it cannot mean one. */
export function parseWorkspaceSetting(name: string, text: string): Partial<WorkspaceSettings> | undefined {
  const held: unknown = new Map<string, unknown>(Object.entries(DEFAULT_SETTINGS)).get(name);
  const value = readSetting(held, text, ALLOWED[name]);
  return value === undefined ? undefined : { [name]: value };
}
