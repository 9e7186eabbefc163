import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLossless } from '@/transport/lossless-json';
import { toSend, treeOf } from '../config/kept-json';
import { NEW_ROW, problemOfRow, readRows, writeRows } from './metadata-rows';

const again = (list: unknown) => toSend(writeRows(readRows(treeOf(list)) ?? []));

describe('custom metadata', () => {
  it('comes back as it was, unknown keys and what is no object among it', () => {
    const list = [
      { description: 'd', type: 't', task_id: '7' },
      { description: 'd', level: { a: [1] } },
      7,
      'text',
      [],
      { type: 9 },
    ];
    expect(again(list)).toEqual(list);
  });

  it('comes back as it was, but for what is empty', () => {
    const entry = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.dictionary(fc.constantFrom('description', 'type', 'task_id', 'more'), fc.jsonValue({ maxDepth: 2 })),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (given) => {
        const list = parseLossless(JSON.stringify(given)) as unknown[];
        const known = new Set(['description', 'type', 'task_id']);
        const normal = list.map((one) =>
          typeof one === 'object' && one !== null && !Array.isArray(one)
            ? Object.fromEntries(
                Object.entries(one).filter(([key, value]) => !(known.has(key) && (value === '' || value === null))),
              )
            : one,
        );
        expect(again(list)).toEqual(normal);
        for (const row of readRows(treeOf(list)) ?? []) expect(problemOfRow(row)).toBeUndefined();
      }),
    );
  });

  it.each([undefined, null, {}, 'x'])('is none where it is no list: %j', (list) => {
    expect(readRows(list)).toBeUndefined();
  });

  it.each([
    ['nothing', '', undefined],
    ['no JSON', '{', 'json'],
    ['another key', '{"level":1}', undefined],
    ['a key that has a box', '{"type":"x"}', 'known'],
    ['a key that its box cannot hold', '{"type":1}', undefined],
    ['a key whose box is filled', '{"description":1}', 'known'],
    ['no object beside a filled box', '7', 'json'],
  ])('says what is wrong beside the boxes: %s', (_, other, problem) => {
    expect(problemOfRow({ ...NEW_ROW, description: 'd', other })).toBe(problem);
  });
});
