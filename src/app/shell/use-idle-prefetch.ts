import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** Wall time after the first paint in which the first rows have the line and the processor for themselves. */
const QUIET_MS = 1_500;

/**
 * Fetches, once the page is at rest, the code and the words of the pages that one opens from here. Gives whether that rest
 * has come.
 */
export function useIdlePrefetch(): boolean {
  const router = useRouter();
  const [atRest, setAtRest] = useState(false);
  useEffect(() => {
    const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run));
    const timer = setTimeout(
      () =>
        idle(() => {
          const { services } = router.options.context;
          // What does not come now comes with its page, which tells if it cannot.
          services.translator
            .load('later')
            .catch(() => undefined)
            .finally(() => setAtRest(true));
          for (const route of Object.values(router.routesById)) {
            Promise.resolve(router.loadRouteChunk(route)).catch(() => undefined);
          }
        }),
      QUIET_MS,
    );
    return () => clearTimeout(timer);
  }, [router]);
  return atRest;
}
