import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addColumn,
  addPair,
  columnsOf,
  matchByName,
  moveColumn,
  movePair,
  removeColumn,
  removePair,
  setColumn,
  takesAll,
} from './columns';
import { elementsAt } from './edit-script';
import { scripts } from './generated-scripts';
import { readScript } from './script';

const PATHS = {
  reader: ['steps', 0, 'parameter', 'column'],
  writer: ['steps', 1, 'parameter', 'column'],
} as const;

/** The spelling of each column on both sides. Generated scripts have both sides, at the first two places. */
function spelled(text: string): { readonly reader: readonly string[]; readonly writer: readonly string[] } {
  return { reader: elementsAt(text, PATHS.reader) ?? [], writer: elementsAt(text, PATHS.writer) ?? [] };
}

/** The text but for its columns. */
function rest(text: string): string {
  return JSON.stringify(JSON.parse(text), (key, value: unknown) => (key === 'column' ? undefined : value));
}

function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const [one] = list.slice(from, from + 1);
  if (one === undefined) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, one);
}

function scriptOf(reader: unknown, writer: unknown): string {
  const step = (category: string, column: unknown) => ({
    stepType: 'mysql',
    name: category,
    category,
    parameter: { column },
  });
  return JSON.stringify({ type: 'job', steps: [step('reader', reader), step('writer', writer)] });
}

const index = fc.nat(7);
const names = fc.array(fc.constantFrom('id', 'ID', 'Id', 'a', 'A', 'b', 'B', 'x', ''), { maxLength: 8 });

describe('columns of any script', () => {
  it('move as the elements of a list do, each with its own spelling, and back to the same text', () => {
    fc.assert(
      fc.property(scripts, fc.constantFrom('reader', 'writer'), index, index, (text, side, from, to) => {
        const before = spelled(text);
        const after = moveColumn(text, side, from, to);
        expect(spelled(after)[side]).toEqual(moved(before[side], from, Math.min(to, before[side].length - 1)));
        expect(rest(after)).toBe(rest(text));
        fc.pre(from < before[side].length && to < before[side].length);
        expect(moveColumn(after, side, to, from)).toBe(text);
      }),
    );
  });

  it('move in pairs, and where one side is shorter each as far as it goes', () => {
    fc.assert(
      fc.property(scripts, index, index, (text, from, to) => {
        const before = spelled(text);
        const after = movePair(text, from, to);
        for (const side of ['reader', 'writer'] as const) {
          expect(spelled(after)[side]).toEqual(moved(before[side], from, Math.min(to, before[side].length - 1)));
        }
        fc.pre(Math.max(from, to) < Math.min(before.reader.length, before.writer.length));
        expect(movePair(after, to, from)).toBe(text);
      }),
    );
  });

  it('come in pairs at one position, and go again without a trace', () => {
    fc.assert(
      fc.property(scripts, (text) => {
        const before = spelled(text);
        const at = Math.min(before.reader.length, before.writer.length);
        const after = addPair(text, 'new one', { name: 'new', type: 'STRING' });
        expect(spelled(after).reader.map((one) => JSON.parse(one) as unknown)).toEqual(
          before.reader.map((one) => JSON.parse(one) as unknown).toSpliced(at, 0, 'new one'),
        );
        expect(spelled(after).writer.toSpliced(at, 1)).toEqual(before.writer);
        expect(removePair(after, at)).toBe(text);
      }),
    );
  });

  it('go on both sides where there is one', () => {
    fc.assert(
      fc.property(scripts, index, (text, at) => {
        const before = spelled(text);
        const after = spelled(removePair(text, at));
        expect(after).toEqual({ reader: before.reader.toSpliced(at, 1), writer: before.writer.toSpliced(at, 1) });
      }),
    );
  });

  it('are set, added and taken away on one side alone', () => {
    fc.assert(
      fc.property(scripts, fc.constantFrom('reader', 'writer'), index, (text, side, at) => {
        const before = spelled(text);
        const other = side === 'reader' ? 'writer' : 'reader';
        const longer = addColumn(text, side, 'x y');
        expect(spelled(longer)[side]).toEqual([...before[side], '"x y"']);
        expect(removeColumn(longer, side, before[side].length)).toBe(text);
        const set = spelled(setColumn(text, side, at, 'x y'));
        expect(set[side]).toEqual(at < before[side].length ? before[side].with(at, '"x y"') : before[side]);
        expect(set[other]).toEqual(before[other]);
      }),
    );
  });

  it('are matched by name without losing one', () => {
    fc.assert(
      fc.property(scripts, (text) => {
        const before = spelled(text);
        const after = matchByName(text);
        expect(spelled(after).writer.toSorted()).toEqual(before.writer.toSorted());
        expect(spelled(after).reader).toEqual(before.reader);
        expect(rest(after)).toBe(rest(text));
        expect(matchByName(after)).toBe(after);
      }),
    );
  });
});

