import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import { useTaskName } from '@/queries/use-task-name';
import type { TaskType } from '@/task-types/task-type';
import { SafeText } from '@/ui/safe-text';

interface TaskNameProps {
  readonly task: Task;
  readonly connection: Connection;
  readonly type: TaskType;
}

/** A task's name for people, whoever gave it. */
export function TaskName({ task, connection, type }: TaskNameProps) {
  return <SafeText text={useTaskName(task, connection, type)} />;
}
