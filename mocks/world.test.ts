import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDrivenClock } from './clock';
import { createWorld } from './fetch';
import { createMemoryStore, type WorldStore } from './store';
import { clientOf, type IotdaClient, openIotda } from './testing/iotda-client';
import { deed, perform } from './testing/iotda-deeds';

const WALL = Date.UTC(2026, 2, 1, 12);
/** The first 40 batch tasks of production that there are. */
const TYPES = ['createDevices', 'updateDevices', 'createCommands', 'createMessages', 'firmwareUpgrade'];

async function someBatchTasks(client: IotdaClient): Promise<string[]> {
  return (await Promise.all(TYPES.map((type) => client.batchTasks(type)))).flat();
}

async function seen(client: IotdaClient): Promise<unknown> {
  const { body } = await client.list('limit=50');
  return body;
}

describe('a world', () => {
  test('logs what changed it and nothing else', async () => {
    const client = await openIotda();
    await client.list();
    await client.create('no-such-task');
    expect(client.world.describe().logLength).toBe(0);
    await client.create();
    expect(client.world.describe().logLength).toBe(1);
  });

  test('is told by scenario, seed and epoch alone', async () => {
    const [one, same, other] = await Promise.all([openIotda(), openIotda(), openIotda({ seed: 'another' })]);
    expect(await seen(one)).toEqual(await seen(same));
    expect(await seen(one)).not.toEqual(await seen(other));
  });

  test('comes out the same when its log is folded anew, by another reader, from a snapshot or from the beginning', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 70, maxLength: 90 }), async (deeds) => {
        const [store, clock] = [createMemoryStore(), createDrivenClock(WALL)];
        const client = await openIotda({ store, clock });
        const batchTasks = await someBatchTasks(client);
        for (const todo of deeds) await perform(client, batchTasks, todo);
        const expected = await seen(client);
        const fromSnapshot = await openIotda({ store, clock, name: 'later' });
        const fromLog = await openIotda({ store: { ...store, snapshot: async () => undefined }, clock, name: 'last' });
        expect(await seen(fromSnapshot)).toEqual(expected);
        expect(await seen(fromLog)).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  test('keeps snapshots, so that a long log is not read again', async () => {
    const [store, clock] = [createMemoryStore(), createDrivenClock(WALL)];
    const client = await openIotda({ store, clock });
    for (let count = 0; count < 70; count++) await client.create();
    const since: number[] = [];
    const spied: WorldStore = {
      ...store,
      exchange(from, decide) {
        since.push(from);
        return store.exchange(from, decide);
      },
    };
    const later = await openIotda({ store: spied, clock, name: 'later' });
    await later.list();
    expect(Math.min(...since)).toBeGreaterThanOrEqual(64);
    expect(later.world.describe().logLength).toBe(70);
  });

  test('never goes back in time, and begins again when it is reset', async () => {
    const client = await openIotda();
    await client.create();
    client.world.clock.advance(60_000);
    expect(client.world.now()).toBe(WALL + 60_000);
    await expect(client.world.steer({ jumpMs: -1 })).rejects.toThrow(RangeError);
    await client.world.reset();
    expect(client.world.describe()).toMatchObject({ now: WALL, logLength: 0, scenario: 'calm' });
    await client.world.reset({ scenario: 'empty' });
    expect(await client.exports()).toEqual([]);
  });

  test('keeps its settings for every reader, and when it is reset', async () => {
    const store = createMemoryStore();
    const one = await createWorld({ store, settings: { iotda: { emptyPageMarker: 'empty' } } });
    await one.reset({ scenario: 'empty' });
    const two = await openIotda({ store, scenario: 'empty', name: 'two' });
    expect((await two.list()).body['page']).toEqual({ count: 0, marker: '' });
    expect(two.world.describe().settings).toEqual({ iotda: { emptyPageMarker: 'empty' } });
    await expect(one.reset({ scenario: 'nowhere' })).rejects.toThrow(RangeError);
    expect(one.describe().scenario).toBe('empty');
  });

  test('knows neither clouds nor users that are not there', async () => {
    const world = await createWorld();
    const request = { method: 'GET', path: '/', search: '', headers: {}, body: '' };
    await expect(world.call({ cloud: 'constructor', request })).rejects.toThrow(RangeError);
    const known = { ...request, path: '/api/connections' };
    await expect(world.call({ cloud: 'console', request: known, actor: 'nobody' })).rejects.toThrow(RangeError);
  });
});

