import type { Connection } from '@/core/connection';
import type { Message } from '@/core/message';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import type { TaskAction } from '@/task-types/task-type';

type Whose = Pick<Connection, 'identity'>;

/** Why an identity may change nothing: a viewer's is to look and to fetch files. Undefined where it may. */
export function mayNotChange({ identity }: Whose): Message | undefined {
  return identity.role === 'viewer' ? say('detail.viewer') : undefined;
}

/** Why an action cannot be done to a task now; undefined where it can. What no vendor offers is nobody's to be allowed. */
export function whyNot(action: TaskAction, task: Task, connection: Whose): Message | undefined {
  const available = action.available(task);
  const reason = available.possible ? undefined : available.reason;
  if (action.id === 'download' || isNever(action, task)) return reason;
  return mayNotChange(connection) ?? reason;
}

/** Whether the vendor has no call for it, for any task or for such a one. */
export function isNever({ endpoints, available }: TaskAction, task: Task): boolean {
  if (endpoints.length === 0) return true;
  const now = available(task);
  return !now.possible && now.never === true;
}
