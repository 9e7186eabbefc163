import { describe, expect, test } from 'vitest';
import { createDrivenClock } from './clock';
import { createFetch, createWorld, type TestWorld } from './fetch';
import { serveClouds } from './http';
import type { LogEntry } from './log';
import { createMemoryStore, type Snapshot, type WorldRecord } from './store';
import { clientOf } from './testing/iotda-client';

const PASSWORD = 'swordfish-1f9a';
const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;

async function seen(response: Promise<Response>) {
  const { status, headers } = await response;
  return [status, headers.get('x-quayside-session')];
}

/** A request to a path of the gateway. */
type Ask = (path: string, init?: RequestInit) => Promise<Response>;

const LIVE = [200, null];
const OVER = [401, 'expired'];

function send(ask: Ask, path: string, body: unknown) {
  return ask(path, { method: 'POST', body: JSON.stringify(body) });
}

const signIn = (ask: Ask, user: unknown, password: unknown = PASSWORD) => send(ask, '/api/session', { user, password });

async function expired() {
  const world = await createWorld({ scenario: 'expired-session' });
  const ask = createFetch(world);
  return { world, ask };
}

describe('the operator’s session', () => {
  test('lives on in an ordinary world', async () => {
    const world = await createWorld();
    world.clock.advance(1_000 * HOUR_MS);
    const reply = await createFetch(world)('/api/session');
    expect([reply.status, await reply.json()]).toEqual([200, { user: 'lin.wei' }]);
  });

  test('ends 45 seconds after the epoch where the scenario says so', async () => {
    const { world, ask } = await expired();
    world.clock.advance(45 * SECOND_MS - 1);
    expect(await seen(ask('/api/connections'))).toEqual(LIVE);
    world.clock.advance(1);
    const reply = await ask('/api/connections');
    expect(await seen(Promise.resolve(reply.clone()))).toEqual(OVER);
    expect(await reply.json()).toEqual({ error_code: 'QUAYSIDE.session', error_msg: expect.any(String) });
  });

  test('keeps everything from the clouds once it is over, but no sign-in and no steering', async () => {
    const { world, ask } = await expired();
    world.clock.advance(45 * SECOND_MS);
    await world.setFaults([{ id: 'f', match: {}, effect: { kind: 'cut', when: 'after' }, times: 9 }]);
    const logged = world.describe().logLength;
    const client = clientOf(world);
    expect((await client.create()).status).toBe(401);
    expect((await client.delete('0'.repeat(24))).status).toBe(401);
    for (const path of ['/api/nowhere', '/api/session', '/api/iotda-prod/v5/iot/p/apps']) {
      expect(await seen(ask(path))).toEqual(OVER);
    }
    expect(world.describe()).toMatchObject({ logLength: logged, faults: 1 });
    expect(await seen(ask('/api/_demo/world'))).toEqual(LIVE);
  });

  test('begins again with a sign-in, for twelve hours', async () => {
    const { world, ask } = await expired();
    world.clock.advance(60 * SECOND_MS);
    expect(await seen(signIn(ask, 'lin.wei'))).toEqual([204, null]);
    expect(await seen(ask('/api/connections'))).toEqual(LIVE);
    world.clock.advance(12 * HOUR_MS - 1);
    expect(await seen(ask('/api/session'))).toEqual(LIVE);
    world.clock.advance(1);
    expect(await seen(ask('/api/session'))).toEqual(OVER);
  });

  test('that somebody has signed in to is not ended by a jump', async () => {
    const { world, ask } = await expired();
    world.clock.advance(60 * SECOND_MS);
    await signIn(ask, 'lin.wei');
    await world.steer({ jumpMs: 24 * HOUR_MS });
    expect(await seen(ask('/api/session'))).toEqual(LIVE);
    await world.endSession();
    await world.steer({ jumpMs: 24 * HOUR_MS });
    expect(await seen(ask('/api/session'))).toEqual(OVER);
  });

  test('is that of the user who signed in', async () => {
    const { world, ask } = await expired();
    await signIn(ask, 'audit.reader');
    expect(await (await ask('/api/session')).json()).toEqual({ user: 'audit.reader' });
    expect((await clientOf(world).create()).status).toBe(403);
    expect(await (await ask('/api/connections')).json()).toMatchObject({
      connections: Array.from({ length: 4 }, () => ({ identity: { user: 'audit.reader', role: 'viewer' } })),
    });
  });

  test.each([
    ['a user that nobody is', 'root', PASSWORD],
    ['no user', undefined, PASSWORD],
    ['an empty user', '', PASSWORD],
    ['an empty password', 'lin.wei', ''],
    ['a password that is no text', 'lin.wei', 7],
  ])('does not begin with %s', async (_, user, password) => {
    const { world, ask } = await expired();
    world.clock.advance(60 * SECOND_MS);
    const reply = await signIn(ask, user, password);
    expect(await seen(Promise.resolve(reply.clone()))).toEqual([401, null]);
    expect(await reply.json()).toEqual({ error_code: 'QUAYSIDE.signIn', error_msg: expect.any(String) });
    expect(await seen(ask('/api/session'))).toEqual(OVER);
  });

  test('does not begin with what is no JSON, and knows no other methods', async () => {
    const { ask } = await expired();
    expect((await ask('/api/session', { method: 'POST', body: 'user=lin.wei' })).status).toBe(401);
    expect((await ask('/api/session', { method: 'DELETE' })).status).toBe(405);
  });

  test('can be ended at will, and a reset begins it again', async () => {
    const world = await createWorld();
    const ask = createFetch(world);
    expect(await seen(send(ask, '/api/_demo/session', { expired: true }))).toEqual(LIVE);
    expect(await seen(ask('/api/connections'))).toEqual(OVER);
    await world.reset();
    expect(await seen(ask('/api/connections'))).toEqual(LIVE);
  });

  test('is one for all readers of a world', async () => {
    const [store, clock] = [createMemoryStore(), createDrivenClock(Date.UTC(2026, 2, 1, 12))];
    const open = (name: string) => createWorld({ store, clock, name });
    const [one, two]: [TestWorld, TestWorld] = [await open('one'), await open('two')];
    await one.endSession();
    expect(await seen(createFetch(two)('/api/connections'))).toEqual(OVER);
    await signIn(createFetch(two), 'lin.wei');
    expect(await seen(createFetch(one)('/api/connections'))).toEqual(LIVE);
  });
});

