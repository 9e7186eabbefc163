import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from '@/core/group-by';
import type { Task } from '@/core/task';
import { clashesIn, type Coming, hoursOf, onlyClashing } from './hours';

const MINUTE_MS = 60_000;
const NIGHT = Date.parse('2026-11-21T18:00:00Z');

function task(id: string, connection = 'arts-prod'): Task {
  return {
    ref: { connection, type: 'made-up', id },
    name: id,
    lifecycle: 'scheduled',
    vendorStatus: '',
    raw: {},
  };
}

function coming(id: string, at: readonly number[], on?: string, connection?: string): Coming {
  return {
    task: task(id, connection),
    ahead: { kind: 'runs', at, more: false },
    ...(on === undefined ? undefined : { burdens: { id: on, name: on } }),
  };
}

const told = (list: readonly Coming[], zone = 'Asia/Shanghai') =>
  hoursOf(list, zone).map(({ day, hour, runs, clashes }) => ({
    at: `${day} ${hour}`,
    runs: runs.map(({ task: { name }, times }) => `${name} ${times.join(' ')}`),
    clashes: clashes.map(
      ({ times, on, tasks }) => `${times.join(' ')} ${on.name}: ${tasks.map(({ name }) => name).join(' ')}`,
    ),
  }));

describe('the hours ahead', () => {
  it('are those of the zone in which they are looked at', () => {
    const list = [coming('a', [NIGHT, NIGHT + 15 * MINUTE_MS, NIGHT + 60 * MINUTE_MS])];
    expect(told(list)).toEqual([
      { at: '2026-11-22 02:00', runs: ['a 02:00 02:15'], clashes: [] },
      { at: '2026-11-22 03:00', runs: ['a 03:00'], clashes: [] },
    ]);
    expect(told(list, 'Asia/Kolkata').map(({ at, runs }) => [at, runs])).toEqual([
      ['2026-11-21 23:00', ['a 23:30 23:45']],
      ['2026-11-22 00:00', ['a 00:30']],
    ]);
  });

  it('leave out what has no runs, or none that can be computed', () => {
    const none: Coming = { task: task('none'), ahead: { kind: 'none' } };
    const unknown: Coming = { task: task('unknown'), ahead: { kind: 'unknown', why: { key: 'x' } } };
    expect(told([none, unknown])).toEqual([]);
  });
});

it('tells first what runs seldom in an hour', () => {
  const list = [
    coming(
      'often',
      [0, 1, 2].map((m) => NIGHT + m * MINUTE_MS),
    ),
    coming('once', [NIGHT + 30 * MINUTE_MS]),
  ];
  expect(told(list)[0]?.runs).toEqual(['once 02:30', 'often 02:00 02:01 02:02']);
});

describe('what starts in the same minute', () => {
  it('clashes where it burdens the same thing of the same connection', () => {
    const list = [
      coming('a', [NIGHT], 'dli'),
      coming('b', [NIGHT + 59_000], 'dli'),
      coming('c', [NIGHT], 'dws'),
      coming('d', [NIGHT], 'dli', 'arts-test'),
      coming('e', [NIGHT + MINUTE_MS], 'dli'),
      coming('f', [NIGHT]),
      coming('g', [NIGHT]),
    ];
    expect(told(list)[0]?.clashes).toEqual(['02:00 dli: a b']);
  });

  it('is what is left where only that is wanted', () => {
    const list = [
      coming('a', [NIGHT, NIGHT + 15 * MINUTE_MS], 'dli'),
      coming('b', [NIGHT], 'dli'),
      coming('c', [NIGHT, NIGHT + 60 * MINUTE_MS], 'dws'),
    ];
    const left = onlyClashing(hoursOf(list, 'Asia/Shanghai'));
    expect(left.map(({ hour, runs }) => [hour, runs.map(({ task: { name }, times }) => [name, ...times])])).toEqual([
      [
        '02:00',
        [
          ['b', '02:00'],
          ['a', '02:00'],
        ],
      ],
    ]);
  });

  it('is one line where the same ones do so again within the hour', () => {
    const quarters = [0, 15, 30].map((minute) => NIGHT + minute * MINUTE_MS);
    const list = [coming('a', quarters, 'dli'), coming('b', quarters, 'dli'), coming('c', [NIGHT], 'dli')];
    const hours = hoursOf(list, 'Asia/Shanghai');
    expect(told(list)[0]?.clashes).toEqual(['02:00 dli: a b c', '02:15 02:30 dli: a b']);
    expect(clashesIn(hours)).toBe(3);
  });

  it('is no clash of a task with itself', () => {
    expect(told([coming('a', [NIGHT, NIGHT + 1_000], 'dli')])).toEqual([
      { at: '2026-11-22 02:00', runs: ['a 02:00'], clashes: [] },
    ]);
  });

  it('is told apart where the clock shows a minute twice', () => {
    const back = Date.parse('2026-10-25T00:30:00Z');
    const list = [coming('a', [back], 'dli'), coming('b', [back + 60 * MINUTE_MS], 'dli')];
    expect(told(list, 'Europe/Berlin')).toEqual([
      { at: '2026-10-25 02:00', runs: ['a 02:30', 'b 02:30'], clashes: [] },
    ]);
  });
});

const byNumber = (one: number, other: number) => one - other;

it('tells each run once, in the hour of its wall, and each clash of any two', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 600 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.tuple(minutes, fc.constantFrom('x', 'y')), { maxLength: 6 }), (all) => {
      const list = all.map(([at, on], index) =>
        coming(
          `t${index}`,
          at.map((m) => NIGHT + m * MINUTE_MS),
          on,
        ),
      );
      const hours = hoursOf(list, 'UTC');
      const runs = hours.flatMap(({ day, hour, runs: own }) =>
        own.flatMap(({ task: { name }, times }) =>
          times.map((time) => {
            expect(time.slice(0, 2)).toBe(hour.slice(0, 2));
            return `${name} ${Date.parse(`${day}T${time}Z`)}`;
          }),
        ),
      );
      const wanted = all.flatMap(([at], index) => at.map((m) => `t${index} ${NIGHT + m * MINUTE_MS}`));
      expect(runs.toSorted()).toEqual(wanted.toSorted());
      const clashing = hours.flatMap(({ clashes }) =>
        clashes.flatMap(({ times, tasks }) => times.map(() => tasks.length)),
      );
      const pairs = groupBy(
        all.flatMap(([at, on]) => at.map((m) => `${m} ${on}`)),
        (key) => key,
      );
      expect(clashing.toSorted(byNumber)).toEqual(
        [...pairs.values()].flatMap(({ length }) => (length > 1 ? [length] : [])).toSorted(byNumber),
      );
    }),
  );
});
