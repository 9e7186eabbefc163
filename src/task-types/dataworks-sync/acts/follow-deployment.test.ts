import { beforeEach, expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import type { CallContext } from '@/task-types/call-context';
import { type Failure, FailureError } from '@/transport/failures';
import { deployments } from './deployments';
import { followDeployment } from './follow-deployment';

const SECOND = 1_000;
const ref = { connection: 'c', type: 'dataworks-sync', id: '7' };
const begun = { id: '42', kind: 'submit' } as const;
const GOING = { Data: { Deployment: { Status: 0 } } };
const DONE = { Data: { Deployment: { Status: 1 } } };
const failing = (over: Partial<Failure>) =>
  new FailureError({ kind: 'rejected', endpoint: 'dataworks.GetDeployment', unclear: false, ...over } as Failure);

beforeEach(() => deployments.clear());

/** What the following asked for, how it waited, and how it ended. */
async function follow(answers: readonly unknown[], more: Partial<CallContext> & { readonly edition?: string } = {}) {
  const waits: number[] = [];
  let asked = 0;
  const connection: Connection = {
    id: 'c',
    cloud: 'dataworks',
    name: 'c',
    environment: 'test',
    region: 'cn-shanghai',
    identity: { user: 'u', account: 'a', role: 'operator' },
    ...(more.edition ? { edition: more.edition } : undefined),
  };
  const context = {
    connection,
    now: () => 1_000,
    pause: async (ms: number) => void waits.push(ms / SECOND),
    send: async () => {
      const answer = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    ...more,
    // No endpoint is looked at.
  } as unknown as CallContext;
  const caught: unknown = await followDeployment(ref, begun, context).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { asked, waits, caught };
}

it('looks ever more rarely until it has ended', async () => {
  expect(await follow([GOING, GOING, GOING, GOING, DONE])).toEqual({
    asked: 5,
    waits: [2, 4, 8, 16, 30],
    caught: undefined,
  });
  expect(deployments.read()).toMatchObject([{ ...begun, file: '7', at: 1_000 }]);
});

it('leaves one that takes long to the page, after a few looks', async () => {
  const { asked, waits, caught } = await follow([GOING]);
  expect([asked, caught]).toEqual([8, undefined]);
  expect(waits.at(-1)).toBe(30);
  expect(waits.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(180);
});

it('takes a handful of calls at most of a day that counts them', async () => {
  expect((await follow([GOING], { edition: 'basic' })).asked).toBe(4);
});

it('stops when nobody waits for it any more', async () => {
  let looks = 0;
  const { asked, caught } = await follow([GOING], { isAwaited: () => (looks += 1) < 3 });
  expect([asked, caught]).toEqual([2, undefined]);
});

it.each(['offline', 'timeout', 'throttled', 'unavailable'] as const)(
  'waits out what time may heal: %s',
  async (kind) => {
    expect(await follow([failing({ kind }), GOING, DONE])).toMatchObject({
      asked: 3,
      caught: undefined,
    });
  },
);

it('leaves the API alone for as long as it asks for, and ends where that is long', async () => {
  const throttled = (retryAfterMs: number) => failing({ kind: 'throttled', retryAfterMs });
  expect((await follow([throttled(20 * SECOND), DONE])).waits).toEqual([2, 20]);
  expect(await follow([throttled(3_600 * SECOND), DONE])).toEqual({ asked: 1, waits: [2], caught: undefined });
});

it.each(['forbidden', 'session', 'missing', 'rejected', 'cancelled', 'contract'] as const)(
  'ends quietly where the looking itself is refused: %s',
  async (kind) => {
    expect(await follow([failing({ kind })])).toEqual({ asked: 1, waits: [2], caught: undefined });
  },
);

it('tells of a deployment that came to nothing, and of a bug', async () => {
  const failed = failing({ kind: 'rejected', code: 'Deployment.Status: 2' });
  expect((await follow([GOING, failed])).caught).toBe(failed);
  const bug = new Error('a bug');
  expect((await follow([bug])).caught).toBe(bug);
});
