import { type Intent, isHalfway, isUnclear } from '@/core/intent';
import { forgetTasks, intents, memories } from '@/queries/kept';
import type { IntentResult } from '@/queries/run-intent';
import { goOn, newIntent, resumeIntents, submitIntent } from '@/queries/submissions';
import { findSource, sourceKey } from '@/queries/sources';
import { createDrivenClock } from '@mocks/clock';
import { createFetch, type TestWorld } from '@mocks/fetch';
import type { LogEntry } from '@mocks/log';
import { createMemoryStore, type WorldStore } from '@mocks/store';
import { DATAWORKS_SCENARIOS } from '@mocks/testing/dataworks-scenarios';
import { openWorld } from '@mocks/world';
import { Page } from './create-page';
import { createFlakyNet, type Faults, type Watched } from './flaky-net';
import { PLAN_TYPE, planEntry } from './plan-type';

export interface PlanScript extends Faults {
  /** At which of the requests another tab opens, which resumes what it finds. */
  readonly tabs: readonly number[];
}

export interface PlanEnding {
  /** How it stands with the operator in the end. */
  readonly told: IntentResult['kind'] | 'endless';
  /** How often the cloud did what each step asks, whatever it was asked. */
  readonly did: Readonly<Record<'create' | 'deploy' | 'start', number>>;
  /** How often a step was sent while a page had only looked up what became of the plan. */
  readonly sentByLooking: number;
  /** The ids of what the console remembers to have made. */
  readonly known: readonly string[];
  /** The ids of the files of that name. */
  readonly files: readonly string[];
  readonly kept: readonly Intent[];
}

const CONNECTION = 'dw-shanghai';
const NAME = 'orders_to_holo_story';
const TURNS = 80;
const EPOCH = Date.UTC(2026, 2, 1, 12);
const SENT = [
  'GenerateDISyncTaskConfigForCreating',
  'CreateDISyncTask',
  'DeployDISyncTask',
  'StartDISyncInstance',
] as const;
const ASKED = ['QueryDISyncTaskConfigProcessResult', 'ListFiles', 'GetDISyncInstanceInfo'];

const actionOf = (init: RequestInit) => new Headers(init.headers).get('x-acs-action') ?? '';
const isSent = (action: string) => SENT.some((one) => one === action);

const WATCHED: Watched = {
  does: (_, init) => {
    const action = actionOf(init);
    return isSent(action) ? 'create' : ASKED.includes(action) ? 'list' : undefined;
  },
  endpoints: 'dataworks.*',
  drift: { set: { Data: 'gone' } },
};

/**
 * An operator wants one real-time task, made in five steps, and does not give up: goes on where it stopped, looks again
 * where nobody knows. Everything on the way fails as the script says, and then no more.
 */
export async function tellPlan(script: PlanScript): Promise<PlanEnding> {
  forgetTasks();
  const store = createMemoryStore();
  const clock = createDrivenClock(EPOCH);
  const opened = await openWorld({
    store,
    clock,
    scenarios: DATAWORKS_SCENARIOS,
    wanted: { scenario: 'dataworks', epoch: EPOCH },
    name: 'test',
  });
  const world: TestWorld = { ...opened, clock };
  let ids = 0;
  let looking = false;
  let sentByLooking = 0;
  const others: Promise<unknown>[] = [];
  const net = createFlakyNet(
    world,
    script,
    (request) => {
      if (script.tabs.includes(request)) others.push(openPage().run(resumeIntents));
    },
    WATCHED,
  );
  const openPage = () =>
    new Page(
      world,
      () => `id${(ids += 1)}`,
      (page) => {
        const ask = net(page);
        return (url, init) => {
          if (looking && isSent(actionOf(init))) sentByLooking += 1;
          return ask(url, init);
        };
      },
      [planEntry],
    );

  let page = openPage();
  let open: Intent | undefined;
  let told: PlanEnding['told'] = 'endless';
  let refusals = 0;
  for (let turn = 0; turn < TURNS && told === 'endless'; turn += 1) {
    const result = await press(page, open);
    await Promise.all(others);
    if (result === 'died') {
      page = openPage();
      looking = true;
      await page.run(resumeIntents);
      await Promise.all(others);
      looking = false;
      if (!page.alive) page = openPage();
      open = standing();
      if (!open && memories.read().length > 0) told = 'done';
    } else if (result === undefined) {
      open = standing();
      if (!open && memories.read().length > 0) told = 'done';
    } else if (result.kind === 'done') {
      told = 'done';
    } else {
      open = result.kind === 'refused' && !isHalfway(result.intent) ? undefined : result.intent;
      refusals = result.kind === 'refused' ? refusals + 1 : 0;
      if (result.kind === 'cannot-tell' || refusals === 6) told = result.kind;
    }
  }

  await world.setFaults([]);
  const did = await effectsIn(store);
  return {
    told,
    did,
    sentByLooking,
    known: memories.read().map(({ ref }) => ref.id),
    files: await filesOf(world),
    kept: intents.read().filter(({ left }) => !left),
  };
}

/** Presses what the page offers: Create, once more where nothing came of it, or Go on, or Look again. */
function press(page: Page, open: Intent | undefined): Promise<IntentResult | undefined | 'died'> {
  return page.run(async (services) => {
    if (open && (isHalfway(open) || isUnclear(open))) return (await goOn(services, open))?.result;
    const source = await findSource(services, sourceKey(CONNECTION, PLAN_TYPE));
    const form = await source?.type.form?.();
    if (!source || !form) throw new Error('there is no form');
    const submission = { connection: source.connection, type: source.type, form };
    return submitIntent(services, submission, open ?? newIntent(services, submission, { name: NAME }));
  });
}

function standing(): Intent | undefined {
  return intents.read().find((one) => !one.left && (isHalfway(one) || isUnclear(one)));
}

/** What the cloud was asked to do and did not refuse: told by what it did, not by what it answered. */
async function effectsIn(store: WorldStore): Promise<PlanEnding['did']> {
  const { value } = await store.exchange<readonly LogEntry[]>(0, ({ record, entries }) => {
    if (!record) throw new Error('there is no world');
    return { record, value: entries };
  });
  const count = (action: string) =>
    value.filter(
      ({ command }) =>
        command.kind === 'call' && command.reached && JSON.stringify(command.request).includes(`"${action}"`),
    ).length;
  return {
    create: count('CreateDISyncTask'),
    deploy: count('DeployDISyncTask'),
    start: count('StartDISyncInstance'),
  };
}

async function filesOf(world: TestWorld): Promise<readonly string[]> {
  const page = new Page(
    world,
    () => 'x',
    () => createFetch(world),
    [planEntry],
  );
  const found = await page.run(async (services) => {
    const source = await findSource(services, sourceKey(CONNECTION, PLAN_TYPE));
    const { callContext } = await import('@/queries/services');
    const { listFiles } = await import('@/task-types/dataworks-sync/api');
    if (!source) throw new Error('there is no source');
    const context = callContext(services, source.connection, { key: 'why.refresh' });
    return (await context.send(listFiles, { form: { Keyword: NAME, FileTypes: '900' } })).Data.Files;
  });
  if (found === 'died') throw new Error('a page that nobody closed is gone');
  return found.map(({ FileId }) => FileId);
}
