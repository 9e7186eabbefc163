import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, type TextChange } from './text-changes';

function apply(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, insert } of changes) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}

const SCRIPT = JSON.stringify({ steps: [{ column: ['id', 'total', '价格'] }], setting: { speed: 2 } }, null, 2);
/** Texts that share much, as a script and an edit of it do, and any others. */
const someText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .record({ from: fc.nat(SCRIPT.length), to: fc.nat(SCRIPT.length), insert: fc.string({ unit: 'grapheme' }) })
    .map(({ from, to, insert }) => SCRIPT.slice(0, from) + insert + SCRIPT.slice(to)),
);

describe('the changes between two texts', () => {
  it('make the one into the other, in order and without overlap', () => {
    fc.assert(
      fc.property(someText, someText, (before, after) => {
        const changes = changesBetween(before, after);
        expect(apply(before, changes)).toBe(after);
        let end = 0;
        for (const { from, to } of changes) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThanOrEqual(from);
          end = to;
        }
      }),
    );
  });

  it('leave what is the same alone', () => {
    expect(changesBetween(SCRIPT, SCRIPT)).toEqual([]);
    const at = SCRIPT.indexOf('2\n');
    expect(changesBetween(SCRIPT, SCRIPT.replace('"speed": 2', '"speed": 31'))).toEqual([
      { from: at, to: at + 1, insert: '31' },
    ]);
  });

  it('are few where two columns change places in both steps', () => {
    const swapped = (text: string) => text.replaceAll('"id",\n        "total"', '"total",\n        "id"');
    const text = `${SCRIPT}\n${'x\n'.repeat(1_000)}${SCRIPT}`;
    const changes = changesBetween(text, swapped(text));
    expect(changes.length).toBe(4);
    expect(changes.reduce((sum, { from, to }) => sum + to - from, 0)).toBeLessThan(30);
  });

  it('touch nothing but white space where a text is only laid out anew', () => {
    const changes = changesBetween(SCRIPT, JSON.stringify(JSON.parse(SCRIPT)));
    expect(changes.length).toBeGreaterThan(10);
    for (const { from, to, insert } of changes) expect(SCRIPT.slice(from, to) + insert).toMatch(/^\s+$/);
  });

  it('are found at once in a megabyte, even where all of it is another', () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => ({ name: `column_${index}` }));
    const [one, many, other] = [JSON.stringify(rows), JSON.stringify(rows, null, 2), '#'.repeat(1_000_000)];
    const began = performance.now();
    for (const [before, after] of [
      [one, many],
      [many, one],
      [one, other],
      [other, many],
    ] as const) {
      expect(apply(before, changesBetween(before, after)) === after).toBe(true);
    }
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
