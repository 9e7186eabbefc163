import fc from 'fast-check';
import { type Node, parseTree } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { DOCUMENTED_CONTENT } from '@mocks/testing/dataworks-client';
import { formatted, withValue } from './edit-script';
import { scripts } from './generated-scripts';
import { type Path, readScript } from './script';
import { stepTypeOf } from './step-types';

interface Place {
  readonly path: Path;
  readonly source: string;
  readonly from: number;
  readonly kind: Node['type'];
}

/** Every value of a text with its path and its spelling. */
function placesIn(text: string): readonly Place[] {
  const walk = (node: Node, path: Path): Place[] => [
    { path, from: node.offset, kind: node.type, source: text.slice(node.offset, node.offset + node.length) },
    ...(node.children ?? []).flatMap((child, index) => {
      const [key, value] = child.type === 'property' ? (child.children ?? []) : [];
      return key && value ? walk(value, [...path, String(key.value)]) : walk(child, [...path, index]);
    }),
  ];
  const root = parseTree(text);
  return root ? walk(root, []) : [];
}

/** The spelling of every literal, by path; without those at or under one path. */
function spellings(text: string, without?: Path): Readonly<Record<string, string>> {
  const apart = without && JSON.stringify(without).slice(0, -1);
  if (without?.length === 0) return {};
  const kept = placesIn(text).filter(({ kind, path }) => {
    const at = JSON.stringify(path);
    const under = apart !== undefined && (at === `${apart}]` || at.startsWith(`${apart},`));
    return kind !== 'object' && kind !== 'array' && !under;
  });
  return Object.fromEntries(kept.map(({ path, source }) => [JSON.stringify(path), source]));
}

/** The same change to the parsed value, as a model. */
function changed(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value)) {
    const list: unknown[] = [...(value as unknown[])];
    if (to === undefined && rest.length === 0) list.splice(Number(step), 1);
    else list[Number(step)] = changed(list[Number(step)], rest, to);
    return list;
  }
  const entries = Object.entries(value as Record<string, unknown>);
  const at = entries.findIndex(([key]) => key === step);
  const entry: [string, unknown] = [String(step), changed(entries[at]?.[1], rest, to)];
  if (to === undefined && rest.length === 0) entries.splice(at, 1);
  else entries.splice(at < 0 ? entries.length : at, 1, entry);
  return Object.fromEntries(entries);
}

/** Whether one text is the other with one stretch put in. */
function isInserted(longer: string, shorter: string): boolean {
  let from = 0;
  while (from < shorter.length && shorter[from] === longer[from]) from += 1;
  return longer.endsWith(shorter.slice(from));
}

const values = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, 0, 1.5, '', '中文', 'a"b\\', ['x'], { y: [1] }),
);
const anyPlace = fc.tuple(scripts, fc.nat()).map(([text, nth]) => {
  const places = placesIn(text);
  return { text, ...(places[nth % places.length] as Place) };
});

describe('a value put in place of another', () => {
  it('changes what is parsed there and nothing else', () => {
    fc.assert(
      fc.property(anyPlace, values, ({ text, path, from, source }, value) => {
        const after = withValue(text, path, value);
        // JSON knows one nought, however it is signed.
        const meaning = (parsed: unknown): unknown => JSON.parse(JSON.stringify(parsed));
        expect(meaning(JSON.parse(after))).toEqual(meaning(changed(JSON.parse(text), path, meaning(value))));
        expect(spellings(after, path)).toEqual(spellings(text, path));
        const whole = typeof value !== 'object' || value === null || Array.isArray(value);
        if (!whole) return;
        expect(after.startsWith(text.slice(0, from))).toBe(true);
        expect(after.endsWith(text.slice(from + source.length))).toBe(true);
      }),
    );
  });

  it('leaves the text to the letter where the value is the same', () => {
    fc.assert(
      fc.property(anyPlace, ({ text, path, source }) => {
        expect(withValue(text, path, JSON.parse(source))).toBe(text);
      }),
    );
  });

  it('keeps the spelling of the elements that a new list shares with the old one', () => {
    const text = '{"a": [1.0, 12345678901234567890, "\\u0041", {"b": 1e1}]}';
    const [one, long, letter, object] = (JSON.parse(text) as { a: unknown[] }).a;
    expect(withValue(text, ['a'], [object, letter, 'new', long, one])).toBe(
      '{"a": [{"b": 1e1}, "\\u0041", "new", 12345678901234567890, 1.0]}',
    );
  });
});

