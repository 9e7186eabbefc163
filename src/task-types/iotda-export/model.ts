import type { Connection } from '@/core/connection';
import type { Progress } from '@/core/progress';
import type { Run, Task } from '@/core/task';
import { parseVendorTime } from '@/core/vendor-time';
import { rawReader, type ReadRow } from '@/task-types/read-rows';
import type { VendorStatus } from '@/task-types/task-type';
import { words } from './messages';
import { type ExportTask, exportTaskRow } from './wire';

export const TYPE_ID = 'iotda-export';

/** The whole status vocabulary of an export task (contract 2.1). */
export const statuses: Readonly<Record<string, VendorStatus>> = {
  Processing: { run: 'running', about: words('status.Processing') },
  Success: { run: 'succeeded', about: words('status.Success') },
  Failed: { run: 'failed', about: words('status.Failed') },
};

/** A vendor's export task in the console's terms. An export has no name of its own: it goes by its batch task's id. */
export function toTask(wire: ExportTask, connection: Connection, raw: unknown = wire): Task {
  const createdAt = parseVendorTime(wire.create_time);
  return {
    ref: { connection: connection.id, type: TYPE_ID, id: wire.export_task_id },
    name: wire.resource_condition.task_id ?? wire.export_task_id,
    lifecycle: 'ready',
    latestRun: toRun(wire, createdAt),
    vendorStatus: wire.status,
    raw,
    ...(createdAt === undefined ? undefined : { createdAt }),
  };
}

/** The task that a row of the list tells of, also where the row is not as documented. */
export function taskOfRow({ value, raw, drift }: ReadRow<ExportTask>, connection: Connection): Task {
  const task = toTask(value, connection, raw);
  return drift.length === 0 ? task : { ...task, drift };
}

function toRun(wire: ExportTask, createdAt: number | undefined): Run {
  const status = statuses[wire.status]?.run ?? 'unknown';
  const endedAt = status === 'running' ? undefined : parseVendorTime(wire.end_time);
  const progress = toProgress(wire);
  return {
    status,
    ...(progress ? { progress } : undefined),
    ...(createdAt === undefined ? undefined : { startedAt: createdAt }),
    ...(endedAt === undefined ? undefined : { endedAt }),
  };
}

function toProgress(wire: ExportTask): Progress | undefined {
  const percent = figure(wire.progress);
  const done = figure(wire.export_count);
  if (percent === undefined && done === undefined) return undefined;
  return { ...(percent === undefined ? undefined : { percent }), ...(done === undefined ? undefined : { done }) };
}

/** A number that may come as text, once even as `"98,"`. */
function figure(value: number | string | null | undefined): number | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const parsed = typeof value === 'number' ? value : Number.parseFloat(value);
  return Number.isFinite(parsed) ? parsed : undefined;
}

/** The wire object of a task of this type, as far as it can be read; undefined where it came from elsewhere. */
export const wireOf = rawReader(exportTaskRow);
