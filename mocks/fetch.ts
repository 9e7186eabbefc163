import { createDrivenClock, type DrivenClock } from './clock';
import { UNHANDLED } from './door';
import { answerGateway } from './gateway';
import type { ReaderOptions } from './reader';
import { lateBy, toResponse } from './response';
import { SCENARIOS } from './scenarios/scenarios';
import { createMemoryStore } from './store';
import { openWorld, type World } from './world';
import type { Wanted } from './world-record';

export interface TestWorldOptions extends Wanted, Partial<Pick<ReaderOptions, 'store' | 'name' | 'maxGapMs'>> {
  /** To share one wall clock among worlds. */
  readonly clock?: DrivenClock;
}

/** A world whose wall clock the test moves: `world.clock.advance(ms)`. */
export interface TestWorld extends World {
  readonly clock: DrivenClock;
}

/** Noon of a Sunday. */
const EPOCH = Date.UTC(2026, 2, 1, 12);

/**
 * A world in memory for tests: `calm` from noon UTC of 1 March 2026 on, at the speed of its driven wall clock, unless said
 * otherwise. Two worlds over one `store` are two readers of one world.
 */
export async function createWorld(options: TestWorldOptions = {}): Promise<TestWorld> {
  const {
    clock = createDrivenClock(options.epoch ?? EPOCH),
    store = createMemoryStore(),
    name,
    maxGapMs,
    ...wanted
  } = options;
  const world = await openWorld({
    store,
    clock,
    scenarios: SCENARIOS,
    wanted: { epoch: EPOCH, ...wanted },
    name: name ?? 'test',
    ...(maxGapMs !== undefined && { maxGapMs }),
  });
  return { ...world, clock };
}

export interface FetchOptions {
  /** Where the console's files lie, as a path. */
  readonly base?: string;
  /** Told of each request that nothing serves; such a request also gets a 404 with the mark `x-quayside-unhandled`. */
  readonly onUnhandled?: (request: Request) => void;
}

/**
 * The simulated clouds as a `fetch` for the console's own requests (`<base>api/…`), with relative or absolute addresses. A
 * cut connection rejects with `TypeError`, an aborted request with the signal's reason, as in a browser.
 */
export function createFetch(world: World, { base = '/', onUnhandled }: FetchOptions = {}): typeof fetch {
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const url = new URL(address, 'http://quayside.test');
    const request = input instanceof Request ? new Request(input, init) : new Request(url, init);
    request.signal.throwIfAborted();
    const reply = await answerGateway(world, {
      method: request.method,
      path: url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname.slice(1),
      search: url.search.slice(1),
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
      origin: url.origin,
    });
    await lateBy(reply.delayMs, request.signal);
    request.signal.throwIfAborted();
    if (reply.cut) throw new TypeError('Failed to fetch');
    if (UNHANDLED in reply.headers) onUnhandled?.(request);
    return toResponse(reply, request.method);
  };
}
