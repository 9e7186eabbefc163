import { describe, expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import type { RunStatus, Task } from '@/core/task';
import type { SourceDescription } from '@/task-types/task-type';
import { factsOf } from './source-facts';
import { accountOf } from './call-count';
import type { SourceState } from './source-state';

const connection: Connection = {
  id: 'c',
  cloud: 'dataarts',
  name: 'c',
  environment: 'test',
  region: 'r',
  identity: { user: 'u', account: 'a', role: 'operator' },
};

const task = (id: number, status: RunStatus = 'running', createdAt = id): Task => ({
  ref: { connection: 'c', type: 't', id: String(id) },
  name: `task ${id}`,
  lifecycle: 'ready',
  latestRun: { status, startedAt: createdAt },
  createdAt,
  vendorStatus: status,
  raw: { id },
});

describe('factsOf', () => {
  const source: SourceDescription = { order: 'time-desc', pageSize: 2, serverFilters: [], serverSort: [] };
  const today = { calls: 40, untilResetMs: 1_000 };

  it.each<[string, SourceState | undefined, Partial<SourceDescription>, object]>([
    ['nothing known', undefined, {}, { requestsPerPoll: 1 }],
    ['nothing runs', { tasks: [task(1, 'succeeded')] }, {}, { requestsPerPoll: 1 }],
    [
      'the youngest of what runs',
      { tasks: [task(9, 'succeeded', 90), task(1, 'waiting', 30), task(2, 'unknown', 60)] },
      {},
      { requestsPerPoll: 1, youngestRunMs: 40 },
    ],
    ['a run from the future', { tasks: [task(1, 'running', 200)] }, {}, { requestsPerPoll: 1, youngestRunMs: 0 }],
    ['an end', { tasks: [], lastEndAt: 70 }, {}, { requestsPerPoll: 1, sinceLastEndMs: 30 }],
    [
      'a head of many pages',
      { tasks: [task(1, 'failed'), task(2, 'failed'), task(3, 'failed')] },
      {},
      { requestsPerPoll: 1 },
    ],
    [
      'runs beyond the head, in two pages',
      { tasks: [task(9, 'failed'), task(8), task(7), task(6), task(5, 'failed'), task(4), task(3, 'failed')] },
      { cursorAfter: ({ ref }) => ref.id },
      { requestsPerPoll: 3, youngestRunMs: 92 },
    ],
    [
      'runs beyond the head of a source whose pages begin nowhere else',
      { tasks: [task(9, 'failed'), task(8), task(7), task(6)] },
      {},
      { requestsPerPoll: 1, youngestRunMs: 92 },
    ],
    [
      'more ranges than a poll reads',
      { tasks: Array.from({ length: 40 }, (_, id) => task(90 - id)) },
      { cursorAfter: ({ ref }) => ref.id },
      { requestsPerPoll: 9, youngestRunMs: 10 },
    ],
    [
      'all of many pages',
      { tasks: [task(1, 'failed'), task(2, 'failed'), task(3, 'failed')] },
      { order: 'unknown' },
      { requestsPerPoll: 2 },
    ],
    [
      'more pages than are read',
      { tasks: Array.from({ length: 50 }, (_, id) => task(id, 'failed')) },
      { order: 'unknown' },
      { requestsPerPoll: 10 },
    ],
    [
      'a day of calls',
      undefined,
      { callsPerDay: () => 100 },
      { requestsPerPoll: 1, daily: { of: accountOf(connection), limit: 100, left: 60, untilResetMs: 1_000 } },
    ],
    [
      'a day that is used up',
      undefined,
      { callsPerDay: () => 30 },
      { requestsPerPoll: 1, daily: { of: accountOf(connection), limit: 30, left: 0, untilResetMs: 1_000 } },
    ],
  ])('%s', (_, state, over, facts) => {
    expect(factsOf(state, { ...source, ...over }, connection, 100, today)).toEqual(facts);
  });
});
