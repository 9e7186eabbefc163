import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArts } from '@/testing/arts-bench';
import type { Line } from '@/testing/bench-world';
import { failureOf } from '@/transport/failures';
import { createTask, deleteTaskInfo } from '../api';
import { intervalMinutes, readInterval } from './interval';
import { OFFSET_OPTIONS } from './offsets';
import {
  DEFAULT_SCHEDULE,
  scheduleSchema,
  type ScheduleValue,
  writeSchedule,
  wrongScheduleNow,
} from './schedule-value';
import { atOffset } from './wall-time';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** What the form says before it is sent. */
function isLetPass(value: ScheduleValue, now: number): boolean {
  return scheduleSchema.safeParse(value).success && wrongScheduleNow(value, now) === undefined;
}

/** What the cloud says of it: the code of its refusal, or nothing. */
async function refusal(value: ScheduleValue, { context }: Line): Promise<string | undefined> {
  const body = {
    name: 'asked',
    dir_id: '0',
    data_source_type: 'DLI',
    task_config: {},
    schedule_config: { ...writeSchedule(value), enabled: 0 },
  };
  try {
    const { task_id } = await context.send(createTask, { body });
    await context.send(deleteTaskInfo, { path: { task_id } });
    return undefined;
  } catch (caught) {
    return failureOf(caught)?.code ?? 'none';
  }
}

/** A whole second near an instant, as a clock of that offset shows it. */
function wallAt(ms: number, offset: string): string {
  return atOffset({ wall: new Date(ms).toISOString().slice(0, 19), offset: '+00' }, offset).wall;
}

const INTERVALS = [
  '',
  '15 minutes',
  '1 hours',
  '2 days',
  '1 weeks',
  '1 hour',
  '1 months',
  '0 minutes',
  ' 15 minutes',
  'x',
];
const seconds = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.integer({ min: -4_000, max: 4_000 }),
  fc.integer({ min: -2_000_000, max: 2_000_000 }),
);

/** An end that is so far from the start, or from now; `after`: from when an interval has passed since then. */
const wanted = fc.record({
  interval: fc.constantFrom(...INTERVALS),
  offset: fc.constantFrom(...OFFSET_OPTIONS.map(({ value }) => value)),
  start: fc.option(seconds),
  end: fc.option(fc.record({ from: fc.constantFrom('start', 'now'), after: fc.boolean(), seconds })),
  passesMs: fc.nat({ max: 3 * SECOND_MS }),
});

describe('what is checked before it is sent', () => {
  it('is what the cloud checks: it takes what is let pass, and refuses what is not', async () => {
    const line = await openArts();
    const seen = new Set<string | undefined>();
    await fc.assert(
      fc.asyncProperty(wanted, async ({ interval, offset, start, end, passesMs }) => {
        line.clock.advance(passesMs);
        const now = line.context.now();
        const begins = start === null ? undefined : now + start * SECOND_MS;
        const every = readInterval(interval);
        const least = end?.after && every ? intervalMinutes(every) * MINUTE_MS : 0;
        const ends = end && ((end.from === 'start' ? begins : undefined) ?? now) + least + end.seconds * SECOND_MS;
        const value: ScheduleValue = {
          ...DEFAULT_SCHEDULE,
          type: 'CRON',
          interval,
          offset,
          start: begins === undefined ? '' : wallAt(begins, offset),
          end: ends === null ? '' : wallAt(ends, offset),
        };
        const code = await refusal(value, line);
        seen.add(code);
        expect({ value, code, passes: isLetPass(value, now) }).toEqual({ value, code, passes: code === undefined });
      }),
      { numRuns: 600 },
    );
    // Each of its answers came.
    expect(seen).toEqual(new Set([undefined, 'DLG.1810', 'DLG.2273', 'DLG.2274']));
  });

  it.each<[string, Partial<Record<'start' | 'end', number>>, string | undefined]>([
    [
      'an end before the first interval has passed, counted from the start',
      { start: 3_600, end: 3_600 + 900 },
      'DLG.2273',
    ],
    ['an end one second later', { start: 3_600, end: 3_600 + 901 }, undefined],
    ['an end alone, before an interval has passed from now on', { end: 900 }, 'DLG.2273'],
    ['an end alone, one second later', { end: 901 }, undefined],
    ['an end soon, of a schedule that began long ago', { start: -86_400, end: 1 }, undefined],
    ['an end at the start', { start: 3_600, end: 3_600 }, 'DLG.2273'],
    ['an end that is now', { end: 0 }, 'DLG.1810'],
    ['no end', { start: -1 }, undefined],
  ])('%s', async (_, { start, end }, code) => {
    const line = await openArts();
    const now = line.context.now();
    const wall = (from: number | undefined) => (from === undefined ? '' : wallAt(now + from * SECOND_MS, '+08'));
    const value = { ...DEFAULT_SCHEDULE, type: 'CRON', interval: '15 minutes', start: wall(start), end: wall(end) };
    expect([isLetPass(value, now), await refusal(value, line)]).toEqual([code === undefined, code]);
  });
});
