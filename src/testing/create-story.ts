import { type Intent, isUnclear } from '@/core/intent';
import { dropIntent, forgetTasks, intents, isKept, memories } from '@/queries/kept';
import { newIntent, resumeIntents, submitIntent } from '@/queries/submissions';
import { findSource, sourceKey } from '@/queries/sources';
import { exportTaskPage } from '@/task-types/iotda-export/wire';
import { createWorld, createFetch, type TestWorld } from '@mocks/fetch';
import type { LogEntry } from '@mocks/log';
import { createMemoryStore, type WorldStore } from '@mocks/store';
import { Page } from './create-page';
import { createFlakyNet, type Faults } from './flaky-net';

export interface Script extends Faults {
  /** An export of the same conditions was made before the story begins: IoTDA will make it anew under its old id. */
  readonly madeBefore: boolean;
  /** At which of the requests another tab opens, which resumes what it finds. */
  readonly tabs: readonly number[];
}

export interface Ending {
  readonly kind: 'made' | 'cannot-tell' | 'endless';
  /** What the clouds did, by each time that the operator pressed a button. */
  readonly effects: readonly number[];
  /** The ids of the exports with these conditions that began in the story. */
  readonly rows: readonly string[];
  /** The ids of what the console remembers to have made. */
  readonly known: readonly string[];
  /** What is still written down. */
  readonly kept: readonly Intent[];
}

const CONNECTION = 'iotda-prod';
const TYPE = 'iotda-export';
const TURNS = 60;
const MINUTE_MS = 60_000;

/** What the operator wants: an export of the batch task on IoTDA's own page. */
const VALUES = {
  batchTaskType: 'createDevices',
  batchTaskId: '5f433ce0c24389024365fdfa',
  scope: 'GLOBAL',
  spaceId: '',
  format: 'xls',
};

/**
 * An operator wants one export and does not give up: presses Create again where nothing happened, Look again where nobody
 * knows. The connection, the cloud's gateway and the page itself fail as the script says, and then no more.
 */
export async function tellStory(script: Script, submit: typeof submitIntent = submitIntent): Promise<Ending> {
  forgetTasks();
  const store = createMemoryStore();
  const world = await createWorld({ scenario: 'empty', store });
  const clean = createFetch(world);
  const path = `/api/${CONNECTION}/v5/iot/${projectOf(world)}/export-tasks`;
  if (script.madeBefore) {
    const body = JSON.stringify({ resource_type: 'BatchTask', resource_condition: { task_id: VALUES.batchTaskId } });
    const made = await clean(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
    if (made.status !== 201) throw new Error(`the earlier export was not made: ${made.status}`);
    world.clock.advance(10 * MINUTE_MS);
  }
  const begun = world.now();
  const doneBefore = await effectsIn(store);

  let ids = 0;
  const newId = () => `id${(ids += 1)}`;
  const others: Promise<unknown>[] = [];
  const openPage = () => new Page(world, newId, net);
  const net = createFlakyNet(world, script, (request) => {
    if (script.tabs.includes(request)) others.push(openPage().run(resumeIntents));
  });

  let page = openPage();
  let open: Intent | undefined;
  let kind: Ending['kind'] = 'endless';
  let next: 'press' | 'resume' = 'press';
  const effects: number[] = [];
  const madeByOther = () => memories.read().length > 0;
  for (let turn = 0; turn < TURNS && kind === 'endless'; turn += 1) {
    const before = await effectsIn(store);
    if (next === 'press') {
      const result = await page.run(async (services) => {
        const source = await findSource(services, sourceKey(CONNECTION, TYPE));
        const form = await source?.type.form?.();
        if (!source || !form) throw new Error('there is no form');
        const submission = { connection: source.connection, type: source.type, form };
        open ??= newIntent(services, submission, VALUES);
        return submit(services, submission, open);
      });
      if (result === 'died') next = 'resume';
      else if (result === undefined) {
        // Another tab is at it, or has brought it to its end.
        await Promise.all(others);
        if (open && !isKept(open)) open = undefined;
        if (madeByOther()) kind = 'made';
      } else if (result.kind === 'done') kind = 'made';
      else if (result.kind === 'cannot-tell') kind = 'cannot-tell';
      else open = result.kind === 'refused' ? undefined : result.intent;
    } else {
      const results = await page.run(resumeIntents);
      if (results !== 'died') {
        await Promise.all(others);
        for (const { result, intent } of results) {
          if (result.kind === 'done') kind = 'made';
          if (result.kind === 'cannot-tell') kind = 'cannot-tell';
          // "Resume the draft" lets it go.
          if (result.kind === 'absent') dropIntent(intent.id);
        }
        if (madeByOther()) kind = 'made';
        if (!intents.read().some(isUnclear)) next = 'press';
      }
    }
    if (!page.alive) {
      page = openPage();
      open = undefined;
    }
    effects.push((await effectsIn(store)) - before);
  }
  await Promise.all(others);

  await world.setFaults([]);
  const reply = await clean(`${path}?resource_type=BatchTask&limit=50`);
  const rows = exportTaskPage
    .parse(await reply.json())
    .export_tasks.filter(
      (row) => row.resource_condition.task_id === VALUES.batchTaskId && Date.parse(row.create_time ?? '') >= begun,
    );
  const total = (await effectsIn(store)) - doneBefore;
  if (total !== effects.reduce((sum, some) => sum + some, 0))
    throw new Error('the cloud did something between presses');
  return {
    kind,
    effects,
    rows: rows.map((row) => row.export_task_id),
    known: memories.read().map(({ ref }) => ref.id),
    // What another tab has set aside is a draft.
    kept: intents.read().filter(({ left }) => !left),
  };
}

/** How many exports the cloud has begun, whatever its list shows. */
async function effectsIn(store: WorldStore): Promise<number> {
  const { value } = await store.exchange<readonly LogEntry[]>(0, ({ record, entries }) => {
    if (!record) throw new Error('there is no world');
    return { record, value: entries };
  });
  return value.filter(({ command }) => command.kind === 'call' && command.reached && command.request.method === 'POST')
    .length;
}

function projectOf(world: TestWorld): string {
  const project = world.scenario().connections.find(({ id }) => id === CONNECTION)?.project;
  if (project === undefined) throw new Error(`there is no ${CONNECTION}`);
  return project;
}
