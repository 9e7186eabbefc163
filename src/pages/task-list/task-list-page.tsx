import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import { useServices } from '@/queries/services';
import { latePart } from '@/ui/late-part';
import { TaskListView } from './task-list-view';

const VendorSearchPage = latePart(() => import('../vendor-search/vendor-search-page').then((m) => m.VendorSearchPage));

/** `/tasks` and `/tasks/<type>`: every task of every connection, or those of one type; with `api` in the address, what a vendor says. */
export function TaskListPage() {
  const { type } = useParams({ strict: false });
  const asks = useSearch({ strict: false, select: (search) => 'api' in search });
  const { registry } = useServices();
  if (type === undefined) return <TaskListView key="" page="/tasks" />;
  if (asks && registry.some(({ id }) => id === type)) return <VendorSearchPage key={type} type={type} />;
  if (registry.some(({ id }) => id === type)) return <TaskListView key={type} page={`/tasks/${type}`} type={type} />;
  // The list of everything says that this part of the link means nothing.
  return <Navigate to="/tasks" search={{ type }} replace />;
}
