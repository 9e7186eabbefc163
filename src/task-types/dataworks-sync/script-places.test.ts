import { expect, it } from 'vitest';
import { DOCUMENTED_CONTENT } from '@mocks/testing/dataworks-client';
import { readScript } from './script/script';
import { placesOf } from './script-places';

function places(script: unknown) {
  const reading = readScript(typeof script === 'string' ? script : JSON.stringify(script));
  if (reading.kind !== 'script') throw new Error(reading.kind);
  return placesOf(reading.script);
}

const step = (category: string, stepType: string, parameter: unknown) => ({
  stepType,
  name: category,
  category,
  parameter,
});

it("names both ends of the vendor's own example", () => {
  expect(places(DOCUMENTED_CONTENT)).toEqual({
    from: { type: 'mysql', datasources: ['mysql_pub'], objects: ['u_pk'] },
    to: { type: 'odps', datasources: ['odps_source'], objects: ['u_pk'] },
  });
});

it('names tables of several databases, those that a solution makes, topics and files', () => {
  const selectedTables = [{ dbName: 'shop', schema: [{ tableInfos: [{ table: 'orders' }, { table: 'carts' }] }] }];
  expect(
    places({
      type: 'job',
      steps: [
        step('reader', 'mysql', {
          connection: [
            { datasource: 'a', selectedTables },
            { datasource: 'b', table: ['t'] },
          ],
        }),
        step('writer', 'holo', {
          datasource: 'rt',
          tableMappingRule: { datasource: [{ tableRule: [{ dstTable: 'orders' }, { dstTable: 'carts' }] }] },
        }),
      ],
    }),
  ).toEqual({
    from: { type: 'mysql', datasources: ['a', 'b'], objects: ['shop.orders', 'shop.carts', 't'] },
    to: { type: 'holo', datasources: ['rt'], objects: ['orders', 'carts'] },
  });
  expect(
    places({
      type: 'job',
      steps: [
        step('reader', 'ftp', { datasource: 'f', path: ['/a', '/b'] }),
        step('writer', 'kafka', { datasource: 'k', topic: 'x' }),
      ],
    }),
  ).toEqual({
    from: { type: 'ftp', datasources: ['f'], objects: ['/a', '/b'] },
    to: { type: 'kafka', datasources: ['k'], objects: ['x'] },
  });
});

it('says nothing of what is not there', () => {
  expect(
    places({ type: 'job', steps: [step('reader', 'mysql', { table: 7, connection: 'x', column: null })] }),
  ).toEqual({
    from: { type: 'mysql', datasources: [], objects: [] },
  });
});
