import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterAnswer,
  afterRefusal,
  type Gate,
  type InLine,
  joined,
  placeOf,
  setRight,
  shutGate,
  turnOf,
  untilTurnMs,
} from './download-line';
import { isInLine, LINE_STATES } from './line-state';

const EVERY = 30_000;
const file = (id: string, state: InLine['state'] = 'waiting', line = 'a'): InLine => ({
  id,
  line,
  state,
  everyMs: EVERY,
});
const gate = (startedAt: number, openAt = startedAt + EVERY): Gate => ({ line: 'a', startedAt, openAt });

describe('whose turn it is', () => {
  it.each([
    ['an empty line', [], [], { kind: 'nobody' }],
    ['nothing that waits', [file('1', 'saved'), file('2', 'lost')], [], { kind: 'nobody' }],
    ['others only', [file('1', 'waiting', 'b')], [], { kind: 'nobody' }],
    ['the oldest first', [file('2'), file('1')], [], { kind: 'go', id: '1' }],
    ['one that is fetched', [file('2'), file('1', 'fetching')], [], { kind: 'busy', id: '1' }],
    ['a shut gate', [file('1')], [gate(90_000)], { kind: 'wait', id: '1', ms: 20_000 }],
    ['a gate that opens now', [file('1')], [gate(70_000)], { kind: 'go', id: '1' }],
    ['the gate of another line', [file('1')], [{ ...gate(90_000), line: 'b' }], { kind: 'go', id: '1' }],
    ['a clock that went back', [file('1')], [gate(500_000)], { kind: 'wait', id: '1', ms: EVERY }],
  ] as const)('%s', (_, entries, gates, turn) => {
    expect(turnOf(entries, gates, 'a', 100_000)).toEqual(turn);
  });

  it('tells the place and when it comes', () => {
    const entries = [file('3'), file('x', 'waiting', 'b'), file('2'), file('1', 'failed'), file('0')];
    expect(['0', '2', '3', '1', 'x', 'nobody'].map((id) => placeOf(entries, id))).toEqual([
      1,
      2,
      3,
      undefined,
      1,
      undefined,
    ]);
    expect(untilTurnMs(entries, [gate(90_000)], '3', 100_000)).toBe(20_000 + 2 * EVERY);
    expect(untilTurnMs(entries, [], '0', 100_000)).toBe(0);
    expect(untilTurnMs(entries, [], '1', 100_000)).toBeUndefined();
  });
});

describe('the gate', () => {
  it('opens once the pace has passed since the vendor can have begun to count', () => {
    const shut = shutGate(file('1'), 1_000);
    expect(shut).toEqual({ line: 'a', startedAt: 1_000, openAt: 31_000 });
    expect(afterAnswer(shut, EVERY, 1_400).openAt).toBe(31_400);
    expect(afterAnswer(shut, EVERY, 0).openAt).toBe(31_000);
  });

  it('stays shut for the whole pace after a refusal, or as long as the vendor says', () => {
    expect(afterRefusal(gate(0), EVERY, 500).openAt).toBe(30_500);
    expect(afterRefusal(gate(0), EVERY, 500, 60_000).openAt).toBe(60_500);
    expect(afterRefusal(gate(0), EVERY, 500, 1_000).openAt).toBe(30_500);
  });

  it('never stays shut for longer than it was to be, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(600_000), fc.integer(), (startedAt, ms, now) => {
        const { openAt } = setRight({ line: 'a', startedAt, openAt: startedAt + ms }, now);
        expect(openAt - now).toBeLessThanOrEqual(ms);
      }),
    );
  });
});

it('lets the oldest of what has ended go, and nothing of what has not', () => {
  const anyEntry = fc.record({ state: fc.constantFrom(...LINE_STATES), line: fc.constantFrom('a', 'b') });
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 20 }), fc.nat(20), (given, most) => {
      const entries = given.map(({ state, line }, index) => file(String(index), state, line));
      const list = joined(entries, file('new'), most);
      expect(list[0]?.id).toBe('new');
      const open = (one: InLine) => isInLine(one) || one.state === 'ready';
      expect(list.filter(open)).toEqual([file('new'), ...entries.filter(open)]);
      const ended = entries.filter((one) => !open(one));
      expect(list.slice(1).filter((one) => !open(one))).toEqual(
        ended.slice(0, Math.max(0, Math.min(ended.length, most - list.filter(open).length))),
      );
    }),
  );
});
