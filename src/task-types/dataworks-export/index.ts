import type { Task } from '@/core/task';
import type { CallContext } from '@/task-types/call-context';
import { nextPage, PAGE_SIZE, pageAsked } from '@/task-types/dataworks-paging';
import { dataworksCallsPerDay } from '@/task-types/dataworks-rpc';
import { type Availability, defineTaskType, type TaskDetail, type TaskFile } from '@/task-types/task-type';
import { createExportMigration, getMigrationProcess, getMigrationSummary, listMigrations, startMigration } from './api';
import { words } from './messages';
import { statuses, STEPS_EVERY_MS, summaryWordOf, taskOfRow, TYPE_ID, wireOf, withSteps, withSummary } from './model';
import type { Values } from './schema';

/** Alibaba Cloud DataWorks export tasks: the development objects of a workspace, written to a package. */
export const dataworksExport = defineTaskType<Values>({
  id: TYPE_ID,
  cloud: 'dataworks',
  name: words('name'),
  words,
  source: {
    order: 'unknown',
    pageSize: PAGE_SIZE,
    serverFilters: ['owner'],
    serverSort: [],
    callsPerDay: dataworksCallsPerDay,
  },
  statuses,
  endpoints: [listMigrations, createExportMigration, startMigration, getMigrationSummary, getMigrationProcess],
  list: async ({ connection, send }, cursor, { owner } = {}) => {
    const asked = pageAsked(cursor);
    const { Data: page } = await send(listMigrations, {
      form: {
        MigrationType: 'EXPORT',
        PageNumber: asked.number,
        PageSize: asked.size,
        ...(owner ? { Owner: owner } : undefined),
      },
    });
    const next = nextPage(asked, { received: page.received, total: page.TotalCount });
    return {
      tasks: page.rows.map((row) => taskOfRow(row, connection)),
      total: page.TotalCount,
      ...(next === undefined ? undefined : { next }),
      ...(page.unreadable ? { unreadable: page.unreadable } : undefined),
    };
  },
  closeLook: {
    see: async (task, { send }) => {
      const one = { form: { MigrationId: task.ref.id } };
      return isRunning(task)
        ? withSteps(task, (await send(getMigrationProcess, one)).Data ?? [])
        : withSummary(task, (await send(getMigrationSummary, one)).Data);
    },
    oldAfterMs: (task) => (isRunning(task) ? STEPS_EVERY_MS : undefined),
  },
  actions: [
    {
      id: 'start',
      label: words('action.start'),
      endpoints: [startMigration],
      available: startAvailable,
      perform: async (task, { send }) => {
        await send(startMigration, { form: { MigrationId: task.ref.id } });
        return undefined;
      },
    },
    {
      id: 'download',
      label: words('action.download'),
      endpoints: [getMigrationSummary],
      available: downloadAvailable,
      perform: freshLink,
    },
    {
      id: 'stop',
      label: words('action.stop'),
      // No call: DataWorks has none.
      endpoints: [],
      available: () => ({ possible: false, reason: words('reason.noStop') }),
      perform: async () => undefined,
    },
    {
      id: 'delete',
      label: words('action.delete'),
      endpoints: [],
      available: () => ({ possible: false, reason: words('reason.noDelete') }),
      perform: async () => undefined,
    },
  ],
  facets: [
    {
      id: 'changedBy',
      label: words('detail.changedBy'),
      valueOf: (task) => {
        const wire = wireOf(task);
        return wire?.UpdateUserName || wire?.UpdateUser || undefined;
      },
    },
  ],
  details,
  form: () => import('./form').then((m) => m.form),
  uniqueNames: true,
  panel: () => import('./panel').then((m) => m.panel),
  troubles: () => import('@/task-types/dataworks-troubles').then((m) => m.dataworksTroubles),
});

function isRunning({ latestRun }: Task): boolean {
  return latestRun?.status === 'running';
}

/** A link that is as new as can be: how long one lives is not documented. */
async function freshLink(task: Task, { send }: CallContext): Promise<TaskFile | undefined> {
  const { Data: summary } = await send(getMigrationSummary, { form: { MigrationId: task.ref.id } });
  return summary.DownloadUrl ? { name: `${fileName(task.name)}.zip`, link: summary.DownloadUrl } : undefined;
}

/** Without what some file systems do not take, and what would turn the name round. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_').slice(0, 120);
}

function startAvailable(task: Task): Availability {
  if (task.lifecycle === 'draft') return { possible: true };
  switch (task.latestRun?.status) {
    case 'running':
      return { possible: false, reason: words('reason.started') };
    case 'succeeded':
    case 'partial':
    case 'failed':
    case 'stopped':
      return { possible: false, reason: words('reason.startEnded') };
    default:
      return { possible: false, reason: words('reason.startUnknown') };
  }
}

function downloadAvailable(task: Task): Availability {
  if (task.lifecycle === 'draft') return { possible: false, reason: words('reason.notStarted') };
  switch (task.latestRun?.status) {
    case 'succeeded':
    case 'partial':
      return { possible: true };
    case 'running':
      return { possible: false, reason: words('reason.running') };
    case 'failed':
      return { possible: false, reason: words('reason.failed') };
    case 'stopped':
      return { possible: false, reason: words('reason.revoked') };
    default:
      return { possible: false, reason: words('reason.unknown') };
  }
}

function details(task: Task): TaskDetail[] {
  const wire = wireOf(task);
  if (!wire) return [];
  const text = (label: TaskDetail['label'], value: string | null | undefined): TaskDetail[] =>
    value ? [{ label, value, kind: 'text' }] : [];
  return [
    ...text(words('detail.description'), wire.Description),
    ...state(words('detail.listed'), wire.Status),
    ...state(words('detail.summed'), summaryWordOf(task)),
    ...text(words('detail.changedBy'), wire.UpdateUserName || wire.UpdateUser),
    ...text(words('detail.package'), wire.PackageType),
  ];
}

/** A word of one of the two vocabularies, with what it means where that is known. */
function state(label: TaskDetail['label'], word: string | undefined): TaskDetail[] {
  if (!word) return [];
  const about = statuses[word]?.about;
  return [about ? { label, value: word, kind: 'word', word: about } : { label, value: word, kind: 'text' }];
}
