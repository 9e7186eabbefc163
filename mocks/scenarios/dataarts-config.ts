import type { DataConnection, DataWorkspace, Plan } from '../clouds/dataarts/workspace';

type Said = ReadonlyMap<string, string>;

/** The `task_config` that a source of a table means, such as `dli_main:sales.orders,sales.refunds`, and the type of it. */
export function readConfig(
  source: string,
  said: Said,
  { dataConnections }: Pick<DataWorkspace, 'dataConnections'>,
): Pick<Plan, 'sourceType' | 'config'> {
  const [name = '', objects = ''] = source.split(':');
  const connection = dataConnections.find((one) => one.name === name);
  const common = { ...policies(said), ...switches(said) };
  if (connection) {
    return { sourceType: connection.type, config: { ...reached(connection, objects), ...common } };
  }
  const bucket = name === 'OBS' ? { bucket_name: objects, path: `obs://${objects}/data/` } : undefined;
  return { sourceType: name, config: { ...bucket, ...common } };
}

function reached({ id, name, type, createdAt }: DataConnection, objects: string) {
  const words = objects.split(',').filter((word) => word !== '');
  const tables = words.filter((word) => word.includes('.'));
  const databases = [...new Set(words.map((word) => word.replace(/\..*/, '')))];
  return {
    data_connection_name: name,
    data_connection_id: id,
    data_connection_create_time: String(createdAt),
    ...(databases.length > 0 && { databaseName: databases }),
    ...(tables.length > 0 && { tableName: tables }),
    ...(type === 'DLI' && { queue: 'default' }),
  };
}

/** Some have the vendor's documented values, some odd ones, and one a key that is misspelt as in the vendor's own tests. */
function policies(said: Said) {
  const deleted = said.get('deleted') ?? '3';
  return {
    alive_object_policy: said.get('alive') ?? '3',
    ...(said.has('misspelt') ? { deleted_obkect_policy: deleted } : { deleted_object_policy: deleted }),
  };
}

function switches(said: Said) {
  const profile = said.has('profile');
  return {
    enableDataProfile: profile,
    enableDataClassification: said.has('classify'),
    enable_table_filter_by_regex: said.has('regex'),
    ...(profile && { sampling: '10', unique: true }),
    ...(said.has('unknown') && { legacyOptions: { retries: 3, hints: ['fast', null] }, 'x-console-version': '2021.4' }),
  };
}
