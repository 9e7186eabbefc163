import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isUnfinished } from '@/core/status';
import type { Task } from '@/core/task';
import { markTold } from '@/queries/kept';
import type { Source } from '@/queries/sources';
import { useDownloadLine } from '@/queries/use-downloads';
import { useRemovals } from '@/queries/use-removals';
import { useTaskAction } from '@/queries/use-task-action';
import type { TaskList } from '@/queries/use-task-list';
import { useTaskName } from '@/queries/use-task-name';
import type { TaskFile } from '@/task-types/task-type';
import { HazardStripe } from '@/ui/hazard-stripe';
import { latePart } from '@/ui/late-part';
import { saveFile } from '@/ui/save-file';
import { BackToTasks } from '../back-to-tasks';
import type { ActItem } from './act-items';
import { ActionFailure } from './action-failure';
import { Configuration } from './configuration';
import { DeleteDialog } from './delete-dialog';
import { DetailActions } from './detail-actions';
import { DetailHead } from './detail-head';
import { DetailTabs } from './detail-tabs';
import { RawView } from './raw-view';
import { Summary } from './summary';
import type { TabName } from './tab-names';
import css from './task-detail.module.css';

const AgainDialog = latePart(() => import('../again-dialog').then((m) => m.AgainDialog));

interface TaskDetailProps {
  readonly task: Task;
  readonly source: Source;
  readonly list: TaskList;
  readonly tab: TabName;
}

/** One task: what it is, what can be done with it, and the chosen part of what is known. */
export function TaskDetail({ task, source, list, tab }: TaskDetailProps) {
  const { connection, type } = source;
  const navigate = useNavigate();
  const name = useTaskName(task, connection, type);
  const [asks, setAsks] = useState<'again' | 'delete'>();
  const line = useDownloadLine();
  const { removals } = useRemovals();
  // Whoever sees the page knows that the task was made.
  useEffect(() => markTold(task.ref), [task.ref]);
  const action = useTaskAction(connection);
  const own = type.actions.find(({ id }) => id === 'delete');
  const remove = () => {
    if (own) void removals.ask([{ task, connection, type, action: own, name }]);
  };
  const act = (id: ActItem['id']) => {
    const wanted = type.actions.find((one) => one.id === id);
    if (id === 'again') setAsks('again');
    else if (id === 'download' && wanted) {
      const save = ({ name: file, content }: TaskFile) => saveFile(file, content);
      void line.ask({ task, connection, action: wanted, title: name, save });
    } else if (id !== 'delete' && wanted) action.run(task, wanted);
    // What cannot be had back is asked about where it costs most; elsewhere there is time to undo it.
    else if (connection.environment === 'production' || isUnfinished(task.latestRun)) setAsks('delete');
    else remove();
  };
  return (
    <div className={css.page}>
      {connection.environment === 'production' && <HazardStripe />}
      <BackToTasks />
      <DetailHead
        task={task}
        source={source}
        list={list}
        actions={<DetailActions task={task} source={source} busy={action.busy} onAct={act} />}
      />
      <DetailTabs task={task} tab={tab} />
      <div className={css.body}>
        {action.failure && <ActionFailure failure={action.failure} onDismiss={action.dismiss} onRetry={action.retry} />}
        {tab === 'summary' && (
          <Summary task={task} source={source} tasks={list.tasks} onDownload={() => act('download')} />
        )}
        {tab === 'configuration' && <Configuration task={task} source={source} />}
        {tab === 'raw' && <RawView task={task} source={source} />}
      </div>
      {own && (
        <DeleteDialog
          {...{ task, name, connection }}
          action={own}
          opened={asks === 'delete'}
          onClose={() => setAsks(undefined)}
          onDelete={remove}
        />
      )}
      {asks === 'again' && (
        <AgainDialog
          task={task}
          source={source}
          opened
          onClose={() => setAsks(undefined)}
          onDone={(ref) => {
            setAsks(undefined);
            void navigate({ to: '/tasks/$type/$connection/$id/{-$tab}', params: { ...ref } });
          }}
        />
      )}
    </div>
  );
}
