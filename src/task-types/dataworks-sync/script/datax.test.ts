import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENTED_CONTENT } from '@mocks/testing/dataworks-client';
import { converted, job, MYSQL_READER, ODPS_WRITER } from './converted-jobs';
import { fromDatax } from './datax';
import { formatted, withValue } from './edit-script';
import { problemsIn } from './rules';

it.each(['', '{', '{}', '[]', '{"steps":[]}', DOCUMENTED_CONTENT])('is not for what is no such job: %j', (text) => {
  expect(fromDatax(text)).toBeUndefined();
});

it('makes a script that asks for nothing but its data sources', () => {
  const { text, keys } = converted(job());
  expect(formatted(text)).toBe(text);
  expect(keys).toEqual([]);
  expect(problemsIn(text).map(({ path }) => path.join('.'))).toEqual([
    'steps.0.parameter.datasource',
    'steps.1.parameter.datasource',
  ]);
  const chosen = withValue(text, ['steps', 0, 'parameter', 'datasource'], 'shop_db');
  expect(problemsIn(withValue(chosen, ['steps', 1, 'parameter', 'datasource'], 'dw'))).toEqual([]);
});

it('takes over what is called the same, and tables under a connection without its address', () => {
  expect(converted(job()).script).toEqual({
    type: 'job',
    version: '2.0',
    steps: [
      {
        stepType: 'mysql',
        parameter: {
          datasource: '',
          connection: [{ datasource: '', table: ['orders'] }],
          column: ['id', 'name'],
          splitPk: 'id',
          where: 'ds=${bizdate}',
          envType: 1,
        },
        name: 'Reader',
        category: 'reader',
      },
      {
        stepType: 'odps',
        parameter: {
          datasource: '',
          table: 'ods_orders',
          partition: 'ds=${bizdate}',
          column: ['id', 'name'],
          truncate: true,
          envType: 1,
        },
        name: 'Writer',
        category: 'writer',
      },
    ],
    setting: { executeMode: null, errorLimit: { record: 0 }, speed: { concurrent: 4, throttle: false } },
    order: { hops: [{ from: 'Reader', to: 'Writer' }] },
  });
});

it('says of each step what it was and which data source must be chosen, and names what it left behind', () => {
  expect(converted(job()).notes).toEqual([
    { key: 'dataworks-script.note.type', params: { from: 'mysqlreader', to: 'mysql' } },
    { key: 'dataworks-script.note.connection', params: { step: 'Reader', names: 'username, password, jdbcUrl' } },
    { key: 'dataworks-script.note.datasource', params: { step: 'Reader' } },
    { key: 'dataworks-script.note.type', params: { from: 'odpswriter', to: 'odps' } },
    {
      key: 'dataworks-script.note.connection',
      params: { step: 'Writer', names: 'project, accessId, accessKey, odpsServer, tunnelServer' },
    },
    { key: 'dataworks-script.note.datasource', params: { step: 'Writer' } },
  ]);
});

describe('addresses and credentials', () => {
  it('are neither in the script nor in the notes, wherever they stood', () => {
    const secret = fc.constantFrom(
      'username',
      'password',
      'accessId',
      'accessKey',
      'jdbcUrl',
      'endpoint',
      'host',
      'sk',
    );
    const place = fc.array(fc.constantFrom('hadoopConfig', 'more', 'x'), { maxLength: 3 });
    fc.assert(
      fc.property(secret, place, fc.boolean(), (key, path, inList) => {
        const value: unknown = inList ? ['hunter2'] : 'hunter2';
        const held = path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), { [key]: value });
        const reader = { name: 'mysqlreader', parameter: { ...MYSQL_READER.parameter, ...(held as object) } };
        expect(JSON.stringify(fromDatax(job(reader)))).not.toContain('hunter2');
      }),
    );
    expect(JSON.stringify(fromDatax(job()))).not.toMatch(/hunter2|10\.0\.0|jdbc:/);
  });

  it.each(['jdbc:mysql://db/x', 'http://user:hunter2@host/', 'dblink("host=x password=hunter2")'])(
    'are not in a text either: %s',
    (text) => {
      const reader = {
        name: 'mysqlreader',
        parameter: { note: text, list: [text], connection: [{ querySql: [text, 'select 1'], jdbcUrl: [text] }] },
      };
      const { text: script, notes } = converted(job(reader));
      expect(script).not.toContain(text);
      expect(notes).toContainEqual({
        key: 'dataworks-script.note.connection',
        params: { step: 'Reader', names: 'note, list, querySql, jdbcUrl' },
      });
    },
  );
});

