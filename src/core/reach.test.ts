import { expect, it } from 'vitest';
import { Reach } from './reach';

function setUp() {
  const reach = new Reach();
  const seen: boolean[] = [];
  reach.subscribe(() => seen.push(reach.offline()));
  return { reach, seen };
}

it('believes the browser when it knows of no network', () => {
  const { reach, seen } = setUp();
  reach.browserSays(false);
  reach.browserSays(false);
  reach.browserSays(true);
  expect(seen).toEqual([true, false]);
});

it('takes one broken call for an accident, and three in a row for being cut off', () => {
  const { reach, seen } = setUp();
  for (const answered of [false, false, true, false, false]) reach.called(answered);
  expect(reach.offline()).toBe(false);
  reach.called(false);
  expect(reach.offline()).toBe(true);
  reach.called(true);
  expect(seen).toEqual([true, false]);
});

it('an answer does not outweigh the browser: what the demo answers needs no network', () => {
  const { reach } = setUp();
  reach.browserSays(false);
  reach.called(true);
  expect(reach.offline()).toBe(true);
});

it('begins to count anew with a new network', () => {
  const { reach } = setUp();
  for (const answered of [false, false, false]) reach.called(answered);
  reach.browserSays(true);
  expect(reach.offline()).toBe(false);
});
