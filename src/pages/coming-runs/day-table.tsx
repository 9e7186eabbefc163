import type { Connection } from '@/core/connection';
import { taskKey } from '@/core/task-key';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { SafeText } from '@/ui/safe-text';
import css from './coming-runs.module.css';
import { ComingTask } from './coming-task';
import type { Hour, RunsInHour } from './hours';

export interface HoursProps {
  readonly hours: readonly Hour[];
  readonly connections: ReadonlyMap<string, Connection>;
}

/** As many times of one task stand in an hour one by one. */
const FEW = 4;

/** The hours of one day in which something runs. */
export function DayTable({ day, hours, connections }: HoursProps & { readonly day: string }) {
  const t = useT();
  return (
    <table className={css.table} aria-label={day}>
      <thead>
        <tr>
          <th scope="col">{t(say('coming.hour'))}</th>
          <th scope="col">{t(say('coming.tasks'))}</th>
          <th scope="col">{t(say('coming.together'))}</th>
        </tr>
      </thead>
      <tbody>
        {hours.map(({ hour, runs, clashes }) => (
          <tr key={hour} data-hour={hour} data-clashes={clashes.length || undefined}>
            <th scope="row">{hour}</th>
            <td>
              <ul className={css.runs}>
                {runs.map(({ task, times }) => (
                  <li key={taskKey(task)}>
                    <ComingTask task={task} connection={connections.get(task.ref.connection)} /> <Times times={times} />
                  </li>
                ))}
              </ul>
            </td>
            <td>
              {clashes.length > 0 && (
                <ul className={css.clashes}>
                  {clashes.map(({ times, on, tasks }) => (
                    <li key={tasks.map(taskKey).join()}>
                      <span aria-hidden="true">▲ </span>
                      <SafeText
                        text={t(say('coming.clash', { time: timesIn(times, t), count: tasks.length, name: on.name }))}
                      />
                      <span className={css.names}>
                        <SafeText text={tasks.map(({ name }) => name).join(', ')} />
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Times({ times }: Pick<RunsInHour, 'times'>) {
  return <span className={css.times}>{timesIn(times, useT())}</span>;
}

function timesIn(times: readonly string[], t: ReturnType<typeof useT>): string {
  const [first = '', last = ''] = [times[0], times.at(-1)];
  return times.length <= FEW ? times.join(' ') : t(say('coming.often', { count: times.length, first, last }));
}
