import { useId, useState } from 'react';
import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { TaskAction } from '@/task-types/task-type';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { EnvironmentTag } from '@/ui/environment-tag';
import { Id } from '@/ui/id';
import { SafeText } from '@/ui/safe-text';
import { isNameOf, mustType } from './must-confirm';
import css from './task-detail.module.css';

interface ActDialogProps {
  readonly task: Task;
  readonly name: string;
  readonly connection: Connection;
  readonly action: TaskAction;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onAct: () => void;
}

/** Asks before an action is done in production, or to what goes on: what is touched, and what that means. */
export function ActDialog({ task, name, connection, action, opened, onClose, onAct }: ActDialogProps) {
  const t = useT();
  const act = t(action.label);
  const isDelete = action.id === 'delete';
  const id = useId();
  const [typed, setTyped] = useState('');
  const isTyped = mustType(action, connection);
  return (
    <ConfirmDialog
      title={t(isDelete ? say('removal.question', { name }) : say('detail.act.question', { act, name }))}
      keep={t(say(isDelete ? 'removal.keep' : 'detail.act.keep'))}
      act={isDelete ? t(say('removal.act')) : act}
      opened={opened}
      reason={isTyped && !isNameOf(typed, name) ? t(say('detail.act.type.wrong')) : undefined}
      hazard={connection.environment === 'production'}
      onKeep={() => {
        setTyped('');
        onClose();
      }}
      onAct={() => {
        setTyped('');
        onClose();
        onAct();
      }}
    >
      <p className={css.touched}>
        <EnvironmentTag environment={connection.environment} />
        <SafeText text={connection.name} />
        <SafeText text={name} />
        <Id value={task.ref.id} what={t(say('detail.id'))} copy={false} />
      </p>
      {action.consequence && <p>{t(action.consequence(task))}</p>}
      {isTyped && (
        <p className={css.typed}>
          <label htmlFor={id}>{t(say('detail.act.type'))}</label>
          <input
            id={id}
            className={css.typedName}
            value={typed}
            dir="auto"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </p>
      )}
      {isDelete && <p>{t(say('removal.undoAfter'))}</p>}
    </ConfirmDialog>
  );
}
