import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLocks, Page } from '@/testing/create-page';
import type { TransportParts } from '@/transport/client';
import { PLAN_TYPE, planEntry } from '@/testing/plan-type';
import { createDrivenClock } from '@mocks/clock';
import { createFetch, createWorld } from '@mocks/fetch';
import { createMemoryStore } from '@mocks/store';
import { DATAWORKS_SCENARIOS } from '@mocks/testing/dataworks-scenarios';
import { openWorld } from '@mocks/world';
import { dropIntent, forgetTasks, intents, keepIntent, memories } from './kept';
import { findSource, sourceKey } from './sources';
import { goOn, leaveThere, newIntent, resumeIntents, submitIntent } from './submissions';

const VALUES = {
  batchTaskType: 'createDevices',
  batchTaskId: '5f433ce0c24389024365fdfa',
  scope: 'GLOBAL',
  spaceId: '',
  format: 'xls',
};

beforeEach(() => {
  forgetTasks();
  vi.stubGlobal('navigator', { locks: createLocks() });
  return () => {
    forgetTasks();
    vi.unstubAllGlobals();
  };
});

/** A tab of a world; `net` may stand in for the clouds. */
async function setUp() {
  const world = await createWorld({ scenario: 'empty' });
  const clouds = createFetch(world);
  let ids = 0;
  const open = (net: TransportParts['fetch'] = clouds) =>
    new Page(
      world,
      () => `id${(ids += 1)}`,
      () => net,
    );
  const submission = async ({ services }: Page) => {
    const source = await findSource(services, sourceKey('iotda-prod', 'iotda-export'));
    const form = await source?.type.form?.();
    if (!source || !form) throw new Error('there is no form');
    return { connection: source.connection, type: source.type, form };
  };
  return { world, clouds, open, submission };
}

const offline: TransportParts['fetch'] = () => Promise.reject(new TypeError('Failed to fetch'));

describe('submitIntent', () => {
  it('writes the intent down before it sends, and remembers what was made after', async () => {
    const { clouds, open, submission } = await setUp();
    const kept: unknown[] = [];
    const page = open((url, init) => {
      if (init.method === 'POST') kept.push(...intents.read());
      return clouds(url, init);
    });
    const parts = await submission(page);
    const intent = newIntent(page.services, parts, VALUES);
    expect(intents.read()).toEqual([]);
    const result = await page.run((services) => submitIntent(services, parts, intent));
    expect(kept).toMatchObject([{ id: intent.id, outcome: 'sent', sentAt: page.services.clock.now() }]);
    expect(result).toMatchObject({ kind: 'done', intent: { outcome: 'settled' } });
    expect(intents.read()).toEqual([]);
    expect(memories.read()).toMatchObject([
      { values: VALUES, ref: { connection: 'iotda-prod', type: 'iotda-export' } },
    ]);
  });

  it('leaves nothing behind where the cloud refuses', async () => {
    const { open, submission } = await setUp();
    const page = open();
    const parts = await submission(page);
    const intent = newIntent(page.services, parts, { ...VALUES, batchTaskId: 'no-such-task' });
    const result = await page.run((services) => submitIntent(services, parts, intent));
    expect(result).toMatchObject({ kind: 'refused', failure: { kind: 'rejected', unclear: false } });
    expect([intents.read(), memories.read()]).toEqual([[], []]);
  });

  it('does nothing for an intent that another tab is at, or has let go', async () => {
    const { clouds, open, submission } = await setUp();
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const busy = open((url, init) => {
      if (init.method !== 'POST') return clouds(url, init);
      arrive();
      return new Promise(() => undefined);
    });
    const parts = await submission(busy);
    const intent = newIntent(busy.services, parts, VALUES);
    void busy.run((services) => submitIntent(services, parts, intent));
    await arrived;
    const other = open(() => expect.unreachable());
    const [sent] = intents.read();
    if (!sent) throw new Error('nothing is written down');
    expect(await other.run((services) => submitIntent(services, parts, sent))).toBeUndefined();
    void busy.die();
    dropIntent(sent.id);
    expect(await other.run((services) => submitIntent(services, parts, sent))).toBeUndefined();
    expect(intents.read()).toEqual([]);
  });
});

