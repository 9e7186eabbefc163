import { isRecord } from '../json';
import { createFetch, type TestWorld } from '../fetch';
import type { FaultRule } from '../faults';
import type { RunningClouds } from '../http';
import { signIns } from '../http/identities';

/** What one hears of a call: nothing where the connection broke. */
export interface Heard {
  readonly status: number;
  readonly code: unknown;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Asking {
  readonly method: string;
  /** Behind the project: `export-tasks/…`. */
  readonly path: string;
  readonly body?: unknown;
}

/** Those who ask; the last may only read. */
export const ROLES = ['operator', 'administrator', 'viewer'] as const;
export type Asker = (typeof ROLES)[number];

/** A way into one project of IoTDA for several users. */
export interface Door {
  ask(who: Asker, asking: Asking): Promise<Heard | undefined>;
  /** Files with more rows are not asked for: writing them takes long. */
  readonly largestFile: number;
  /** The simulated instant. */
  now(): number;
  pass(ms: number): Promise<void>;
  setFaults(rules: readonly FaultRule[]): Promise<void>;
}

async function heard(response: Response): Promise<Heard> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const json: unknown = isJson ? await response.json() : await response.arrayBuffer().then(() => ({}));
  const body = isRecord(json) ? json : {};
  return { status: response.status, code: body['error_code'], body };
}

function initOf({ method, body }: Asking, headers: Record<string, string>): RequestInit {
  if (body === undefined) return { method, headers };
  return { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** A download of which the file is never built. */
async function unbuilt(world: TestWorld, path: string): Promise<Heard | undefined> {
  const request = { method: 'GET', path, search: '', headers: {}, body: '' };
  const { reply, cut } = await world.call({ cloud: 'iotda', connection: 'iotda-prod', request });
  const body = isRecord(reply.json) ? reply.json : {};
  return cut ? undefined : { status: reply.status, code: body['error_code'], body };
}

/** Through the console's way, by several readers of one world in turn. Only the connection `iotda-prod`. */
export function doorOfWorlds(worlds: readonly TestWorld[]): Door {
  let turns = 0;
  const next = () => {
    turns += 1;
    const world = worlds[turns % worlds.length];
    if (!world) throw new RangeError('a door needs a world');
    return world;
  };
  const project = next()
    .scenario()
    .connections.find(({ id }) => id === 'iotda-prod')?.project;
  return {
    async ask(who, asking) {
      const world = next();
      // Another reader may have changed it.
      await world.refresh();
      if (world.describe().role !== who) await world.setRole(who);
      if (asking.path.endsWith('/file')) return unbuilt(world, `/v5/iot/${project}/${asking.path}`);
      const call = createFetch(world)(`/api/iotda-prod/v5/iot/${project}/${asking.path}`, initOf(asking, {}));
      return call.then(heard, () => undefined);
    },
    largestFile: Number.POSITIVE_INFINITY,
    now: () => next().now(),
    // Half of it by the wall's clock, half by a jump.
    async pass(ms) {
      const world = next();
      if (turns % 2 === 0) world.clock.advance(ms);
      else await world.steer({ jumpMs: ms });
      await Promise.all(worlds.map((one) => one.refresh()));
    },
    setFaults: (rules) => next().setFaults(rules),
  };
}

/** Through HTTP on the vendor's own paths, with each user's access key. */
export function doorOverHttp({ url, world }: RunningClouds): Door {
  const identities = signIns(world.scenario(), world.describe().seed);
  const steer = async (what: string, body: unknown) => {
    const { status } = await fetch(`${url}/api/_demo/${what}`, { method: 'POST', body: JSON.stringify(body) });
    if (status !== 200) throw new Error(`${what} was refused with ${status}`);
  };
  return {
    async ask(who, asking) {
      const identity = identities.find(({ role }) => role === who);
      const authorization = `SDK-HMAC-SHA256 Access=${identity?.accessKey}`;
      const call = fetch(`${url}/v5/iot/${identity?.projectId}/${asking.path}`, initOf(asking, { authorization }));
      return call.then(heard, () => undefined);
    },
    largestFile: 300,
    now: () => world.now(),
    pass: (ms) => steer('clock', { jumpMs: ms }),
    setFaults: (rules) => steer('faults', rules),
  };
}
