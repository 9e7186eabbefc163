import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, type Intent, type IntentEvent, isUnclear } from './intent';

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
  refused: { kind: 'refused' },
  lost: { kind: 'lost' },
  absent: { kind: 'absent' },
} satisfies Record<string, IntentEvent>;

/** What each event makes of each outcome; what is not here cannot happen. */
const LEGAL: Readonly<Record<Intent['outcome'], Partial<Record<keyof typeof EVENTS, Intent['outcome']>>>> = {
  unsent: { sending: 'sent' },
  sent: { done: 'settled', refused: 'unsent', lost: 'unclear', absent: 'unsent' },
  unclear: { done: 'settled', absent: 'unsent' },
  settled: {},
};
const OUTCOMES = ['unsent', 'sent', 'unclear', 'settled'] as const;
const KINDS = ['sending', 'done', 'refused', 'lost', 'absent'] as const;

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
            kind === 'sending' ? { kind, at } : kind === 'done' ? { kind, reply: { at }, steps, ref: REF } : { kind };
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
