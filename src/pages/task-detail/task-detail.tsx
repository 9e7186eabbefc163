import type { Task } from '@/core/task';
import { useLanguage, useT } from '@/i18n/use-t';
import { say } from '@/i18n/say';
import { markTold } from '@/queries/kept';
import type { Source } from '@/queries/sources';
import type { TaskList } from '@/queries/use-task-list';
import { useTaskAction } from '@/queries/use-task-action';
import { HazardStripe } from '@/ui/hazard-stripe';
import { saveFile } from '@/ui/save-file';
import { useEffect, useState } from 'react';
import { announce } from '@/ui/announce';
import { formatBytes } from '@/ui/format-number';
import { BackToTasks } from '../back-to-tasks';
import { Configuration } from './configuration';
import { DetailActions } from './detail-actions';
import { DetailHead } from './detail-head';
import { DetailTabs } from './detail-tabs';
import { ActionFailure } from './action-failure';
import { RawView } from './raw-view';
import { Summary } from './summary';
import css from './task-detail.module.css';
import type { TabName } from './tab-names';

interface TaskDetailProps {
  readonly task: Task;
  readonly source: Source;
  readonly list: TaskList;
  readonly tab: TabName;
}

/** One task: what it is, what can be done with it, and the chosen part of what is known. */
export function TaskDetail({ task, source, list, tab }: TaskDetailProps) {
  const t = useT();
  const language = useLanguage();
  const { connection, type } = source;
  const [saved, setSaved] = useState<string>();
  // Whoever sees the page knows that the task was made.
  useEffect(() => markTold(task.ref), [task.ref]);
  const action = useTaskAction(connection, (file) => {
    saveFile(file.name, file.content);
    const words = t(say('detail.files.saved', { name: file.name, size: formatBytes(file.content.size, language) }));
    setSaved(words);
    announce(words);
  });
  return (
    <div className={css.page}>
      {connection.environment === 'production' && <HazardStripe />}
      <BackToTasks />
      <DetailHead
        task={task}
        source={source}
        list={list}
        actions={<DetailActions task={task} type={type} busy={action.busy} onAct={action.run} />}
      />
      <DetailTabs task={task} tab={tab} />
      <div className={css.body}>
        {action.failure && <ActionFailure failure={action.failure} action={action.tried} onDismiss={action.dismiss} />}
        {tab === 'summary' && <Summary task={task} source={source} saved={saved} />}
        {tab === 'configuration' && <Configuration task={task} source={source} />}
        {tab === 'raw' && <RawView task={task} />}
      </div>
    </div>
  );
}
