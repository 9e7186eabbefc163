import type { Message } from '@/core/message';
import type { Task } from '@/core/task';
import { type Availability, defineTaskType, type TaskDetail } from '@/task-types/task-type';
import {
  createExportTask,
  downloadExportTask,
  listApplications,
  listBatchTasks,
  listExportTasks,
  showBatchTask,
} from './api';
import { words } from './messages';
import { statuses, TYPE_ID, toTask, wireOf } from './model';
import type { Values } from './schema';

const PAGE_SIZE = 50;

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
  endpoints: [listExportTasks, createExportTask, downloadExportTask, listBatchTasks, showBatchTask, listApplications],
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
    const tasks = reply.export_tasks.map((task) => toTask(task, connection));
    const last = tasks.at(-1)?.ref.id;
    const full = tasks.length === PAGE_SIZE && last !== undefined;
    return { tasks, total: reply.page.count, ...(full ? { next: last } : undefined) };
  },
  actions: [
    {
      id: 'download',
      label: words('action.download'),
      endpoints: [downloadExportTask],
      available: downloadAvailable,
      perform: async (task, { send }) => {
        const content = await send(downloadExportTask, { path: { export_task_id: task.ref.id } });
        return { name: `iotda-export-${task.ref.id}.zip`, content };
      },
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
  details,
  form: () => import('./form').then((m) => m.form),
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
