import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutJson } from '@/core/long-numbers';
import { parseLossless } from '@/transport/lossless-json';
import { isSame, isText, readTree, toSend, treeOf, treeText } from './kept-json';

const LONG = '12345678901234567890';

describe('a tree', () => {
  it('keeps long numbers as numbers, wherever they stand and however it is put together anew', () => {
    const text = `{"a":${LONG},"b":[1,-${LONG}],"c":{"d":"${LONG}","e":${LONG}}}`;
    const tree = Object(readTree(text)) as Record<string, unknown>;
    const sent = layOutJson(toSend({ ...tree, c: { ...Object(tree['c']) }, f: 1 }));
    expect(sent.replaceAll(/\s/g, '')).toBe(`{"a":${LONG},"b":[1,-${LONG}],"c":{"d":"${LONG}","e":${LONG}},"f":1}`);
  });

  it('is made of what the transport received', () => {
    const received = parseLossless(`{"a":{"b":${LONG}}}`);
    expect(treeText(Object(treeOf(received))).replaceAll(/\s/g, '')).toBe(`{"a":{"b":${LONG}}}`);
  });

  it('tells a long number from text', () => {
    const { long, text } = Object(readTree(`{"long":${LONG},"text":"${LONG}"}`)) as Record<string, unknown>;
    expect([isText(long), isText(text), isText(7)]).toEqual([false, true, false]);
  });

  it.each(['', '{', '{"a":01}', `{"a":${LONG}`, 'nothing'])('is none for %j', (text) => {
    expect(readTree(text)).toBeUndefined();
  });

  it('says what it was made from, of any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const received = parseLossless(JSON.stringify(value));
        expect(toSend(treeOf(received))).toEqual(received);
        expect(isSame(treeOf(received), treeOf(received))).toBe(true);
      }),
    );
  });
});

describe('whether two trees say the same', () => {
  it.each([
    ['keys in another order', { a: 1, b: [1] }, { b: [1], a: 1 }, true],
    ['a list in another order', [1, 2], [2, 1], false],
    ['a key that is missing', { a: undefined }, {}, false],
    ['nothing and an object', null, {}, false],
    ['a number and its text', 1, '1', false],
    ['a longer list', [1], [1, 2], false],
  ])('%s', (_, one, other, same) => {
    expect(isSame(one, other)).toBe(same);
  });
});
