import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLines, marked } from './json-lines';

const laidOut = (value: unknown) => JSON.stringify(value, null, 2);

describe('jsonLines', () => {
  it('names each line by its path', () => {
    const lines = jsonLines(laidOut({ id: 't', rows: [{ size: 1 }, []], more: { 'a"b': '{' }, none: {} }));
    expect(lines.map(({ path }) => path)).toEqual([
      '',
      'id',
      'rows',
      'rows.0',
      'rows.0.size',
      'rows.0',
      'rows.1',
      'rows',
      'more',
      'more.a"b',
      'more',
      'none',
      '',
    ]);
  });

  it('is the text itself, line by line, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(
          jsonLines(laidOut(value))
            .map(({ text }) => text)
            .join('\n'),
        ).toBe(laidOut(value));
      }),
    );
  });

  it('finds each leaf of any object whose names have no dots', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => !text.includes('.') && text !== '__proto__');
    fc.assert(
      fc.property(fc.dictionary(name, fc.dictionary(name, fc.integer(), { minKeys: 1 }), { minKeys: 1 }), (value) => {
        const paths = new Set(jsonLines(laidOut(value)).map(({ path }) => path));
        for (const [outer, inner] of Object.entries(value)) {
          for (const key of Object.keys(inner)) expect(paths).toContain(`${outer}.${key}`);
        }
      }),
    );
  });
});

describe('marked', () => {
  const lines = jsonLines(laidOut({ id: 't', rows: [{ size: 1 }], more: {} }));

  it.each([
    ['id', 1],
    ['rows.0.size', 4],
    // Not there: what should hold it.
    ['rows.0.name', 3],
    ['more.deep.down', 7],
    ['gone', 0],
    ['', 0],
  ])('%s is on line %i', (path, line) => {
    expect([...marked(lines, [path])]).toEqual([line]);
  });
});
