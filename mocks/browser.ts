import './browser/allowed-storage';
import { setupWorker } from 'msw/browser';
import { http } from 'msw/http';
import type { DemoControl } from '@/core/demo';
import { openIdbStore } from './browser/idb-store';
import { joinTabs } from './browser/tabs';
import { systemClock } from './clock';
import { createControl, type Opened } from './control';
import { answerGateway } from './gateway';
import { lateBy, toResponse } from './response';
import { SCENARIOS } from './scenarios/scenarios';
import { createMemoryStore, type WorldStore } from './store';
import { readSettings, readWanted } from './wanted';
import { openWorld, type World } from './world';
import type { Wanted } from './world-record';

export interface DemoOptions {
  /** The base path of the console, with its closing slash. */
  readonly base: string;
  /** Of the page's address: chooses scenario, epoch and speed, see `readWanted` and `readSettings`. */
  readonly search: string;
}

/** How often an open tab lets the clock be seen. */
const LOOK_EVERY_MS = 5_000;
/** Browsers wake a hidden tab once a minute; a pause much longer than that means that the machine slept. */
const MAX_GAP_MS = 90_000;

/**
 * Brings up the simulated clouds in this page and puts a service worker before `<base>api/`. Returns at once; `ready` resolves
 * when requests are answered and rejects where that cannot be. All tabs of an origin and base share one world.
 */
export function startDemo({ base, search }: DemoOptions): DemoControl {
  const wanted = readWanted(search, Object.keys(SCENARIOS));
  const opening = openShared(`quayside demo ${base}`, wanted, search);
  const worker = setupWorker(
    http.all(`${base}api/*`, async ({ request }) => answer((await opening).world, base, request)),
  );
  addEventListener('unhandledrejection', quietUpdate);
  const started = worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: `${base}mockServiceWorker.js` },
  });
  const ready = Promise.all([opening, started]).then(() => {});
  return createControl(
    opening,
    ready,
    { speed: wanted.speed ?? 1, scenario: wanted.scenario ?? 'calm', faults: 0, kept: 'shared' },
    systemClock.wall,
  );
}

/** MSW looks for a newer worker and does not wait for what comes of it: of a page that is being left, nothing does. */
function quietUpdate(event: PromiseRejectionEvent): void {
  if (String(event.reason).startsWith('TypeError: Failed to update a ServiceWorker')) event.preventDefault();
}

async function openShared(name: string, asked: Wanted, search: string): Promise<Opened> {
  const [tabs, shared, settings] = await Promise.all([
    joinTabs(name),
    openIdbStore(name).catch(() => undefined),
    readSettings(search),
  ]);
  const wanted = { ...asked, ...settings };
  const open = (store: WorldStore) =>
    openWorld({
      store,
      clock: systemClock,
      scenarios: SCENARIOS,
      wanted,
      name: crypto.getRandomValues(new Uint32Array(2)).join(),
      maxGapMs: MAX_GAP_MS,
      lastSeenAt: tabs.lastSeenAt,
      announce: tabs.announce,
    });
  const opened = await openFirst(shared, open);
  const { world } = opened;
  const look = () => void world.refresh().catch(() => {});
  tabs.onAnnounced(look);
  // What the address asked for may have made another world, or another speed.
  tabs.announce();
  setInterval(look, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', look);
  // The console asks for the connections first and then for what is behind them, the first of them first.
  void world
    .load(
      world
        .scenario()
        .connections.slice(0, 1)
        .map(({ cloud }) => cloud),
    )
    .catch(() => {});
  return opened;
}

/** How Chromium, Firefox and Safari say that a module did not come. */
const NOT_LOADED = /dynamically imported module|importing a module script failed/i;

/** The world in the shared store, or in memory where there is no such store or it cannot be read. */
async function openFirst(shared: WorldStore | undefined, open: (store: WorldStore) => Promise<World>): Promise<Opened> {
  const world = shared && (await open(shared).catch(() => undefined));
  if (world) return { world, kept: 'shared' };
  return { world: await open(createMemoryStore()), kept: 'this tab only' };
}

async function answer(world: World, base: string, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const reply = await answerGateway(world, {
    method: request.method,
    path: url.pathname.slice(base.length),
    search: url.search.slice(1),
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
    origin: url.origin + base.slice(0, -1),
  }).catch((thrown: unknown) => {
    if (!NOT_LOADED.test(String(thrown))) throw thrown;
  });
  // A cloud that could not be loaded does not answer, as one that cannot be reached.
  if (!reply) return Response.error();
  await lateBy(reply.delayMs, request.signal);
  return reply.cut ? Response.error() : toResponse(reply, request.method);
}
