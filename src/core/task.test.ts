import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRefKey, refKey } from './task';

const hostile = fc.constantFrom('../x?y', 'a/b', '%2F', '%', ' ', '#', '一', '🚢', '..', '9007199254740993');
const part = fc.oneof(hostile, fc.string({ unit: 'binary', minLength: 1 }));
const ref = fc.record({ connection: part, type: part, id: part });

describe('refKey', () => {
  it('round-trips any ref', () => {
    fc.assert(
      fc.property(ref, (one) => {
        expect(parseRefKey(refKey(one))).toEqual(one);
      }),
    );
  });

  it('never gives two refs one key', () => {
    fc.assert(
      fc.property(ref, ref, (one, other) => {
        const same = one.connection === other.connection && one.type === other.type && one.id === other.id;
        expect(refKey(one) === refKey(other)).toBe(same);
      }),
    );
  });

  it('takes an id with half a character in it', () => {
    expect(refKey({ connection: 'c', type: 't', id: 'x\ud800' })).toBe('c/t/x%EF%BF%BD');
  });

  it.each(['', 'a', 'a/b', 'a//c', '/b/c', 'a/b/', 'a/b/c/d', 'a/b/%E0%A4%A', '//'])('refuses %j', (text) => {
    expect(parseRefKey(text)).toBeUndefined();
  });
});
