import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { TaskAction } from '@/task-types/task-type';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { EnvironmentTag } from '@/ui/environment-tag';
import { Id } from '@/ui/id';
import { SafeText } from '@/ui/safe-text';
import css from './task-detail.module.css';

interface DeleteDialogProps {
  readonly task: Task;
  readonly name: string;
  readonly connection: Connection;
  readonly action: TaskAction;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

/** Asks before a task is deleted in production, or before it has ended: what is touched, and what that means. */
export function DeleteDialog({ task, name, connection, action, opened, onClose, onDelete }: DeleteDialogProps) {
  const t = useT();
  return (
    <ConfirmDialog
      title={t(say('removal.question', { name }))}
      keep={t(say('removal.keep'))}
      act={t(say('removal.act'))}
      opened={opened}
      hazard={connection.environment === 'production'}
      onKeep={onClose}
      onAct={() => {
        onClose();
        onDelete();
      }}
    >
      <p className={css.touched}>
        <EnvironmentTag environment={connection.environment} />
        <SafeText text={connection.name} />
        <SafeText text={name} />
        <Id value={task.ref.id} what={t(say('detail.id'))} copy={false} />
      </p>
      {action.consequence && <p>{t(action.consequence(task))}</p>}
      <p>{t(say('removal.undoAfter'))}</p>
    </ConfirmDialog>
  );
}
