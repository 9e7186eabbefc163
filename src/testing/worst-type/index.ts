import { isUnfinished } from '@/core/status';
import type { Task } from '@/core/task';
import type { CallContext } from '@/task-types/call-context';
import { type Availability, defineTaskType, type TaskDetail, type TaskType } from '@/task-types/task-type';
import type { TaskTypeEntry } from '@/task-types/registry';
import { readRows } from '@/task-types/read-rows';
import {
  createFerry,
  drawManifest,
  hailFerry,
  listBerths,
  readRegister,
  scuttleFerries,
  searchFerries,
  showFerry,
  startFerry,
  stopFerry,
} from './api';
import { words } from './messages';
import { SCUTTLED_AT_ONCE, seenIn, statuses, taskOfRow, TYPE_ID, wireOf } from './model';
import type { Values } from './schema';
import { ferryRow } from './wire';

const PAGE_SIZE = 10;
/** A ferry that goes to and fro is hailed once in so much time. */
const HAIL_MS = 20_000;

/** The type that the contract and the screens must bear; it exists in tests alone. */
export const worst = defineTaskType<Values>({
  id: TYPE_ID,
  cloud: 'dataarts',
  name: words('name'),
  words,
  source: { order: 'unknown', pageSize: PAGE_SIZE, serverFilters: ['state'], serverSort: [], callsPerDay: () => 100 },
  statuses,
  endpoints: [
    searchFerries,
    readRegister,
    showFerry,
    createFerry,
    startFerry,
    stopFerry,
    scuttleFerries,
    drawManifest,
    hailFerry,
    listBerths,
  ],
  list: async ({ connection, send }, cursor, { state } = {}) => {
    const page = cursor === undefined ? 1 : Number(cursor);
    const reply = await send(searchFerries, {
      body: { page_no: page, ...(state === undefined ? undefined : { state }) },
    });
    return {
      tasks: reply.rows.map((row) => taskOfRow(row, connection)),
      ...(reply.unreadable ? { unreadable: reply.unreadable } : undefined),
      total: reply.total,
      ...(page * PAGE_SIZE < reply.total ? { next: String(page + 1) } : undefined),
    };
  },
  search: () => import('./search').then((m) => m.search),
  closeLook: {
    see: async (task, { send }) => seenIn(task, await send(hailFerry, { path: { ferry_id: task.ref.id } })),
    oldAfterMs: () => HAIL_MS,
  },
  actions: [
    {
      id: 'start',
      label: words('action.start'),
      endpoints: [startFerry],
      available: (task) => when(!isUnfinished(task.latestRun), 'reason.running'),
      perform: async (task, { send, now }) => {
        await send(startFerry, { path: { ferry_id: task.ref.id }, body: { client_token: `again-${now()}` } });
        return undefined;
      },
    },
    {
      id: 'stop',
      label: words('action.stop'),
      endpoints: [stopFerry],
      available: (task) => when(CAN_STOP.has(task.latestRun?.status ?? ''), 'reason.notRunning'),
      perform: async (task, { send }) => {
        await send(stopFerry, { path: { ferry_id: task.ref.id } });
        return undefined;
      },
    },
    {
      id: 'download',
      label: words('action.download'),
      endpoints: [drawManifest],
      available: (task) => when(HAS_MANIFEST.has(task.latestRun?.status ?? ''), 'reason.noManifest'),
      perform: async (task, { send }) => {
        const content = await send(drawManifest, { path: { ferry_id: task.ref.id } });
        return { name: `manifest-${task.ref.id}.txt`, content };
      },
    },
    {
      id: 'delete',
      label: words('action.scuttle'),
      endpoints: [scuttleFerries],
      available: (task) => when(!isUnfinished(task.latestRun), 'reason.afloat'),
      consequence: () => words('consequence.scuttle'),
      perform: async (task, context) => {
        await scuttle([task], context);
        return undefined;
      },
      many: {
        atMost: SCUTTLED_AT_ONCE,
        perform: scuttle,
        undone: async (tasks, context) => {
          const found = await Promise.all(tasks.map(({ ref }) => find(context, ref.id)));
          return found.flatMap((task) => task?.ref.id ?? []);
        },
      },
    },
  ],
  details,
  form: () => import('./form').then((m) => m.form),
  panel: () => import('./panel').then(({ Panel }) => ({ Panel })),
});

async function find({ connection, send }: CallContext, id: string): Promise<Task | undefined> {
  const { ferry } = await send(showFerry, { path: { ferry_id: id } });
  const [row] = ferry === null ? [] : readRows(ferryRow, [ferry]).rows;
  return row && taskOfRow(row, connection);
}

async function scuttle(tasks: readonly Task[], { send }: CallContext): Promise<void> {
  await send(scuttleFerries, { body: { ferry_ids: tasks.map(({ ref }) => ref.id) } });
}

/** The same where one task can be asked for by its id. */
export const worstWithFind: TaskType = { ...worst, find };

/** Its line in the registries of tests. */
export const worstEntry: TaskTypeEntry = { id: TYPE_ID, cloud: 'dataarts', load: async () => worst };

const CAN_STOP: ReadonlySet<string> = new Set(['waiting', 'running']);
const HAS_MANIFEST: ReadonlySet<string> = new Set(['succeeded', 'partial']);

type Reason = 'reason.running' | 'reason.afloat' | 'reason.notRunning' | 'reason.noManifest';

function when(possible: boolean, reason: Reason): Availability {
  return possible ? { possible } : { possible, reason: words(reason) };
}

function details(task: Task): TaskDetail[] {
  const wire = wireOf(task);
  if (!wire) return [];
  return [
    { label: words('detail.mode'), value: wire.mode, kind: 'text' },
    { label: words('detail.berth'), value: wire.berth_id, kind: 'id' },
  ];
}
