import { describe, expect, it, vi } from 'vitest';
import type { Intent } from '@/core/intent';
import type { CallContext } from '@/task-types/call-context';
import type { PlannedCall, Settlement, TaskForm } from '@/task-types/task-form';
import type { Endpoint } from '@/transport/endpoint';
import { type Failure, FailureError } from '@/transport/failures';
import { type IntentRunner, runIntent } from './run-intent';

const REF = { connection: 'c', type: 't', id: '1' };
const lost: Failure = { kind: 'timeout', afterMs: 1, endpoint: 'x', unclear: true };
const failed: Failure = { kind: 'rejected', endpoint: 'x', unclear: false, status: 200, message: 'It failed.' };
const forbidden: Failure = { kind: 'forbidden', endpoint: 'x', unclear: false, status: 403 };
const fresh: Intent = {
  id: 'i',
  type: 't',
  connection: 'c',
  values: {},
  step: 0,
  replies: [],
  onceId: 'mark',
  outcome: 'unsent',
  startedAt: 0,
};

const endpoint = (id: string, effect: Endpoint['effect'] = 'unsafe'): Endpoint => ({
  id,
  method: 'POST',
  path: '/',
  effect,
  replyKind: 'json',
  source: '',
});
const call = (id: string, more: Partial<PlannedCall> = {}): PlannedCall => ({
  endpoint: endpoint(id),
  input: () => ({}),
  label: { key: id },
  ...more,
});
const make = call('make', { made: () => ({ ref: REF }) });
const deploy = call('deploy');
const wait = call('wait', {
  endpoint: endpoint('wait', 'safe'),
  input: ([, began]) => ({ query: { of: String(began) } }),
  until: (reply) => reply === 'ready',
  follows: 1,
});
const start = call('start');

/** A plan over a cloud that answers each call by its own list: a failure, or a reply. */
function bench(calls: readonly PlannedCall[], answers: Readonly<Record<string, readonly unknown[]>>) {
  const left = new Map(Object.entries(answers).map(([id, list]) => [id, [...list]]));
  const sent: string[] = [];
  const marks: string[] = [];
  let kept: Intent = fresh;
  const settle = vi.fn(async (): Promise<Settlement> => ({ kind: 'cannot-tell', candidates: [] }));
  const context = {
    connection: {},
    now: () => 0,
    pause: async () => undefined,
    send: async ({ id }: Endpoint) => {
      sent.push(id);
      const answer = left.get(id)?.shift() ?? (id === 'wait' ? 'ready' : `${id} done`);
      if (typeof answer === 'object' && answer !== null) throw new FailureError(answer as Failure);
      return answer;
    },
    // No more of it is used.
  } as unknown as CallContext;
  const form = {
    schema: { parse: (values: unknown) => values },
    plan: (_: unknown, { onceId }: { onceId: string }) => {
      marks.push(onceId);
      return calls;
    },
    settle,
  } as unknown as TaskForm;
  const run = (intent: Intent, more: Partial<IntentRunner> = {}) =>
    runIntent(intent, {
      form,
      context,
      keep: (next) => {
        kept = next;
      },
      sleep: async () => undefined,
      newId: () => 'another mark',
      ...more,
    });
  return { run, sent, marks, settle, context, kept: () => kept };
}

describe('a step that waits for what has failed', () => {
  it('says so in the vendor’s words, and is gone on with from the step that began it, under a new mark', async () => {
    const { run, sent, marks, kept } = bench([make, deploy, wait, start], { wait: ['not yet', failed] });
    expect(await run(fresh)).toMatchObject({
      kind: 'refused',
      failure: failed,
      intent: { step: 1, outcome: 'unsent' },
    });
    expect(kept()).toMatchObject({ step: 1, replies: ['make done'], onceId: 'another mark', ref: REF });
    expect(await run(kept())).toMatchObject({ kind: 'done' });
    expect(sent).toEqual(['make', 'deploy', 'wait', 'wait', 'deploy', 'wait', 'start']);
    expect(marks).toEqual(['mark', 'another mark']);
  });

  it('stays where it is when the question itself is refused', async () => {
    const { run } = bench([make, deploy, wait], { wait: [forbidden] });
    expect(await run(fresh)).toMatchObject({ kind: 'refused', intent: { step: 2, onceId: 'mark' } });
  });
});

