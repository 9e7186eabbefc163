import type { Connection } from '@/core/connection';
import { createFetch, createWorld, type TestWorld, type TestWorldOptions } from '../fetch';
import { isRecord } from '../json';

/** The batch task and the space of the example on the vendor's page. */
export const DOCUMENTED_BATCH_TASK = '5f433ce0c24389024365fdfa';
export const DOCUMENTED_SPACE = 'jeQDJQZltU8iKgFFoW060F5SGZka';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON; an empty object where there is none. */
  readonly body: Record<string, unknown>;
}

/** An export as far as tests look at it. */
export interface ExportSeen {
  readonly id: string;
  readonly status: unknown;
  readonly progress: number;
  readonly count: number;
}

/** Calls IoTDA through the console's own way, in one project of one world. */
export class IotdaClient {
  readonly #fetch: typeof fetch;

  constructor(
    readonly world: TestWorld,
    readonly connection: Connection,
  ) {
    this.#fetch = createFetch(world);
  }

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const address = `/api/${this.connection.id}/v5/iot/${this.connection.project}/${path}`;
    const json = { 'content-type': 'application/json', ...headers };
    const content = typeof body === 'string' ? body : JSON.stringify(body);
    const init = body === undefined ? { method, headers } : { method, headers: json, body: content };
    const response = await this.#fetch(address, init);
    const text = await response.text();
    const parsed: unknown = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {};
    return { status: response.status, headers: response.headers, body: isRecord(parsed) ? parsed : {} };
  }

  create(batchTask: string = DOCUMENTED_BATCH_TASK, more: Record<string, unknown> = {}): Promise<Answer> {
    return this.call('POST', 'export-tasks', {
      resource_type: 'BatchTask',
      resource_condition: { task_id: batchTask },
      ...more,
    });
  }

  list(query = 'limit=50'): Promise<Answer> {
    return this.call('GET', `export-tasks?resource_type=BatchTask&${query}`);
  }

  /** All exports, newest id first. */
  async exports(): Promise<ExportSeen[]> {
    const seen: ExportSeen[] = [];
    for (let marker = 'f'.repeat(24); ; ) {
      const { body } = await this.list(`limit=50&marker=${marker}`);
      const page = rows(body, 'export_tasks').map((row) => ({
        id: String(row['export_task_id']),
        status: row['status'],
        progress: Number(row['progress']),
        count: Number(row['export_count']),
      }));
      seen.push(...page);
      const last = page.at(-1);
      if (!last || page.length < 50) return seen;
      marker = last.id;
    }
  }

  /** Asks for a file, without building it. */
  async download(id: string): Promise<Answer> {
    const path = `/v5/iot/${this.connection.project}/export-tasks/${id}/file`;
    const request = { method: 'GET', path, search: '', headers: {}, body: '' };
    const { reply } = await this.world.call({ cloud: 'iotda', request });
    return { status: reply.status, headers: new Headers(reply.headers), body: isRecord(reply.json) ? reply.json : {} };
  }

  delete(id: string): Promise<Answer> {
    return this.call('DELETE', `export-tasks/${id}`);
  }

  /** The ids of the batch tasks of a type. */
  async batchTasks(type: string): Promise<string[]> {
    const { body } = await this.call('GET', `batchtasks?task_type=${type}&limit=50`);
    return rows(body, 'batchtasks').map((row) => String(row['task_id']));
  }
}

/** The records of a list in a reply. */
export function rows(body: Record<string, unknown>, name: string): Record<string, unknown>[] {
  const list = body[name];
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** A client of a new world; of production unless said otherwise. */
export async function openIotda(options: TestWorldOptions = {}, connectionId = 'iotda-prod'): Promise<IotdaClient> {
  const world = await createWorld(options);
  return clientOf(world, connectionId);
}

/** A client of a world that there is. */
export function clientOf(world: TestWorld, connectionId = 'iotda-prod'): IotdaClient {
  const found = world.scenario().connections.find(({ id }) => id === connectionId);
  if (!found) throw new RangeError(`no connection ${connectionId}`);
  const identity = { user: '', account: '', role: 'operator' } as const;
  return new IotdaClient(world, { ...found, identity });
}
