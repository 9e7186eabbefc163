import { Link } from '@tanstack/react-router';
import type { Connection } from '@/core/connection';
import { displayStatus } from '@/core/status';
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
  const { facets = [] } = typeColumns(type, calledAfterWhat(type, tasks));
  return (
    <table className={css.table} aria-busy={isBefore} data-before={isBefore || undefined}>
      <caption className="visually-hidden">{t(say('search.tasks'))}</caption>
      <thead>
        <tr>
          <th scope="col">{t(say('tasks.column.status'))}</th>
          <th scope="col">{t(say('tasks.column.name'))}</th>
          {facets.map(({ id, label }) => (
            <th key={id} scope="col" data-col="facet">
              {t(label)}
            </th>
          ))}
          <th scope="col" data-col="number">
            {t(say('tasks.column.created'))}
          </th>
          <th scope="col" data-col="duration">
            {t(say('tasks.column.duration'))}
          </th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <Row key={refKey(task.ref)} {...{ task, connection, type, facets }} />
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
}

function Row({ task, connection, type, facets }: RowProps) {
  const t = useT();
  const name = useTaskName(task, connection, type);
  const status = displayStatus(task);
  return (
    <tr data-task-id={task.ref.id} data-status={status}>
      <td>
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
      {facets.map((facet) => (
        <td key={facet.id} data-col="facet">
          <FacetCell {...{ task, connection, type, facet }} />
        </td>
      ))}
      <td data-col="number">
        <Age at={task.createdAt} />
      </td>
      <td data-col="duration">
        <RunDuration run={task.latestRun} />
      </td>
    </tr>
  );
}
