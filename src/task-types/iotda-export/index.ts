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
  source: { order: 'time-desc', pageSize: PAGE_SIZE, serverFilters: ['app', 'batchTask'], serverSort: [] },
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
  naming: {
    idOf: (task) => wireOf(task)?.resource_condition.task_id,
    load: async ({ send }, id) => {
      const { batchtask } = await send(showBatchTask, { path: { task_id: id }, query: { limit: 1 } });
      return batchtask.task_name ?? undefined;
    },
  },
  details,
  form: () => import('./form').then((m) => m.form),
});

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
  const rows: [TaskDetail['label'], string | null | undefined, TaskDetail['kind']][] = [
    [words('detail.batchTask'), wire.resource_condition.task_id, 'id'],
    [words('detail.scope'), wire.app_type, 'text'],
    [words('detail.space'), wire.app_id, 'id'],
    [words('detail.format'), wire.export_format, 'text'],
    [words('detail.rows'), wire.export_count?.toString(), 'count'],
  ];
  return rows.flatMap(([label, value, kind]) => (value ? [{ label, value, kind }] : []));
}
