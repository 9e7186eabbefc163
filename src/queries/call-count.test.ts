import { beforeEach, expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import type { Failure } from '@/transport/failures';
import { accountOf, callCounts, callsToday, countCall, noteRefusal } from './call-count';

const DAY_MS = 86_400_000;
const NOW = 100 * DAY_MS + 5;

const at = (id: string, region = 'cn-shanghai', account = 'harbour'): Connection => ({
  id,
  cloud: 'dataworks',
  name: id,
  environment: 'test',
  region,
  identity: { user: 'lin.wei', account, role: 'operator' },
});
const refused = (kind: 'quota' | 'throttled', code: string): Failure => ({
  kind,
  code,
  endpoint: 'dataworks.ListFiles',
  unclear: false,
});

beforeEach(() => callCounts.clear());

it('counts together what the connections of one account call in one region', () => {
  for (const connection of [
    at('production'),
    at('test'),
    at('elsewhere', 'cn-beijing'),
    at('other', 'cn-shanghai', 'b'),
  ])
    countCall(accountOf(connection), NOW);
  expect(callsToday(accountOf(at('third')), NOW)).toBe(2);
  expect(callsToday(accountOf(at('elsewhere', 'cn-beijing')), NOW)).toBe(1);
  expect(callsToday(accountOf(at('third')), NOW + DAY_MS)).toBe(0);
});

it('counts for itself a connection whose account nobody tells', () => {
  countCall(accountOf(at('one', 'r', '')), NOW);
  expect([accountOf(at('one', 'r', '')), accountOf(at('two', 'r', ''))].map((of) => callsToday(of, NOW))).toEqual([
    1, 0,
  ]);
});

it.each([
  ['the day is used up', refused('quota', 'Throttling.Api.Risk'), Number.POSITIVE_INFINITY],
  ['the edition is used up', refused('quota', 'Throttling.Resource'), Number.POSITIVE_INFINITY],
  ['calls come too fast', refused('throttled', 'Throttling.User'), 1],
  ['something else is full', refused('quota', 'Quota.Exceeded'), 1],
])('where the vendor says that %s', (_, failure, calls) => {
  const account = accountOf(at('production'));
  countCall(account, NOW);
  noteRefusal(account, NOW, failure);
  expect(callsToday(account, NOW)).toBe(calls);
  // One more call does not make it any better; the next day does.
  countCall(account, NOW);
  expect(callsToday(account, NOW)).toBe(calls === 1 ? 2 : calls);
  expect(callsToday(account, NOW + DAY_MS)).toBe(0);
});
