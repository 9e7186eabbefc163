import type { Connection } from '@/core/connection';
import { isRecord } from '@/core/is-record';
import type { ProgressStep } from '@/core/progress';
import { REDACTED } from '@/core/secrets';
import { hasEnded } from '@/core/status';
import type { Run, Task } from '@/core/task';
import { rawReader, type ReadRow } from '@/task-types/read-rows';
import type { SeenClosely, VendorStatus } from '@/task-types/task-type';
import { words } from './messages';
import { type Migration, type MigrationStep, type MigrationSummary, migrationRow } from './wire';

export const TYPE_ID = 'dataworks-export';

/** Domain time after which the steps of a running export are asked for again: Alibaba's own tool asks so often. */
export const STEPS_EVERY_MS = 5_000;

/** Both vocabularies of an export's state (contract 7): those of ListMigrations, then those that only GetMigrationSummary has. */
export const statuses: Readonly<Record<string, VendorStatus>> = {
  INIT: { about: words('status.INIT'), steady: 'start' },
  EDITING: { about: words('status.EDITING') },
  RUNNING: { run: 'running', about: words('status.RUNNING') },
  SUCCESS: { run: 'succeeded', about: words('status.SUCCESS') },
  FAILURE: { run: 'failed', about: words('status.FAILURE') },
  EXPORTING: { run: 'running', about: words('status.EXPORTING') },
  EXPORT_SUCCESS: { run: 'succeeded', about: words('status.EXPORT_SUCCESS') },
  EXPORT_ERROR: { run: 'failed', about: words('status.EXPORT_ERROR') },
  PARTIAL_SUCCESS: { run: 'partial', about: words('status.PARTIAL_SUCCESS') },
  REVOKED: { run: 'stopped', about: words('status.REVOKED') },
};

/** A vendor's export in the console's terms. When it was started nobody tells; when it last changed is when it ended. */
export function toTask(wire: Migration, connection: Connection, raw: unknown = wire): Task {
  const createdAt = instant(wire.CreateTime);
  const owner = wire.CreateUserName || wire.CreateUser;
  const lookKey = lookKeyOf(wire);
  const run = toRun(wire);
  return {
    ref: { connection: connection.id, type: TYPE_ID, id: wire.Id },
    name: wire.Name || wire.Id,
    lifecycle: run ? 'ready' : 'draft',
    vendorStatus: wire.Status,
    raw: withoutLink(raw),
    ...(run ? { latestRun: run } : undefined),
    ...(owner ? { owner } : undefined),
    ...(createdAt === undefined ? undefined : { createdAt }),
    ...(lookKey === undefined ? undefined : { lookKey }),
  };
}

/** The task that a row of the list tells of, also where the row is not as documented. */
export function taskOfRow({ value, raw, drift }: ReadRow<Migration>, connection: Connection): Task {
  const task = toTask(value, connection, raw);
  return drift.length === 0 ? task : { ...task, drift };
}

function toRun(wire: Migration): Run | undefined {
  const known = statuses[wire.Status];
  if (known && known.run === undefined) return undefined;
  const status = known?.run ?? 'unknown';
  const endedAt = hasEnded(status) ? instant(wire.UpdateTime) : undefined;
  return {
    status,
    ...(endedAt === undefined ? undefined : { endedAt }),
    ...(wire.Message ? { message: wire.Message } : undefined),
  };
}

/**
 * What goes on is looked at again and again under one key. What has ended is looked at once for each time that it ended: the
 * list tells neither a partial export from a whole one nor a revoked one from one that failed.
 */
function lookKeyOf({ Status: status, UpdateTime: changed }: Migration): string | undefined {
  if (statuses[status]?.run === 'running') return status;
  return status === 'SUCCESS' || status === 'FAILURE' ? `${status} ${changed ?? ''}` : undefined;
}

/** What the summary of an export that has ended says in place of the list. */
export function withSummary(task: Task, summary: MigrationSummary): SeenClosely {
  const status = statuses[summary.Status]?.run ?? 'unknown';
  const { endedAt, ...run } = task.latestRun ?? {};
  const changedAt = endedAt ?? instant(summary.GmtModified);
  return {
    vendorStatus: summary.Status,
    latestRun: {
      ...run,
      status,
      ...(hasEnded(status) && changedAt !== undefined ? { endedAt: changedAt } : undefined),
    },
    seen: withoutLink(summary),
  };
}

/** What the steps of an export that goes on say beside the list. */
export function withSteps(task: Task, steps: readonly MigrationStep[]): SeenClosely {
  const { latestRun } = task;
  if (!latestRun || steps.length === 0) return {};
  const told = steps.map((step) => ({ name: step.TaskName, state: stepState(step) }));
  return { latestRun: { ...latestRun, progress: { steps: told } }, seen: steps };
}

/** Old pages misprint INIT. Of a step with a word that nobody knows it is not known that it has begun. */
export function stepState({ TaskStatus: word }: MigrationStep): ProgressStep['state'] {
  return STEP_STATES[word] ?? 'todo';
}

const STEP_STATES: Readonly<Record<string, ProgressStep['state']>> = {
  INIT: 'todo',
  INT: 'todo',
  RUNNING: 'doing',
  SUCCESS: 'done',
  FAILURE: 'failed',
};

/** Milliseconds since 1970, as a number or as its digits. */
function instant(figure: number | string | null | undefined): number | undefined {
  if (figure === null || figure === undefined || figure === '') return undefined;
  const ms = Number(figure);
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

/**
 * The vendor's object without the signed link in it: whoever has that may read the package. It is also another one at each
 * reading, and would make every reading look like a change.
 */
function withoutLink(raw: unknown): unknown {
  return isRecord(raw) && raw['DownloadUrl'] ? { ...raw, DownloadUrl: REDACTED } : raw;
}

/** The wire object of a task of this type, as far as it can be read; undefined where it came from elsewhere. Ids that came as numbers are not used from here. */
export const wireOf = rawReader(migrationRow);

/** The word for an export's state that a closer look gave. */
export function summaryWordOf({ seen }: Task): string | undefined {
  return isRecord(seen) && typeof seen['Status'] === 'string' ? seen['Status'] : undefined;
}
