import { useParams, useSearch } from '@tanstack/react-router';
import { latePart } from '@/ui/late-part';
import { TaskListView } from './task-list-view';

const VendorSearchPage = latePart(() => import('../vendor-search/vendor-search-page').then((m) => m.VendorSearchPage));

/**
 * `/tasks` and `/tasks/<type>`: every task of every connection, or those of one type. With `api` in the address, what a
 * vendor's own list says.
 */
export function TaskListPage() {
  const { type } = useParams({ strict: false });
  const asks = useSearch({ strict: false, select: (search) => 'api' in search });
  if (type === undefined) return <TaskListView key="" page="/tasks" />;
  if (asks) return <VendorSearchPage key={type} type={type} />;
  return <TaskListView key={type} page={`/tasks/${type}`} type={type} />;
}
