import type { Intent } from '@/core/intent';
import type { CallContext } from '@/task-types/call-context';
import type { Settlement } from '@/task-types/task-form';
import { failureOf } from '@/transport/failures';
import {
  createSyncTask,
  deployFile,
  deploySyncTask,
  generateForCreating,
  getFile,
  getSyncInstanceInfo,
  getSyncTask,
  listFiles,
  startSyncInstance,
  submitFile,
} from './api';
import type { File } from './file-wire';
import { FILE_TYPE_LIST, instantOf, kindOfTask, TYPE_ID, toTask } from './model';
import { plan } from './plan';
import type { Values } from './schema';
import { isUnknownFile } from './unknown-file';

/** A little drift between the vendor's machines, and whole seconds in some of its times. */
const CLOCK_SLACK_MS = 2_000;
/** A submission is done in seconds; until then the file still shows as not submitted. */
const SUBMITTED_WITHIN_MS = 30_000;
const LOOK_AGAIN_MS = 3_000;
/** No more looks than that: pauses take wall time, and the domain's may stand still. */
const MOST_LOOKS = Math.ceil(SUBMITTED_WITHIN_MS / LOOK_AGAIN_MS) + 1;

const ABSENT = { kind: 'absent' } as const;

/** Finds out what became of the step that an intent lost, by the state that it would have left. */
export async function settle(intent: Intent, values: Values, context: CallContext): Promise<Settlement> {
  const steps = plan(values, { connection: context.connection, onceId: intent.onceId });
  switch (steps[intent.step]?.endpoint.id) {
    case createSyncTask.id:
      return settleCreate(intent, values, context);
    case submitFile.id:
      return settleSubmit(intent, context);
    case deployFile.id:
      // No call tells whether a file is in production before it has run there.
      return { kind: 'cannot-tell', candidates: await theTask(intent, context) };
    case deploySyncTask.id:
      return settleDeploy(intent, values, context);
    case startSyncInstance.id:
      return settleStart(intent, values, context);
    case generateForCreating.id:
    default:
      // A generation makes nothing that lasts, and the other steps only ask.
      return ABSENT;
  }
}

/**
 * A file of this name that is not older than the request is ours where all else that is known of it says so too: its kind, its
 * folder, who made it, and its script where that was not generated. Of any other one the operator decides.
 */
async function settleCreate(intent: Intent, values: Values, context: CallContext): Promise<Settlement> {
  const { taskType, name, script } = values;
  const sentAt = (intent.sentAt ?? intent.startedAt) - CLOCK_SLACK_MS;
  const { Data } = await context.send(listFiles, {
    form: {
      ExactFileName: name,
      // Under which type solutions are listed is not documented.
      ...(taskType === 'DI_SOLUTION' ? undefined : { FileTypes: FILE_TYPE_LIST }),
      NeedAbsoluteFolderPath: true,
      PageSize: 100,
    },
  });
  const files = Data.Files.filter(({ FileName }) => FileName === name);
  const young = files.filter(({ CreateTime }) => (instantOf(CreateTime) ?? Number.POSITIVE_INFINITY) >= sentAt);
  const [first, ...others] = young;
  if (!first) return ABSENT;
  const ours =
    others.length === 0 &&
    instantOf(first.CreateTime) !== undefined &&
    isAsWanted(first, values) &&
    !isOfOther(first, context.connection.identity.user) &&
    (taskType !== 'DI_OFFLINE' || (await holds(first, script, context)));
  if (!ours) return { kind: 'cannot-tell', candidates: young.map((file) => toTask(file, context.connection)) };
  return {
    kind: 'found',
    ref: { connection: context.connection.id, type: TYPE_ID, id: first.FileId },
    reply: { Success: true, Data: { Status: 'success', FileId: first.FileId } },
  };
}