describe('two readers of one world', () => {
  test('see one another, whoever writes, and no write is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), deed), { maxLength: 40 }), async (deeds) => {
        const [store, clock] = [createMemoryStore(), createDrivenClock(WALL)];
        const one = await openIotda({ store, clock, name: 'one', scenario: 'empty' });
        const two = await openIotda({ store, clock, name: 'two', scenario: 'empty' });
        const batchTasks = await someBatchTasks(one);
        const done = await Promise.all(deeds.map(([first, todo]) => perform(first ? one : two, batchTasks, todo)));
        const made = done.filter((result, index) => deeds[index]?.[1].kind === 'create' && result?.status === 201);
        expect(await seen(one)).toEqual(await seen(two));
        const left = await one.exports();
        const ids = new Set(made.map((result) => result?.id));
        expect(left.every(({ id }) => ids.has(id))).toBe(true);
        await one.world.refresh();
        await two.world.refresh();
        expect(one.world.describe()).toEqual(two.world.describe());
      }),
      { numRuns: 25 },
    );
  });

  test('never give the same request id', async () => {
    const store = createMemoryStore();
    const [one, two] = await Promise.all([openIotda({ store, name: 'one' }), openIotda({ store, name: 'two' })]);
    const ids: (string | null)[] = [];
    for (const client of [one, two, one, two]) ids.push((await client.list()).headers.get('x-request-id'));
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  test('share the clock, the role, the faults and a reset', async () => {
    const [store, clock] = [createMemoryStore(), createDrivenClock(WALL)];
    const one = await createWorld({ store, clock, name: 'one' });
    const two = await createWorld({ store, clock, name: 'two' });
    const told: unknown[] = [];
    two.subscribe(() => told.push(two.describe()));
    await one.steer({ speed: 60, jumpMs: 1000 });
    await one.setRole('viewer');
    await one.setFaults([{ id: 'a', match: {}, effect: { kind: 'delay', ms: 1 } }]);
    await two.refresh();
    clock.advance(1000);
    expect(two.describe()).toEqual(one.describe());
    expect(two.describe()).toMatchObject({ speed: 60, role: 'viewer', faults: 1, now: WALL + 61_000 });
    expect(told).toHaveLength(1);
    await one.reset({ scenario: 'empty' });
    const client = clientOf(two);
    expect(await client.exports()).toEqual([]);
    expect(told).toHaveLength(2);
    expect(two.describe()).toMatchObject({ scenario: 'empty', faults: 0, role: 'operator', now: WALL });
  });

  test('are not pushed ahead by one that has not heard of a pause', async () => {
    const [store, clock] = [createMemoryStore(), createDrivenClock(WALL)];
    const one = await createWorld({ store, clock, name: 'one', speed: 60 });
    const two = await createWorld({ store, clock, name: 'two' });
    await one.steer({ speed: 0 });
    clock.advance(60_000);
    await two.refresh();
    expect([one.now(), two.now()]).toEqual([WALL, WALL]);
  });

  test('go on when the store lost the world', async () => {
    const stores = [createMemoryStore(), createMemoryStore()];
    let current = 0;
    const failing: WorldStore = {
      exchange: (since, decide) => (stores[current] ?? createMemoryStore()).exchange(since, decide),
      snapshot: async () => undefined,
      keep: async () => {},
    };
    const client = await openIotda({ store: failing, scenario: 'empty' });
    await client.create();
    current = 1;
    expect(await client.exports()).toEqual([]);
    expect((await client.create()).status).toBe(201);
  });
});

describe('a broken connection', () => {
  const cut = (when: 'before' | 'after') =>
    [{ id: 'cut', match: { endpoint: 'iotda.CreateExportTask' }, effect: { kind: 'cut', when }, times: 1 }] as const;

  test.each([
    ['before', 0],
    ['after', 1],
  ] as const)('%s the cloud leaves %d effects', async (when, effects) => {
    const client = await openIotda({ scenario: 'empty' });
    await client.world.setFaults(cut(when));
    await expect(client.create()).rejects.toThrow(TypeError);
    expect(await client.exports()).toHaveLength(effects);
    expect(client.world.describe().faults).toBe(0);
    expect((await client.create()).status).toBe(201);
  });

  test('strikes one of many calls at once, wherever they come from', async () => {
    const [store, clock] = [createMemoryStore(), createDrivenClock(WALL)];
    const one = await openIotda({ store, clock, name: 'one' });
    const two = await openIotda({ store, clock, name: 'two' });
    await one.world.setFaults([
      { id: 'busy', match: { endpoint: 'iotda.*' }, effect: { kind: 'status', status: 429 }, times: 3 },
    ]);
    const answers = await Promise.all([one, two, one, two, one, two, one, two].map((client) => client.list()));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
  });
});
