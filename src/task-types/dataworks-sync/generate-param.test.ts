import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateParam, readGenerateParam, updateParam } from './generate-param';
import { defaults, type Values } from './schema';
import { readTables, tableLine } from './tables';

const base: Values = {
  ...defaults,
  taskType: 'DI_SOLUTION',
  name: 'shop',
  resourceGroup: 'S_res_group_1_1',
  reader: 'shop_db',
  tables: 'shop.orders\nshop.items\n\n wms_mysql: wms.stock ',
  target: 'holo',
  writer: 'holo_rt',
  scheduleGroup: 'S_res_group_1_2',
};

describe('the input of a generation', () => {
  it('is what the pages have, for several databases', () => {
    expect(generateParam(base)).toEqual({
      type: 'realtime',
      version: '1.0',
      setting: {
        resourceGroup: 'S_res_group_1_1',
        taskType: 'oneclick_to_holo',
        name: 'shop',
        scheduleResgroupId: 'S_res_group_1_2',
      },
      steps: [
        {
          stepType: 'mysql',
          name: 'Reader',
          category: 'reader',
          parameter: {
            connection: [
              {
                datasourceType: 'mysql',
                datasource: 'shop_db',
                selectedTables: [
                  { dbName: 'shop', schema: [{ tableInfos: [{ table: 'orders' }, { table: 'items' }] }] },
                ],
              },
              {
                datasourceType: 'mysql',
                datasource: 'wms_mysql',
                selectedTables: [{ dbName: 'wms', schema: [{ tableInfos: [{ table: 'stock' }] }] }],
              },
            ],
          },
        },
        { stepType: 'holo', name: 'Writer', category: 'writer', parameter: { datasource: 'holo_rt' } },
      ],
    });
  });

  it('names the tables alone for one database, and tells a real-time task no name', () => {
    const wanted: Values = { ...base, taskType: 'DI_REALTIME', databases: 'one', tables: 'orders\nitems' };
    expect(generateParam(wanted)).toMatchObject({
      setting: { resourceGroup: 'S_res_group_1_1', taskType: 'oneclick_to_holo' },
      steps: [
        { parameter: { connection: [{ datasource: 'shop_db', table: ['orders', 'items'] }] } },
        { stepType: 'holo' },
      ],
    });
    expect(JSON.stringify(generateParam(wanted))).not.toMatch(/"name":"shop"|scheduleResgroupId/);
  });

  it('has its reader alone for an update', () => {
    expect(updateParam(base)).toMatchObject({ steps: [{ category: 'reader' }] });
  });
});

const word = fc.stringMatching(/^[a-z_]{1,8}$/);

it('is read back as it was wanted', () => {
  const wanted = fc.record({
    reader: word,
    writer: word,
    target: fc.constantFrom('odps', 'holo', 'kafka'),
    databases: fc.constantFrom('several', 'one'),
    name: word,
    resourceGroup: word,
    lines: fc.uniqueArray(fc.record({ source: fc.option(word, { nil: undefined }), database: word, table: word }), {
      minLength: 1,
      maxLength: 6,
      selector: ({ database, table }) => `${database}.${table}`,
    }),
  });
  fc.assert(
    fc.property(wanted, ({ lines, ...rest }) => {
      const tables = lines
        .map(({ source, database, table }) =>
          tableLine({
            table,
            ...(source === undefined ? undefined : { source }),
            ...(rest.databases === 'one' ? undefined : { database }),
          }),
        )
        .join('\n');
      const values: Values = { ...defaults, ...rest, taskType: 'DI_SOLUTION', tables };
      const read = readGenerateParam(JSON.parse(JSON.stringify(generateParam(values))));
      // Lines come back in the order of their sources and databases; what they ask for is the same.
      expect(generateParam({ ...values, ...read })).toEqual(generateParam(values));
    }),
  );
});

it.each([undefined, null, 7, 'x', [], {}, { steps: 7 }, { steps: [{ category: 'reader', stepType: 'odps' }] }])(
  'nothing is read out of %j',
  (value) => {
    expect(readGenerateParam(value)).toBeUndefined();
  },
);

it.each([
  ['orders', 'several', 1],
  ['shop.orders\nshop. items', 'several', 2],
  ['shop.orders', 'one', 1],
  ['a b', 'one', 1],
] as const)('%j is no list of tables for %s, from line %d', (text, databases, line) => {
  expect(readTables(text, databases)).toMatchObject({ ok: false, line });
});
