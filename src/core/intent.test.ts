import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  type Intent,
  type IntentEvent,
  isStepUnclear,
  isUnclear,
  isWaiting,
  lineOf,
  nextTurn,
  withoutPlace,
} from './intent';

const REF = { connection: 'iotda-prod', type: 'iotda-export', id: 'e1' };

const intent = (over: Partial<Intent> = {}): Intent => ({
  id: 'i1',
  onceId: 'o1',
  type: 'iotda-export',
  connection: 'iotda-prod',
  values: { batchTaskId: 'b1' },
  step: 0,
  replies: [],
  outcome: 'unsent',
  startedAt: 5,
  ...over,
});

const EVENTS = {
  sending: { kind: 'sending', at: 7 },
  done: { kind: 'done', reply: 'r', steps: 1 },
  answered: { kind: 'answered', reply: 'r', steps: 1 },
  refused: { kind: 'refused' },
  lost: { kind: 'lost' },
  absent: { kind: 'absent' },
} satisfies Record<string, IntentEvent>;

/** What each event makes of each outcome; what is not here cannot happen. */
const LEGAL: Readonly<Record<Intent['outcome'], Partial<Record<keyof typeof EVENTS, Intent['outcome']>>>> = {
  unsent: { sending: 'sent', answered: 'settled' },
  sent: { done: 'settled', refused: 'unsent', lost: 'unclear', absent: 'unsent' },
  unclear: { done: 'settled', absent: 'unsent' },
  settled: {},
};
const OUTCOMES = ['unsent', 'sent', 'unclear', 'settled'] as const;
const KINDS = ['sending', 'done', 'answered', 'refused', 'lost', 'absent'] as const;

describe('advance', () => {
  it.each(OUTCOMES.flatMap((outcome) => KINDS.map((kind) => [outcome, kind] as const)))('%s, %s', (outcome, kind) => {
    const next = LEGAL[outcome][kind];
    const before = intent({ outcome });
    if (next === undefined) expect(() => advance(before, EVENTS[kind])).toThrow(RangeError);
    else expect(advance(before, EVENTS[kind]).outcome).toBe(next);
  });

  it('notes when a step was sent, and when it was sent again', () => {
    const sent = advance(intent(), { kind: 'sending', at: 7 });
    expect(sent.sentAt).toBe(7);
    const again = advance(advance(sent, EVENTS.refused), { kind: 'sending', at: 9 });
    expect([again.sentAt, again.startedAt, again.onceId]).toEqual([9, 5, 'o1']);
  });

  it('goes from step to step, keeps their replies, and is settled after the last', () => {
    const first = advance(intent({ outcome: 'sent' }), { kind: 'done', reply: { id: 1 }, steps: 2, ref: REF });
    expect(first).toMatchObject({ step: 1, outcome: 'unsent', replies: [{ id: 1 }], ref: REF });
    const last = advance(advance(first, EVENTS.sending), { kind: 'done', reply: 'ok', steps: 2 });
    expect(last).toMatchObject({ step: 2, outcome: 'settled', replies: [{ id: 1 }, 'ok'], ref: REF });
  });

  it('is unclear from the moment it is sent until somebody knows', () => {
    expect(OUTCOMES.filter((outcome) => isUnclear(intent({ outcome })))).toEqual(['sent', 'unclear']);
  });

  it('survives JSON at every moment of any story, and never changes what it was given', () => {
    const kinds = fc.array(fc.constantFrom(...KINDS), { maxLength: 20 });
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 4 }), (story, steps) => {
        let now = intent();
        for (const [at, kind] of story.entries()) {
          if (LEGAL[now.outcome][kind] === undefined) continue;
          const before = JSON.stringify(now);
          const event: IntentEvent =
            kind === 'sending'
              ? { kind, at }
              : kind === 'done' || kind === 'answered'
                ? { kind, reply: { at }, steps, ref: REF }
                : { kind };
          const next = advance(now, event);
          expect(JSON.stringify(now)).toBe(before);
          // As another page would take it up: exactly the same, with no key that is there and undefined.
          now = JSON.parse(JSON.stringify(next)) as Intent;
          expect(now).toStrictEqual(next);
          expect(now.replies.length).toBe(now.step);
          expect(now.outcome === 'settled').toBe(now.step >= steps);
        }
      }),
    );
  });
});

describe('a line', () => {
  const waiting = (id: string, startedAt: number, more: Partial<Intent> = {}): Intent => ({
    ...intent({ id, startedAt, waits: true }),
    ...more,
  });

  it('goes by who came first, whatever the order of the list, and holds only what waits there', () => {
    const list = [
      waiting('c', 3),
      waiting('b2', 2),
      waiting('sent', 1, { outcome: 'sent', sentAt: 5 }),
      waiting('elsewhere', 0, { connection: 'other' }),
      waiting('b1', 2),
      intent({ id: 'not', startedAt: 0 }),
      withoutPlace(waiting('left', 0), { code: 'X.1' }),
    ];
    expect(lineOf(list, intent()).map(({ id }) => id)).toEqual(['b1', 'b2', 'c']);
    expect(withoutPlace(waiting('left', 0), { code: 'X.1' })).toEqual(
      intent({ id: 'left', startedAt: 0, left: { code: 'X.1' } }),
    );
  });

  it('goes by turns where domain time stood still', () => {
    const list = [waiting('a', 1, { turn: 3 }), waiting('b', 1, { turn: 1 }), waiting('c', 1, { turn: 2 })];
    expect(lineOf(list, intent()).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect([nextTurn([]), nextTurn(list), nextTurn([withoutPlace(waiting('d', 1, { turn: 9 }), {})])]).toEqual([
      1, 4, 1,
    ]);
  });

  it('keeps a place through a refusal, and a place that is on its way is none', () => {
    const sent = advance(waiting('a', 1), { kind: 'sending', at: 2 });
    expect(isWaiting(sent)).toBe(false);
    expect(isWaiting(advance(sent, { kind: 'refused' }))).toBe(true);
    expect(isWaiting(advance(sent, { kind: 'absent' }))).toBe(true);
    expect(isWaiting(advance(sent, { kind: 'lost' }))).toBe(false);
  });
});

describe('a plan whose awaited step has failed', () => {
  it('is done again from the step that began it, under another mark, and keeps what was made', () => {
    const before = intent({ step: 3, replies: ['a', 'b', 'c'], ref: REF });
    expect(advance(before, { kind: 'again', from: 1, onceId: 'other' })).toEqual({
      ...before,
      step: 1,
      replies: ['a'],
      onceId: 'other',
    });
    expect(() => advance(before, { kind: 'again', from: 3, onceId: 'other' })).toThrow(RangeError);
    const sent = advance(before, { kind: 'sending', at: 2 });
    expect(() => advance(sent, { kind: 'again', from: 1, onceId: 'other' })).toThrow(RangeError);
    expect([sent, before, intent({ outcome: 'unclear' })].map(isStepUnclear)).toEqual([true, false, false]);
  });
});