describe('a lost step of a task that is made', () => {
  const ending = async (calls: readonly PlannedCall[]) => {
    const made = bench(calls, { deploy: [lost] });
    const result = await made.run(fresh);
    expect(result).toMatchObject({ kind: 'cannot-tell', intent: { step: 1, outcome: 'unclear', ref: REF } });
    return { ...made, intent: result.intent };
  };

  it('is done where the operator says so; what can then not be asked is left out', async () => {
    const { run, sent, intent, settle } = await ending([make, deploy, wait, start]);
    expect(await run(intent, { says: 'done' })).toMatchObject({
      kind: 'done',
      intent: { replies: ['make done', null, null, 'start done'] },
    });
    expect(sent).toEqual(['make', 'deploy', 'start']);
    expect(settle).toHaveBeenCalledTimes(1);
  });

  it('asks what can be asked without its reply', async () => {
    const { run, sent, intent } = await ending([make, deploy, { ...wait, unneeded: () => false }, start]);
    expect(await run(intent, { says: 'done' })).toMatchObject({ kind: 'done' });
    expect(sent).toEqual(['make', 'deploy', 'wait', 'start']);
  });

  it('is to be sent where the operator says that it was not done, and only when they go on', async () => {
    const { run, sent, intent, kept } = await ending([make, deploy, wait]);
    expect(await run(intent, { says: 'not done' })).toMatchObject({ kind: 'halfway', intent: { step: 1 } });
    expect(sent).toEqual(['make', 'deploy']);
    expect(await run(kept())).toMatchObject({ kind: 'done' });
    expect(sent).toEqual(['make', 'deploy', 'deploy', 'wait']);
  });

  it('sends nothing on the word of who did not know that it was found out meanwhile', async () => {
    const { run, sent, intent } = await ending([make, deploy, wait]);
    expect(await run({ ...intent, outcome: 'unsent' }, { says: 'done' })).toMatchObject({ kind: 'halfway' });
    expect(sent).toEqual(['make', 'deploy']);
  });
});

it('ends looking up when it is told to, however long a look takes, and asks nothing more', async () => {
  const stop = new AbortController();
  const { run, sent, settle } = bench([make, deploy], { make: [lost] });
  let asksOn: () => void = () => undefined;
  settle.mockImplementation((...[, , looker]: unknown[]) => {
    const { send } = looker as CallContext;
    return new Promise((_, reject) => {
      asksOn = () => void send(endpoint('look', 'safe'), {}).catch(reject);
    });
  });
  const running = run(fresh, { stopLook: stop.signal });
  await vi.waitFor(() => expect(settle).toHaveBeenCalled());
  stop.abort();
  expect(await running).toEqual({
    kind: 'unclear',
    intent: expect.objectContaining({ outcome: 'unclear' }),
    lost,
  });
  asksOn();
  expect(sent).toEqual(['make']);
});

it('sends nothing more of what the operator has let go', async () => {
  let stands = true;
  const { run, sent } = bench([{ ...make, answered: () => (stands = false) }, deploy], {});
  expect(await run(fresh, { stands: () => stands })).toMatchObject({ kind: 'halfway', intent: { step: 1 } });
  expect(sent).toEqual(['make']);
});

it('tells a step of its reply, once, and not of one that a look-up has found', async () => {
  const answered = vi.fn();
  const calls = [make, deploy, wait].map((one) => ({ ...one, answered }));
  const { run, settle } = bench(calls, { deploy: [lost] });
  settle.mockResolvedValue({ kind: 'found', ref: REF, reply: 'found' });
  expect(await run(fresh)).toMatchObject({ kind: 'done' });
  expect(answered.mock.calls).toEqual([
    ['make done', REF],
    ['ready', REF],
  ]);
});
