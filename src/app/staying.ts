/** A page that was told to go is gone within this, or was kept after all. */
const GOING_MS = 5_000;

/**
 * Gives a function that resolves at once while the page stays. Between `beforeunload` and its end a page still runs, but
 * the demo's worker no longer serves it: what it would still send waits, and mostly goes with it.
 */
export function watchLeaving(): () => Promise<void> {
  let going = Promise.resolve();
  addEventListener('beforeunload', () => {
    going = new Promise((resolve) => setTimeout(resolve, GOING_MS));
  });
  return () => going;
}