/** Paths of a workspace are the same in capitals and small letters. */
function isAsWanted(file: File, { taskType, folder }: Values): boolean {
  const isThere = folder === '' || file.AbsoluteFolderPath?.toLowerCase() === folder.toLowerCase();
  return isThere && kindOfTask({ raw: file }) === taskType;
}

/** Users go by id, and connections by id or by name, as their gateway has it: one cannot be compared with the other. */
function isOfOther({ CreateUser, Owner }: File, user: string): boolean {
  const maker = CreateUser || Owner || '';
  return maker !== '' && user !== '' && isId(maker) === isId(user) && maker !== user;
}

function isId(user: string): boolean {
  return /^\d+$/.test(user);
}

/** Somebody else may have taken the name a moment before. */
async function holds({ FileId }: File, script: string, { send }: CallContext): Promise<boolean> {
  const { Data } = await send(getFile, { form: { FileId } });
  return compact(Data.File.Content ?? '') === compact(script);
}

/** The same JSON, however it is set. */
function compact(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

/** Whether it was committed shows; by which deployment, so that it could be waited for, does not. */
async function settleSubmit(intent: Intent, context: CallContext): Promise<Settlement> {
  const until = (intent.sentAt ?? intent.startedAt) + SUBMITTED_WITHIN_MS;
  for (let look = 1; ; look += 1) {
    const { Data } = await context.send(getFile, { form: { FileId: idOf(intent) } });
    const isSubmitted = String(Data.File.CommitStatus) === '1';
    if (!isSubmitted && context.now() >= until) return ABSENT;
    if (isSubmitted || look === MOST_LOOKS) {
      return { kind: 'cannot-tell', candidates: [toTask(Data.File, context.connection)] };
    }
    await context.pause(LOOK_AGAIN_MS);
  }
}

/** What is deployed has an instance to tell of; the others' question is refused. */
async function settleDeploy(intent: Intent, values: Values, context: CallContext): Promise<Settlement> {
  if (values.taskType === 'DI_SOLUTION') {
    return (await solutionStatus(intent, context)) === NOT_DEPLOYED ? ABSENT : found(intent);
  }
  try {
    await context.send(getSyncInstanceInfo, { query: { FileId: idOf(intent), TaskType: 'DI_REALTIME' } });
    return found(intent);
  } catch (caught) {
    if (isUnknownFile(failureOf(caught))) return ABSENT;
    throw caught;
  }
}

/** Digits of a solution's status: not running (nothing else is documented for what was never deployed), committed. */
const NOT_DEPLOYED = '1';
const COMMITTED = '4';

async function settleStart(intent: Intent, values: Values, context: CallContext): Promise<Settlement> {
  if (values.taskType === 'DI_SOLUTION') {
    const status = await solutionStatus(intent, context);
    return status === COMMITTED || status === NOT_DEPLOYED ? ABSENT : found(intent);
  }
  const query = { FileId: idOf(intent), TaskType: 'DI_REALTIME' } as const;
  const { Data } = await context.send(getSyncInstanceInfo, { query });
  return Data.Status === 'NORUN' ? ABSENT : found(intent);
}

async function solutionStatus(intent: Intent, { send }: CallContext): Promise<string | undefined> {
  const { Data } = await send(getSyncTask, { query: { FileId: idOf(intent), TaskType: 'DI_SOLUTION' } });
  return Data.SolutionDetail?.Status ?? undefined;
}

async function theTask(intent: Intent, { connection, send }: CallContext) {
  const { Data } = await send(getFile, { form: { FileId: idOf(intent) } });
  return [toTask(Data.File, connection)];
}

/** Steps after the creation know what it made. */
function idOf({ id, ref }: Intent): string {
  if (!ref) throw new RangeError(`intent ${id} does not know its task`);
  return ref.id;
}

function found(intent: Intent): Settlement {
  const { connection } = intent;
  const reply = { Success: true, Data: { Status: 'success' } };
  return { kind: 'found', ref: { connection, type: TYPE_ID, id: idOf(intent) }, reply };
}