describe('resumeIntents', () => {
  const left = {
    id: 'i',
    onceId: 'o',
    type: 'iotda-export',
    connection: 'iotda-prod',
    values: VALUES,
    step: 0,
    replies: [],
    startedAt: 0,
  };

  it('asks nothing where nothing is open', async () => {
    const { open } = await setUp();
    keepIntent({ ...left, outcome: 'unsent' });
    const page = open(() => expect.unreachable());
    expect(await page.run(resumeIntents)).toEqual([]);
    // The page that was to send it again is gone.
    expect(intents.read()).toMatchObject([{ id: 'i', left: {} }]);
  });

  it('sends nothing, whatever it finds', async () => {
    const { world, clouds, open } = await setUp();
    const methods = new Set<string | undefined>();
    const page = open((url, init) => {
      methods.add(init.method);
      return clouds(url, init);
    });
    keepIntent({ ...left, outcome: 'sent', sentAt: world.now() });
    expect(await page.run(resumeIntents)).toMatchObject([{ result: { kind: 'absent' }, name: VALUES.batchTaskId }]);
    expect([...methods]).toEqual(['GET']);
    // Its values are all there is where it was a clone, or made again: no draft holds them.
    expect(intents.read()).toMatchObject([{ id: 'i', values: VALUES, outcome: 'unsent', left: {} }]);
  });

  it('leaves to a later page what cannot be looked up, and passes over what it cannot read', async () => {
    const { world, open } = await setUp();
    const lost = { ...left, outcome: 'unclear', sentAt: world.now() } as const;
    const strange = { ...lost, id: 'j', values: { of: 'another version' } };
    const elsewhere = { ...lost, id: 'k', connection: 'iotda-gone' };
    for (const one of [lost, strange, elsewhere]) keepIntent(one);
    // The connections are read again after a second and after two: the page's own clock has no part in that.
    vi.useFakeTimers();
    const looking = open(offline).run(resumeIntents);
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(await looking).toEqual([]);
    expect(intents.read().map(({ id }) => id)).toEqual(['k', 'j', 'i']);
    expect(await open().run(resumeIntents)).toMatchObject([{ intent: { id: 'i' }, result: { kind: 'absent' } }]);
    expect(intents.read().map(({ id, left }) => [id, left !== undefined])).toEqual([
      ['i', true],
      ['k', false],
      ['j', false],
    ]);
  });
});

describe('a plan of several steps', () => {
  /** A tab of the simulated DataWorks, with the type whose second step waits 8 s for what the first began. */
  async function openPlan() {
    const clock = createDrivenClock(Date.UTC(2026, 2, 1, 12));
    const opened = await openWorld({
      store: createMemoryStore(),
      clock,
      scenarios: DATAWORKS_SCENARIOS,
      wanted: { scenario: 'dataworks' },
      name: 'test',
    });
    const world = { ...opened, clock };
    let ids = 0;
    const page = new Page(
      world,
      () => `id${(ids += 1)}`,
      () => createFetch(world),
      [planEntry],
    );
    const source = await findSource(page.services, sourceKey('dw-shanghai', PLAN_TYPE));
    const form = await source?.type.form?.();
    if (!source || !form) throw new Error('there is no form');
    return { page, parts: { connection: source.connection, type: source.type, form } };
  }

  it('waits no longer than somebody is there, and is gone on with from where it was', async () => {
    const { page, parts } = await openPlan();
    const stop = new AbortController();
    const intent = newIntent(page.services, parts, { name: 'left' });
    stop.abort();
    const left = await page.run((services) => submitIntent(services, { ...parts, left: stop.signal }, intent));
    expect(left).toMatchObject({ kind: 'halfway', intent: { step: 1, outcome: 'unsent' } });
    const [kept] = intents.read();
    if (!kept) throw new Error('nothing is written down');
    expect(await page.run(resumeIntents)).toMatchObject([
      { result: { kind: 'halfway' }, intent: { step: 1 }, steps: { length: 5 }, name: 'left' },
    ]);
    expect(await page.run((services) => goOn(services, kept))).toMatchObject({ result: { kind: 'done' } });
    expect([intents.read(), memories.read()]).toMatchObject([[], [{ values: { name: 'left' } }]]);
  });

  it('is left where it is: what it made stays, and where it made nothing its values do', async () => {
    const { page, parts } = await openPlan();
    const stop = new AbortController();
    stop.abort();
    const intent = newIntent(page.services, parts, { name: 'left' });
    const result = await page.run((services) => submitIntent(services, { ...parts, left: stop.signal }, intent));
    if (result === 'died' || !result) throw new Error('it did not begin');
    leaveThere(result.intent);
    expect(intents.read()).toMatchObject([
      { values: { name: 'left' }, step: 0, replies: [], outcome: 'unsent', left: {} },
    ]);
    expect(intents.read()[0]?.sentAt).toBeUndefined();
    leaveThere({ ...result.intent, ref: { connection: 'dw-shanghai', type: PLAN_TYPE, id: '1' } });
    expect(intents.read()).toEqual([]);
  });

  it('goes no further once it was left where it is, in whichever tab, and does not come back', async () => {
    const { page, parts } = await openPlan();
    const intent = newIntent(page.services, parts, { name: 'left' });
    const leave = intents.subscribe(() => {
      if (intents.read()[0]?.ref) queueMicrotask(() => dropIntent(intent.id));
    });
    expect(await page.run((services) => submitIntent(services, parts, intent))).toBeUndefined();
    leave();
    expect(intents.read()).toEqual([]);
    expect(memories.read()).toMatchObject([{ values: { name: 'left' } }]);
    const sent = page.services.journal.entries().map(({ endpoint }) => endpoint);
    expect(sent).not.toContain('dataworks.StartDISyncInstance');
  });
});
