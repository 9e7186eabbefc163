import type { Connection } from '@/core/connection';
import { hasEnded } from '@/core/status';
import type { Run, Task } from '@/core/task';
import { parseVendorTime } from '@/core/vendor-time';
import { rawReader, type ReadRow } from '@/task-types/read-rows';
import type { VendorStatus } from '@/task-types/task-type';
import { words } from './messages';
import { type ExportTask, exportTaskRow } from './wire';

export const TYPE_ID = 'workspace-export';

/** The whole status vocabulary of an export (contract 3.1). */
export const statuses: Readonly<Record<string, VendorStatus>> = {
  CREATING: { run: 'running', about: words('status.CREATING') },
  SUCCESS: { run: 'succeeded', about: words('status.SUCCESS') },
  FAIL: { run: 'failed', about: words('status.FAIL') },
  EXPIRED: { run: 'expired', about: words('status.EXPIRED') },
};

/** A vendor's export in the console's terms. It goes by its file; one without is called by its id. */
function toTask(wire: ExportTask, connection: Connection, raw: unknown = wire): Task {
  const createdAt = parseVendorTime(wire.create_time);
  return {
    ref: { connection: connection.id, type: TYPE_ID, id: wire.task_id },
    name: wire.file_name?.trim() || wire.task_id,
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

function toRun(wire: ExportTask, startedAt: number | undefined): Run {
  const status = statuses[wire.status]?.run ?? 'unknown';
  const endedAt = hasEnded(status) ? parseVendorTime(wire.end_time) : undefined;
  const message = [wire.fail_reason, wire.error_code].filter(Boolean).join('\n');
  return {
    status,
    ...(startedAt === undefined ? undefined : { startedAt }),
    ...(endedAt === undefined ? undefined : { endedAt }),
    ...(message === '' ? undefined : { message }),
  };
}

/** The wire object of a task of this type, as far as it can be read; undefined where it came from elsewhere. */
export const wireOf = rawReader(exportTaskRow);
