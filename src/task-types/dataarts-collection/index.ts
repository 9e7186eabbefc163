import type { Message } from '@/core/message';
import type { Task } from '@/core/task';
import { type Availability, defineTaskType, type TaskAction, type TaskDetail } from '@/task-types/task-type';
import { failureOf } from '@/transport/failures';
import { type Act, availabilityOf, consequenceOf } from './acts/availability';
import { isGone } from './acts/gone';
import { remove, runNow, startSchedule, stopSchedule } from './acts/perform';
import * as api from './api';
import { words } from './messages';
import { configText, scheduleTypeOf, statuses, toTask, TYPE_ID, wireOf } from './model';
import { listTasks, PAGE_SIZE } from './model-page';
import type { Values } from './schema';

/** Huawei Cloud DataArts Studio metadata collection tasks: what reads a data source into the data catalogue. */
export const dataartsCollection = defineTaskType<Values>({
  id: TYPE_ID,
  cloud: 'dataarts',
  name: words('name'),
  words,
  source: { order: 'unknown', pageSize: PAGE_SIZE, serverFilters: [], serverSort: [] },
  statuses,
  endpoints: Object.values(api),
  list: listTasks,
  find: async ({ send, connection }, id) => {
    try {
      return toTask(await send(api.showTaskInfo, { path: { task_id: id } }), connection);
    } catch (caught) {
      const failure = failureOf(caught);
      if (failure && isGone(failure)) return undefined;
      throw caught;
    }
  },
  search: () => import('./search').then((m) => m.search),
  runsAhead: () => import('./runs-ahead').then((m) => m.runsAhead),
  actions: [
    { ...act('run'), endpoints: [api.executeTaskAction], perform: runNow },
    { ...act('start'), endpoints: [api.executeTaskAction], perform: startSchedule },
    { ...act('stop'), endpoints: [api.executeTaskAction], perform: stopSchedule },
    {
      ...act('delete'),
      removes: 'definition',
      endpoints: [api.executeTaskAction, api.deleteTaskInfo],
      perform: remove,
    },
  ],
  facets: [
    { id: 'source', label: words('detail.source'), valueOf: sourceOf },
    { id: 'path', label: words('detail.path'), valueOf: (task) => wireOf(task)?.path || undefined },
    { id: 'schedule', label: words('detail.schedule'), valueOf: scheduleTypeOf, wordOf: scheduleWord },
    { id: 'dataConnection', label: words('detail.connection'), valueOf: connectionName },
  ],
  kindOf: (task) => sourceOf(task) ?? '',
  details,
  form: () => import('./form').then((m) => m.form),
  editable,
  uniqueNames: true,
  panel: () => import('./panel').then((m) => m.panel),
  troubles: () => import('./troubles').then((m) => m.troubles),
});

function act(id: Act): Pick<TaskAction, 'id' | 'label' | 'available' | 'consequence'> & { readonly id: Act } {
  return {
    id,
    label: words(`action.${id}`),
    available: (task) => availabilityOf(id, task),
    consequence: (task) => consequenceOf(id, task),
  };
}

function sourceOf(task: Task): string | undefined {
  return wireOf(task)?.data_source_type || undefined;
}

function connectionName(task: Task): string | undefined {
  return configText(task, 'data_connection_name');
}

function scheduleWord(value: string): Message {
  return value === 'RUN_ONCE' || value === 'CRON' ? words(`schedule.${value}`) : words('schedule.other', { value });
}

/** Whatever it is doing: the console of DataArts edits tasks that are started, not started and failed (contract 5.4). */
function editable(task: Task): Availability {
  return wireOf(task) ? { possible: true } : { possible: false, reason: words('reason.row') };
}

function details(task: Task): TaskDetail[] {
  const wire = wireOf(task);
  if (!wire) return [];
  const source = sourceOf(task);
  const schedule = scheduleTypeOf(task);
  const connection = connectionName(task);
  const { path, dir_id: directory } = wire;
  return [
    ...(source ? [text(words('detail.source'), source)] : []),
    ...(path ? [text(words('detail.path'), path)] : []),
    ...(!path && directory === '0'
      ? [{ label: words('detail.path'), value: directory, kind: 'word', word: words('path.root') } as const]
      : []),
    ...(connection ? [text(words('detail.connection'), connection)] : []),
    ...(schedule
      ? [{ label: words('detail.schedule'), value: schedule, kind: 'word', word: scheduleWord(schedule) } as const]
      : []),
  ];
}

function text(label: Message, value: string): TaskDetail {
  return { label, value, kind: 'text' };
}
