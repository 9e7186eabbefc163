import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useDeparture } from '@/queries/departures';
import { type TaskView, useTask } from '@/queries/use-task';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';
import { PageHead } from '@/ui/page-head';
import { SafeText } from '@/ui/safe-text';
import { Skeleton } from '@/ui/skeleton';
import '@/ui/theme/mantine-detail-styles';
import { BackToTasks } from '../back-to-tasks';
import { failureWords } from '../failure-words';
import { LookCloser } from '../look-closer';
import { NotThere } from './not-there';
import { TAB_NAMES } from './tab-names';
import { TaskDetail } from './task-detail';
import css from './task-detail.module.css';

/** `/tasks/<type>/<connection>/<id>` and its tabs. */
export function TaskDetailPage() {
  const { type = '', connection = '', id = '', tab } = useParams({ strict: false });
  const ref = { type, connection, id };
  const view = useTask(ref);
  const departure = useDeparture(ref);
  useFocusOnChange(view.status);
  if (view.status === 'ready') {
    const { source } = view.listed;
    return (
      <>
        {view.task.lookKey !== undefined && (
          <LookCloser task={view.task} connection={source.connection} type={source.type} />
        )}
        <TaskDetail
          key={source.key + view.task.ref.id}
          task={view.task}
          source={source}
          list={view.list}
          // An unknown tab in a link degrades to the first.
          tab={TAB_NAMES.find((known) => known === tab) ?? 'summary'}
        />
      </>
    );
  }
  const name = departure?.name ?? id;
  return (
    <div className={css.page}>
      <BackToTasks />
      <PageHead title={<SafeText text={name} />} name={name} />
      <div className={css.note}>
        {view.status === 'missing' ? <NotThere taskRef={ref} view={view} list={view.list} /> : <NotYet view={view} />}
      </div>
    </div>
  );
}

/** What had the focus may be gone with the task; then the heading gets it, as after a change of page. */
function useFocusOnChange(status: TaskView['status']): void {
  const before = useRef(status);
  useEffect(() => {
    const isLost = before.current === 'ready' && status !== 'ready' && document.activeElement === document.body;
    before.current = status;
    if (isLost) document.querySelector('h1')?.focus();
  }, [status]);
}

function NotYet({ view }: { readonly view: Extract<TaskView, { readonly status: 'loading' | 'failed' }> }) {
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
  }
}
