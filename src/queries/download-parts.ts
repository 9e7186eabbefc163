import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import type { TaskAction, TaskFile } from '@/task-types/task-type';
import type { DownloadEntry } from './download-entries';
import { lineOf } from './download-list';
import type { aloneIfFree, inOrder, LiveTabs } from './live-tabs';
import type { Services } from './services';

/** What the line needs from its tab; everything that tests replace. */
export interface LineParts {
  readonly services: Pick<
    Services,
    'clock' | 'newId' | 'queryClient' | 'reach' | 'session' | 'sleep' | 'transport' | 'wallNow'
  > & { readonly scheduler: Pick<Services['scheduler'], 'changed'> };
  readonly tab: string;
  readonly tabs: LiveTabs;
  /** Runs alone among tabs, or not at all. */
  readonly alone: typeof aloneIfFree;
  /** Runs after what other tabs run under the name. */
  readonly inOrder: typeof inOrder;
  readonly visible: () => boolean;
  /** Whether somebody has just clicked or pressed a key: else the browser opens no link for this page. */
  readonly active: () => boolean;
  /** Where the console lies: what is behind a link there can be read. */
  readonly origin: string;
}

/** A file that is asked for. */
export interface FileWish {
  readonly task: Task;
  readonly connection: Connection;
  readonly action: TaskAction;
  /** What the task is called. */
  readonly title: string;
  /** Hands its bytes to the browser. */
  readonly save: (file: TaskFile) => void;
}

/** What is written down of a wish when it joins its line. */
export function entryOf({ task, connection, action, title }: FileWish, { services, tab }: LineParts): DownloadEntry {
  return {
    id: services.newId(),
    line: lineOf(connection, task.ref.type, action.id),
    ref: task.ref,
    title,
    state: 'waiting',
    everyMs: action.pace?.everyMs ?? 0,
    tab,
    askedAt: services.clock.now(),
  };
}

/** What this tab must know of what it was asked for. */
export interface Own extends FileWish {
  readonly entry: DownloadEntry;
  /** How often in a row the vendor found it too early. */
  readonly refusals: number;
}

/** Whether asking is of no use: nobody is signed in, or nothing can be reached. All tabs of a browser wait then. */
export function isCutOff({ session, reach }: LineParts['services']): boolean {
  return session.state().expired || reach.offline();
}
