import * as z from 'zod/mini';
import { defineTaskStore } from '@/storage/task-stores';

const DAY_MS = 86_400_000;
const MOST_CONNECTIONS = 50;

const counted = z.object({ connection: z.string(), day: z.int(), calls: z.int() });

/**
 * How many calls this browser has made through each connection on the last day that it made any. Days are those of UTC in
 * domain time: no vendor documents when its day begins, and what others call is not known here.
 */
export const callCounts = defineTaskStore<readonly z.infer<typeof counted>[]>({
  name: 'calls',
  version: 1,
  schema: z.array(counted),
  empty: () => [],
  maxEntries: MOST_CONNECTIONS,
});

/** Notes one call. `now` is a domain instant. */
export function countCall(connection: string, now: number): void {
  callCounts.write((list) => [
    { connection, day: dayOf(now), calls: callsToday(connection, now) + 1 },
    ...list.filter((one) => one.connection !== connection),
  ]);
}

/** The calls noted for the connection on the day of a domain instant. */
export function callsToday(connection: string, now: number): number {
  const found = callCounts.read().find((one) => one.connection === connection);
  return found?.day === dayOf(now) ? found.calls : 0;
}

/** Domain milliseconds until the count begins anew. */
export function untilNextDayMs(now: number): number {
  return (dayOf(now) + 1) * DAY_MS - now;
}

function dayOf(now: number): number {
  return Math.floor(now / DAY_MS);
}
