import {
  type CollectionTask,
  collectionTask,
  createdTask,
  type SimulatedRun,
  simulatedRuns,
} from '@/task-types/dataarts-collection/wire';
import { createDrivenClock } from '../clock';
import { createFetch, type TestWorld } from '../fetch';
import { isRecord } from '../json';
import type { ScenarioConnection } from '../scenario';
import { createMemoryStore, type WorldStore } from '../store';
import { openWorld } from '../world';
import type { Wanted } from '../world-record';
import { DATAARTS_SCENARIOS } from './dataarts-scenarios';

const TASKS = '/v3/{p}/metadata/tasks';

/** 20:00 of a Sunday in the region's zone. */
export const EPOCH = Date.UTC(2026, 2, 1, 12);

/** The example request on the vendor's page of CreateTask, to the letter. */
export const DOCUMENTED_TASK = `{
"id" : null,
"data_source_type" : "DLI",
"description" : "",
"name" : "Test collection 110",
"user_id" : "0833a573fe80d5401f6dc010a775569a",
"dir_id" : "0",
"task_config" : {
"data_connection_name" : "dli_test",
"data_connection_id" : "14bb947454e64de784eadaab759081e8",
"databaseName" : [ "ygy1" ],
"tableName" : [ "ygy1.ygy" ],
"alive_object_policy" : "3",
"deleted_object_policy" : "3",
"enableDataProfile" : false,
"enableDataClassification" : false,
"enable_table_filter_by_regex" : false
},
"schedule_config" : {
"schedule_type" : "RUN_ONCE",
"max_time_out" : 10
}
}`;

/** What came of a call. */
export interface Came {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed JSON; an empty object where there is none. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The error's, in whichever shape it came. */
  readonly code: unknown;
  readonly message: unknown;
}

type Body = Readonly<Record<string, unknown>>;

/** Calls DataArts through the console's own way, in one workspace of one world, with bodies that may be anything. */
export class DataartsClient {
  readonly #fetch: typeof fetch;

  constructor(
    readonly world: TestWorld,
    readonly connection: ScenarioConnection,
  ) {
    this.#fetch = createFetch(world);
  }

  /** `{p}` in the path stands for the project. A header that is undefined is not sent. */
  async call(
    method: string,
    path: string,
    body?: unknown,
    more: Readonly<Record<string, string | undefined>> = {},
  ): Promise<Came> {
    const { id, project = '', workspace } = this.connection;
    const headers = Object.entries({ workspace, 'content-type': 'application/json', ...more }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    const content = typeof body === 'string' ? body : JSON.stringify(body);
    const init = { method, headers, ...(body !== undefined && { body: content }) };
    const response = await this.#fetch(`/api/${id}${path.replace('{p}', project)}`, init);
    const text = await response.text();
    const parsed: unknown = text === '' ? {} : JSON.parse(text);
    const json = isRecord(parsed) ? parsed : {};
    const error = records(json['errors'])[0] ?? json;
    const { status, headers: received } = response;
    return { status, headers: received, text, body: json, code: error['error_code'], message: error['error_msg'] };
  }

  create(body: unknown): Promise<Came> {
    return this.call('POST', `${TASKS}/create`, body);
  }

  /** The id of a task that must be made. */
  async made(body: unknown): Promise<string> {
    return createdTask.parse((await this.create(body)).body).task_id;
  }

  update(id: string, body: unknown): Promise<Came> {
    return this.call('PUT', `${TASKS}/${id}`, body);
  }

  act(id: string, action: string): Promise<Came> {
    return this.call('POST', `${TASKS}/${id}/action?action=${action}`);
  }

  delete(id: string): Promise<Came> {
    return this.call('DELETE', `${TASKS}/${id}`);
  }

  async show(id: string): Promise<CollectionTask> {
    return collectionTask.parse((await this.call('GET', `${TASKS}/${id}`)).body);
  }

  search(body?: unknown): Promise<Came> {
    return this.call('POST', `${TASKS}/search`, body);
  }

  /** The tasks that a search finds, in their order. Throws where it is refused. */
  async found(body: Body = {}): Promise<CollectionTask[]> {
    const { status, body: came, text } = await this.search({ limit: 100, ...body });
    if (status !== 200) throw new Error(text);
    return records(came['resources']).map((row) => collectionTask.parse(row));
  }

  /** The task of a name. */
  async task(name: string): Promise<CollectionTask> {
    const task = (await this.found({ name })).find((one) => one.name === name);
    if (!task) throw new RangeError(`no task ${name}`);
    return task;
  }

  async runs(id: string): Promise<SimulatedRun[]> {
    const { body } = await this.call('GET', `/simulated-only/dataarts/{p}/collection-tasks/${id}/runs`);
    return simulatedRuns.parse(body).runs;
  }

  log(id: string, run: string, body: unknown): Promise<Came> {
    return this.call('POST', `${TASKS}/${id}/${run}/log`, body);
  }
}

/** The records of a list in a reply. */
export function records(list: unknown): Record<string, unknown>[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** A world with DataArts in it, whose wall clock the test moves. */
export async function openDataartsWorld(
  wanted: Wanted = {},
  store: WorldStore = createMemoryStore(),
  clock = createDrivenClock(EPOCH),
): Promise<TestWorld> {
  const world = await openWorld({
    store,
    clock,
    scenarios: DATAARTS_SCENARIOS,
    wanted: { scenario: 'dataarts', epoch: EPOCH, ...wanted },
    name: 'test',
  });
  return { ...world, clock };
}

/** A client of a new world; of production unless said otherwise. */
export async function openDataarts(wanted: Wanted = {}, connectionId = 'arts-prod'): Promise<DataartsClient> {
  return dataartsClientOf(await openDataartsWorld(wanted), connectionId);
}

/** A client of a world that there is. */
export function dataartsClientOf(world: TestWorld, connectionId = 'arts-prod'): DataartsClient {
  const found = world.scenario().connections.find(({ id }) => id === connectionId);
  if (!found) throw new RangeError(`no connection ${connectionId}`);
  return new DataartsClient(world, found);
}
