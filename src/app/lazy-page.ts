import { lazyRouteComponent } from '@tanstack/react-router';
import { NotLoadedError } from '@/ui/not-loaded';

/**
 * A page that comes when it is opened. Where it does not come, `RouteBroke` says why: the router by itself would reload the
 * whole console, without a network too.
 */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(
    () =>
      load().catch((cause: unknown) => {
        throw new NotLoadedError(cause);
      }),
    name,
  );