describe('a key that is put in', () => {
  it('adds one stretch in the layout of its neighbours, which taken away leaves the text as it was', () => {
    fc.assert(
      fc.property(anyPlace, values, ({ text, path, kind }, value) => {
        fc.pre(kind === 'object');
        const inside = [...path, 'new key'];
        const after = withValue(text, inside, value);
        expect(JSON.parse(after)).toEqual(changed(JSON.parse(text), inside, JSON.parse(JSON.stringify(value))));
        expect(isInserted(after, text)).toBe(true);
        expect(withValue(after, inside, undefined)).toBe(text);
      }),
    );
  });

  it.each([
    ['{"a":1}', '{"a":1,"b":{"c":[true]}}'],
    ['{"a": 1}', '{"a": 1, "b": {"c": [true]}}'],
    ['{\n  "a": 1\n}', '{\n  "a": 1,\n  "b": {\n    "c": [\n      true\n    ]\n  }\n}'],
    ['{\r\n\t"a" : 1\r\n}', '{\r\n\t"a" : 1,\r\n\t"b" : {\r\n\t\t"c" : [\r\n\t\t\ttrue\r\n\t\t]\r\n\t}\r\n}'],
    ['{}', '{"b":{"c":[true]}}'],
  ])('is laid out as what is around it: %j', (text, expected) => {
    expect(withValue(text, ['b'], { c: [true] })).toBe(expected);
    expect(withValue(text, ['b', 'c', 0], true)).toBe(expected);
  });

  it('takes null for nothing on the way, and no other value', () => {
    expect(withValue('{"a":null}', ['a', 'b'], 1)).toBe('{"a":{"b":1}}');
    expect(withValue('{"a":"x"}', ['a', 'b'], 1)).toBe('{"a":"x"}');
    expect(withValue('{"a":[1]}', ['a', 'b'], 1)).toBe('{"a":[1]}');
    expect(withValue('{"a":{}}', ['a', 0], 1)).toBe('{"a":{}}');
  });

  it('writes a whole number of any length', () => {
    expect(withValue('{"a":1}', ['a'], 12345678901234567890n)).toBe('{"a":12345678901234567890}');
  });
});

describe('a value taken away', () => {
  it('takes one stretch out of the text, and what is left is what it was', () => {
    fc.assert(
      fc.property(anyPlace, ({ text, path }) => {
        fc.pre(path.length > 0);
        const after = withValue(text, path, undefined);
        expect(JSON.parse(after)).toEqual(changed(JSON.parse(text), path, undefined));
        expect(isInserted(text, after)).toBe(true);
      }),
    );
  });

  it('is nothing where nothing is', () => {
    expect(withValue('{"a":1}', ['b', 'c'], undefined)).toBe('{"a":1}');
    expect(withValue('{"a":1}', [], undefined)).toBe('{"a":1}');
  });

  it.each(['', '{', '{"a":1,}', '{"a":1,"a":2}', '// x\n{}'])('leaves what is no JSON alone: %j', (text) => {
    expect(withValue(text, ['a'], 2)).toBe(text);
    expect(withValue(text, ['a'], undefined)).toBe(text);
    expect(formatted(text)).toBe(text);
  });
});

describe('a wizard over a script', () => {
  it('that reads every field of the table and writes it back leaves the text to the letter', () => {
    fc.assert(
      fc.property(fc.oneof(scripts, fc.constantFrom(DOCUMENTED_CONTENT, formatted(DOCUMENTED_CONTENT))), (text) => {
        const reading = readScript(text);
        const script = reading.kind === 'script' ? reading.script : undefined;
        expect(script?.reader && script.writer).toBeDefined();
        for (const step of [script?.reader, script?.writer]) {
          const rule = stepTypeOf(step?.stepType ?? '');
          const rules = step?.category === 'reader' ? rule?.reader : rule?.writer;
          for (const { name } of rules ?? []) {
            const at = [...(step?.path ?? []), 'parameter', name];
            expect(withValue(text, at, step?.parameter[name])).toBe(text);
          }
        }
      }),
    );
  });

  it('leaves the vendor’s own example to the letter', () => {
    const { value } = (readScript(DOCUMENTED_CONTENT) as { script: { value: unknown } }).script;
    expect(withValue(DOCUMENTED_CONTENT, [], value)).toBe(DOCUMENTED_CONTENT);
  });
});

describe('a laid out text', () => {
  it('says the same, in the same spelling, and is laid out', () => {
    fc.assert(
      fc.property(scripts, (text) => {
        const after = formatted(text);
        expect(spellings(after)).toEqual(spellings(text));
        expect(JSON.stringify(JSON.parse(after))).toBe(JSON.stringify(JSON.parse(text)));
        expect(formatted(after)).toBe(after);
      }),
    );
  });

  it('has two spaces for each level', () => {
    expect(formatted(DOCUMENTED_CONTENT)).toBe(JSON.stringify(JSON.parse(DOCUMENTED_CONTENT), null, 2));
  });
});
