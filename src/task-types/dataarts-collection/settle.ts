import type { Intent } from '@/core/intent';
import type { CallContext } from '@/task-types/call-context';
import type { Settlement } from '@/task-types/task-form';
import { showTaskInfo, showTaskList } from './api';
import { isOn } from './form-body';
import { taskOfRow, toTask, TYPE_ID } from './model';
import { readTime } from './model-times';
import { createdIn } from './plan';
import type { Values } from './schema';

/** A little drift between the vendor's machines, and whole seconds in some of its times. */
const CLOCK_SLACK_MS = 2_000;
const PAGE = 100;
/** For so long after it was asked for, a run that has begun may not be told yet. */
const RUN_TOLD_WITHIN_MS = 30_000;
const LOOK_AGAIN_MS = 3_000;
/** No more looks than that: pauses take wall time, and the domain's may stand still. */
const MOST_LOOKS = Math.ceil(RUN_TOLD_WITHIN_MS / LOOK_AGAIN_MS) + 1;

/** Finds out what became of the step whose answer was lost: by the name that nobody else can have, then by what it did. */
export function settle(intent: Intent, values: Values, context: CallContext): Promise<Settlement> {
  return intent.step === 0 ? settleCreate(intent, values, context) : settleRun(intent, context);
}

/**
 * Only one task of the workspace has the name. Made after the request went out, of the same kind of source and by nobody
 * else, it is ours. An older one, or another's, has kept ours from being made, or clocks do not agree: the operator decides.
 */
async function settleCreate(intent: Intent, values: Values, context: CallContext): Promise<Settlement> {
  const { connection } = context;
  const sentAt = sentAtOf(intent);
  const named = await findNamed(values.name.trim(), context);
  const [first, ...others] = named;
  if (!first) return { kind: 'absent' };
  const { value } = first;
  const madeAt = readTime(value.create_time, connection);
  const isOurs =
    others.length === 0 &&
    first.drift.length === 0 &&
    madeAt !== undefined &&
    madeAt >= sentAt &&
    value.data_source_type === values.dataSourceType &&
    !isOfOther(value, values, context);
  if (!isOurs) return { kind: 'cannot-tell', candidates: named.map((row) => taskOfRow(row, connection)) };
  return { kind: 'found', ref: toTask(value, connection).ref, reply: { task_id: value.id } };
}

/** Whether a search for a name finds more than that is not documented: what it finds is looked through to its end. */
async function findNamed(name: string, { send }: CallContext) {
  const search = (offset: number) => send(showTaskList, { body: { name, limit: PAGE, offset } });
  const found: Awaited<ReturnType<typeof search>>['rows'][number][] = [];
  for (let offset = 0; ; ) {
    const page = await search(offset);
    found.push(...page.rows.filter(({ value }) => value.name === name));
    offset += page.received;
    if (page.received === 0 || offset >= page.count) return found;
  }
}

interface Maker {
  readonly user_id?: string | null | undefined;
  readonly user_name?: string | null | undefined;
}

function isOfOther({ user_id: id, user_name: name }: Maker, { userId }: Values, { connection }: CallContext): boolean {
  const { id: own, user } = connection.identity;
  const sent = userId || own;
  if (id && sent && id !== sent) return true;
  // Sent under another's id, it is told under another's name.
  return Boolean(name) && sent === own && name !== user;
}

/**
 * A task that was just made runs only because somebody asked for it, unless its schedule is on. One that does not tell of a
 * run may have been asked all the same: a second run is never begun on a guess.
 */
async function settleRun(intent: Intent, context: CallContext): Promise<Settlement> {
  const { connection } = context;
  const sentAt = sentAtOf(intent);
  for (let look = 1; ; look += 1) {
    const task = await read(intent, context);
    const ranAt = readTime(task.last_run_time, connection);
    if (ranAt !== undefined && ranAt >= sentAt && !isOn(task.schedule_config?.enabled)) return found(intent);
    if (context.now() >= sentAt + RUN_TOLD_WITHIN_MS || look === MOST_LOOKS || ranAt !== undefined) {
      return { kind: 'cannot-tell', candidates: [toTask(task, connection)] };
    }
    await context.pause(LOOK_AGAIN_MS);
  }
}

function read(intent: Intent, { send }: CallContext) {
  return send(showTaskInfo, { path: { task_id: createdIn(intent.replies) } });
}

function found(intent: Intent): Settlement {
  const ref = { connection: intent.connection, type: TYPE_ID, id: createdIn(intent.replies) };
  return { kind: 'found', ref, reply: null };
}

function sentAtOf({ sentAt, startedAt }: Intent): number {
  return (sentAt ?? startedAt) - CLOCK_SLACK_MS;
}
