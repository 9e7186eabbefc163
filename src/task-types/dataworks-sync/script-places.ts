import { isRecord } from '@/core/is-record';
import type { Script, ScriptStep } from './script/script';

/** One end of a synchronization: what it is, and where. */
export interface Place {
  readonly type: string;
  readonly datasources: readonly string[];
  /** Tables, topics, files: whatever its type calls them. */
  readonly objects: readonly string[];
}

/** Where a script reads from and where it writes to, as far as it says so. */
export function placesOf({ reader, writer }: Script): { readonly from?: Place; readonly to?: Place } {
  return {
    ...(reader ? { from: placeOf(reader) } : undefined),
    ...(writer ? { to: placeOf(writer) } : undefined),
  };
}

/** The keys under which a step's own objects stand, by contract 5.1. */
const OBJECT_KEYS = ['table', 'topic', 'object', 'path', 'fileName'] as const;

function placeOf({ stepType, parameter }: ScriptStep): Place {
  const connections = listOf(parameter['connection']).filter(isRecord);
  return {
    type: stepType,
    datasources: distinct([
      ...textsOf(parameter['datasource']),
      ...connections.flatMap((one) => textsOf(one['datasource'])),
    ]),
    objects: distinct([
      ...OBJECT_KEYS.flatMap((key) => textsOf(parameter[key])),
      ...connections.flatMap((one) => [...textsOf(one['table']), ...selectedTables(one)]),
      ...mappedTables(parameter),
    ]),
  };
}

/** Several databases of one source (contract 5.2). */
function selectedTables(connection: Json): string[] {
  return records(connection['selectedTables']).flatMap((database) =>
    records(database['schema']).flatMap(({ tableInfos }) =>
      records(tableInfos).flatMap(({ table }) =>
        textsOf(table).map((name) => [...textsOf(database['dbName']), name].join('.')),
      ),
    ),
  );
}

/** What a generated script writes to, table by table. */
function mappedTables({ tableMappingRule: rule }: Json): string[] {
  const sources = isRecord(rule) ? records(rule['datasource']) : [];
  return sources.flatMap(({ tableRule }) => records(tableRule).flatMap(({ dstTable }) => textsOf(dstTable)));
}

type Json = Readonly<Record<string, unknown>>;

function records(value: unknown): Json[] {
  return listOf(value).filter(isRecord);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, or those in a list. */
function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== '');
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
