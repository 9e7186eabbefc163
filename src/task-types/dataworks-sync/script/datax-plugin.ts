import { isRecord } from '@/core/is-record';
import type { Message } from '@/core/message';
import { blankOf } from './blank';
import type { Part } from './part';
import { isSecretKey, withoutSecrets } from './datax-secrets';
import { OTHER_STEP_TYPES, stepTypeOf } from './step-types';
import { isEmpty } from './values';
import { words } from './words';

type Side = 'reader' | 'writer';
type Json = Record<string, unknown>;

/** Plugins whose name without `reader` or `writer` is not the step type's. */
const TYPES: Readonly<Record<string, string>> = {
  hologresjdbc: 'holo',
  hologres: 'holo',
  txtfile: 'ftp',
  hbase11x: 'hbase',
  hbase094x: 'hbase',
  hbase20x: 'hbase',
  elasticsearch: 'elasticsearch',
  oceanbasev10: 'apsaradb_for_OceanBase',
  oceanbase: 'apsaradb_for_OceanBase',
  adbmysql: 'analyticdb_for_mysql',
  adbpg: 'adbpg',
  otsstream: 'ots',
};

/** What DataX takes where a job does not say, for keys that a script must have. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'mysql/writer': { writeMode: 'insert' },
  'oss/reader': { fileFormat: 'text' },
  'oss/writer': { fileFormat: 'text' },
  'ftp/reader': { fileFormat: 'text' },
  'ftp/writer': { fileFormat: 'text' },
};

/** One plugin of a job as a step. */
export function stepFromPlugin(category: Side, plugin: Part | undefined, notes: Message[]): Json {
  const step = category === 'reader' ? 'Reader' : 'Writer';
  const name = plugin?.at('name')?.value;
  const stepType = typeFor(typeof name === 'string' ? name : '', step, notes);
  const taken = take(plugin?.at('parameter'), step, notes);
  const parameter = {
    datasource: '',
    ...tables(taken, stepType, category, step, notes),
    ...others(taken, stepType, category, step, notes),
  };
  complete(parameter, stepType, category, step, notes);
  notes.push(words('note.datasource', { step }));
  return { stepType, parameter, name: step, category };
}

function typeFor(name: string, step: string, notes: Message[]): string {
  const stem = name.replace(/(reader|writer)$/i, '').toLowerCase();
  const type = TYPES[stem] ?? [...OTHER_STEP_TYPES].find((one) => one.toLowerCase() === stem) ?? stem;
  if (stem === 'txtfile') notes.push(words('note.txtfile', { step }));
  else if (stepTypeOf(type) || OTHER_STEP_TYPES.includes(type))
    notes.push(words('note.type', { from: name, to: type }));
  else notes.push(words('note.unknownType', { name }));
  return type;
}

/** The parameters without addresses and credentials, wherever they stand; what was left behind is noted by name only. */
function take(parameter: Part | undefined, step: string, notes: Message[]): ReadonlyMap<string, Part> {
  const dropped = new Set<string>();
  const kept = new Map<string, Part>();
  for (const [key, part] of parameter?.parts() ?? []) {
    if (isSecretKey(key)) dropped.add(key);
    else if (key === 'connection') {
      kept.set(key, part);
      for (const name of secretsInConnections(part)) dropped.add(name);
    } else if (withoutSecrets(part)) kept.set(key, part);
    else dropped.add(key);
  }
  if (dropped.size > 0) notes.push(words('note.connection', { step, names: [...dropped].join(', ') }));
  return kept;
}

function secretsInConnections(connection: Part): readonly string[] {
  const taken = (key: string, part: Part) => key === 'table' || (key === 'querySql' && withoutSecrets(part));
  return connection.parts().flatMap(([, one]) => one.parts().flatMap(([key, part]) => (taken(key, part) ? [] : [key])));
}

/** Where the rows stand: DataX names tables and queries beside each address. */
function tables(
  taken: ReadonlyMap<string, Part>,
  stepType: string,
  category: Side,
  step: string,
  notes: Message[],
): Json {
  const connection = taken.get('connection');
  if (!connection) return {};
  const list = Array.isArray(connection.value) ? connection.parts().map(([, one]) => one) : [connection];
  const queries = list.flatMap((one) => elements(one.at('querySql'))).filter(withoutSecrets);
  const all = list.flatMap((one) => elements(one.at('table')));
  const knowsConnection = stepTypeOf(stepType)?.[category].some(({ name }) => name === 'connection') ?? false;
  if (knowsConnection && queries.length === 0) {
    const source = (one: Part) => elements(one.at('table')).map((table) => table.source);
    return { connection: list.map((one) => ({ datasource: '', table: source(one) })) };
  }
  const [query] = queries;
  if (query) return { querySql: queries.length > 1 ? queries.map((one) => one.source) : query.source };
  const [table] = all;
  if (!table) return {};
  if (all.length > 1) notes.push(words('note.tables', { step, count: all.length }));
  return { table: table.source };
}

function elements(part: Part | undefined): readonly Part[] {
  if (!part) return [];
  return Array.isArray(part.value) ? part.parts().map(([, one]) => one) : [part];
}

/** All else is called the same, but for what the types' own plugins call otherwise. */
function others(
  taken: ReadonlyMap<string, Part>,
  stepType: string,
  category: Side,
  step: string,
  notes: Message[],
): Json {
  const made: Json = {};
  for (const [key, part] of taken) {
    if (key === 'connection') continue;
    if (stepType === 'holo' && category === 'writer' && key === 'writeMode' && typeof part.value === 'string') {
      // The plugin's IGNORE, UPDATE and REPLACE are the step's conflict mode; its own write mode is another thing.
      made['conflictMode'] = part.value.toLowerCase();
      notes.push(words('note.parameter', { step, from: key, to: 'conflictMode' }));
    } else made[key] = part.source;
  }
  return made;
}

/** Keys that a script must have: what DataX takes by default, else empty in its kind, for the rules to ask for. */
function complete(parameter: Json, stepType: string, category: Side, step: string, notes: Message[]): void {
  for (const rule of stepTypeOf(stepType)?.[category] ?? []) {
    const there = [rule.name, ...(rule.unless ?? [])].some((name) => parameter[name] !== undefined);
    if (!rule.required || there) continue;
    const value = DEFAULTS[`${stepType}/${category}`]?.[rule.name];
    if (value !== undefined) notes.push(words('note.set', { step, name: rule.name, value }));
    const blank = blankOf(rule);
    // A choice is the operator's, so it is left out, not made.
    if (value !== undefined || isEmpty(blank)) parameter[rule.name] = value ?? blank;
  }
  if (isRecord(parameter) && parameter['envType'] === undefined) parameter['envType'] = 1;
}
