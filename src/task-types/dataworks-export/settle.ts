import type { Intent } from '@/core/intent';
import type { CallContext, Cursor } from '@/task-types/call-context';
import { nextPage, pageAsked } from '@/task-types/dataworks-paging';
import type { Settlement } from '@/task-types/task-form';
import { getMigrationSummary, listMigrations } from './api';
import { statuses, toTask, TYPE_ID } from './model';
import type { Values } from './schema';
import { createExportMigrationReply, type Migration } from './wire';

/** A `Date` header's precision and a little drift between the service's machines. */
const CLOCK_SLACK_MS = 2_000;

/** Finds out what became of the step whose answer was lost: by the name that nobody else can have, then by the state. */
export function settle(intent: Intent, values: Values, context: CallContext): Promise<Settlement> {
  return intent.step === 0 ? settleCreate(intent, values, context) : settleStart(intent, context);
}

/**
 * Only one export of the workspace has the name. Made after the request went out, and by nobody else, it is ours. An older
 * one, or another's, has kept ours from being made, or the clocks do not agree: the operator knows it when he sees it.
 */
async function settleCreate(intent: Intent, { name }: Values, context: CallContext): Promise<Settlement> {
  const { connection } = context;
  const sentAt = intent.sentAt ?? intent.startedAt;
  const named = await findNamed(name, context);
  const [first, ...others] = named;
  if (!first) return { kind: 'absent' };
  const isOurs = others.length === 0 && isNewer(first, sentAt) && !isOfOther(first, connection.identity.user);
  if (!isOurs) return { kind: 'cannot-tell', candidates: named.map((row) => toTask(row, connection)) };
  return { kind: 'found', ref: toTask(first, connection).ref, reply: { Success: true, Data: first.Id } };
}

/** The list cannot be asked for a name, and has no order that one could rely on: it is read until the name is there. */
async function findNamed(name: string, { send }: CallContext): Promise<readonly Migration[]> {
  let cursor: Cursor | undefined;
  do {
    const asked = pageAsked(cursor);
    const { Data: page } = await send(listMigrations, {
      form: { MigrationType: 'EXPORT', PageNumber: asked.number, PageSize: asked.size },
    });
    const named = page.Migrations.filter((row) => row.Name === name);
    if (named.length > 0) return named;
    cursor = nextPage(asked, { received: page.received, total: page.TotalCount });
  } while (cursor !== undefined);
  return [];
}

function isNewer({ CreateTime: time }: Migration, sentAt: number): boolean {
  return Number(time ?? 0) >= sentAt - CLOCK_SLACK_MS;
}

function isOfOther({ CreateUser: id, CreateUserName: name }: Migration, user: string): boolean {
  return Boolean(name) && name !== user && id !== user;
}

/** Whoever started it: it is started. */
async function settleStart({ replies, connection }: Intent, { send }: CallContext): Promise<Settlement> {
  const id = createdIn(replies);
  const { Data: summary } = await send(getMigrationSummary, { form: { MigrationId: id } });
  const known = statuses[summary.Status];
  if (known && known.run === undefined) return { kind: 'absent' };
  return {
    kind: 'found',
    ref: { connection, type: TYPE_ID, id },
    reply: { Success: true, Data: true },
  };
}

/** The id of the export that the first step has made. Throws where it has not answered yet. */
export function createdIn([created]: readonly unknown[]): string {
  return createExportMigrationReply.parse(created).Data;
}
