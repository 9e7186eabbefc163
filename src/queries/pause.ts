import type { DomainClock } from '@/core/clock';

const SHORTEST_PAUSE_MS = 500;

interface Pauser {
  readonly clock: DomainClock;
  /** Wall time. */
  readonly sleep: (ms: number) => Promise<void>;
}

/** Waits for so many milliseconds of domain time, and for as long as that stands still or nobody sees the page. */
export async function pause({ clock, sleep }: Pauser, ms: number): Promise<void> {
  await whileStill(clock);
  // Time that races must not make a race of requests.
  await sleep(Math.max(SHORTEST_PAUSE_MS, ms / clock.rate()));
  // It may have been stopped or hidden meanwhile.
  await whileStill(clock);
  await whileHidden();
}

/** Comes back once domain time runs. */
function whileStill(clock: DomainClock): Promise<void> {
  if (clock.rate() > 0) return Promise.resolve();
  return new Promise((resolve) => {
    const leave = clock.subscribe(() => {
      if (clock.rate() === 0) return;
      leave();
      resolve();
    });
  });
}

/** Comes back once the page is seen. Where there is no page, nothing is hidden. */
function whileHidden(): Promise<void> {
  const { document: page } = globalThis;
  if (page?.visibilityState !== 'hidden') return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (page.visibilityState === 'hidden') return;
      page.removeEventListener('visibilitychange', look);
      resolve();
    };
    page.addEventListener('visibilitychange', look);
  });
}
