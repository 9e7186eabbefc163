import { Link } from '@tanstack/react-router';
import type { Connection } from '@/core/connection';
import { displayStatus, isUnfinished } from '@/core/status';
import { type Task, refKey } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useTaskName } from '@/queries/use-task-name';
import type { TaskFacet, TaskType } from '@/task-types/task-type';
import { SafeText } from '@/ui/safe-text';
import { StatusMark } from '@/ui/status-mark';
import { Age } from '../age';
import { RunDuration } from '../run-duration';
import { FacetCell } from '../task-list/facet-cell';
import { calledAfterWhat, typeColumns } from '../task-list/list-columns';
import { RowProgress } from '../task-list/row-progress';
import { taskPage } from '../task-list/task-page';
import css from './vendor-search.module.css';

interface AnswerTableProps {
  readonly tasks: readonly Task[];
  readonly connection: Connection;
  readonly type: TaskType;
  /** It answers the question before; the next answer is on its way. */
  readonly isBefore: boolean;
}

/** What a vendor's list said, row by row in its own order. */
export function AnswerTable({ tasks, connection, type, isBefore }: AnswerTableProps) {
  const t = useT();
  const { facets = [], noRuns } = typeColumns(type, calledAfterWhat(type, tasks));
  // Some vendors never say why: a column for that would stand empty.
  const tells = tasks.some(({ latestRun }) => latestRun?.message);
  return (
    <table className={css.table} aria-busy={isBefore} data-before={isBefore || undefined}>
      <caption className="visually-hidden">{t(say('search.tasks'))}</caption>
      <thead>
        <tr>
          <th scope="col">{t(say('tasks.column.status'))}</th>
          <th scope="col">{t(say('tasks.column.name'))}</th>
          {tells && (
            <th scope="col" data-col="progress">
              {t(say('tasks.column.progress'))}
            </th>
          )}
          {facets.map(({ id, label }) => (
            <th key={id} scope="col" data-col="facet">
              {t(label)}
            </th>
          ))}
          <th scope="col" data-col="number">
            {t(say('tasks.column.created'))}
          </th>
          {!noRuns && (
            <th scope="col" data-col="duration">
              {t(say('tasks.column.duration'))}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <Row key={refKey(task.ref)} {...{ task, connection, type, facets, noRuns, tells }} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly task: Task;
  readonly connection: Connection;
  readonly type: TaskType;
  readonly facets: readonly TaskFacet[];
  readonly noRuns: boolean | undefined;
  /** Whether there is a column for what the vendor says of runs. */
  readonly tells: boolean;
}

function Row({ task, connection, type, facets, noRuns, tells }: RowProps) {
  const t = useT();
  const name = useTaskName(task, connection, type);
  const status = displayStatus(task);
  const run = task.latestRun;
  return (
    <tr data-task-id={task.ref.id} data-status={status}>
      <td data-col="status">
        <span className={css.status}>
          <StatusMark status={status} />
          <span className={css.word}>{t(say(`status.${status}`))}</span>
          <span className={css.vendor}>
            <SafeText text={task.vendorStatus} />
          </span>
        </span>
      </td>
      <td className={css.name}>
        <Link {...taskPage(task)}>
          <SafeText text={name} />
        </Link>
      </td>
      {tells && (
        <td data-col="progress">
          <span className={css.progress}>
            {run?.message && !isUnfinished(run) ? (
              <SafeText text={run.message} lines />
            ) : (
              <RowProgress {...{ task, name }} gone={false} />
            )}
          </span>
        </td>
      )}
      {facets.map((facet) => (
        <td key={facet.id} data-col="facet">
          <FacetCell {...{ task, connection, type, facet }} />
        </td>
      ))}
      <td data-col="number">
        <Age at={task.createdAt} />
      </td>
      {!noRuns && (
        <td data-col="duration">
          <RunDuration run={task.latestRun} />
        </td>
      )}
    </tr>
  );
}
