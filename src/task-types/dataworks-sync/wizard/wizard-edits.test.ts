import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRecord } from '@/core/is-record';
import { columnsOf, matchByName, setColumn } from '../script/columns';
import { readScript } from '../script/script';
import { addAct, type Cell, moveAct, pairCount, removeAct, type Sides } from './mapping-acts';
import { withTyped } from './parameter-value';
import { withDirtyLimit } from './setting-values';

/** What the wizard does not know, at every level, and a number that JavaScript cannot hold. */
const LONG = '12345678901234567890.50';
const BASE = `{
  "type" : "job", "version": "2.0", "own": {"deep": [1, {"b": ${LONG}}]},
  "steps": [
    {"stepType": "mysql", "ownStep": ${LONG}, "name": "Reader", "category": "reader",
      "parameter": {"ownKey": [${LONG}], "datasource": "d", "column": ["a", "b", "c"], "where": "x"}},
    {"stepType": "odps", "name": "Writer", "category": "writer",
      "parameter": {"datasource": "w", "column": ["C", "a"], "own\\u0031": {"n": ${LONG}}, "truncate": true}}
  ],
  "setting": {"errorLimit": {"record": "", "own": ${LONG}}, "speed": {"concurrent": 2, "own": ${LONG}}},
  "order": {"hops": [{"from": "Reader", "to": "Writer"}]}
}`;

type Json = Record<string, unknown>;
interface Model extends Json {
  readonly steps: readonly { readonly parameter: Json & { column: unknown[] } }[];
  readonly setting: { readonly errorLimit: Json; readonly speed: Json };
}

/** One thing that somebody does in the wizard, to the text and to what it means. */
interface Doing {
  readonly text: (text: string) => string;
  readonly model: (model: Model) => void;
}

const put = (into: Json, key: string, value: unknown) => {
  if (value === undefined) Reflect.deleteProperty(into, key);
  else into[key] = value;
};
const columns = (model: Model, side: 0 | 1) => model.steps[side]?.parameter.column ?? [];
const sidesOf = (text: string): Sides => {
  const reading = readScript(text);
  if (reading.kind !== 'script' || !reading.script.reader || !reading.script.writer) throw new Error('not a script');
  return { reader: columnsOf(reading.script.reader), writer: columnsOf(reading.script.writer) };
};
const act = (text: string, made: { readonly change: (text: string) => string } | undefined) =>
  made ? made.change(text) : text;
const move = (list: unknown[], from: number, to: number) => list.splice(to, 0, ...list.splice(from, 1));

const typed: fc.Arbitrary<Doing> = fc
  .record({
    side: fc.constantFrom<0 | 1>(0, 1),
    key: fc.constantFrom('where', 'splitPk', 'table', 'datasource'),
    words: fc.string({ maxLength: 12 }),
    required: fc.boolean(),
  })
  .map(({ side, key, words, required }) => ({
    text: (text) =>
      withTyped(text, ['steps', side, 'parameter', key], words, { kind: 'text', ...(required && { required: true }) }),
    model: (model) => put(model.steps[side]?.parameter ?? {}, key, words === '' && !required ? undefined : words),
  }));

const numbered: fc.Arbitrary<Doing> = fc.integer({ min: 0, max: 99 }).map((number) => ({
  text: (text) =>
    withTyped(text, ['setting', 'speed', 'concurrent'], String(number), { kind: 'number', required: true }),
  model: ({ setting }) => put(setting.speed, 'concurrent', number),
}));

const listed: fc.Arbitrary<Doing> = fc
  .array(fc.stringMatching(/^[a-z ]{1,5}[a-z]$/), { maxLength: 4 })
  .map((lines) => ({
    text: (text) => withTyped(text, ['steps', 1, 'parameter', 'preSql'], lines.join('\n'), { kind: 'list' }),
    model: (model) => put(model.steps[1]?.parameter ?? {}, 'preSql', lines.length === 0 ? undefined : lines),
  }));

const limited: fc.Arbitrary<Doing> = fc.constantFrom('unlimited', 'none', 'some').map((kind) => ({
  text: (text) => withDirtyLimit(text, JSON.parse(text).setting.errorLimit, kind, '12'),
  model: ({ setting }) => put(setting.errorLimit, 'record', { unlimited: '', none: '0', some: '12' }[kind]),
}));

const cell: fc.Arbitrary<Cell> = fc.record({ row: fc.nat(5), at: fc.constantFrom('pair', 'reader', 'writer') });
const touches = ({ at }: Cell) => ({ reader: at !== 'writer', writer: at !== 'reader' });

