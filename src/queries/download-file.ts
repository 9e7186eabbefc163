import { say } from '@/i18n/say';
import type { TaskFile } from '@/task-types/task-type';
import { FailureError, failureOf } from '@/transport/failures';
import type { FileWish, LineParts } from './download-parts';
import { callContext } from './services';
import { sourceKey } from './sources';

/**
 * Has a wish's action give its file. What is behind a signed link of this origin is read; where that does not hold any more,
 * once again by a new one. A link of another origin comes back as it is: no page may read there. Undefined: there is no file.
 * Where the vendor marks the task by it, its source is read again.
 */
export async function wishedFile(
  { services, origin }: LineParts,
  { task, connection, action }: FileWish,
): Promise<TaskFile | undefined> {
  const context = callContext(services, connection, say('why.action', { action: action.id }));
  const file = onWeb(await action.perform(task, context));
  if (action.marks) void services.scheduler.changed(sourceKey(task.ref.connection, task.ref.type));
  if (!file || 'content' in file || originOf(file.link) !== origin) return file;
  try {
    return { name: file.name, content: await services.transport.readLink(file.link) };
  } catch (caught) {
    if (failureOf(caught)?.kind !== 'forbidden') throw caught;
  }
  const anew = onWeb(await action.perform(task, context));
  return anew && 'link' in anew ? { name: anew.name, content: await services.transport.readLink(anew.link) } : anew;
}

/** Links are the vendor's word: what leads elsewhere than to the web is never followed. */
function onWeb(file: TaskFile | undefined): TaskFile | undefined {
  if (!file || 'content' in file || /^https?:\/\//.test(originOf(file.link))) return file;
  const base = { kind: 'contract', endpoint: 'console.readLink', unclear: false } as const;
  throw new FailureError({ ...base, path: '', problem: 'no address of the web' });
}

/** Empty for what is no address at all. */
function originOf(link: string): string {
  return URL.canParse(link) ? new URL(link).origin : '';
}
