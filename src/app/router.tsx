import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { z } from 'zod/mini';
import { printSearch, readSearch } from '@/core/search-text';
import { TaskListPage } from '@/pages/task-list/task-list-page';
import type { Services } from '@/queries/services';
import { lazyPage } from './lazy-page';
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

/** The list reads its part of the address itself: it has more names than a schema can know. */
type ListSearch = Readonly<Record<string, string | undefined>>;
const listSearch = (search: Readonly<Record<string, unknown>>): ListSearch =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  validateSearch: listSearch,
  component: TaskListPage,
});

const tasksOfType = createRoute({
  getParentRoute: () => root,
  path: '/tasks/$type',
  validateSearch: listSearch,
  beforeLoad: ({ params: { type }, context }) => {
    // The list of everything says that this part of the link means nothing.
    if (context.services.registry.every(({ id }) => id !== type)) {
      throw redirect({ to: '/tasks', search: { type }, replace: true });
    }
  },
  component: TaskListPage,
});

/** Pages after the first say more; what they say comes with them. */
const later = ({ context }: { readonly context: RouterContext }) => context.services.translator.load('later');

const task = createRoute({
  getParentRoute: () => root,
  // One route with and without a tab: two would begin the page anew at each change of tab.
  path: '/tasks/$type/$connection/$id/{-$tab}',
  loader: later,
  component: lazyPage(() => import('@/pages/task-detail/task-detail-page'), 'TaskDetailPage'),
});

const choose = createRoute({
  getParentRoute: () => root,
  path: '/create',
  loader: later,
  component: lazyPage(() => import('@/pages/task-create/choose-type-page'), 'ChooseTypePage'),
});

const create = createRoute({
  getParentRoute: () => root,
  path: '/create/$type',
  loader: later,
  // A broken link degrades to the first connection that has the type.
  validateSearch: z.object({
    connection: z.catch(z.optional(z.string()), undefined),
    // The key of a task to clone.
    from: z.catch(z.optional(z.string()), undefined),
    // Something that left the line without being sent.
    intent: z.catch(z.optional(z.string()), undefined),
  }),
  component: lazyPage(() => import('@/pages/task-create/task-create-page'), 'TaskCreatePage'),
});

const edit = createRoute({
  getParentRoute: () => root,
  path: '/edit/$type/$connection/$id',
  loader: later,
  component: lazyPage(() => import('@/pages/task-edit/task-edit-page'), 'TaskEditPage'),
});

const coming = createRoute({
  getParentRoute: () => root,
  path: '/coming/$type',
  loader: later,
  validateSearch: z.object({
    days: z.catch(z.optional(z.enum(['1', '7'])), undefined),
    // Only what starts at once.
    only: z.catch(z.optional(z.literal('clashes')), undefined),
  }),
  component: lazyPage(() => import('@/pages/coming-runs/coming-runs-page'), 'ComingRunsPage'),
});

const downloads = createRoute({
  getParentRoute: () => root,
  path: '/downloads',
  loader: later,
  component: lazyPage(() => import('@/pages/downloads/downloads-page'), 'DownloadsPage'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  loader: later,
  component: lazyPage(() => import('@/pages/settings/settings-page'), 'SettingsPage'),
});

const routeTree = root.addChildren([home, tasks, tasksOfType, task, choose, create, edit, coming, downloads, settings]);

/** The pages by address, below the base path. */
export function createAppRouter(base: string, services: Services) {
  return createRouter({
    routeTree,
    basepath: base,
    context: { services },
    defaultPreload: 'intent',
    defaultErrorComponent: RouteBroke,
    scrollRestoration: true,
    // It is what scrolls; whoever comes to a page for the first time begins at its top.
    scrollToTopSelectors: ['main'],
    // Plain text: an id made of digits stays one, and an address stays legible.
    parseSearch: readSearch,
    stringifySearch: printSearch,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
