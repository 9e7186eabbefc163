import { getFile, listFiles } from '../file-api';
import { DOCUMENTED_CONTENT, openDataworks } from '@mocks/testing/dataworks-client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withValue } from './edit-script';
import { scripts } from './generated-scripts';
import { type Case, found, foundWith, KNOWN, rows, TO } from './judged-scripts';
import { problemsIn } from './rules';

const WHOLE: readonly Case[] = [
  [['type'], 'realtime', 'error script.type at "realtime"'],
  [['type'], undefined, 'error script.type at {'],
  [['version'], 2, 'error script.version at 2'],
  [['version'], '1.0', 'error script.version at "1.0"'],
  [['x'], { y: 1 }],
  [
    ['steps'],
    undefined,
    'error rule.missing at {',
    'error order.unknown at "Reader"',
    'error order.unknown at "Writer"',
  ],
  [['steps'], {}, 'error rule.list at "steps"', 'error order.unknown at "Reader"', 'error order.unknown at "Writer"'],
  [['steps', 2], 'x', 'error steps.step at "x"'],
  [
    ['steps', 2],
    {},
    'error rule.missing at {',
    'error rule.missing at {',
    'error rule.missing at {',
    'error rule.missing at {',
  ],
  [
    ['steps', 2],
    { stepType: 'x', name: 'Dirty', category: 'processor', parameter: {} },
    'warning steps.category at "processor"',
  ],
];

describe.each([['rules of the whole', rows(WHOLE)]])('%s', (_, cases) => {
  it.each(cases)('$path = $value', ({ path, value, expected }) => {
    expect(foundWith(DOCUMENTED_CONTENT, path, value)).toEqual(expected);
  });
});

it('finds nothing in the vendor’s own example', () => {
  expect(found(DOCUMENTED_CONTENT)).toEqual([]);
  expect(problemsIn(DOCUMENTED_CONTENT)).toEqual([]);
});

it('finds nothing in the scripts that the simulated workspace has', async () => {
  const client = await openDataworks();
  const { Files } = (await client.get(listFiles, { form: { FileTypes: '23', PageSize: 100 } })).Data;
  for (const { FileId, FileName } of Files) {
    const { File } = (await client.get(getFile, { form: { FileId } })).Data;
    expect(found(File.Content ?? '', {}), FileName ?? '').toEqual([]);
  }
  expect(Files.length).toBeGreaterThan(10);
});

it('asks for no data source that nobody knows of', () => {
  const text = DOCUMENTED_CONTENT.replaceAll('mysql_pub', 'elsewhere');
  expect(problemsIn(text)).toEqual([]);
  expect(found(text)).toHaveLength(2);
});

it('says where something was blanked when it was kept', () => {
  const blanked = withValue(DOCUMENTED_CONTENT, [...TO, 'preSql'], ['select 1', "select '••••'"]);
  const text = withValue(blanked, ['extend'], { password: '••••', pgType: { password: 'varchar' } });
  expect(found(text)).toEqual([`error rule.blanked at "select '••••'"`, 'error rule.blanked at "••••"']);
});

it('says that a job of the first DataX must be converted', () => {
  expect(found('{"job": {"content": []}}')).toEqual(['error script.datax at "job"']);
});

it('says where the text is no JSON', () => {
  expect(found('{"type":"job",}')).toEqual(['error json.trailingComma at ,']);
});

it('takes steps of other kinds between the two', () => {
  const between = { stepType: 'mysql', name: 'Middle', category: 'processor', parameter: {} };
  const hops = [
    { from: 'Reader', to: 'Middle' },
    { from: 'Middle', to: 'Writer' },
  ];
  const text = withValue(withValue(DOCUMENTED_CONTENT, ['steps', 2], between), ['order', 'hops'], hops);
  expect(found(text)).toEqual(['warning steps.category at "processor"']);
});

it('tells of many wrong columns no more than anybody reads, and of errors before warnings', () => {
  const column = Array.from({ length: 20_000 }, (_, index) => (index % 2 === 0 ? 'same' : 7));
  const all = problemsIn(withValue(DOCUMENTED_CONTENT, [...TO, 'column'], column));
  expect(all).toHaveLength(100);
  expect(all.every(({ severity }) => severity === 'error')).toBe(true);
  expect(all.map(({ from }) => from)).toEqual(all.map(({ from }) => from).toSorted((one, other) => one - other));
});

describe('any text', () => {
  it('is judged without throwing, at places in it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', 'a', '1', '/', '*', '\n', ' ') }),
      fc.tuple(scripts, fc.nat(), fc.nat(20), fc.string()).map(([script, at, length, put]) => {
        const from = at % script.length;
        return script.slice(0, from) + put + script.slice(from + length);
      }),
      scripts,
    );
    fc.assert(
      fc.property(text, (any) => {
        const outside = problemsIn(any, KNOWN).filter(({ from, to }) => from < 0 || to < from || to > any.length);
        expect(outside).toEqual([]);
      }),
    );
  });

  it('that is no JSON is always a problem, and one that is no object too', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
        let value: unknown;
        try {
          value = JSON.parse(any);
        } catch {
          value = undefined;
        }
        fc.pre(typeof value !== 'object' || value === null || Array.isArray(value));
        expect(problemsIn(any).some(({ severity }) => severity === 'error')).toBe(true);
      }),
    );
  });
});
