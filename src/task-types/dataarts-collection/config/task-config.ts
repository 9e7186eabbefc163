import { isRecord } from '@/core/is-record';
import { isText, type Json, readTree, treeText } from './kept-json';
import { fromLines, toLines } from './lines';

/** What of `task_config` has fields of its own. `rest` is the text of all else, and of what its field cannot hold. */
export interface ConfigValues {
  readonly connection: string;
  readonly connectionName: string;
  readonly connectionCreated: string;
  readonly databases: string;
  readonly tables: string;
  readonly byPattern: boolean;
  readonly alivePolicy: string;
  readonly gonePolicy: string;
  readonly profile: boolean;
  readonly sampling: string;
  readonly queue: string;
  readonly unique: boolean;
  readonly classification: boolean;
  readonly rest: string;
}

type Kind = 'text' | 'lines' | 'flag';
type ConfigField = Exclude<keyof ConfigValues, 'rest'>;

/** The vendor's key of each field, in the order of its own sample. */
const KEYS: readonly (readonly [ConfigField, string, Kind])[] = [
  ['connectionName', 'data_connection_name', 'text'],
  ['connection', 'data_connection_id', 'text'],
  ['connectionCreated', 'data_connection_create_time', 'text'],
  ['databases', 'databaseName', 'lines'],
  ['tables', 'tableName', 'lines'],
  ['alivePolicy', 'alive_object_policy', 'text'],
  ['gonePolicy', 'deleted_object_policy', 'text'],
  ['profile', 'enableDataProfile', 'flag'],
  ['sampling', 'sampling', 'text'],
  ['queue', 'queue', 'text'],
  ['unique', 'unique', 'flag'],
  ['classification', 'enableDataClassification', 'flag'],
  ['byPattern', 'enable_table_filter_by_regex', 'flag'],
];

export const NO_CONFIG: ConfigValues = {
  connection: '',
  connectionName: '',
  connectionCreated: '',
  databases: '',
  tables: '',
  byPattern: false,
  alivePolicy: '',
  gonePolicy: '',
  profile: false,
  sampling: '',
  queue: '',
  unique: false,
  classification: false,
  rest: '',
};

/** The fields of a tree's `task_config`. Nothing is dropped but what is null or empty. */
export function readConfig(config: Json): ConfigValues {
  const read = KEYS.flatMap(([field, key, kind]) => {
    const value = Object.hasOwn(config, key) ? valueOf(config[key], kind) : undefined;
    return value === undefined ? [] : [{ field, key, value }];
  });
  const taken = new Set(read.map(({ key }) => key));
  const left = Object.entries(config).filter(([key, value]) => !taken.has(key) && !(isKnown(key) && isEmpty(value)));
  return {
    ...NO_CONFIG,
    ...Object.fromEntries(read.map(({ field, value }) => [field, value])),
    rest: left.length === 0 ? '' : treeText(Object.fromEntries(left)),
  };
}

/**
 * The tree that the fields and the rest make. The three switches are always told, as in the vendor's sample; what is empty is
 * left out, which is all databases, and all tables.
 */
export function writeConfig(values: ConfigValues): Json {
  const rest = restOf(values.rest) ?? {};
  const written = KEYS.flatMap(([field, key, kind]): (readonly [string, unknown])[] => {
    const value = values[field];
    if (kind === 'flag') {
      const isTold = value === true || (field !== 'unique' && !Object.hasOwn(rest, key));
      return isTold ? [[key, value === true]] : [];
    }
    if (typeof value !== 'string' || value === '') return [];
    if (kind === 'text') return [[key, value]];
    const list = fromLines(value);
    return list.length === 0 ? [] : [[key, list]];
  });
  return { ...Object.fromEntries(written), ...withoutKeys(rest, new Set(written.map(([key]) => key))) };
}

/** The first key of the rest that has a field: one that the field could hold, or does hold. */
export function conflictIn(values: ConfigValues): string | undefined {
  return knownInRest(values).find(({ isConflict }) => isConflict)?.key;
}

/** The known keys of the rest whose values are of a kind that no field can hold, where their fields hold nothing. */
export function oddKeys(values: Partial<ConfigValues>): readonly string[] {
  return knownInRest(values).flatMap(({ key, isConflict }) => (isConflict ? [] : [key]));
}

function knownInRest(values: Partial<ConfigValues>): readonly { readonly key: string; readonly isConflict: boolean }[] {
  const rest = restOf(values.rest) ?? {};
  return KEYS.flatMap(([field, key, kind]) => {
    if (!Object.hasOwn(rest, key)) return [];
    const isSet = (values[field] ?? NO_CONFIG[field]) !== NO_CONFIG[field];
    return [{ key, isConflict: isSet || valueOf(rest[key], kind) !== undefined || isEmpty(rest[key]) }];
  });
}

/** A config with a list of one where a text stands for a list. */
export function withLists(config: Json): Json {
  const lists = KEYS.flatMap(([, key, kind]) => {
    const value = Object.hasOwn(config, key) ? config[key] : undefined;
    return kind === 'lines' && isText(value) && value.trim() !== '' ? [[key, [value]] as const] : [];
  });
  return { ...config, ...Object.fromEntries(lists) };
}

/** The rest as a tree; undefined where it is no JSON object. */
export function restOf(text: string | undefined): Json | undefined {
  if ((text ?? '').trim() === '') return {};
  const tree = readTree(text ?? '');
  return isRecord(tree) ? tree : undefined;
}

/** What the field of a key holds for a value; undefined where it cannot hold it, or would hold nothing. */
function valueOf(value: unknown, kind: Kind): string | boolean | undefined {
  switch (kind) {
    case 'text':
      return isText(value) && value !== '' ? value : undefined;
    case 'lines':
      return toLines(value) || undefined;
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
  }
}

function isKnown(key: string): boolean {
  return KEYS.some(([, known]) => known === key);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function withoutKeys(tree: Json, keys: ReadonlySet<string>): Json {
  return Object.fromEntries(Object.entries(tree).filter(([key]) => !keys.has(key)));
}
