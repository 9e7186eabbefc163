import { describe, expect, it } from 'vitest';
import type { CallContext } from '@/task-types/call-context';
import type { PlannedCall } from '@/task-types/task-form';
import { FailureError, type Failure } from '@/transport/failures';
import { askStep, type StepSender } from './send-step';

const wait: PlannedCall = {
  endpoint: { id: 'x', method: 'GET', path: '/', effect: 'safe', replyKind: 'json', source: '' },
  input: () => ({}),
  label: { key: 'wait' },
  until: (reply) => reply === 'ready',
};
const offline: Failure = { kind: 'offline', endpoint: 'x', unclear: false };
const throttled: Failure = { kind: 'throttled', endpoint: 'x', unclear: false, retryAfterMs: 7_000 };
const rejected: Failure = { kind: 'rejected', endpoint: 'x', unclear: false, message: 'no' };

/** Answers in turn; the last one again and again. `pauses`: domain time, `sleeps`: wall time, milliseconds. */
function bench(answers: readonly (Failure | string)[], onPause: (count: number) => void = () => undefined) {
  const pauses: number[] = [];
  const sleeps: number[] = [];
  let asked = 0;
  let now = 0;
  const sender: StepSender = {
    sleep: async (ms) => void sleeps.push(ms),
    context: {
      now: () => now,
      pause: async (ms: number) => {
        now += ms;
        pauses.push(ms);
        onPause(pauses.length);
      },
      send: async () => {
        const answer = answers[Math.min(asked, answers.length - 1)];
        asked += 1;
        if (typeof answer === 'object') throw new FailureError(answer);
        return answer;
      },
      // No more of it is used.
    } as unknown as CallContext,
  };
  return { sender, pauses, sleeps, asked: () => asked };
}

describe('a step that waits', () => {
  it('asks until its answer is the one, ever less often, and takes that', async () => {
    const { sender, pauses } = bench([...Array.from({ length: 12 }, () => 'not yet'), 'ready']);
    expect(await askStep(wait, [], sender)).toEqual({ kind: 'reply', reply: 'ready' });
    expect([pauses[0], pauses.at(-1), pauses.length]).toEqual([2_000, 2_000 * 1.25 ** 11, 12]);
    expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
  });

  it('ends after what is usual, and does not ask more often than each half minute by then', async () => {
    const { sender, pauses, asked } = bench(['not yet']);
    expect(await askStep(wait, [], sender)).toEqual({ kind: 'late' });
    expect([Math.max(...pauses), pauses.at(-1)]).toEqual([30_000, 30_000]);
    const took = pauses.reduce((sum, ms) => sum + ms, 0);
    expect([took >= 600_000, took < 630_000, asked() < 35]).toEqual([true, true, true]);
  });

  it('asks no more often than the connection lets it, and not at all while that keeps its calls', async () => {
    const { sender, sleeps, pauses } = bench([...Array.from({ length: 6 }, () => 'not yet'), 'ready']);
    // The first few are the operator's own.
    const paces = [60_000, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 5_000];
    const paceMs = () => paces.shift() ?? 0;
    expect(await askStep(wait, [], { ...sender, paceMs })).toEqual({ kind: 'reply', reply: 'ready' });
    expect([sleeps, pauses.length]).toEqual([[60_000, 15_000, 15_000, 5_000], 6]);
  });

  it('asks again where an answer was lost, a few times in a row', async () => {
    const some = bench([offline, offline, offline, 'not yet', offline, offline, offline, 'ready']);
    expect(await askStep(wait, [], some.sender)).toMatchObject({ kind: 'reply' });
    const all = bench([offline]);
    expect(await askStep(wait, [], all.sender)).toEqual({ kind: 'lost', failure: offline });
    expect(all.asked()).toBe(4);
  });

  it('leaves an API alone for as long as that asks for', async () => {
    const { sender, sleeps, pauses } = bench([throttled, 'ready']);
    await askStep(wait, [], sender);
    expect([sleeps, pauses]).toEqual([[7_000], []]);
  });

  it('stops at a refusal at once', async () => {
    const { sender, asked } = bench([rejected]);
    expect(await askStep(wait, [], sender)).toEqual({ kind: 'refused', failure: rejected });
    expect(asked()).toBe(1);
  });

  it('ends when nobody waits any more, in the middle of a pause or of a call', async () => {
    const stop = new AbortController();
    const { sender, asked } = bench(['not yet'], (count) => {
      if (count === 3) stop.abort();
    });
    expect(await askStep(wait, [], { ...sender, stop: stop.signal })).toEqual({ kind: 'stopped' });
    expect(asked()).toBe(3);
    const hangs = new AbortController();
    const context = { ...sender.context, send: () => new Promise<never>(() => undefined) };
    const asking = askStep(wait, [], { ...sender, context, stop: hangs.signal });
    hangs.abort();
    expect(await asking).toEqual({ kind: 'stopped' });
  });
});
