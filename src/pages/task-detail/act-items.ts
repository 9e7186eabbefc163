import type { Connection } from '@/core/connection';
import type { DownloadEntry } from '@/queries/download-entries';
import type { Task } from '@/core/task';
import type { Message } from '@/core/message';
import { isUnfinished } from '@/core/status';
import { say } from '@/i18n/say';
import type { TaskAction, TaskType } from '@/task-types/task-type';
import { isNever, mayNotChange, whyNot } from '../why-not';
import { mustConfirm } from './must-confirm';

/** One thing that the bar of actions offers, or says why not. */
export interface ActItem {
  readonly id: TaskAction['id'] | 'edit' | 'again' | 'clone';
  readonly label: Message;
  readonly reason?: Message;
  /** The vendor has no call for it: it stands last, where there is room to say so. */
  readonly never?: true;
}

export interface ActState {
  readonly task: Task;
  readonly type: TaskType;
  readonly connection: Pick<Connection, 'environment' | 'identity'>;
  /** The action that is being done. */
  readonly busy: string | undefined;
  /** It is about to be deleted. */
  readonly isLeaving: boolean;
  readonly download: DownloadEntry | undefined;
  /** Its place in line, where it waits. */
  readonly place: number | undefined;
}

/** What can be done with a task in the order of use: what its type offers, edit, again, clone, delete, and what never can be. */
export function actItems(state: ActState): readonly ActItem[] {
  const { task, type } = state;
  const never = type.actions.filter((action) => isNever(action, task));
  const sometimes = type.actions.filter((action) => !never.includes(action));
  const own = sometimes.filter(({ id }) => id !== 'delete');
  const last = sometimes.filter(({ id }) => id === 'delete');
  const again = withReason(
    { id: 'again', label: say('detail.again') },
    leaving(state) ?? mayNotChange(state.connection),
  );
  const clone: ActItem = { id: 'clone', label: say('detail.clone') };
  // What goes on would be replaced by itself.
  const anew = type.uniqueNames ? [clone] : isUnfinished(task.latestRun) ? [clone, again] : [again, clone];
  return [
    ...own.map((action) => itemOf(action, state)),
    ...editItem(state),
    ...(type.form ? anew : []),
    ...last.map((action) => itemOf(action, state)),
    ...never.map((action): ActItem => ({ ...itemOf(action, state), never: true })),
  ];
}

/**
 * The one that goes on, among those in sight: what the type offers; what has ended is run again, but what goes on would be
 * replaced by that. What is in production already needs no deploying.
 */
export function mainAct(items: readonly ActItem[], task: Task): ActItem | undefined {
  const hasEnded = !isUnfinished(task.latestRun);
  const possible = items.filter(({ id, reason }) => id !== 'delete' && reason === undefined);
  const one = (id: ActItem['id']) => possible.find((item) => item.id === id);
  const isDeployed = task.lifecycle === 'scheduled';
  const own = possible.find(
    ({ id }) => id !== 'edit' && id !== 'again' && id !== 'clone' && !(id === 'deploy' && isDeployed),
  );
  return own ?? (hasEnded ? one('again') : undefined) ?? one('clone') ?? one('again');
}

/** A type of which no task can ever be changed does not offer it. */
function editItem(state: ActState): readonly ActItem[] {
  const available = state.type.editable?.(state.task);
  if (!available) return [];
  const reason =
    leaving(state) ?? mayNotChange(state.connection) ?? (available.possible ? undefined : available.reason);
  return [withReason({ id: 'edit', label: say('detail.edit') }, reason)];
}

function itemOf(action: TaskAction, state: ActState): ActItem {
  const { id } = action;
  const reason = leaving(state) ?? whyNot(action, state.task, state.connection);
  if (reason !== undefined) return { id, label: labelOf(action, state), reason };
  if (id === 'download') return downloadItem(action, state);
  if (state.busy === id) return { id, label: say('detail.busy'), reason: say('detail.busy') };
  // A deletion waits for its undoing first, in a line of its own.
  if (state.busy !== undefined && id !== 'delete')
    return { id, label: labelOf(action, state), reason: say('detail.busy.other') };
  return { id, label: labelOf(action, state) };
}

/** A file that was asked for is not asked for again: its place in line stands in the button. */
function downloadItem(action: TaskAction, { download, place }: ActState): ActItem {
  const { id } = action;
  switch (download?.state) {
    case 'waiting': {
      return { id, label: say('downloads.place.short', { place: place ?? 1 }), reason: say('downloads.inLine') };
    }
    case 'fetching':
      return { id, label: say('downloads.fetching'), reason: say('downloads.fetching') };
    default:
      return { id, label: action.label };
  }
}

/** Deleting promises a question where one comes. */
function labelOf(action: TaskAction, { task, connection }: ActState): Message {
  return action.id === 'delete' && mustConfirm(action, task, connection) ? say('detail.delete') : action.label;
}

function leaving({ isLeaving }: ActState): Message | undefined {
  return isLeaving ? say('removal.reason') : undefined;
}

function withReason(item: ActItem, reason: Message | undefined): ActItem {
  return reason === undefined ? item : { ...item, reason };
}
