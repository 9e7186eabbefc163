import type { Intent } from '@/core/intent';
import type { Task } from '@/core/task';
import { parseVendorTime } from '@/core/vendor-time';
import { fieldNamedIn, sourcesByField } from '@/forms/field-tree';
import type { CallContext } from '@/task-types/call-context';
import type { Filled, PlanContext, PlannedCall, Settlement, TaskForm } from '@/task-types/task-form';
import type { VendorWords } from '@/transport/failures';
import { createExportTask, listExportTasks } from './api';
import { Fields } from './fields';
import { batchTaskSource, spaceSource } from './form-options';
import { words } from './messages';
import { toTask, wireOf } from './model';
import { foresee } from './quota';
import { defaults, schema, type Values } from './schema';
import { type ExportTask, exportTask, exportTaskRequest, type ExportTaskRequest } from './wire';

/** A `Date` header's precision and a little drift between the service's machines. */
const CLOCK_SLACK_MS = 2_000;
const PAGE = 50;

export const form: TaskForm<Values> = {
  title: words('title'),
  schema,
  defaults,
  Fields,
  optionSources: { batchTasks: batchTaskSource, spaces: spaceSource },
  optionFields: sourcesByField(schema),
  plan,
  settle,
  fromTask,
  fromBody,
  wrongInBody,
  nameOf: (values) => values.batchTaskId,
  foresee,
  fieldOf,
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

/** The names that keep a body from being a request of this type: what is wrong there, or missing. */
function wrongInBody(body: unknown): readonly string[] {
  const { error } = exportTaskRequest.safeParse(pickKnown(body));
  const names = (error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  );
  return [...new Set(names.map((path) => path.join('.')))].filter((name) => name !== '');
}

/** Codes of the checks of the resource space (contract 2.2 and 2.7). */
const ABOUT_SPACE: ReadonlySet<string> = new Set(['IOTDA.001000', 'IOTDA.001005', 'IOTDA.001006', 'IOTDA.001007']);
/** Codes of bad input in general; which of it is bad stands in the words at best. */
const ABOUT_INPUT: ReadonlySet<string> = new Set(['IOTDA.014800', 'IOTDA.000006']);

function fieldOf({ code = '', message = '' }: VendorWords): keyof Values | undefined {
  if (ABOUT_SPACE.has(code)) return 'spaceId';
  if (!ABOUT_INPUT.has(code)) return undefined;
  const named = fieldNamedIn(schema, message);
  const name = schema.keyof().options.find((known) => known === named);
  return name ?? (/batch task/i.test(message) ? 'batchTaskId' : undefined);
}
