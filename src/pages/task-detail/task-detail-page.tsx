import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { type TaskView, useTask } from '@/queries/use-task';
import { EmptyNote } from '@/ui/empty-note';
import { FailureNote } from '@/ui/failure-note';
import { PageHead } from '@/ui/page-head';
import { Skeleton } from '@/ui/skeleton';
import '@/ui/theme/mantine-detail-styles';
import { BackToTasks } from '../back-to-tasks';
import { failureWords } from '../failure-words';
import { TaskDetail } from './task-detail';
import { TAB_NAMES } from './tab-names';
import css from './task-detail.module.css';

/** `/tasks/<type>/<connection>/<id>` and its tabs. */
export function TaskDetailPage() {
  const { type, connection, id, tab } = useParams({ strict: false });
  const view = useTask({ type: type ?? '', connection: connection ?? '', id: id ?? '' });
  if (view.status === 'ready') {
    const { source } = view.listed;
    return (
      <TaskDetail
        key={source.key + view.task.ref.id}
        task={view.task}
        source={source}
        list={view.list}
        // An unknown tab in a link degrades to the first.
        tab={TAB_NAMES.find((known) => known === tab) ?? 'summary'}
      />
    );
  }
  return (
    <div className={css.page}>
      <BackToTasks />
      <PageHead title={id} name={id ?? ''} />
      <div className={css.note}>
        <NotThere view={view} />
      </div>
    </div>
  );
}

function NotThere({ view }: { readonly view: Exclude<TaskView, { readonly status: 'ready' }> }) {
  const t = useT();
  switch (view.status) {
    case 'loading':
      return (
        <div aria-busy="true">
          <p className="visually-hidden">{t(say('detail.loading'))}</p>
          <Skeleton rows={6} />
        </div>
      );
    case 'failed': {
      const { failure } = view;
      return (
        <FailureNote
          {...(failure ? failureWords(t, failure) : undefined)}
          what={t(say('detail.failed.title'))}
          actions={<Button onClick={view.retry}>{t(say('tasks.failed.retry'))}</Button>}
        />
      );
    }
    case 'missing': {
      const body = view.listed
        ? say(view.more ? 'detail.missing.more' : 'detail.missing.body', { looked: view.looked })
        : say('detail.missing.connection');
      return (
        <EmptyNote
          title={t(say('detail.missing.title'))}
          body={t(body)}
          action={
            <Button renderRoot={(props) => <Link to="/tasks" {...props} />}>{t(say('detail.missing.back'))}</Button>
          }
        />
      );
    }
  }
}
