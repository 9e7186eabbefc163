import { Navigate, useParams } from '@tanstack/react-router';
import { useServices } from '@/queries/services';
import { TaskListView } from './task-list-view';

/** `/tasks` and `/tasks/<type>`: every task of every connection, or those of one type. */
export function TaskListPage() {
  const { type } = useParams({ strict: false });
  const { registry } = useServices();
  if (type === undefined) return <TaskListView key="" page="/tasks" />;
  if (registry.some(({ id }) => id === type)) return <TaskListView key={type} page={`/tasks/${type}`} type={type} />;
  // The list of everything says that this part of the link means nothing.
  return <Navigate to="/tasks" search={{ type }} replace />;
}
