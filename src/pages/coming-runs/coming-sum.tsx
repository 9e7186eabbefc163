import type { Connection } from '@/core/connection';
import { taskKey } from '@/core/task-key';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { TaskList } from '@/queries/use-task-list';
import { Button } from '@/ui/button';
import { CheckBox } from '@/ui/check-box';
import { ComingTask } from './coming-task';
import css from './coming-runs.module.css';
import { clashesIn, type Coming, type Hour } from './hours';

interface ComingSumProps {
  readonly list: TaskList;
  readonly connections: ReadonlyMap<string, Connection>;
  readonly coming: readonly Coming[];
  readonly hours: readonly Hour[];
  readonly only: boolean;
  readonly onOnly: (only: boolean) => void;
}

/** What lies ahead in a few sentences: how much, what starts at once, and what could not be computed. */
export function ComingSum({ list, connections, coming, hours, only, onOnly }: ComingSumProps) {
  const t = useT();
  const running = coming.flatMap(({ ahead }) => (ahead.kind === 'runs' && ahead.at.length > 0 ? [ahead] : []));
  const runs = running.reduce((sum, { at }) => sum + at.length, 0);
  const clashes = clashesIn(hours);
  const cut = coming.flatMap(({ task, ahead }) => (ahead.kind === 'runs' && ahead.more ? [task] : []));
  const unknown = coming.flatMap(({ task, ahead }) => (ahead.kind === 'unknown' ? [{ task, why: ahead.why }] : []));
  return (
    <div className={css.sum}>
      <p>
        <strong>{t(say('coming.sum', { runs, tasks: running.length }))}</strong>
      </p>
      {runs > 0 && (
        <p data-clashes={clashes} className={clashes > 0 ? css.warned : undefined}>
          {t(say('coming.clashes', { count: clashes }))}
        </p>
      )}
      {cut.length > 0 && (
        <>
          <p className={css.warned}>{t(say('coming.more', { count: cut.length }))}</p>
          <ul className={css.unknown}>
            {cut.map((task) => (
              <li key={taskKey(task)}>
                <ComingTask task={task} connection={connections.get(task.ref.connection)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {list.more && (
        <p className={css.part}>
          {t(say('coming.part', { looked: list.tasks.length }))}
          <Button size="xs" aria-disabled={list.looking !== undefined} onClick={() => void list.lookAll()}>
            {t(say('detail.missing.all'))}
          </Button>
        </p>
      )}
      {unknown.length > 0 && (
        <>
          <p>{t(say('coming.unknown', { count: unknown.length }))}</p>
          <ul className={css.unknown}>
            {unknown.map(({ task, why }) => (
              <li key={taskKey(task)}>
                <ComingTask task={task} connection={connections.get(task.ref.connection)} /> {t(why)}
              </li>
            ))}
          </ul>
        </>
      )}
      {clashes > 0 && (
        <label className={css.only}>
          <CheckBox label={t(say('coming.only'))} checked={only} onChange={() => onOnly(!only)} />
          <span aria-hidden="true">{t(say('coming.only'))}</span>
        </label>
      )}
    </div>
  );
}