const moved: fc.Arbitrary<Doing> = fc.tuple(cell, fc.nat(5)).map(([from, row]) => ({
  text: (text) => act(text, moveAct(sidesOf(text), from, row)),
  model: (model) => {
    const [reader, writer] = [columns(model, 0), columns(model, 1)];
    const length = { pair: Math.min(reader.length, writer.length), reader: reader.length, writer: writer.length }[
      from.at
    ];
    if (from.row >= length || row >= length) return;
    if (touches(from).reader) move(reader, from.row, row);
    if (touches(from).writer) move(writer, from.row, row);
  },
}));

const removed: fc.Arbitrary<Doing> = cell.map((at) => ({
  text: (text) => act(text, removeAct(sidesOf(text), at)),
  model: (model) => {
    if (touches(at).reader) columns(model, 0).splice(at.row, 1);
    if (touches(at).writer) columns(model, 1).splice(at.row, 1);
  },
}));

const added: fc.Arbitrary<Doing> = fc
  .tuple(fc.constantFrom<Cell['at'][]>('pair', 'reader', 'writer'), fc.string({ maxLength: 5 }))
  .map(([at, name]) => ({
    text: (text) => act(text, addAct(sidesOf(text), at, { reader: name, writer: { name } })),
    model: (model) => {
      const [reader, writer] = [columns(model, 0), columns(model, 1)];
      const place = at === 'pair' ? Math.min(reader.length, writer.length) : Number.POSITIVE_INFINITY;
      // A side of all columns has no place in between.
      const row = [...reader, ...writer].includes('*') ? Number.POSITIVE_INFINITY : place;
      if (at !== 'writer') reader.splice(row, 0, name);
      if (at !== 'reader') writer.splice(row, 0, { name });
    },
  }));

const renamed: fc.Arbitrary<Doing> = fc.tuple(fc.nat(4), fc.string({ maxLength: 5 })).map(([row, name]) => ({
  text: (text) => setColumn(text, 'writer', row, name),
  model: (model) => {
    if (row < columns(model, 1).length) columns(model, 1)[row] = name;
  },
}));

const doing = fc.oneof(typed, numbered, listed, limited, moved, removed, added, renamed);

describe('any sequence of what the wizard does', () => {
  it('means the same done to the value, and loses nothing that it does not know', () => {
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 25 }), (doings) => {
        const model: Model = JSON.parse(BASE);
        const text = doings.reduce((now, one) => {
          one.model(model);
          return one.text(now);
        }, BASE);
        expect(JSON.parse(text)).toEqual(model);
        // To the letter, the numbers among it; parsed, they would look the same though digits were lost.
        for (const own of [
          `"own": {"deep": [1, {"b": ${LONG}}]}`,
          `"ownStep": ${LONG}`,
          `"ownKey": [${LONG}]`,
          `"own\\u0031": {"n": ${LONG}}`,
          `"own": ${LONG}}`,
        ]) {
          expect(text).toContain(own);
        }
      }),
    );
  });

  it('leaves the text as it is where it changes nothing', () => {
    const sides = sidesOf(BASE);
    expect(withTyped(BASE, ['steps', 0, 'parameter', 'where'], 'x', { kind: 'text' })).toBe(BASE);
    expect(moveAct(sides, { row: 0, at: 'reader' }, 0)).toBeUndefined();
    expect(removeAct(sides, { row: 2, at: 'writer' })).toBeUndefined();
  });

  it('matches by name as often as one likes, with the same columns', () => {
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 10 }), (doings) => {
        const text = doings.reduce((now, one) => one.text(now), BASE);
        const names = sidesOf(text).writer.map(({ label }) => label.toLowerCase());
        // Of two columns that have one name, either may be the partner.
        fc.pre(new Set(names).size === names.length);
        const once = matchByName(text);
        expect(matchByName(once)).toBe(once);
        const spelled = (of: string) =>
          sidesOf(of)
            .writer.map(({ value }) => JSON.stringify(value))
            .toSorted();
        expect(spelled(once)).toEqual(spelled(text));
        expect(sidesOf(once).reader).toEqual(sidesOf(text).reader);
        expect(pairCount(sidesOf(once))).toBe(pairCount(sidesOf(text)));
      }),
    );
  });
});

describe('a number', () => {
  it('is written to the letter, however long', () => {
    const text = withTyped(BASE, ['setting', 'speed', 'concurrent'], LONG, { kind: 'number' });
    expect(text).toContain(`"concurrent": ${LONG}`);
  });

  it('stays text where it stood as text, and what is none is text', () => {
    const path = ['setting', 'speed', 'mbps'];
    const value = (text: string): unknown =>
      isRecord(JSON.parse(text)) ? JSON.parse(text).setting.speed.mbps : undefined;
    expect(value(withTyped(BASE, path, '10', { kind: 'number', asText: true }))).toBe('10');
    expect(value(withTyped(BASE, path, '007', { kind: 'number' }))).toBe('007');
    expect(value(withTyped(BASE, path, '10', { kind: 'number' }))).toBe(10);
  });
});
