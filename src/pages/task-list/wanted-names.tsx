import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import type { TaskFilter } from '@/core/task-query';
import { useThingName } from '@/queries/use-task-name';
import type { TaskType } from '@/task-types/task-type';
import type { ListLens } from './list-lens';

interface WantedNamesProps {
  readonly filters: readonly Pick<TaskFilter, 'field' | 'values'>[];
  readonly lens: ListLens;
  /** Some of them have the values: their connections know the names. */
  readonly tasks: readonly Task[];
}

/** Asks for the names of what filters say by its id, so that the row can say them. Draws nothing. */
export function WantedNames({ filters, lens, tasks }: WantedNamesProps) {
  return filters.flatMap(({ field, values }) => {
    const facet = lens.facets.get(field)?.facet;
    const { of } = facet ?? {};
    if (of === undefined || facet?.wordOf) return [];
    // What has a name already says it.
    return values.flatMap((id) => {
      if (lens.valueWords(field, id) !== id) return [];
      const one = tasks.find((task) => lens.filter.facetOf(task, field) === id);
      const connection = one && lens.connections.get(one.ref.connection);
      const type = one && lens.types.get(one.ref.type);
      if (!connection || !type) return [];
      return <WantedName key={`${field} ${id}`} connection={connection} type={type} of={of} id={id} />;
    });
  });
}

interface WantedNameProps {
  readonly connection: Connection;
  readonly type: TaskType;
  readonly of: string;
  readonly id: string;
}

function WantedName({ connection, type, of, id }: WantedNameProps) {
  useThingName(connection, type, { of, id });
  return null;
}
