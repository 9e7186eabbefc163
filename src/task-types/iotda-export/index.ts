import type { Message } from '@/core/message';
import type { Task } from '@/core/task';
import { type Availability, defineTaskType, type TaskDetail } from '@/task-types/task-type';
import {
  createExportTask,
  deleteExportTask,
  downloadExportTask,
  listApplications,
  listBatchTasks,
  listExportTasks,
  showBatchTask,
} from './api';
import { words } from './messages';
import { statuses, TYPE_ID, taskOfRow, wireOf } from './model';
import type { Values } from './schema';

const PAGE_SIZE = 50;
/** One download per user in so much time, whichever file it is (contract 2.2). */
const DOWNLOAD_EVERY_MS = 30_000;

/** Huawei Cloud IoTDA export tasks: a batch task's sub-tasks, written to a workbook. */
export const iotdaExport = defineTaskType<Values>({
  id: TYPE_ID,
  cloud: 'iotda',
  name: words('name'),
  words,
  source: {
    order: 'time-desc',
    pageSize: PAGE_SIZE,
    serverFilters: ['app', 'batchTask'],
    serverSort: [],
    // The list goes by falling ids, and a marker is the id above it.
    cursorAfter: (task) => task.ref.id,
  },
  statuses,
  endpoints: [
    listExportTasks,
    createExportTask,
    downloadExportTask,
    deleteExportTask,
    listBatchTasks,
    showBatchTask,
    listApplications,
  ],
  list: async ({ connection, send }, cursor, { app, batchTask } = {}) => {
    const reply = await send(listExportTasks, {
      query: {
        resource_type: 'BatchTask',
        limit: PAGE_SIZE,
        ...(cursor ? { marker: cursor } : undefined),
        ...(app ? { app_type: 'APP', app_id: app } : undefined),
        ...(batchTask ? { resource_condition: JSON.stringify({ task_id: batchTask }) } : undefined),
      },
    });
    const tasks = reply.rows.map((row) => taskOfRow(row, connection));
    const last = tasks.at(-1);
    // An id that is not as documented may be no marker; the vendor names the last record's too.
    const next = last && !last.drift && !reply.unreadable ? last.ref.id : (reply.page.marker ?? last?.ref.id);
    // A user's fifty fill the page to its last row. Taken for the beginning of more, the one that a new export has
    // pushed out would stay in the list for ever, as something beyond what was read.
    const more = reply.received === PAGE_SIZE && (cursor !== undefined || reply.page.count > PAGE_SIZE);
    return {
      tasks,
      total: reply.page.count,
      ...(more && next !== undefined ? { next } : undefined),
      ...(reply.unreadable ? { unreadable: reply.unreadable } : undefined),
    };
  },
  actions: [
    {
      id: 'download',
      label: words('action.download'),
      endpoints: [downloadExportTask],
      available: downloadAvailable,
      pace: { everyMs: DOWNLOAD_EVERY_MS },
      perform: async (task, { send }) => {
        const content = await send(downloadExportTask, { path: { export_task_id: task.ref.id } });
        return { name: `iotda-export-${task.ref.id}.zip`, content };
      },
    },
    {
      id: 'delete',
      label: words('action.delete'),
      endpoints: [deleteExportTask],
      // Whatever it is doing: no rule says otherwise (contract 2.5).
      available: () => ({ possible: true }),
      consequence: (task) =>
        task.latestRun?.status === 'running' ? words('consequence.deleteRunning') : words('consequence.delete'),
      perform: async (task, { send }) => {
        await send(deleteExportTask, { path: { export_task_id: task.ref.id } });
        return undefined;
      },
    },
    {
      id: 'stop',
      label: words('action.stop'),
      // No call: IoTDA has none.
      endpoints: [],
      available: () => ({ possible: false, reason: words('reason.noStop') }),
      perform: async () => undefined,
    },
  ],
  names: {
    batchTask: {
      one: async ({ send }, id) => {
        const { batchtask } = await send(showBatchTask, { path: { task_id: id }, query: { limit: 1 } });
        return batchtask.task_name ?? undefined;
      },
    },
    space: {
      all: async ({ send }) => {
        const { applications } = await send(listApplications, {});
        return Object.fromEntries(applications.map((space) => [space.app_id, space.app_name ?? space.app_id]));
      },
    },
  },
  calledAfter: (task) => {
    const id = batchTaskOf(task);
    return id === undefined ? undefined : { of: 'batchTask', id };
  },
  facets: [
    { id: 'batchTask', label: words('detail.batchTask'), of: 'batchTask', valueOf: batchTaskOf },
    { id: 'space', label: words('detail.space'), of: 'space', valueOf: (task) => wireOf(task)?.app_id ?? undefined },
    {
      id: 'scope',
      label: words('detail.scope'),
      valueOf: (task) => wireOf(task)?.app_type ?? undefined,
      wordOf: scopeWord,
    },
  ],
  // One that goes through all spaces takes its own time.
  kindOf: (task) => wireOf(task)?.app_type ?? '',
  details,
  form: () => import('./form').then((m) => m.form),
  panel: () => import('./panel').then((m) => m.panel),
  troubles: () => import('./troubles').then((m) => m.troubles),
});

function batchTaskOf(task: Task): string | undefined {
  return wireOf(task)?.resource_condition.task_id;
}

function scopeWord(value: string): Message {
  return value === 'APP'
    ? words('scope.APP')
    : value === 'GLOBAL'
      ? words('scope.GLOBAL')
      : words('scope.other', { value });
}

function downloadAvailable(task: Task): Availability {
  switch (task.latestRun?.status) {
    case 'succeeded':
      return { possible: true };
    case 'failed':
      return { possible: false, reason: words('reason.failed') };
    case 'running':
      return { possible: false, reason: words('reason.running') };
    default:
      return { possible: false, reason: words('reason.unknown') };
  }
}

function details(task: Task): TaskDetail[] {
  const wire = wireOf(task);
  if (!wire) return [];
  const { resource_condition: condition, app_type: scope, app_id: space } = wire;
  return [
    ...(condition.task_id
      ? [{ label: words('detail.batchTask'), value: condition.task_id, kind: 'named', of: 'batchTask' } as const]
      : []),
    ...(scope ? [{ label: words('detail.scope'), value: scope, kind: 'word', word: scopeWord(scope) } as const] : []),
    ...(space ? [{ label: words('detail.space'), value: space, kind: 'named', of: 'space' } as const] : []),
    ...(wire.export_format
      ? [{ label: words('detail.format'), value: wire.export_format, kind: 'text' } as const]
      : []),
    ...(wire.export_count === null || wire.export_count === undefined
      ? []
      : [{ label: words('detail.rows'), value: String(wire.export_count), kind: 'count' } as const]),
  ];
}
