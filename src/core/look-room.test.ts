import { expect, it } from 'vitest';
import { type LookInput, lookRoom } from './look-room';
import type { PollInput, Spent } from './polling';

const polled: PollInput = {
  requestsPerPoll: 1,
  lastTookMs: 100,
  consecutiveFailures: 0,
  visible: true,
  watched: false,
  choice: 'normal',
  crowding: 1,
  signedOut: false,
  rate: 1,
};
const first: LookInput = { again: false, input: polled, spent: [], freeAt: 0, lookedAt: -1_000 };
const again: LookInput = { ...first, again: true };
const looks = (count: number, at: number): Spent[] =>
  Array.from({ length: count }, () => ({ at, requests: 1, look: true }));
const with_ = (look: LookInput, over: Partial<PollInput>): LookInput => ({ ...look, input: { ...polled, ...over } });
const daily = (left: number) => ({ daily: { of: 'c', limit: 100, left, untilResetMs: 5_000_000 } });

it.each<[string, LookInput, number | undefined]>([
  ['nothing was asked', first, 0],
  ['nothing was asked, and it is not the first', again, 0],
  ['first looks leave six of a minute to the polls', { ...first, spent: looks(23, -1) }, 0],
  ['and no less', { ...first, spent: looks(24, -10_000) }, 50_000],
  ['repeated ones leave twenty', { ...again, spent: looks(9, -1) }, 0],
  ['and no less than that', { ...again, spent: looks(10, -10_000) }, 50_000],
  ['what polls took is not taken from what they have', { ...again, spent: [{ at: -1, requests: 20 }] }, 0],
  ['but from what there is', { ...first, spent: [{ at: -20_000, requests: 30 }] }, 40_000],
  ['the API wants to be left alone', { ...first, freeAt: 7_000 }, 7_000],

  ['nobody is signed in', with_(first, { signedOut: true }), undefined],
  ['the operator wants no polls', with_(again, { choice: 'off' }), undefined],
  ['but has opened a page', with_(first, { choice: 'off' }), 0],
  ['time stands still', with_(again, { rate: 0 }), undefined],
  ['and a page is opened', with_(first, { rate: 0 }), 0],

  ['the calls of a day, for what is shown anew', with_(first, daily(80)), 0],
  ['the calls of a day, spread over it', with_(again, daily(80)), 99_000],
  ['the last before those that are kept', with_(first, daily(31)), 0],
  ['those that are kept', with_(first, daily(30)), undefined],
  ['no polls wanted, and those that are kept', with_(first, { ...daily(30), choice: 'off' }), undefined],
])('%s', (_, look, at) => {
  expect(lookRoom(look, 0)).toBe(at);
});
