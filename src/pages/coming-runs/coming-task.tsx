import { useRouter } from '@tanstack/react-router';
import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import { EnvironmentMark } from '@/ui/environment-mark';
import { SafeText } from '@/ui/safe-text';
import { taskPage } from '../task-list/task-page';
import css from './coming-runs.module.css';

interface ComingTaskProps {
  readonly task: Task;
  readonly connection: Connection | undefined;
}

/** A task by its name, with the mark of where it runs. A router's link each would cost more than all else of a week. */
export function ComingTask({ task, connection }: ComingTaskProps) {
  const router = useRouter();
  return (
    <span className={css.task}>
      {connection && <EnvironmentMark environment={connection.environment} />}
      <a
        href={router.buildLocation(taskPage(task)).href}
        onClick={(event) => {
          if (event.button !== 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          void router.navigate(taskPage(task));
        }}
      >
        <SafeText text={task.name} />
      </a>
    </span>
  );
}
