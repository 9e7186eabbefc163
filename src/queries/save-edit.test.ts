import { describe, expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import type { CallContext } from '@/task-types/call-context';
import type { PlannedCall, TaskEdit } from '@/task-types/task-form';
import type { Endpoint } from '@/transport/endpoint';
import { FailureError, type Failure } from '@/transport/failures';
import { saveEdit } from './save-edit';

const connection: Connection = {
  id: 'c',
  cloud: 'dataworks',
  name: 'c',
  environment: 'test',
  region: 'r',
  identity: { user: 'u', account: 'a', role: 'operator' },
};
const task: Task = {
  ref: { connection: 'c', type: 't', id: '1' },
  name: 'x',
  lifecycle: 'ready',
  vendorStatus: '',
  raw: {},
};
const endpoint = (id: string, effect: Endpoint['effect'] = 'idempotent'): Endpoint => ({
  id,
  method: 'PUT',
  path: `/${id}`,
  effect,
  replyKind: 'json',
  source: '',
});
const call = (id: string, more: Partial<PlannedCall> = {}): PlannedCall => ({
  endpoint: endpoint(id),
  input: (replies) => ({ body: replies }),
  label: { key: id },
  ...more,
});
const lost: Failure = { kind: 'timeout', afterMs: 1, endpoint: 'x', unclear: true };
const refused: Failure = { kind: 'rejected', endpoint: 'x', unclear: false, message: 'no' };

/** A cloud that answers each call by its own list: a failure, or a reply. */
function bench(calls: readonly PlannedCall[], answers: Readonly<Record<string, readonly unknown[]>>) {
  const left = new Map(Object.entries(answers).map(([id, list]) => [id, [...list]]));
  const sent: string[] = [];
  const steps: number[] = [];
  const inputs: unknown[] = [];
  const context = {
    connection,
    now: () => 0,
    pause: async () => undefined,
    send: async ({ id }: Endpoint, input: unknown) => {
      sent.push(id);
      inputs.push(input);
      const answer = left.get(id)?.shift() ?? `${id} done`;
      if (typeof answer === 'object' && answer !== null && 'unclear' in answer)
        throw new FailureError(answer as Failure);
      return answer;
    },
  } as unknown as CallContext;
  const edit: TaskEdit = {
    title: { key: 'title' },
    fixed: {},
    load: async (_, { send }) => {
      const stamp = await send(endpoint('load', 'safe'), {});
      return { values: {}, stamp: String(stamp) };
    },
    plan: () => calls,
  };
  const save = (stamp: string | undefined, stop?: AbortSignal) =>
    saveEdit(
      {
        edit,
        task,
        context,
        sleep: async () => undefined,
        onceId: 'o',
        onStep: (_, step) => steps.push(step),
        ...(stop ? { stop } : undefined),
      },
      {},
      stamp,
    );
  return { save, sent, steps, inputs };
}

describe('saving a changed task', () => {
  it('reads it again, then makes each call with what those before it answered', async () => {
    const { save, sent, steps, inputs } = bench([call('a'), call('b')], { load: ['s'] });
    expect(await save('s')).toEqual({ kind: 'done' });
    expect([sent, steps, inputs.at(-1)]).toEqual([['load', 'a', 'b'], [0, 1], { body: ['a done'] }]);
  });

  it.each([
    ['nothing differs', [], ['s'], 's', { kind: 'nothing' }],
    ['somebody else has changed it', [call('a')], ['other'], 's', { kind: 'changed', edited: { stamp: 'other' } }],
    ['it cannot be read', [call('a')], [refused], 's', { kind: 'unread', failure: refused }],
  ])('sends nothing where %s', async (_, calls, load, stamp, result) => {
    const { save, sent } = bench(calls, { load });
    expect(await save(stamp)).toMatchObject(result);
    expect(sent).toEqual(['load']);
  });

  it('saves over what somebody else has changed where it is told to', async () => {
    const { save, sent } = bench([call('a')], { load: ['other'] });
    expect(await save(undefined)).toEqual({ kind: 'done' });
    expect(sent).toEqual(['load', 'a']);
  });

  it('stops at a refusal, and says which step that was', async () => {
    const { save, sent } = bench([call('a'), call('b'), call('c')], { load: ['s'], b: [refused] });
    expect(await save('s')).toMatchObject({ kind: 'refused', step: 1, failure: refused });
    expect(sent).toEqual(['load', 'a', 'b', 'load']);
  });

  it('knows what the steps before it have made of the task', async () => {
    const { save } = bench([call('a'), call('b')], { load: ['s', 'ours'], b: [refused] });
    expect(await save('s')).toMatchObject({ kind: 'refused', step: 1, stamp: 'ours' });
    const unread = bench([call('a'), call('b')], { load: ['s', refused], b: [refused] });
    expect(await unread.save('s')).not.toHaveProperty('stamp');
    const first = bench([call('a')], { load: ['s'], a: [refused] });
    expect(await first.save('s')).not.toHaveProperty('stamp');
    expect(first.sent).toEqual(['load', 'a']);
  });

  it('sends a call again where its answer was lost, twice more at most', async () => {
    const again = bench([call('a')], { load: ['s'], a: [lost, lost] });
    expect(await again.save('s')).toEqual({ kind: 'done' });
    expect(again.sent).toEqual(['load', 'a', 'a', 'a']);
    const never = bench([call('a')], { load: ['s'], a: [lost, lost, lost] });
    expect(await never.save('s')).toMatchObject({ kind: 'lost', step: 0 });
    expect(never.sent).toEqual(['load', 'a', 'a', 'a']);
  });

  it('does not take a refusal of a repetition for one of the first', async () => {
    const { save } = bench([call('a')], { load: ['s'], a: [lost, refused] });
    expect(await save('s')).toMatchObject({ kind: 'lost', failure: refused });
  });

  it('waits for what an earlier call began, and no longer than somebody is there', async () => {
    const wait = call('wait', { endpoint: endpoint('wait', 'safe'), until: (reply) => reply === 'ready' });
    const there = bench([call('a'), wait, call('b')], { load: ['s'], wait: ['not yet', lost, 'not yet', 'ready'] });
    expect(await there.save('s')).toEqual({ kind: 'done' });
    expect(there.sent).toEqual(['load', 'a', 'wait', 'wait', 'wait', 'wait', 'b']);
    const stop = new AbortController();
    stop.abort();
    const gone = bench([call('a')], { load: ['s'] });
    expect(await gone.save('s', stop.signal)).toEqual({ kind: 'stopped' });
    expect(gone.sent).toEqual(['load']);
  });
});
