import type { Intent } from '@/core/intent';
import type { Task } from '@/core/task';
import { parseVendorTime } from '@/core/vendor-time';
import type {
  CallContext,
  Filled,
  OptionSource,
  PlanContext,
  PlannedCall,
  Settlement,
  TaskForm,
} from '@/task-types/task-type';
import { createExportTask, listApplications, listBatchTasks, listExportTasks } from './api';
import { Fields } from './fields';
import { words } from './messages';
import { toTask, wireOf } from './model';
import { defaults, schema, type Values } from './schema';
import { BATCH_TASK_TYPES, type ExportTask, exportTask, exportTaskRequest, type ExportTaskRequest } from './wire';

/** A `Date` header's precision and a little drift between the service's machines. */
const CLOCK_SLACK_MS = 2_000;
const PAGE = 50;

export const form: TaskForm<Values> = {
  title: words('title'),
  schema,
  defaults,
  Fields,
  optionSources: { batchTasks: batchTaskSource(), spaces: spaceSource() },
  plan,
  settle,
  fromTask,
  fromBody,
  nameOf: (values) => values.batchTaskId,
};

function toBody(values: Values): ExportTaskRequest {
  return {
    resource_type: 'BatchTask',
    resource_condition: { task_id: values.batchTaskId },
    export_format: values.format,
    app_type: values.scope,
    ...(values.scope === 'APP' && values.spaceId !== '' ? { app_id: values.spaceId } : undefined),
  };
}

function plan(values: Values, { connection }: PlanContext): PlannedCall[] {
  return [
    {
      endpoint: createExportTask,
      input: () => ({ body: toBody(values) }),
      label: words('step.create'),
      made: (reply) => {
        const task = toTask(exportTask.parse(reply), connection);
        return { ref: task.ref, task };
      },
    },
  ];
}

/**
 * Looks for an export of the same conditions that began after the request went out. The same conditions again re-use or
 * replace the earlier export, so a newer begin is the mark of ours; two of them cannot be told apart.
 */
async function settle(intent: Intent, values: Values, context: CallContext): Promise<Settlement> {
  const sentAt = intent.sentAt ?? intent.startedAt;
  const wanted = toBody(values);
  const reply = await context.send(listExportTasks, {
    query: {
      resource_type: 'BatchTask',
      resource_condition: JSON.stringify(wanted.resource_condition),
      app_type: values.scope,
      ...(wanted.app_id === undefined ? undefined : { app_id: wanted.app_id }),
      limit: PAGE,
    },
  });
  const ours = reply.export_tasks.filter(
    (task) => isSame(task, wanted) && (parseVendorTime(task.create_time) ?? 0) >= sentAt - CLOCK_SLACK_MS,
  );
  const [first, ...others] = ours;
  if (!first) return { kind: 'absent' };
  if (others.length > 0)
    return { kind: 'cannot-tell', candidates: ours.map((task) => toTask(task, context.connection)) };
  return { kind: 'found', reply: first, ref: toTask(first, context.connection).ref };
}

function isSame(task: ExportTask, wanted: ExportTaskRequest): boolean {
  return (
    task.resource_condition.task_id === wanted.resource_condition.task_id &&
    (task.app_type ?? 'GLOBAL') === wanted.app_type &&
    (wanted.app_id === undefined || task.app_id === wanted.app_id)
  );
}

/** An export tells its conditions back, all but the batch task's type, which only narrows the picker. */
function fromTask(task: Task, remembered: Values | undefined): Filled<Values> {
  if (remembered) return { values: remembered, ignored: [], unknown: [] };
  const wire = wireOf(task);
  if (!wire)
    return { values: { format: 'xls' }, ignored: [], unknown: ['batchTaskType', 'batchTaskId', 'scope', 'spaceId'] };
  return { values: conditionValues(wire), ignored: [], unknown: ['batchTaskType'] };
}

function conditionValues(wire: ExportTask | ExportTaskRequest): Partial<Values> {
  return {
    batchTaskId: wire.resource_condition.task_id ?? '',
    scope: wire.app_type === 'APP' ? 'APP' : 'GLOBAL',
    spaceId: wire.app_id ?? '',
    format: 'xls',
  };
}

function fromBody(body: unknown): Filled<Values> | undefined {
  const known = exportTaskRequest.safeParse(pickKnown(body));
  if (!known.success) return undefined;
  const given = Object.keys(body as object);
  const ignored = given.filter((name) => !(name in exportTaskRequest.shape));
  return { values: conditionValues(known.data), ignored, unknown: [] };
}

/** What the request schema knows of a body; the rest is told to the operator instead of failing the paste. */
function pickKnown(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => name in exportTaskRequest.shape));
}

function batchTaskSource(): OptionSource {
  return {
    needs: ['batchTaskType'],
    load: async ({ send }, params, cursor) => {
      const type = BATCH_TASK_TYPES.find((known) => known === params['batchTaskType']);
      if (!type) return { options: [], total: 0 };
      const reply = await send(listBatchTasks, {
        query: { task_type: type, limit: PAGE, ...(cursor ? { marker: cursor } : undefined) },
      });
      const last = reply.batchtasks.at(-1)?.task_id;
      const full = reply.batchtasks.length === PAGE && last !== undefined;
      return {
        options: reply.batchtasks.map((task) => {
          const parts = { status: task.status ?? '', total: String(task.task_progress?.total ?? '?') };
          const hint = RUNNING.has(task.status ?? '') ? words('hint.partial', parts) : words('hint.batchTask', parts);
          return { id: task.task_id, label: task.task_name ?? task.task_id, hint };
        }),
        total: reply.page.count,
        ...(full ? { next: last } : undefined),
      };
    },
  };
}

/** States in which a batch task goes on: an export taken now is legitimate and partial (contract 5.2). */
const RUNNING: ReadonlySet<string> = new Set(['Initializing', 'Waitting', 'Processing', 'Stopping']);

function spaceSource(): OptionSource {
  return {
    load: async ({ send }) => {
      const { applications } = await send(listApplications, {});
      return {
        options: applications.map((space) => ({
          id: space.app_id,
          label: space.app_name ?? space.app_id,
          ...(space.default_app ? { hint: words('hint.defaultSpace') } : undefined),
        })),
        total: applications.length,
      };
    },
  };
}
