import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import { useTaskList } from '@/queries/use-task-list';
import { formatCount } from '@/ui/format-number';
import { PlusIcon } from '@/ui/icons/actions';
import { PageHead } from '@/ui/page-head';
import { ListFailures } from './list-failures';
import { ListFoot } from './list-foot';
import { ListFreshness } from './list-freshness';
import { StatusCounts } from './status-counts';
import { TaskGrid } from './task-grid';
import { TaskGridEmpty } from './task-grid-empty';
import css from './task-list.module.css';

/** `/tasks`: every task of every connection, the newest first, kept fresh. */
export function TaskListPage() {
  const t = useT();
  const language = useLanguage();
  const list = useTaskList();
  return (
    <div className={css.page}>
      <PageHead
        title={t(say('tasks.title'))}
        name={t(say('tasks.title'))}
        beside={
          <>
            {list.status === 'ready' && (
              <span className={css.total}>{formatCount(list.tasks.length, language, list.more)}</span>
            )}
            <ListFreshness list={list} />
          </>
        }
        actions={
          <Button
            variant="filled"
            className={css.create ?? ''}
            leftSection={<PlusIcon size={14} />}
            renderRoot={(props) => <Link to="/create" {...props} />}
          >
            {t(say('nav.create'))}
          </Button>
        }
      />
      <StatusCounts tasks={list.tasks} ready={list.status === 'ready'} />
      <ListFailures list={list} />
      {list.tasks.length > 0 ? <TaskGrid list={list} /> : <TaskGridEmpty list={list} />}
      <ListFoot list={list} />
    </div>
  );
}
