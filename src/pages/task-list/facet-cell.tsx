import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import { useT } from '@/i18n/use-t';
import { useThingName } from '@/queries/use-task-name';
import type { TaskFacet, TaskType } from '@/task-types/task-type';
import { UNKNOWN } from '@/ui/format-number';
import { visibleText } from '@/ui/visible-text';
import { facetValue } from './list-lens';
import css from './task-grid.module.css';

interface FacetCellProps {
  readonly task: Task;
  readonly connection: Connection;
  readonly type: TaskType;
  readonly facet: TaskFacet;
}

/** A task's value of one of its type's own columns, by its name or word where it has one. */
export function FacetCell({ task, connection, type, facet }: FacetCellProps) {
  const t = useT();
  const value = facetValue(task, type, facet.id);
  const { of } = facet;
  const name = useThingName(connection, type, of === undefined || value === undefined ? undefined : { of, id: value });
  if (value === undefined) return UNKNOWN;
  return (
    <bdi dir="auto" className={css.cut}>
      {visibleText(facet.wordOf ? t(facet.wordOf(value)) : (name ?? value))}
    </bdi>
  );
}
