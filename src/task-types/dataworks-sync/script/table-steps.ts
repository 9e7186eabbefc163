import { choice, parameter, type StepTypeRule } from './parameter-rule';

const datasource = parameter('datasource', 'text', { must: true });
const envType = parameter('envType', 'number', { help: 'envType', placeholder: '1' });
const table = parameter('table', 'text', { must: true });
const tables = parameter('table', 'text', {
  must: true,
  unless: ['connection', 'querySql'],
  help: 'tableOrConnection',
});
const connection = parameter('connection', 'json', { help: 'table' });
const column = parameter('column', 'json', { must: true, help: 'column' });
const columnOrQuery = parameter('column', 'json', { must: true, unless: ['querySql'], help: 'column' });
const splitPk = parameter('splitPk', 'text', { help: 'splitPk' });
const where = parameter('where', 'text', { help: 'where' });
const querySql = parameter('querySql', 'text', { help: 'querySql' });
const encoding = parameter('encoding', 'text', { placeholder: 'UTF-8' });
const preSql = parameter('preSql', 'list', { help: 'statements' });
const postSql = parameter('postSql', 'list', { help: 'statements' });
const schema = parameter('schema', 'text', { help: 'schema' });
const tunnelQuota = parameter('tunnelQuota', 'text');
const selectedDatabase = parameter('selectedDatabase', 'text');
const truncate = parameter('truncate', 'boolean', { help: 'truncate' });

/** Step types that read and write tables. */
export const TABLE_STEPS: readonly StepTypeRule[] = [
  {
    stepType: 'mysql',
    label: 'MySQL',
    datasourceTypes: ['mysql', 'rds'],
    reader: [
      datasource,
      envType,
      tables,
      connection,
      columnOrQuery,
      splitPk,
      where,
      querySql,
      parameter('splitFactor', 'number', { placeholder: '5' }),
      encoding,
      parameter('socketTimeout', 'number', { placeholder: '3600000', help: 'socketTimeout' }),
      parameter('useReadOnly', 'boolean'),
    ],
    writer: [
      datasource,
      envType,
      table,
      column,
      choice('writeMode', 'insert|update|replace', { must: true, placeholder: 'insert', help: 'mysqlWriteMode' }),
      parameter('updateColumn', 'list', { help: 'updateColumn' }),
      choice('nullMode', 'writeNull|skipNull', { help: 'nullMode' }),
      parameter('skipNullColumn', 'list'),
      preSql,
      postSql,
      parameter('batchSize', 'number', { placeholder: '256' }),
      encoding,
    ],
  },
  {
    stepType: 'postgresql',
    label: 'PostgreSQL',
    datasourceTypes: ['postgresql', 'rds'],
    reader: [
      datasource,
      envType,
      tables,
      connection,
      columnOrQuery,
      splitPk,
      where,
      querySql,
      parameter('fetchSize', 'number', { placeholder: '512', help: 'fetchSize' }),
    ],
    writer: [
      datasource,
      envType,
      table,
      column,
      choice('writeMode', 'insert|copy'),
      preSql,
      postSql,
      parameter('batchSize', 'number', { placeholder: '1024' }),
      parameter('pgType', 'json'),
    ],
  },
  {
    stepType: 'odps',
    label: 'MaxCompute',
    datasourceTypes: ['odps', 'maxcompute'],
    reader: [
      datasource,
      envType,
      table,
      column,
      parameter('partition', 'list', { placeholder: 'ds=${bizdate}', help: 'readPartition' }),
      parameter('enableWhere', 'boolean', { help: 'enableWhere' }),
      where,
      schema,
      tunnelQuota,
    ],
    writer: [
      datasource,
      envType,
      table,
      column,
      parameter('partition', 'text', { placeholder: 'ds=${bizdate}', help: 'writePartition' }),
      parameter('truncate', 'boolean', { must: true, placeholder: 'true', help: 'truncate' }),
      parameter('emptyAsNull', 'boolean', { placeholder: 'false' }),
      schema,
      tunnelQuota,
      choice('overLengthRule', 'truncate|keepOn|setNull', { help: 'overLengthRule' }),
      parameter('consistencyCommit', 'boolean'),
    ],
  },
  {
    stepType: 'holo',
    label: 'Hologres',
    datasourceTypes: ['holo', 'hologres'],
    reader: [datasource, envType, table, column, selectedDatabase, parameter('partition', 'text'), where],
    writer: [
      datasource,
      envType,
      table,
      parameter('column', 'json', { must: true, help: 'holoColumn' }),
      choice('conflictMode', 'ignore|update|replace', { must: true, help: 'conflictMode' }),
      choice('writeMode', 'insert|sdk', { help: 'holoWriteMode' }),
      truncate,
      selectedDatabase,
      parameter('schema', 'text'),
      parameter('maxConnectionCount', 'number'),
    ],
  },
];
