import type { Connection } from '@/core/connection';
import type { Endpoint, EndpointInput } from '@/transport/endpoint';
import { parseLossless } from '@/transport/lossless-json';
import { consolePath, toRequest } from '@/transport/request';
import { createDrivenClock } from '../clock';
import { createFetch, type TestWorld } from '../fetch';
import { isRecord } from '../json';
import { createMemoryStore, type WorldStore } from '../store';
import { openWorld } from '../world';
import type { Wanted } from '../world-record';
import { DATAWORKS_SCENARIOS } from './dataworks-scenarios';

/** 20:00 of a Sunday in the zone of the workspaces. */
const EPOCH = Date.UTC(2026, 2, 1, 12);

/** The script of the example on the vendor's page of CreateDISyncTask, to the letter. */
export const DOCUMENTED_CONTENT =
  '{"type":"job","version":"2.0","steps":[{"stepType":"mysql","parameter":{"envType":1,"datasource":"mysql_pub","column":["id","name","create_time","age","score","t_01"],"connection":[{"datasource":"mysql_pub","table":["u_pk"]}],"where":"","splitPk":"id","encoding":"UTF-8"},"name":"Reader","category":"reader"},{"stepType":"odps","parameter":{"partition":"pt=${bizdate}","truncate":true,"datasource":"odps_source","envType":1,"column":["id","name","create_time","age","score","t_01"],"emptyAsNull":false,"tableComment":"null","table":"u_pk"},"name":"Writer","category":"writer"}],"setting":{"executeMode":null,"errorLimit":{"record":""},"speed":{"concurrent":2,"throttle":false}},"order":{"hops":[{"from":"Reader","to":"Writer"}]}}';
/** Its TaskParam. */
export const DOCUMENTED_PARAM =
  '{"FileFolderPath":"Business Flow/XXX/Data Integration","ResourceGroup":"S_res_group_XXX_XXXX"}';

/** What came of a call. `value` is there where the reply is as its schema says and no soft failure. */
export interface Came<R> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
  readonly soft: { readonly code: string; readonly message: string } | undefined;
  readonly value: R | undefined;
}

/** Calls DataWorks through the console's own way, with the task types' own endpoints. */
export class DataworksClient {
  readonly #fetch: typeof fetch;

  constructor(
    readonly world: TestWorld,
    readonly connection: Connection,
  ) {
    this.#fetch = createFetch(world);
  }

  async send<I extends EndpointInput, R>(endpoint: Endpoint<I, R>, input: I): Promise<Came<R>> {
    const request = toRequest(endpoint, input, this.connection);
    const { method, headers, body } = request;
    const init = body === undefined ? { method, headers } : { method, headers, body };
    const response = await this.#fetch(consolePath('/', this.connection, request), init);
    const parsed = parseLossless(await response.text());
    const json = isRecord(parsed) ? parsed : {};
    const soft = response.ok ? endpoint.softFailure?.(json) : undefined;
    const value = response.ok && !soft ? endpoint.reply?.parse(json) : undefined;
    return { status: response.status, headers: response.headers, body: json, soft, value };
  }

  /** The reply of a call that must succeed. */
  async get<I extends EndpointInput, R>(endpoint: Endpoint<I, R>, input: I): Promise<R> {
    const { status, body, value } = await this.send(endpoint, input);
    if (value === undefined) throw new Error(`${endpoint.id}: ${status} ${JSON.stringify(body)}`);
    return value;
  }

  fetch(path: string, init?: RequestInit): Promise<Response> {
    return this.#fetch(`/api/${this.connection.id}${path}`, init);
  }
}

/** A world with DataWorks in it, whose wall clock the test moves. */
export async function openDataworksWorld(
  wanted: Wanted = {},
  store: WorldStore = createMemoryStore(),
  clock = createDrivenClock(EPOCH),
): Promise<TestWorld> {
  const world = await openWorld({
    store,
    clock,
    scenarios: DATAWORKS_SCENARIOS,
    wanted: { scenario: 'dataworks', epoch: EPOCH, ...wanted },
    name: 'test',
  });
  return { ...world, clock };
}

/** A client of a new world; of production unless said otherwise. */
export async function openDataworks(wanted: Wanted = {}, connectionId = 'dw-shanghai'): Promise<DataworksClient> {
  return dataworksClientOf(await openDataworksWorld(wanted), connectionId);
}

/** A client of a world that there is. */
export function dataworksClientOf(world: TestWorld, connectionId = 'dw-shanghai'): DataworksClient {
  const found = world.scenario().connections.find(({ id }) => id === connectionId);
  if (!found) throw new RangeError(`no connection ${connectionId}`);
  return new DataworksClient(world, { ...found, identity: { user: '', account: '', role: 'operator' } });
}
