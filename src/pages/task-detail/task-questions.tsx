import { useNavigate } from '@tanstack/react-router';
import type { Task } from '@/core/task';
import type { Source } from '@/queries/sources';
import type { TaskActing } from '@/queries/use-task-action';
import type { TaskAction } from '@/task-types/task-type';
import { latePart } from '@/ui/late-part';
import { ActDialog } from './act-dialog';

const AgainDialog = latePart(() => import('../again-dialog').then((m) => m.AgainDialog));
const ActionDialog = latePart(() => import('../action-dialog').then((m) => m.ActionDialog));

/** What is asked: whether to make the task again, what an action needs to know, or whether it is to be done at all. */
export interface Question {
  readonly about: 'again' | TaskAction;
  readonly opened: boolean;
}

interface TaskQuestionsProps {
  readonly task: Task;
  readonly source: Source;
  readonly name: string;
  readonly question: Question | undefined;
  /** By which the page does actions. */
  readonly acting: TaskActing;
  readonly onClose: () => void;
  readonly onAct: (action: TaskAction) => void;
}

/** The dialogs of a task's page, one at a time. */
export function TaskQuestions({ task, source, name, question, acting, onClose, onAct }: TaskQuestionsProps) {
  const navigate = useNavigate();
  if (!question) return null;
  const { about, opened } = question;
  if (about === 'again') {
    if (!opened) return null;
    return (
      <AgainDialog
        {...{ task, source, onClose }}
        opened
        onDone={(ref) => {
          onClose();
          void navigate({ to: '/tasks/$type/$connection/$id/{-$tab}', params: { ...ref } });
        }}
      />
    );
  }
  if (about.ask) return opened ? <ActionDialog {...{ task, source, acting, onClose }} action={about} /> : null;
  return (
    <ActDialog
      {...{ task, name, opened, onClose }}
      connection={source.connection}
      action={about}
      onAct={() => onAct(about)}
    />
  );
}
