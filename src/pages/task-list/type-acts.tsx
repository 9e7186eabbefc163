import { Link } from '@tanstack/react-router';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { TaskList } from '@/queries/use-task-list';
import { DeleteSeveral } from '../many-at-once/delete-several';
import { useLaterWords } from '../use-later-words';
import { CLOUD_NAMES } from '../vendor-search/cloud-names';
import css from './type-acts.module.css';
import type { ListView } from './use-list-view';
import { taskKey } from '@/core/task-key';

interface TypeActsProps {
  /** Of one type. */
  readonly list: Pick<TaskList, 'sources'>;
  readonly view: Pick<ListView, 'tasks' | 'gone'>;
}

/** What one type's own list offers beside its rows: asking its cloud itself, its coming runs, deleting several of what fits. */
export function TypeActs({ list, view: { tasks, gone } }: TypeActsProps) {
  const t = useT();
  const hasWords = useLaterWords();
  const [first] = list.sources;
  if (!hasWords || !first) return null;
  const { connection, type } = first.source;
  return (
    <>
      {type.search && (
        <Link to="/tasks/$type" params={{ type: type.id }} search={{ api: connection.id }} className={css.link}>
          {t(say('search.link', { cloud: CLOUD_NAMES[type.cloud] }))}
        </Link>
      )}
      {type.runsAhead && (
        <Link to="/coming/$type" params={{ type: type.id }} search={{ days: '1' }} className={css.link}>
          {t(say('coming.link'))}
        </Link>
      )}
      <DeleteSeveral size="xs" type={type} tasks={tasks.filter((task) => !gone.has(taskKey(task)))} />
    </>
  );
}
