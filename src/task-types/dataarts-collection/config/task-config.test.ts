import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLossless } from '@/transport/lossless-json';
import { toSend, treeOf } from './kept-json';
import { conflictIn, NO_CONFIG, oddKeys, readConfig, restOf, withLists, writeConfig } from './task-config';

type Json = Readonly<Record<string, unknown>>;

const read = (config: unknown) => readConfig(Object(treeOf(config)) as Json);
const again = (config: unknown) => toSend(writeConfig(read(config)));

/** The vendor's own sample. */
const SAMPLE = {
  data_connection_name: 'dli_test',
  data_connection_id: '14bb947454e64de784eadaab759081e8',
  databaseName: ['ygy1'],
  tableName: ['ygy1.ygy'],
  alive_object_policy: '3',
  deleted_object_policy: '3',
  enableDataProfile: false,
  enableDataClassification: false,
  enable_table_filter_by_regex: false,
};

/** What `writeConfig` says it changes: switches are told, and what is empty is left out. */
function normal(config: Json): Json {
  const flags = ['enableDataProfile', 'enableDataClassification', 'enable_table_filter_by_regex'];
  const known = new Set([...Object.keys(SAMPLE), 'data_connection_create_time', 'sampling', 'queue', 'unique']);
  const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0);
  const kept = Object.entries(config).filter(
    ([key, value]) => !(known.has(key) && isEmpty(value)) && !(key === 'unique' && value === false),
  );
  return { ...Object.fromEntries(flags.map((flag) => [flag, false])), ...Object.fromEntries(kept) };
}

describe('a task configuration', () => {
  it("gives the vendor's sample back to the letter", () => {
    expect(again(SAMPLE)).toEqual(SAMPLE);
    expect(read(SAMPLE).rest).toBe('');
  });

  it('keeps keys that have no field, misspelt ones among them, and policies that nobody knows', () => {
    const config = { ...SAMPLE, deleted_obkect_policy: '2', alive_object_policy: '10', bucket: { path: '/a' } };
    expect(again(config)).toEqual(config);
    expect(restOf(read(config).rest)).toEqual({ deleted_obkect_policy: '2', bucket: { path: '/a' } });
  });

  it('keeps what its field cannot hold among the rest, and says so', () => {
    const config = { ...SAMPLE, alive_object_policy: 3, tableName: ['a\nb'], databaseName: 'ygy1', sampling: 10 };
    expect(again(config)).toEqual(config);
    const { rest, alivePolicy, tables } = read(config);
    expect([alivePolicy, tables]).toEqual(['', '']);
    expect(oddKeys({ rest }).toSorted()).toEqual(['alive_object_policy', 'databaseName', 'sampling', 'tableName']);
    expect(conflictIn(read(config))).toBeUndefined();
    expect(withLists(config)).toEqual({ ...config, databaseName: ['ygy1'] });
  });

  it('loses nothing of any configuration', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_.]{0,8}$/);
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('', null, [], {}, 7, '3', '10', false, true, ['a', 'b.c']),
    );
    const config = fc
      .record(
        Object.fromEntries(
          [...Object.keys(SAMPLE), 'data_connection_create_time', 'sampling', 'queue', 'unique'].map((key) => [
            key,
            fc.oneof(odd, fc.constant(SAMPLE[key as keyof typeof SAMPLE] ?? 'x'), fc.array(name)),
          ]),
        ),
        { requiredKeys: [] },
      )
      .chain((known) => fc.dictionary(name, fc.jsonValue({ maxDepth: 2 })).map((more) => ({ ...more, ...known })));
    fc.assert(
      fc.property(config, (given) => {
        // Its long numbers are text by then, and known to have been numbers.
        const received = Object(parseLossless(JSON.stringify(given))) as Json;
        expect(again(received)).toEqual(normal(received));
        expect(conflictIn(read(received))).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });
});

it('never says of one key both that it is to go and that it stays', () => {
  const values = { ...NO_CONFIG, profile: true, rest: '{"unique": true, "enableDataProfile": "yes", "queue": 7}' };
  expect([conflictIn(values), oddKeys(values)]).toEqual(['enableDataProfile', ['queue']]);
});

describe('a key of the rest that has a field', () => {
  it.each([
    ['that is set', { tables: 'a.b', rest: '{"tableName":7}' }, 'tableName'],
    ['that could hold it', { rest: '{"queue":"default"}' }, 'queue'],
    ['that would hold nothing', { rest: '{"queue":""}' }, 'queue'],
    ['that cannot hold it', { rest: '{"queue":7}' }, undefined],
    ['of another name', { rest: '{"que":"default"}' }, undefined],
  ])('is told where it is one %s', (_, values, key) => {
    expect(conflictIn({ ...NO_CONFIG, ...values })).toBe(key);
  });

  it('goes before its field only until that is set', () => {
    expect(writeConfig({ ...NO_CONFIG, rest: '{"enableDataProfile":"yes"}' })).toMatchObject({
      enableDataProfile: 'yes',
    });
    expect(writeConfig({ ...NO_CONFIG, profile: true, rest: '{"enableDataProfile":"yes"}' })).toMatchObject({
      enableDataProfile: true,
    });
  });
});

it('takes names by lines, trimmed, and none for none', () => {
  expect(writeConfig({ ...NO_CONFIG, tables: ' a.b \r\n\n c.d' })).toMatchObject({ tableName: ['a.b', 'c.d'] });
  expect(writeConfig({ ...NO_CONFIG, tables: ' \n ' })).not.toHaveProperty('tableName');
});
