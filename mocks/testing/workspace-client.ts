import { z } from 'zod/mini';
import type { Connection } from '@/core/connection';
import { deleteExportTasks, downloadExportFile, listExportTasks } from '@/task-types/workspace-export/api';
import type { Endpoint, EndpointInput } from '@/transport/endpoint';
import { consolePath, toRequest } from '@/transport/request';
import { createDrivenClock } from '../clock';
import { createFetch, type TestWorld } from '../fetch';
import { isRecord, parseJson } from '../json';
import { createMemoryStore, type WorldStore } from '../store';
import { openWorld } from '../world';
import type { Wanted } from '../world-record';
import { WORKSPACE_SCENARIOS } from './workspace-scenarios';

/** Noon of a Sunday. */
const EPOCH = Date.UTC(2026, 2, 1, 12);

/** What came of a call. */
export interface Came {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON; an empty object where there is none. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An export as a list shows it. */
const shown = z.looseObject({
  task_id: z.string(),
  file_name: z.string(),
  status: z.enum(['CREATING', 'SUCCESS', 'FAIL', 'EXPIRED']),
  is_download: z.boolean(),
  create_time: z.string(),
  end_time: z.optional(z.string()),
});
export type Shown = z.infer<typeof shown>;
const page = z.strictObject({ export_tasks: z.array(shown), count: z.number() });

/** Calls Workspace through the console's own way, with the task type's own endpoints, in one project of one world. */
export class WorkspaceClient {
  readonly #fetch: typeof fetch;

  constructor(
    readonly world: TestWorld,
    readonly connection: Connection,
  ) {
    this.#fetch = createFetch(world);
  }

  async send<I extends EndpointInput>(endpoint: Endpoint<I, unknown>, input: I): Promise<Came> {
    const request = toRequest(endpoint, input, this.connection);
    return this.fetch(consolePath('/', this.connection, request), request);
  }

  /** Any request at all, by its address from the host on. */
  async fetch(address: string, { method, headers, body }: Omit<RequestInit, 'body'> & { body?: string | undefined }) {
    const init = { ...(method !== undefined && { method }), ...(headers && { headers }) };
    const response = await this.#fetch(address, body === undefined ? init : { ...init, body });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const parsed = isJson ? parseJson(new TextDecoder().decode(bytes)) : {};
    return { status: response.status, headers: response.headers, body: isRecord(parsed) ? parsed : {}, bytes };
  }

  /** A list with this query, as it is written. */
  async list(search = ''): Promise<Came> {
    return this.fetch(`/api/${this.connection.id}/v2/${this.connection.project}/export-tasks?${search}`, {});
  }

  /** The rows of a page. Throws where the list is refused. */
  async rows(search = 'limit=100'): Promise<Shown[]> {
    return page.parse((await this.list(search)).body).export_tasks;
  }

  /** The export of an id, as the list shows it. */
  async find(id: string): Promise<Shown | undefined> {
    const { body } = await this.send(listExportTasks, { query: { task_id: id } });
    return page.parse(body).export_tasks[0];
  }

  download(id: string): Promise<Came> {
    return this.send(downloadExportFile, { path: { task_id: id } });
  }

  delete(...ids: readonly string[]): Promise<Came> {
    return this.send(deleteExportTasks, { body: { task_ids: [...ids] } });
  }
}

/** A world with Workspace in it, whose wall clock the test moves. */
export async function openWorkspaceWorld(
  wanted: Wanted = {},
  store: WorldStore = createMemoryStore(),
  clock = createDrivenClock(EPOCH),
): Promise<TestWorld> {
  const world = await openWorld({
    store,
    clock,
    scenarios: WORKSPACE_SCENARIOS,
    wanted: { scenario: 'workspace', epoch: EPOCH, ...wanted },
    name: 'test',
  });
  return { ...world, clock };
}

/** A client of a new world; of production unless said otherwise. */
export async function openWorkspace(wanted: Wanted = {}, connectionId = 'desk-prod'): Promise<WorkspaceClient> {
  return workspaceClientOf(await openWorkspaceWorld(wanted), connectionId);
}

/** A client of a world that there is. */
export function workspaceClientOf(world: TestWorld, connectionId = 'desk-prod'): WorkspaceClient {
  const found = world.scenario().connections.find(({ id }) => id === connectionId);
  if (!found) throw new RangeError(`no connection ${connectionId}`);
  return new WorkspaceClient(world, { ...found, identity: { user: '', account: '', role: 'operator' } });
}
