import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Task, TaskRef } from '@/core/task';
import { refKey } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import { useTask } from '@/queries/use-task';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';
import { failureWords } from '../failure-words';
import { NotThere } from '../task-detail/not-there';
import { EditFrame } from './edit-frame';
import { EditPlace } from './edit-place';

/** `/edit/<type>/<connection>/<id>`: a task's own form, filled with the task as its cloud has it now. */
export function TaskEditPage() {
  const { type = '', connection = '', id = '' } = useParams({ strict: false });
  const ref = { type, connection, id };
  return <EditOf key={refKey(ref)} taskRef={ref} />;
}

interface Found {
  readonly task: Task;
  readonly source: Source;
}

function EditOf({ taskRef }: { readonly taskRef: TaskRef }) {
  const t = useT();
  const view = useTask(taskRef);
  const [first, setFirst] = useState<Found>();
  // Taken once: a list that is read again must not begin the form anew, nor take the task away from under it.
  if (!first && view.status === 'ready') setFirst({ task: view.task, source: view.listed.source });
  if (first) return <EditPlace {...first} />;
  const loading = { title: taskRef.id, taskRef };
  switch (view.status) {
    case 'ready':
    case 'loading':
      return <EditFrame {...loading} isLoading />;
    case 'missing':
      return (
        <EditFrame {...loading}>
          <NotThere taskRef={taskRef} view={view} list={view.list} />
        </EditFrame>
      );
    case 'failed':
      return (
        <EditFrame {...loading}>
          <FailureNote
            {...(view.failure ? failureWords(t, view.failure) : undefined)}
            what={t(say('edit.failed'))}
            actions={<Button onClick={view.retry}>{t(say('tasks.failed.retry'))}</Button>}
          />
        </EditFrame>
      );
  }
}
