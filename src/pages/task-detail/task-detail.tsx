import { useDeferredValue, useEffect, useState } from 'react';
import { type Intent, isHalfway, isUnclear } from '@/core/intent';
import { refKey, type Task } from '@/core/task';
import { intents, markTold } from '@/queries/kept';
import type { Source } from '@/queries/sources';
import { useDownloadLine } from '@/queries/use-downloads';
import { useRemovals } from '@/queries/use-removals';
import { useTaskAction } from '@/queries/use-task-action';
import type { TaskList } from '@/queries/use-task-list';
import { useTaskName } from '@/queries/use-task-name';
import { useStore } from '@/storage/use-store';
import type { TaskAction } from '@/task-types/task-type';
import { HazardStripe } from '@/ui/hazard-stripe';
import { latePart } from '@/ui/late-part';
import { saveFile } from '@/ui/save-file';
import { BackToTasks } from '../back-to-tasks';
import type { ActItem } from './act-items';
import { ActionFailure } from './action-failure';
import { Configuration } from './configuration';
import { DetailActions } from './detail-actions';
import { DetailHead } from './detail-head';
import { DetailTabs } from './detail-tabs';
import { mustConfirm } from './must-confirm';
import { RawView } from './raw-view';
import { Summary } from './summary';
import type { TabName } from './tab-names';
import { useIsReturn } from './use-is-return';
import css from './task-detail.module.css';
import { type Question, TaskQuestions } from './task-questions';

/** Few tasks have one, and it brings the form's plan with it. */
const CreationPanel = latePart(() => import('./creation-panel').then((m) => m.CreationPanel));

interface TaskDetailProps {
  readonly task: Task;
  readonly source: Source;
  readonly list: TaskList;
  readonly tab: TabName;
}

/** One task: what it is, what can be done with it, and the chosen part of what is known. */
export function TaskDetail({ task, source, list, tab }: TaskDetailProps) {
  const { connection, type } = source;
  const name = useTaskName(task, connection, type);
  // The head is painted first: what it is and what can be done with it do not wait for all that is known. Whoever comes back
  // is scrolled to where they were as soon as there is a page.
  const shown = useDeferredValue(tab, useIsReturn() ? tab : null);
  const [question, setQuestion] = useState<Question>();
  const line = useDownloadLine();
  const { removals } = useRemovals();
  // Whoever sees the page knows that the task was made.
  useEffect(() => markTold(task.ref), [task.ref]);
  const action = useTaskAction(connection);
  const creating = useStore(intents).find((one) => isOpenPlan(one) && one.ref && refKey(one.ref) === refKey(task.ref));
  const doIt = (wanted: TaskAction) => {
    // There is time to undo it.
    if (wanted.id === 'delete') void removals.ask([{ task, connection, type, action: wanted, name }]);
    else void action.run(task, wanted);
  };
  // A dialog that asks for more tells itself what came of it, as long as it is there.
  const asks = question?.opened === true && question.about !== 'again' && question.about.ask !== undefined;
  const act = (id: ActItem['id']) => {
    const wanted = type.actions.find((one) => one.id === id);
    if (id === 'again') setQuestion({ about: id, opened: true });
    else if (!wanted) return;
    else if (id === 'download') void line.ask({ task, connection, action: wanted, title: name, save: saveFile });
    else if (wanted.ask || mustConfirm(wanted, task, connection)) {
      // What an earlier one came to is not told as this one's.
      if (wanted.ask) action.dismiss();
      setQuestion({ about: wanted, opened: true });
    } else doIt(wanted);
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
        {action.failure && !asks && (
          <ActionFailure failure={action.failure} onDismiss={action.dismiss} onRetry={action.retry} />
        )}
        {creating && <CreationPanel source={source} intent={creating} />}
        {shown === 'summary' && (
          <Summary task={task} source={source} tasks={list.tasks} onDownload={() => act('download')} />
        )}
        {shown === 'configuration' && <Configuration task={task} source={source} />}
        {shown === 'raw' && <RawView task={task} source={source} />}
      </div>
      <TaskQuestions
        {...{ task, source, name, question }}
        acting={action}
        onClose={() => setQuestion((asked) => asked && { ...asked, opened: false })}
        onAct={doIt}
      />
    </div>
  );
}

/** Some of its steps are done and others are not, or nobody knows. */
function isOpenPlan(intent: Intent): boolean {
  return !intent.left && (isHalfway(intent) || isUnclear(intent));
}
