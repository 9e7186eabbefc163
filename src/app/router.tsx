import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod/mini';
import { TaskListPage } from '@/pages/task-list/task-list-page';
import type { Services } from '@/queries/services';
import { NotFound } from './not-found';
import { RouteBroke } from './route-broke';
import { Shell } from './shell/shell';

interface RouterContext {
  readonly services: Services;
}

const root = createRootRouteWithContext<RouterContext>()({ component: Shell, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/tasks', replace: true });
  },
});

const tasks = createRoute({ getParentRoute: () => root, path: '/tasks', component: TaskListPage });

/** Pages after the first say more; what they say comes with them. */
const later = ({ context }: { readonly context: RouterContext }) => context.services.translator.load('later');

const task = createRoute({
  getParentRoute: () => root,
  // One route with and without a tab: two would begin the page anew at each change of tab.
  path: '/tasks/$type/$connection/$id/{-$tab}',
  loader: later,
  component: lazyRouteComponent(() => import('@/pages/task-detail/task-detail-page'), 'TaskDetailPage'),
});

const choose = createRoute({
  getParentRoute: () => root,
  path: '/create',
  loader: later,
  component: lazyRouteComponent(() => import('@/pages/task-create/choose-type-page'), 'ChooseTypePage'),
});

const create = createRoute({
  getParentRoute: () => root,
  path: '/create/$type',
  loader: later,
  // A broken link degrades to the first connection that has the type.
  validateSearch: z.object({ connection: z.catch(z.optional(z.string()), undefined) }),
  component: lazyRouteComponent(() => import('@/pages/task-create/task-create-page'), 'TaskCreatePage'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  loader: later,
  component: lazyRouteComponent(() => import('@/pages/settings/settings-page'), 'SettingsPage'),
});

const routeTree = root.addChildren([home, tasks, task, choose, create, settings]);

/** The pages by address, below the base path. */
export function createAppRouter(base: string, services: Services) {
  return createRouter({
    routeTree,
    basepath: base,
    context: { services },
    defaultPreload: 'intent',
    defaultErrorComponent: RouteBroke,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
