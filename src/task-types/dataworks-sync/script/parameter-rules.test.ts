import { DOCUMENTED_CONTENT } from '@mocks/testing/dataworks-client';
import { describe, expect, it } from 'vitest';
import { type Case, foundWith, FROM, READER, rows, TO, WRITER } from './judged-scripts';

const MYSQL: readonly Case[] = [
  [[...FROM, 'connection'], undefined, 'error rule.either at "parameter"'],
  [[...FROM, 'connection'], [], 'error rule.either at "parameter"'],
  [[...FROM, 'connection'], {}, 'error rule.list at "connection"', 'error rule.either at "parameter"'],
  [[...FROM, 'connection', 0, 'table'], [], 'error rule.missing at "table"'],
  [[...FROM, 'connection', 0, 'table'], [1], 'error rule.texts at "table"'],
  [[...FROM, 'connection', 1], 'x', 'error rule.object at "x"'],
  [FROM, { datasource: 'mysql_pub', table: 't_[0-99]', column: ['a', 'b', 'c', 'd', 'e', "'const'"] }],
  // A query takes the place of table and columns, and of their number.
  [FROM, { datasource: 'mysql_pub', querySql: 'select 1' }],
  [FROM, { datasource: 'mysql_pub', querySql: 'select 1', column: ['a'] }],
  [[...FROM, 'splitFactor'], 'x', 'error rule.number at "x"'],
  [[...FROM, 'splitFactor'], '5'],
  [[...FROM, 'useReadOnly'], 1, 'error rule.boolean at 1'],
  [[...FROM, 'where'], {}, 'error rule.text at "where"'],
  [[...FROM, 'column'], undefined, 'error step.noColumns at "parameter"'],
  [[...FROM, 'column'], [], 'error step.noColumns at "column"'],
  [[...FROM, 'column'], 'id,name', 'error rule.list at "id,name"'],
  [[...FROM, 'column'], ['*']],
  [[...FROM, 'column'], ['id'], 'error step.counts at "column"'],
  [[...FROM, 'column', 0], 1, 'error step.columnText at 1'],
  [[...FROM, 'column', 0], '', 'error step.columnText at ""'],
  [[...FROM, 'column', 0], { name: 'id' }, 'error step.columnText at {'],
];

const ODPS: readonly Case[] = [
  [[...TO, 'table'], undefined, 'error rule.missing at "parameter"'],
  [[...TO, 'truncate'], undefined, 'error rule.missing at "parameter"'],
  [[...TO, 'truncate'], 'x', 'error rule.boolean at "x"'],
  [[...TO, 'truncate'], 'false'],
  [[...TO, 'overLengthRule'], 'cut', 'error rule.choice at "cut"'],
  [[...TO, 'overLengthRule'], '${rule}'],
  [[...TO, 'column', 1], 'id', 'warning step.columnTwice at "id"'],
  [
    [...TO, 'unknown'],
    [1, { a: null }],
  ],
];

const COLUMNS = ['a', 'b', 'c', 'd', 'e', 'f'];
const PLACES = COLUMNS.map((_, index) => ({ index, type: 'string' }));

function reader(stepType: string, parameter: Readonly<Record<string, unknown>>, ...expected: string[]): Case {
  return [READER, { stepType, name: 'Reader', category: 'reader', parameter }, ...expected];
}

function writer(stepType: string, parameter: Readonly<Record<string, unknown>>, ...expected: string[]): Case {
  return [WRITER, { stepType, name: 'Writer', category: 'writer', parameter }, ...expected];
}