describe('plugins', () => {
  it.each([
    ['mysqlreader', 'mysql', 'note.type'],
    ['postgresqlreader', 'postgresql', 'note.type'],
    ['odpsreader', 'odps', 'note.type'],
    ['ossreader', 'oss', 'note.type'],
    ['ftpreader', 'ftp', 'note.type'],
    ['kafkareader', 'kafka', 'note.type'],
    ['hologresjdbcreader', 'holo', 'note.type'],
    ['sqlserverreader', 'sqlserver', 'note.type'],
    ['streamreader', 'stream', 'note.type'],
    ['hbase11xreader', 'hbase', 'note.type'],
    ['oceanbasev10reader', 'apsaradb_for_OceanBase', 'note.type'],
    ['txtfilereader', 'ftp', 'note.txtfile'],
    ['nobodysreader', 'nobodys', 'note.unknownType'],
  ])('%s becomes %s', (name, stepType, note) => {
    const { script, notes } = converted(job({ name, parameter: {} }));
    expect(script.steps[0]?.stepType).toBe(stepType);
    expect(notes.map(({ key }) => key)).toContain(`dataworks-script.${note}`);
  });

  it('of sharded tables keep each connection', () => {
    const connection = [
      { table: ['a_1', 'a_2'], jdbcUrl: ['jdbc:mysql://x'] },
      { table: ['a_3'], jdbcUrl: ['jdbc:mysql://y'] },
    ];
    const { script } = converted(job({ name: 'mysqlreader', parameter: { column: ['a', 'b'], connection } }));
    expect(script.steps[0]?.parameter['connection']).toEqual([
      { datasource: '', table: ['a_1', 'a_2'] },
      { datasource: '', table: ['a_3'] },
    ]);
  });

  it('with a query of their own keep it', () => {
    const connection = [{ querySql: ['select 1'], jdbcUrl: ['jdbc:postgresql://x'] }];
    const { script } = converted(job({ name: 'postgresqlreader', parameter: { connection } }));
    expect(script.steps[0]?.parameter).toEqual({ datasource: '', querySql: 'select 1', envType: 1 });
  });

  it('that write take the first table out of the connection', () => {
    const connection = [{ table: ['a', 'b'], jdbcUrl: 'jdbc:mysql://x' }];
    const writer = {
      name: 'mysqlwriter',
      parameter: { column: ['id', 'name'], preSql: ['delete from a'], connection },
    };
    const { script, keys } = converted(job(MYSQL_READER, writer));
    expect(script.steps[1]?.parameter).toMatchObject({ table: 'a', preSql: ['delete from a'], writeMode: 'insert' });
    expect(keys).toEqual(['note.tables', 'note.set']);
  });

  it('of Hologres say on conflict what the plugin called its write mode', () => {
    const writer = {
      name: 'hologresjdbcwriter',
      parameter: { table: 't', column: ['id', 'name'], writeMode: 'REPLACE' },
    };
    const { script, keys } = converted(job(MYSQL_READER, writer));
    expect(script.steps[1]?.parameter).toEqual({
      datasource: '',
      table: 't',
      column: ['id', 'name'],
      conflictMode: 'replace',
      envType: 1,
    });
    expect(keys).toEqual(['note.parameter']);
  });

  it('of files take the format that DataX takes', () => {
    const { script } = converted(job({ name: 'ossreader', parameter: { object: ['a'], bucket: 'b', column: [] } }));
    expect(script.steps[0]?.parameter).toEqual({
      datasource: '',
      object: ['a'],
      column: [],
      fileFormat: 'text',
      envType: 1,
    });
  });
});

it('keeps numbers and escapes to the letter', () => {
  const reader =
    '{"name":"ossreader","parameter":{"object":["\\u0061/*"],"fileFormat":"csv","column":[{"value":12345678901234567890,"type":"long"},{"index":1.0,"type":"string"}]}}';
  const { text } = converted(`{"job":{"content":[{"reader":${reader},"writer":${JSON.stringify(ODPS_WRITER)}}]}}`);
  expect(text).toContain('12345678901234567890');
  expect(text).toContain('"index": 1.0');
  expect(text).toContain('"\\u0061/*"');
});

it('takes any job without throwing, and gives a script', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (reader, writer, setting) => {
      const one = converted(job(reader, writer, setting));
      expect(one.script.steps).toHaveLength(2);
      expect(converted(JSON.stringify({ job: { content: reader, setting } })).script.steps).toHaveLength(2);
    }),
  );
});
