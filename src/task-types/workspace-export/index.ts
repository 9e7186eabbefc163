import type { Task } from '@/core/task';
import { type Availability, defineTaskType, type TaskDetail, type TaskFile } from '@/task-types/task-type';
import type { CallContext } from '@/task-types/call-context';
import {
  deleteExportTasks,
  downloadExportFile,
  exportAppUserAccessData,
  exportDesktopListNew,
  exportDesktopUsageMetricNew,
  exportTerminalsBindingDesktopsInfoNew,
  exportUserConnectionNew,
  exportUserGroupUsersNew,
  exportUsersNew,
  exportUserUsageMetricNew,
  listExportTasks,
} from './api';
import { words } from './messages';
import { statuses, TYPE_ID, wireOf } from './model';
import { cursorAfter, findExport, PAGE_SIZE, readList, stillThere } from './read-list';
import type { Values } from './schema';

/** One call removes so many at most (contract 3.3). */
const MOST_AT_ONCE = 200;

/** Huawei Cloud Workspace exports: what its console's Export Center holds. */
export const workspaceExport = defineTaskType<Values>({
  id: TYPE_ID,
  cloud: 'workspace',
  name: words('name'),
  words,
  source: {
    order: 'time-desc',
    pageSize: PAGE_SIZE,
    serverFilters: ['fileName', 'status', 'downloaded'],
    serverSort: ['create_time'],
    cursorAfter,
  },
  statuses,
  endpoints: [
    listExportTasks,
    downloadExportFile,
    deleteExportTasks,
    exportDesktopListNew,
    exportUserConnectionNew,
    exportDesktopUsageMetricNew,
    exportUserUsageMetricNew,
    exportAppUserAccessData,
    exportUsersNew,
    exportUserGroupUsersNew,
    exportTerminalsBindingDesktopsInfoNew,
  ],
  list: (context, cursor, { fileName, status, downloaded } = {}) =>
    readList(context, cursor, {
      ...(fileName ? { file_name: fileName } : undefined),
      ...(status ? { status } : undefined),
      ...(downloaded ? { is_download: downloaded } : undefined),
    }),
  find: findExport,
  search: () => import('./search').then((m) => m.search),
  actions: [
    {
      id: 'download',
      label: words('action.download'),
      endpoints: [downloadExportFile],
      available: downloadAvailable,
      // `is_download` turns with the first.
      marks: true,
      perform: download,
    },
    {
      id: 'delete',
      label: words('action.delete'),
      endpoints: [deleteExportTasks],
      // Whatever it is doing: no rule says otherwise (contract 5.3).
      available: () => ({ possible: true }),
      consequence: (task) =>
        task.latestRun?.status === 'running' ? words('consequence.deleteRunning') : words('consequence.delete'),
      perform: async (task, context) => {
        await deleteAll([task], context);
        return undefined;
      },
      many: { atMost: MOST_AT_ONCE, perform: deleteAll, undone: stillThere },
    },
    {
      id: 'stop',
      label: words('action.stop'),
      // No call: Workspace has none.
      endpoints: [],
      available: () => ({ possible: false, reason: words('reason.noStop') }),
      perform: async () => undefined,
    },
  ],
  facets: [
    {
      id: 'downloaded',
      label: words('detail.downloaded'),
      valueOf: downloadedOf,
      wordOf: downloadedWord,
    },
  ],
  details,
  form: () => import('./form').then((m) => m.form),
  panel: () => import('./panel').then((m) => m.panel),
  troubles: () => import('./troubles').then((m) => m.troubles),
  failureCode: (task) => wireOf(task)?.error_code ?? undefined,
});

async function deleteAll(tasks: readonly Task[], { send }: CallContext): Promise<void> {
  await send(deleteExportTasks, { body: { task_ids: tasks.map(({ ref }) => ref.id) } });
}

async function download(task: Task, { send }: CallContext): Promise<TaskFile> {
  const content = await send(downloadExportFile, { path: { task_id: task.ref.id } });
  return { name: fileName(wireOf(task)?.file_name) || `workspace-export-${task.ref.id}`, content };
}

/** Without what some file systems do not take, and what would turn the name round. Its ending, which says what it is, stays. */
function fileName(name: string | null | undefined): string {
  const plain = (name ?? '').trim().replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_');
  const ending = /\.\w{1,8}$/.exec(plain)?.[0] ?? '';
  return plain.slice(0, plain.length - ending.length).slice(0, 120) + ending;
}

function downloadAvailable(task: Task): Availability {
  switch (task.latestRun?.status) {
    case 'succeeded':
      return { possible: true };
    case 'running':
      return { possible: false, reason: words('reason.running') };
    case 'failed':
      return { possible: false, reason: words('reason.failed') };
    case 'expired':
      return { possible: false, reason: words('reason.expired') };
    default:
      return { possible: false, reason: words('reason.unknown') };
  }
}

function downloadedOf(task: Task): string | undefined {
  const is = wireOf(task)?.is_download;
  return typeof is === 'boolean' ? String(is) : undefined;
}

function downloadedWord(value: string) {
  return words(value === 'true' ? 'downloaded.true' : 'downloaded.false');
}

function details(task: Task): TaskDetail[] {
  const wire = wireOf(task);
  if (!wire) return [];
  const downloaded = downloadedOf(task);
  return [
    ...(wire.file_name ? [{ label: words('detail.file'), value: wire.file_name, kind: 'text' } as const] : []),
    ...(wire.error_code ? [{ label: words('detail.code'), value: wire.error_code, kind: 'text' } as const] : []),
    ...(downloaded === undefined
      ? []
      : [
          {
            label: words('detail.downloaded'),
            value: downloaded,
            kind: 'word',
            word: downloadedWord(downloaded),
          } as const,
        ]),
  ];
}
