import type { Connection } from '@/core/connection';
import { reserveOf } from '@/core/polling';
import type { SourceFacts } from '@/query-kit/scheduler-parts';
import type { SourceDescription } from '@/task-types/task-type';
import { accountOf, callsToday } from './call-count';
import { rangesOf } from './ranges';
import { goingOn, type SourceState, WHOLE_PAGES } from './source-state';

/** The calls of the present day of a source's account, where its vendor counts them. */
export interface DayOfCalls {
  readonly calls: number;
  /** Wall time, milliseconds. */
  readonly untilResetMs: number;
}

/** How many calls of the present day there are at most, and how many of them the console leaves to the operator. */
export interface CallsLeft {
  /** Names those who share them. */
  readonly of: string;
  readonly limit: number;
  readonly left: number;
  readonly kept: number;
}

/** What is left of the calls of the day of a domain instant, as far as this browser knows; undefined where none are counted. */
export function callsLeft(source: SourceDescription, connection: Connection, now: number): CallsLeft | undefined {
  const limit = source.callsPerDay?.(connection);
  if (limit === undefined) return undefined;
  const of = accountOf(connection);
  return { of, limit, left: Math.max(0, limit - callsToday(of, now)), kept: Math.ceil(reserveOf(limit)) };
}

/** What the polling policy needs to know of a source. */
export function factsOf(
  state: SourceState | undefined,
  source: SourceDescription,
  connection: Connection,
  now: number,
  today: DayOfCalls,
): SourceFacts {
  const limit = source.callsPerDay?.(connection);
  const going = goingOn(state?.tasks ?? []);
  return {
    requestsPerPoll: requestsPerPoll(state, source),
    // One that does not tell when it began may have begun just now.
    ...(going.places.length > 0 ? { youngestRunMs: Math.max(0, now - (going.youngestAt ?? now)) } : undefined),
    ...(state?.lastEndAt === undefined ? undefined : { sinceLastEndMs: Math.max(0, now - state.lastEndAt) }),
    ...(limit === undefined
      ? undefined
      : {
          daily: {
            of: accountOf(connection),
            limit,
            left: Math.max(0, limit - today.calls),
            untilResetMs: today.untilResetMs,
          },
        }),
  };
}

function requestsPerPoll(state: SourceState | undefined, source: SourceDescription): number {
  if (!state) return 1;
  if (source.order === 'time-desc') return 1 + rangesOf(state, source).ranges.length;
  return Math.min(WHOLE_PAGES, Math.max(1, Math.ceil(state.tasks.length / source.pageSize)));
}
