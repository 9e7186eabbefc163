import { between } from '../../random';
import { matcher } from './table-filter';
import type { DataConnection, DataWorkspace, Plan } from './workspace';

/** What a run finds at its source: tables, some that it was told of and did not find, or why it finds nothing. */
export type Found =
  | { readonly kind: 'tables'; readonly count: number; readonly missing: number; readonly names: readonly string[] }
  | { readonly kind: 'nothing'; readonly reason: string };

/** Console sources that are collected without a data connection (contract 4.2). */
const WITHOUT_CONNECTION = ['OBS', 'CSS', 'GES', 'CLOUDTABLE', 'DIS'];
/** Those of which the simulator knows that they need one. */
const WITH_CONNECTION = ['DLI', 'DWS', 'HIVE', 'HBASE', 'MYSQL', 'POSTGRESQL', 'ORACLE'];

const kept = new WeakMap<Plan, Found>();

/**
 * What is at the source of a plan. `workspace` has the data connection. Neither ever changes, and hundreds of runs have one
 * plan: what was found is kept.
 */
export function found(seed: string, workspace: DataWorkspace | undefined, plan: Plan): Found {
  const known = kept.get(plan) ?? lookedUp(seed, workspace, plan);
  kept.set(plan, known);
  return known;
}

function lookedUp(seed: string, workspace: DataWorkspace | undefined, plan: Plan): Found {
  const id = plan.config['data_connection_id'];
  if (typeof id === 'string' && id !== '') {
    const connection = workspace?.dataConnections.find((one) => one.id === id);
    if (!connection) return { kind: 'nothing', reason: 'The data connection does not exist.' };
    return tablesOf(connection, plan);
  }
  const type = plan.sourceType.toUpperCase();
  if (WITH_CONNECTION.includes(type)) return { kind: 'nothing', reason: 'No data connection is configured.' };
  const bucket = plan.config['bucket_name'];
  const from = typeof bucket === 'string' ? bucket : plan.sourceType;
  const count = WITHOUT_CONNECTION.includes(type) ? between(20, 400, seed, from) : between(3, 60, seed, from);
  return { kind: 'tables', count, missing: 0, names: [] };
}

/** The connection's tables that a plan names; where it names no database, or no table, all of them. */
function tablesOf({ name, denied, databases }: DataConnection, { config }: Plan): Found {
  if (denied) return { kind: 'nothing', reason: `The user of the data connection ${name} has no permission.` };
  const wantedDatabases = texts(config['databaseName']);
  const absent = wantedDatabases.filter((one) => !databases.some((database) => database.name === one));
  const looked = databases.filter((one) => wantedDatabases.length === 0 || wantedDatabases.includes(one.name));
  const all = looked.flatMap((database) => database.tables.map((table) => `${database.name}.${table}`));
  const wanted = texts(config['tableName']);
  const byPattern = config['enable_table_filter_by_regex'] === true;
  const isWanted = matcher(wanted, byPattern);
  const names = wanted.length === 0 ? all : all.filter(isWanted);
  const missing = byPattern ? 0 : wanted.filter((one) => !all.includes(one)).length;
  if (names.length === 0 && (absent.length > 0 || missing > 0)) {
    return { kind: 'nothing', reason: 'None of the databases and tables exists.' };
  }
  return { kind: 'tables', count: names.length, missing: missing + absent.length, names };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
