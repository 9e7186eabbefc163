import { useRouter } from '@tanstack/react-router';
import { memo } from 'react';
import type { Connection } from '@/core/connection';
import { displayStatus } from '@/core/status';
import { refKey, type Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { TaskType } from '@/task-types/task-type';
import { EnvironmentMark } from '@/ui/environment-mark';
import { SafeText } from '@/ui/safe-text';
import { StatusText } from '@/ui/status-text';
import { Age } from '../age';
import { RunDuration } from '../run-duration';
import { TaskName } from '../task-name';
import css from './task-grid.module.css';
import { RowProgress } from './row-progress';
import { taskPage } from './task-page';

interface TaskRowProps {
  readonly id: string;
  readonly task: Task;
  readonly connection: Connection;
  readonly type: TaskType;
  readonly index: number;
  /** Distance from the top of the list, px. */
  readonly top: number;
  readonly isCursor: boolean;
  readonly onPoint: (key: string) => void;
}

/** One task in the list. Memoised: a refresh draws again only the rows whose task is another object. */
export const TaskRow = memo(function TaskRow(props: TaskRowProps) {
  const { id, task, connection, type, index, top, isCursor, onPoint } = props;
  const t = useT();
  const router = useRouter();
  const status = displayStatus(task);
  return (
    // The grid has the keyboard; a click here only moves the cursor, the name is the link.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="row"
      tabIndex={-1}
      className={css.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      data-task-id={task.ref.id}
      data-cursor={isCursor || undefined}
      onClick={() => onPoint(refKey(task.ref))}
    >
      <span role="gridcell" className={css.cell} data-col="status">
        <StatusText status={status} word={t(say(`status.${status}`))} vendorStatus={task.vendorStatus} />
      </span>
      <span role="gridcell" className={css.cell} data-col="name">
        <a href={router.buildLocation(taskPage(task)).href} className={css.name} tabIndex={-1}>
          <TaskName task={task} connection={connection} type={type} />
        </a>
      </span>
      <span role="gridcell" className={css.cell} data-col="type">
        {t(type.name)}
      </span>
      <span role="gridcell" className={css.cell} data-col="connection">
        <EnvironmentMark environment={connection.environment} />
        <span className={css.cut}>
          <SafeText text={connection.name} />
        </span>
      </span>
      <span role="gridcell" className={css.cell} data-col="progress">
        <RowProgress task={task} />
      </span>
      <span role="gridcell" className={css.cell} data-col="created">
        <Age at={task.createdAt} />
      </span>
      <span role="gridcell" className={css.cell} data-col="duration">
        <RunDuration run={task.latestRun} />
      </span>
    </div>
  );
});
