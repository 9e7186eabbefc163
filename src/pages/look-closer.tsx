import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import { useCloseLook } from '@/queries/use-close-look';
import type { TaskType } from '@/task-types/task-type';

interface LookCloserProps {
  readonly task: Task;
  readonly connection: Connection;
  readonly type: TaskType;
}

/** Stands where a task is shown of which its list does not say all. Draws nothing. */
export function LookCloser({ task, connection, type }: LookCloserProps) {
  useCloseLook(task, connection, type);
  return null;
}