const OTHERS: readonly Case[] = [
  writer('mysql', { datasource: 'mysql_pub', table: 't', column: COLUMNS, writeMode: 'insert' }),
  writer('mysql', { datasource: 'mysql_pub', table: 't', column: COLUMNS }, 'error rule.missing at "parameter"'),
  writer('mysql', { datasource: 'mysql_pub', table: 't', column: COLUMNS, writeMode: 'x' }, 'error rule.choice at "x"'),
  reader('oss', { datasource: 'lake', object: ['a/*'], fileFormat: 'csv', column: PLACES }),
  reader('oss', { datasource: 'lake', path: 'a', fileFormat: 'orc', column: PLACES }),
  reader('oss', { datasource: 'lake', fileFormat: 'csv', column: PLACES }, 'error rule.either at "parameter"'),
  reader('oss', { datasource: 'lake', object: 'a', fileFormat: 'x', column: PLACES }, 'error rule.choice at "x"'),
  reader(
    'oss',
    { datasource: 'lake', object: 'a', fileFormat: 'csv', compress: 'lzo', column: PLACES },
    'warning rule.choiceOpen at "lzo"',
  ),
  reader(
    'oss',
    { datasource: 'lake', object: 'a', fileFormat: 'csv', column: PLACES.with(0, { index: -1, type: 'string' }) },
    'error step.columnObject at {',
  ),
  reader('oss', {
    datasource: 'lake',
    object: 'a',
    fileFormat: 'csv',
    column: [...PLACES.slice(1), { value: '${bizdate}', type: 'string' }],
  }),
  writer('oss', { datasource: 'lake', object: 'a', fileFormat: 'csv', writeMode: 'truncate', column: COLUMNS }),
  writer(
    'oss',
    { datasource: 'lake', path: 'a', fileFormat: 'orc', writeMode: 'append' },
    'error rule.missing at "parameter"',
  ),
  writer('oss', { datasource: 'lake', path: 'a', fileName: 'b', fileFormat: 'orc', writeMode: 'append' }),
  reader('ftp', { datasource: 'files', path: ['/a'], fileFormat: 'binary' }),
  reader('ftp', { datasource: 'files', path: ['/a'], fileFormat: 'text' }, 'error step.noColumns at "parameter"'),
  writer(
    'ftp',
    { datasource: 'files', path: '/a', fileFormat: 'csv', writeMode: 'nonConflict' },
    'error rule.missing at "parameter"',
  ),
  writer('holo', { datasource: 'rt', table: 't', column: COLUMNS, conflictMode: 'ignore' }),
  writer('holo', { datasource: 'rt', table: 't', column: COLUMNS }, 'error rule.missing at "parameter"'),
  reader('postgresql', { datasource: 'pg', table: 't', column: COLUMNS, fetchSize: 2048 }),
  reader(
    'postgresql',
    { datasource: 'pg', table: 't', column: COLUMNS, fetchSize: '4096' },
    'warning step.fetchSize at "4096"',
  ),
  writer('kafka', { datasource: 'events', topic: 't', keyType: 'STRING', valueType: 'STRING', acks: 1 }),
  writer(
    'kafka',
    { datasource: 'events', topic: 't', keyType: 'STRING', valueType: 'AVRO', acks: '2', column: ['a'] },
    'warning rule.choiceOpen at "AVRO"',
    'error rule.choice at "2"',
    'error step.counts at "column"',
    'error step.columnNamed at "a"',
  ),
];

const MESSAGES = { datasource: 'events', topic: 't', column: COLUMNS, keyType: 'STRING', valueType: 'STRING' };
const between = (beginDateTime: string, endDateTime: string) => ({
  ...MESSAGES,
  beginType: 'specific',
  beginDateTime,
  endType: 'specific',
  endDateTime,
});

const RANGES: readonly Case[] = [
  reader('kafka', { ...MESSAGES, beginType: 'earliest', endType: 'latest' }),
  reader('kafka', between('20261121000000', '20261122000000')),
  reader('kafka', between('${bizdate}000000', '20261122000000')),
  reader('kafka', { ...MESSAGES, endType: 'latest' }, 'error rule.missing at "parameter"'),
  reader('kafka', { ...MESSAGES, beginType: 'current', endType: 'specific' }, 'error rule.when at "parameter"'),
  reader('kafka', between('2026-11-21', '20261122000000'), 'error step.dateTime at "2026-11-21"'),
  reader('kafka', between('20261321000000', '20261122000000'), 'error step.dateTime at "20261321000000"'),
  reader('kafka', between('20261122000000', '20261121000000'), 'error step.range at "20261121000000"'),
];

describe.each([
  ['rules of mysql', rows(MYSQL)],
  ['rules of odps', rows(ODPS)],
  ['rules of other types', rows(OTHERS)],
  ['rules of kafka ranges', rows(RANGES)],
])('%s', (_, cases) => {
  it.each(cases)('$path = $value', ({ path, value, expected }) => {
    expect(foundWith(DOCUMENTED_CONTENT, path, value)).toEqual(expected);
  });
});
