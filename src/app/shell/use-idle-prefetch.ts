import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Reach } from '@/core/reach';

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
    const { services } = router.options.context;
    const fetchAll = () => {
      // What does not come now comes with its page, which tells if it cannot.
      services.translator
        .load('later')
        .catch(() => undefined)
        .finally(() => setAtRest(true));
      // Copying must not wait for it: browsers allow that only right after the click.
      import('@/pages/failure-report').catch(() => undefined);
      // What tells that a list could not be read must be there when nothing can be.
      import('@/pages/task-list/list-failures').catch(() => undefined);
      for (const route of Object.values(router.routesById)) {
        Promise.resolve(router.loadRouteChunk(route)).catch(() => undefined);
      }
    };
    let callOff: (() => void) | undefined;
    const timer = setTimeout(
      () =>
        idle(() => {
          callOff = onceReached(services.reach, fetchAll);
        }),
      QUIET_MS,
    );
    return () => {
      clearTimeout(timer);
      callOff?.();
    };
  }, [router]);
  return atRest;
}

/** Without a network nothing would come, and browsers remember which modules did not. Gives back what calls it off. */
function onceReached(reach: Reach, run: () => void): () => void {
  if (!reach.offline()) {
    run();
    return () => undefined;
  }
  const stop = reach.subscribe(() => {
    if (reach.offline()) return;
    stop();
    run();
  });
  return stop;
}
