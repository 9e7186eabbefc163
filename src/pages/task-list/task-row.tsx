import { useRouter } from '@tanstack/react-router';
import { memo } from 'react';
import type { Connection } from '@/core/connection';
import { displayStatus, isUnasked } from '@/core/status';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useTaskName } from '@/queries/use-task-name';
import type { TaskFacet, TaskType } from '@/task-types/task-type';
import { EnvironmentMark } from '@/ui/environment-mark';
import { SafeText } from '@/ui/safe-text';
import { StatusMark } from '@/ui/status-mark';
import { visibleText } from '@/ui/visible-text';
import { LookCloser } from '../look-closer';
import { FacetCell } from './facet-cell';
import css from './task-grid.module.css';
import { RowProgress } from './row-progress';
import { AgeCell, DurationCell } from './row-times';
import { taskPage } from './task-page';

interface TaskRowProps {
  readonly id: string;
  readonly task: Task;
  readonly connection: Connection;
  readonly type: TaskType;
  /** The columns of one type's own list; undefined in the list of everything. */
  readonly facets: readonly TaskFacet[] | undefined;
  /** Its type tells of no run, so that there is no column for how long one took. */
  readonly noRuns: boolean | undefined;
  readonly index: number;
  /** Distance from the top of the list, px. */
  readonly top: number;
  readonly isCursor: boolean;
  /** It is no longer there, and its row stays until the new order is let in. */
  readonly isGone: boolean;
}

/**
 * One task in the list. Memoised: a refresh draws again only the rows whose task is another object. Each element counts,
 * there are as many as rows times cells: foreign text stands in the one that also cuts it.
 */
export const TaskRow = memo(function TaskRow(props: TaskRowProps) {
  const { id, task, connection, type, facets, noRuns, index, top, isCursor, isGone } = props;
  const t = useT();
  const router = useRouter();
  const name = useTaskName(task, connection, type);
  const status = displayStatus(task);
  const unasked = isUnasked(task);
  return (
    <div
      id={id}
      role="row"
      className={css.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      data-task-id={task.ref.id}
      data-status={unasked ? undefined : status}
      data-unasked={unasked || undefined}
      data-cursor={isCursor || undefined}
      data-gone={isGone || undefined}
    >
      <span role="gridcell" className={css.cell} data-col="status">
        <StatusMark status={status} />
        <span className={css.word}>{t(say(`status.${status}`))}</span>
        {unasked ? (
          <span className={css.quiet}>{t(say('tasks.unasked'))}</span>
        ) : (
          task.vendorStatus !== '' && (
            <bdi dir="auto" className={css.vendor}>
              {visibleText(task.vendorStatus)}
            </bdi>
          )
        )}
      </span>
      <span role="gridcell" className={css.cell} data-col="name">
        <a href={router.buildLocation(taskPage(task)).href} className={css.name} tabIndex={-1}>
          <SafeText text={name} />
        </a>
      </span>
      {!facets && (
        <span role="gridcell" className={css.cell} data-col="type">
          {t(type.name)}
        </span>
      )}
      <span role="gridcell" className={css.cell} data-col="connection">
        <EnvironmentMark environment={connection.environment} />
        <bdi dir="auto" className={css.cut}>
          {visibleText(connection.name)}
        </bdi>
      </span>
      <span role="gridcell" className={css.cell} data-col="progress">
        <RowProgress task={task} name={name} gone={isGone} />
      </span>
      {facets?.map((facet) => (
        <span key={facet.id} role="gridcell" className={css.cell} data-col="facet">
          <FacetCell task={task} connection={connection} type={type} facet={facet} />
        </span>
      ))}
      <AgeCell at={task.createdAt} />
      {!noRuns && <DurationCell run={task.latestRun} />}
      {task.lookKey !== undefined && !isGone && <LookCloser task={task} connection={connection} type={type} />}
    </div>
  );
});
