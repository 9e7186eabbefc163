import * as z from 'zod/mini';
import type { Connection } from '@/core/connection';
import { defineTaskStore } from '@/storage/task-stores';
import type { Failure } from '@/transport/failures';

const DAY_MS = 86_400_000;
const MOST_ACCOUNTS = 50;

const counted = z.object({ of: z.string(), day: z.int(), calls: z.int(), usedUp: z.exactOptional(z.literal(true)) });

/**
 * How many calls this browser has made for each account on the last day that it made any. Days are those of UTC in domain
 * time: no vendor documents when its day begins, and what others call is not known here.
 */
export const callCounts = defineTaskStore<readonly z.infer<typeof counted>[]>({
  name: 'calls',
  // The first counted for each connection.
  version: 2,
  schema: z.array(counted),
  empty: () => [],
  migrate: { 1: () => [] },
  maxEntries: MOST_ACCOUNTS,
});

/** Names those that share a day of calls: an account with all its users, in one region of a cloud. */
export function accountOf({ id, cloud, region, identity: { account } }: Connection): string {
  return account === '' ? id : JSON.stringify([cloud, region, account]);
}

/** Notes one call for an account. `now` is a domain instant. */
export function countCall(account: string, now: number): void {
  note(account, now, (one) => ({ ...one, calls: one.calls + 1 }));
}

/**
 * Notes a failure of a call: where the vendor says that the day's calls are used up, they are, whoever made them. Its codes
 * for that begin alike; another quota is none of calls.
 */
export function noteRefusal(account: string, now: number, { kind, code = '' }: Failure): void {
  if (kind === 'quota' && code.startsWith('Throttling')) note(account, now, (one) => ({ ...one, usedUp: true }));
}

/** The calls noted for the account on the day of a domain instant; infinite where the vendor takes no more on it. */
export function callsToday(account: string, now: number): number {
  const { calls, usedUp } = today(account, now);
  return usedUp ? Number.POSITIVE_INFINITY : calls;
}

/** Domain milliseconds until the count begins anew. */
export function untilNextDayMs(now: number): number {
  return (dayOf(now) + 1) * DAY_MS - now;
}

type Counted = z.infer<typeof counted>;

function note(account: string, now: number, change: (one: Counted) => Counted): void {
  callCounts.write((list) => [change(today(account, now)), ...list.filter((one) => one.of !== account)]);
}

function today(of: string, now: number): Counted {
  const day = dayOf(now);
  return callCounts.read().find((one) => one.of === of && one.day === day) ?? { of, day, calls: 0 };
}

function dayOf(now: number): number {
  return Math.floor(now / DAY_MS);
}
