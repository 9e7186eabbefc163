import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { TaskAction, TaskType } from '@/task-types/task-type';
import { DisabledReasonButton } from '@/ui/disabled-reason-button';

interface DetailActionsProps {
  readonly task: Task;
  readonly type: TaskType;
  /** The action that is being done. */
  readonly busy: string | undefined;
  readonly onAct: (task: Task, action: TaskAction) => void;
}

/** What the task type can do with the task. What is not possible now stays, and says why. */
export function DetailActions({ task, type, busy, onAct }: DetailActionsProps) {
  const t = useT();
  return type.actions.map((action, index) => {
    const available = action.available(task);
    const working = busy === action.id;
    return (
      <DisabledReasonButton
        key={action.id}
        variant={index === 0 && available.possible ? 'filled' : 'default'}
        aria-disabled={working}
        reason={available.possible ? undefined : t(available.reason)}
        onClick={() => onAct(task, action)}
      >
        {working ? t(say(action.id === 'download' ? 'detail.downloading' : 'detail.busy')) : t(action.label)}
      </DisabledReasonButton>
    );
  });
}