test('the password gets nowhere', async () => {
  const store = createMemoryStore();
  const written: (WorldRecord | LogEntry['command'] | Snapshot | undefined)[] = [];
  const world = await createWorld({
    scenario: 'expired-session',
    store: {
      ...store,
      exchange: (since, decide) =>
        store.exchange(since, (turn) => {
          const decision = decide(turn);
          written.push(decision.record, decision.append?.command);
          return decision;
        }),
      async keep(snapshot) {
        written.push(snapshot);
        await store.keep(snapshot);
      },
    },
  });
  const ask = createFetch(world);
  for (let count = 0; count < 70; count += 1) await signIn(ask, count % 2 === 0 ? 'lin.wei' : 'nobody');
  await clientOf(world).create();
  for (let count = 0; count < 40; count += 1) await signIn(ask, 'lin.wei');
  expect(written.some((one) => one && 'state' in one)).toBe(true);
  expect(JSON.stringify(written)).toContain('"session"');
  expect(JSON.stringify(written)).not.toContain(PASSWORD);
});

test('the gateway over HTTP does the same, and the vendors’ own paths know of no session', async () => {
  const running = await serveClouds({ port: 0, scenario: 'expired-session', speed: 0 });
  try {
    const ask: Ask = (path, init) => fetch(`${running.url}${path}`, init);
    await send(ask, '/api/_demo/clock', { jumpMs: 45 * SECOND_MS });
    expect(await seen(ask('/api/connections'))).toEqual(OVER);
    expect((await ask('/v3/projects')).headers.has('x-quayside-session')).toBe(false);
    expect(await seen(signIn(ask, 'nobody'))).toEqual([401, null]);
    expect(await seen(signIn(ask, 'zhao.min'))).toEqual([204, null]);
    expect(await (await ask('/api/session')).json()).toEqual({ user: 'zhao.min' });
    expect(await seen(ask('/api/connections'))).toEqual(LIVE);
  } finally {
    await running.close();
  }
});
