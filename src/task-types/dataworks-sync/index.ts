import type { Message } from '@/core/message';
import type { Task } from '@/core/task';
import { nextPage, PAGE_SIZE, pageAsked } from '@/task-types/dataworks-paging';
import { dataworksCallsPerDay } from '@/task-types/dataworks-rpc';
import { type Availability, defineTaskType, type TaskDetail } from '@/task-types/task-type';
import { actions } from './actions';
import { isCommitted } from './acts/availability';
import * as api from './api';
import { closeLook } from './close-look';
import { words } from './messages';
import { FILE_TYPE_LIST, kindOfTask, KINDS, taskOfRow, TYPE_ID, wireOf } from './model';
import type { Values } from './schema';
import { statuses } from './statuses';

/** Alibaba Cloud DataWorks data synchronization tasks: offline ones, real-time ones and solutions. */
export const dataworksSync = defineTaskType<Values>({
  id: TYPE_ID,
  cloud: 'dataworks',
  name: words('name'),
  words,
  source: {
    order: 'unknown',
    pageSize: PAGE_SIZE,
    serverFilters: ['folder'],
    serverSort: [],
    callsPerDay: dataworksCallsPerDay,
  },
  statuses,
  endpoints: Object.values(api),
  list: async ({ connection, send }, cursor, { folder } = {}) => {
    const asked = pageAsked(cursor);
    const { Data } = await send(api.listFiles, {
      form: {
        FileTypes: FILE_TYPE_LIST,
        NeedAbsoluteFolderPath: true,
        PageNumber: asked.number,
        PageSize: asked.size,
        ...(folder ? { FileFolderPath: folder } : undefined),
      },
    });
    const next = nextPage(asked, { received: Data.received, total: Data.TotalCount });
    return {
      tasks: Data.rows.map((row) => taskOfRow(row, connection)),
      total: Data.TotalCount,
      ...(next === undefined ? undefined : { next }),
      ...(Data.unreadable ? { unreadable: Data.unreadable } : undefined),
    };
  },
  closeLook,
  actions,
  facets: [
    { id: 'kind', label: words('detail.kind'), valueOf: kindOfTask, wordOf: kindWord },
    { id: 'folder', label: words('detail.folder'), valueOf: (task) => wireOf(task)?.AbsoluteFolderPath ?? undefined },
  ],
  kindOf: (task) => kindOfTask(task) ?? '',
  details,
  form: () => import('./form').then((m) => m.form),
  editable,
  uniqueNames: true,
  panel: () => import('./panel').then((m) => m.panel),
  troubles: () => import('./troubles').then((m) => m.troubles),
});

function kindWord(value: string): Message {
  const kind = KINDS.find((one) => one === value);
  return kind ? words(`kind.${kind}`) : words('kind.other', { value });
}

/**
 * UpdateDISyncTask's page takes offline tasks alone, while those of Generate…ForUpdating lead to it with the others too
 * (contract 4): it is tried, and the cloud has the last word.
 */
function editable(task: Task): Availability {
  return kindOfTask(task) ? { possible: true } : { possible: false, reason: words('reason.kind') };
}

function details(task: Task): TaskDetail[] {
  const wire = wireOf(task);
  if (!wire) return [];
  const kind = kindOfTask(task) ?? String(wire.FileType ?? '');
  const { AbsoluteFolderPath: folder, NodeId: node, CurrentVersion: version } = wire;
  return [
    ...(kind ? [{ label: words('detail.kind'), value: kind, kind: 'word', word: kindWord(kind) } as const] : []),
    ...(folder ? [{ label: words('detail.folder'), value: folder, kind: 'text' } as const] : []),
    ...(node ? [{ label: words('detail.node'), value: node, kind: 'id' } as const] : []),
    ...(version ? [{ label: words('detail.version'), value: String(version), kind: 'count' } as const] : []),
    ...(node && !isCommitted(task)
      ? [
          {
            label: words('detail.changes'),
            value: task.vendorStatus,
            kind: 'word',
            word: words('changes.some'),
          } as const,
        ]
      : []),
  ];
}
