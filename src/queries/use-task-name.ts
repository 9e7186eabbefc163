import { useQuery } from '@tanstack/react-query';
import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import type { TaskType } from '@/task-types/task-type';
import { keepName, keptName } from './kept';
import { callContext, useServices } from './services';

let last: Promise<unknown> = Promise.resolve();

/** One name at a time: a screen full of them at once would hold up the list and burst upon the API. */
function inTurn<T>(ask: () => T | Promise<T>): Promise<T> {
  const mine = last.then(ask);
  last = mine.catch(() => undefined);
  return mine;
}

/** What people call a task. Where that stands elsewhere at the vendor it is looked up once; until then its own name. */
export function useTaskName(task: Task, connection: Connection, type: TaskType): string {
  const services = useServices();
  const { naming } = type;
  const id = naming?.idOf(task);
  const ref = { connection: connection.id, type: type.id, id: id ?? '' };
  const name = useQuery({
    queryKey: keys.name(ref.connection, ref.type, ref.id),
    queryFn: async ({ signal }) => {
      const found = await inTurn(() =>
        naming?.load(callContext(services, connection, say('why.names'), signal), ref.id),
      );
      if (found !== undefined) keepName({ ...ref, name: found });
      return found ?? null;
    },
    enabled: naming !== undefined && id !== undefined,
    initialData: () => keptName(ref),
    staleTime: Number.POSITIVE_INFINITY,
    // A name that cannot be had is no reason to ask again and again: the id stands in its place.
    retry: false,
  });
  return name.data ?? task.name;
}
