import type { TransportParts } from '@/transport/client';
import type { FaultEffect } from '@mocks/faults';
import { createFetch, type TestWorld } from '@mocks/fetch';
import type { Page } from './create-page';

/** What becomes of one request. */
export const FAULTS = [
  'none',
  /** The connection breaks before the cloud gets it, or after it did its work. */
  'cut before',
  'cut after',
  /** The connection breaks, and the request arrives all the same, a little later. */
  'late',
  /** A gateway answers; it may have passed the request on. */
  'status 500',
  'status 502 after',
  'status 504 after',
  'status 429',
  /** The answer is not what the vendor documents. */
  'drift',
  'slow',
  'timeout before',
  'timeout after',
  /** The page goes away before it has sent, or while it waits for the answer. */
  'reload before',
  'reload after',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What becomes of the first requests of each endpoint; all others come through. */
export interface Faults {
  readonly creates: readonly Fault[];
  readonly lists: readonly Fault[];
}

const EFFECTS: Partial<Record<Fault, FaultEffect>> = {
  'cut before': { kind: 'cut', when: 'before' },
  'cut after': { kind: 'cut', when: 'after' },
  'status 500': { kind: 'status', status: 500 },
  'status 429': { kind: 'status', status: 429, retryAfterS: 1 },
};

/** The calls that fail, and how they do. */
export interface Watched {
  /** What a call does for the story; undefined for one that is none of it. */
  readonly does: (url: string, init: RequestInit) => 'create' | 'list' | undefined;
  /** The endpoints that faults strike. */
  readonly endpoints: string;
  /** What makes their answers unreadable. */
  readonly drift: Omit<Extract<FaultEffect, { kind: 'drift' }>, 'kind'>;
}

const IOTDA_EXPORTS: Watched = {
  does: (url, { method }) => (/\/export-tasks(\?|$)/.test(url) ? (method === 'POST' ? 'create' : 'list') : undefined),
  endpoints: 'iotda.*',
  drift: { remove: 'export_task_id', set: { export_tasks: 'gone' } },
};

const SLOW_MS = 8_000;
/** A late request arrives before so many more have been sent: the look-up after a lost answer looks three times. */
const LATE_BY = 2;

/** The signals by which the transport gives up on a call; the net, not a timer, decides when. */
const patience = new WeakMap<AbortSignal, AbortController>();

/** Stands in for `AbortSignal.timeout`. */
export function endlessPatience(): AbortSignal {
  const controller = new AbortController();
  patience.set(controller.signal, controller);
  return controller.signal;
}

/** A `fetch` for each page that fails by the script. `onRequest` is told the number of each request that is watched. */
export function createFlakyNet(
  world: TestWorld,
  { creates, lists }: Faults,
  onRequest: (request: number) => void,
  watched: Watched = IOTDA_EXPORTS,
) {
  const ask = createFetch(world);
  const left = { create: [...creates], list: [...lists] };
  const late: { readonly send: () => Promise<unknown>; after: number }[] = [];
  let requests = 0;
  let turn: Promise<unknown> = Promise.resolve();

  /** One at a time, so that a fault strikes the request that it is meant for. */
  function through(effect: FaultEffect | undefined, url: string, init: RequestInit): Promise<Response> {
    const answer = turn.then(async () => {
      await world.setFaults(effect ? [{ id: 'now', match: { endpoint: watched.endpoints }, effect }] : []);
      return ask(url, init);
    });
    turn = answer.catch(() => undefined);
    return answer;
  }

  async function arrive(): Promise<void> {
    for (const one of late) one.after -= 1;
    for (const one of late.splice(0, late.findLastIndex(({ after }) => after <= 0) + 1)) await one.send();
  }

  return (page: Page): TransportParts['fetch'] =>
    async (url, init) => {
      if (!page.alive) return page.die();
      const does = watched.does(url, init);
      if (!does) return ask(url, init);
      onRequest((requests += 1));
      const fault = left[does].shift() ?? 'none';
      await arrive();
      const { signal, ...rest } = init;
      const send = (effect?: FaultEffect) => through(effect, url, rest);
      switch (fault) {
        case 'none':
        case 'cut before':
        case 'cut after':
        case 'status 500':
        case 'status 429':
        case 'drift':
          return send(fault === 'drift' ? { kind: 'drift', ...watched.drift } : EFFECTS[fault]);
        case 'late':
          late.push({ send, after: LATE_BY });
          throw new TypeError('Failed to fetch');
        case 'status 502 after':
        case 'status 504 after':
          await send();
          return new Response('<html>', { status: Number(fault.slice(7, 10)) });
        case 'slow': {
          world.clock.advance(SLOW_MS);
          const answer = await send();
          world.clock.advance(SLOW_MS);
          return answer;
        }
        case 'timeout before':
        case 'timeout after':
          if (fault === 'timeout after') await send();
          world.clock.advance(30_000);
          if (signal) patience.get(signal)?.abort();
          throw new DOMException('Timed out', 'TimeoutError');
        case 'reload before':
          return page.die();
        case 'reload after':
          await send();
          return page.die();
      }
    };
}