describe('matching by name', () => {
  it('changes nothing more the second time, whatever names differ by case alone', () => {
    fc.assert(
      fc.property(names, names, (reader, writer) => {
        const after = matchByName(scriptOf(reader, writer));
        expect(matchByName(after)).toBe(after);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['the same in another order', ['a', 'b', 'c'], ['c', 'a', 'b'], ['a', 'b', 'c']],
    ['case aside', ['ID', 'Name'], ['name', 'id'], ['id', 'name']],
    ['what has no partner goes last', ['a', 'b'], ['x', 'b', 'y', 'a'], ['a', 'b', 'x', 'y']],
    ['or where the reader has none either', ['a', 'z', 'b'], ['x', 'b', 'y', 'a'], ['a', 'x', 'b', 'y']],
    ['spellings of one name in the order in which they were', ['x', 'Id'], ['ID', 'id'], ['ID', 'id']],
    ['one too many, where the reader has none', ['x', 'a', 'b'], ['A', 'b', 'a'], ['A', 'a', 'b']],
    ['twice the same', ['a', 'a'], ['b', 'a', 'a'], ['a', 'a', 'b']],
    ['fewer in the writer', ['a', 'b', 'c'], ['c'], ['c']],
    ['all columns', ['*'], ['b', 'a'], ['b', 'a']],
  ])('%s', (_, reader, writer, expected) => {
    expect(spelled(matchByName(scriptOf(reader, writer))).writer).toEqual(expected.map((one) => JSON.stringify(one)));
  });
});

it.each([
  ['id', { label: 'id' }],
  ["'const'", { label: "'const'" }],
  ['now()', { label: 'now()' }],
  [
    { index: 0, type: 'long' },
    { label: '#0', type: 'long' },
  ],
  [
    { value: 'x', type: 'string' },
    { label: "'x'", type: 'string' },
  ],
  [{ value: 3 }, { label: "'3'" }],
  [
    { name: '金额', type: 'DOUBLE' },
    { label: '金额', type: 'DOUBLE' },
  ],
  [{}, { label: '{}' }],
  [7, { label: '7' }],
  [null, { label: 'null' }],
])('the column %j is shown as %j', (value, expected) => {
  const reading = readScript(scriptOf([value], []));
  const reader = reading.kind === 'script' ? reading.script.reader : undefined;
  expect(reader && columnsOf(reader)).toEqual([{ ...expected, value }]);
});

it('knows a step that takes all columns', () => {
  const reading = readScript(scriptOf(['*'], ['id']));
  const { reader, writer } = reading.kind === 'script' ? reading.script : {};
  expect([reader && takesAll(reader), writer && takesAll(writer)]).toEqual([true, false]);
});

it('adds behind where a side takes all columns, as nothing has a partner there', () => {
  expect(spelled(addPair(scriptOf(['*'], ['a', 'b']), 'x', 'y'))).toEqual({
    reader: ['"*"', '"x"'],
    writer: ['"a"', '"b"', '"y"'],
  });
});

it('makes the list where a side has none yet, and leaves what is no list', () => {
  expect(spelled(addPair(scriptOf(undefined, null), 'x', 'y'))).toEqual({ reader: ['"x"'], writer: ['"y"'] });
  const text = scriptOf('a,b', ['a']);
  expect(addColumn(text, 'reader', 'x')).toBe(text);
});

it.each(['', '{', '{}', '{"job":{"content":[]}}', '[]'])('leaves what has no such steps alone: %j', (text) => {
  for (const after of [addPair(text, 'a', 'b'), removePair(text, 0), movePair(text, 0, 1), matchByName(text)]) {
    expect(after).toBe(text);
  }
  expect(setColumn(text, 'reader', 0, 'a')).toBe(text);
});
