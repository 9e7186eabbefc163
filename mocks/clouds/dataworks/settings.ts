import { readSetting, type RefusalSetting } from '../read-setting';

/** What DataWorks' documentation leaves open. Each may be set otherwise, and no test but its own may rely on it. */
export interface DataworksSettings {
  /** A second export of one name. */
  readonly duplicateName: RefusalSetting;
  /** INCREMENTAL without `IncrementalSince`. */
  readonly missingSince: RefusalSetting;
  /** `ErrorCode` of a start in a wrong state; the reply has style B and says no. */
  readonly startWrongState: string;
  /** `ErrorCode` of a start beyond the edition's packages. */
  readonly packagesUsedUp: string;
  /** Whether an export that failed can be started once more. */
  readonly restartFailed: boolean;
  /** The longest name of an export or a task. */
  readonly longestName: number;
  readonly longestDescription: number;
  /** The steps of an export, with commas. Ours: the vendor tells none. */
  readonly exportSteps: string;
  /** How long a download link lives. */
  readonly linkMinutes: number;
  /** How QueryDISyncTaskConfigProcessResult says that it goes on: with an empty `TaskContent`, or without one. */
  readonly pendingProcess: 'empty' | 'absent';
  /** How long a ClientToken is known. */
  readonly tokenHours: number;
  /** The type under which ListFiles has solutions; 0: it has none. */
  readonly solutionFileType: number;
  /** Whether a real-time task must be stopped before it is undeployed, and undeployed before it is deleted. */
  readonly stopFirst: boolean;
  /** After how long a person confirms what a solution waits for, in the vendor's own console. */
  readonly confirmMinutes: number;
  /** A data source in a script that the workspace does not have: refused, or taken until the run. */
  readonly unknownDatasource: 'refuse' | 'take';
  /** Calls of the account a day; 0: as the edition says. */
  readonly callsPerDay: number;
  /** Calls of the account in one simulated second; 0: any number, since simulated time may stand still. */
  readonly callsPerSecond: number;
}

export const DEFAULT_SETTINGS: DataworksSettings = {
  duplicateName: { status: 400, code: 'Invalid.Migration.Name.Existed' },
  missingSince: { status: 400, code: 'MissingIncrementalSince' },
  startWrongState: '110001100201',
  packagesUsedUp: '110001100202',
  restartFailed: false,
  longestName: 128,
  longestDescription: 1024,
  exportSteps: 'EXPORT_PREPARE,EXPORT_OBJECTS,EXPORT_PACKAGE,EXPORT_UPLOAD',
  linkMinutes: 60,
  pendingProcess: 'empty',
  tokenHours: 24,
  solutionFileType: 901,
  stopFirst: true,
  confirmMinutes: 30,
  unknownDatasource: 'refuse',
  callsPerDay: 0,
  callsPerSecond: 0,
};

/** How texts may be: one of some words, or words and dots and commas. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  pendingProcess: ['empty', 'absent'],
  unknownDatasource: ['refuse', 'take'],
};
const PLAIN = /^[\w,.]+$/;

/** A setting from outside; a refusal is written `400:Code`. Undefined where it cannot mean one. */
export function parseDataworksSetting(name: string, text: string): Partial<DataworksSettings> | undefined {
  const held: unknown = new Map<string, unknown>(Object.entries(DEFAULT_SETTINGS)).get(name);
  const value = readSetting(held, text, ALLOWED[name] ?? PLAIN);
  return value === undefined ? undefined : { [name]: value };
}
