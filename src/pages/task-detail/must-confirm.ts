import type { Connection } from '@/core/connection';
import { isUnfinished } from '@/core/status';
import type { Task } from '@/core/task';
import type { TaskAction } from '@/task-types/task-type';
import { visibleText } from '@/ui/visible-text';

type Place = Pick<Connection, 'environment'>;

/** What takes something away is asked about where that costs most: in production, and while something goes on. */
export function mustConfirm(action: TaskAction, task: Task, { environment }: Place): boolean {
  if (action.id !== 'delete' && !action.consequence) return false;
  return environment === 'production' || isUnfinished(task.latestRun);
}

/** Of a definition in production the name is typed: what ran by it runs no more, and nothing brings it back. */
export function mustType({ removes }: TaskAction, { environment }: Place): boolean {
  return removes === 'definition' && environment === 'production';
}

/** Whether a text is a task's name, as it is or as it is shown: what cannot be typed or pasted into a line does not count. */
export function isNameOf(typed: string, name: string): boolean {
  const text = inOneLine(typed);
  return text === inOneLine(name) || text === inOneLine(visibleText(name));
}

function inOneLine(text: string): string {
  return text
    .normalize()
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
}
