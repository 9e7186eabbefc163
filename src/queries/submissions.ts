import type { Connection } from '@/core/connection';
import { type Intent, isBinding, isHalfway, isUnclear, isWaiting, withoutPlace } from '@/core/intent';
import type { Message } from '@/core/message';
import type { TaskRef } from '@/core/task';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import type { TaskForm } from '@/task-types/task-form';
import type { TaskType } from '@/task-types/task-type';
import { type Failure, failureOf } from '@/transport/failures';
import { noteDeparture } from './departures';
import { dailyPaceMs } from './daily-pace';
import { dropIntent, intents, keepIntent, noteMade, remember } from './kept';
import { intentWriter, stillStands } from './intent-writer';
import { aloneIfFree } from './live-tabs';
import { loadForm } from './load-form';
import { type IntentResult, type OperatorWord, runIntent } from './run-intent';
import { beginRun, lockOf, stopRun } from './runs';
import { callContext, type Services } from './services';
import { type SourceState, withTask } from './source-state';
import { findSource, sourceKey } from './sources';

export interface Submission {
  readonly connection: Connection;
  readonly type: TaskType;
  readonly form: TaskForm;
  readonly onUnclear?: (lost: Failure | undefined) => void;
  /** Looks up what became of it and sends nothing. */
  readonly onlyLook?: boolean;
  /** What the operator says of the lost step with which it begins. */
  readonly says?: OperatorWord;
  /** Tells that the page which waits is gone; `stopRun` ends more than that. */
  readonly left?: AbortSignal;
}

/** A new intent for values that the operator submits. It is written down by the run, before anything is sent. */
export function newIntent(services: Services, { connection, type }: Submission, values: unknown): Intent {
  return {
    id: services.newId(),
    onceId: services.newId(),
    type: type.id,
    connection: connection.id,
    values,
    step: 0,
    replies: [],
    outcome: 'unsent',
    startedAt: services.clock.now(),
  };
}

/**
 * Runs an intent under a lock, so that no two tabs work on the same one; undefined where another tab is at it, or was and
 * brought it to its end, and where the operator has let it go meanwhile. What it made is remembered and shown at once, also
 * where later steps are still to be done.
 */
export async function submitIntent(
  services: Services,
  submission: Submission,
  intent: Intent,
): Promise<IntentResult | undefined> {
  const run = beginRun(intent.id, submission.onlyLook === true, submission.left);
  try {
    return await aloneIfFree(lockOf(intent.id), () => submitAlone(services, submission, intent, run));
  } finally {
    run.end();
  }
}

async function submitAlone(
  services: Services,
  submission: Submission,
  intent: Intent,
  run: ReturnType<typeof beginRun>,
): Promise<IntentResult | undefined> {
  const { connection, type, form, onUnclear, onlyLook = false, says } = submission;
  const expects = onlyLook ? undefined : await expectation(services, submission, intent);
  // From here to the note that it is being sent nothing waits: what leaves the line until then is not sent.
  const stands = latestOf(intent);
  if (!stands) return undefined;
  const { left: _, ...open } = stands;
  const latest: Intent = expects ? { ...open, expects } : open;
  const written = intentWriter(latest, onlyLook, run.abort);
  let result: IntentResult;
  const unsubscribe = intents.subscribe(written.look);
  try {
    result = await runIntent(latest, {
      form,
      context: callContext(services, connection, say('why.create')),
      keep: written.keep,
      stands: written.stands,
      sleep: services.sleep,
      newId: services.newId,
      paceMs: () => dailyPaceMs(services, connection, type),
      stop: run.stop,
      stopLook: run.stopLook,
      ...(onUnclear ? { onUnclear } : undefined),
      ...(onlyLook ? { onlyLook } : undefined),
      ...(says ? { says } : undefined),
    });
  } finally {
    unsubscribe();
  }
  if (written.isOvertaken()) return undefined;
  if (result.intent.step > latest.step || says === 'done') takeIn(services, submission, result);
  // What was thought to be free is not.
  else if (result.kind === 'refused' && result.failure.kind === 'quota') readAgain(services, submission);
  if (!written.stands()) return undefined;
  // Before it is let go: this page may be on its way out, and then the next one tells.
  if (result.kind === 'done' && result.intent.ref && !onlyLook) {
    noteMade({
      ref: result.intent.ref,
      name: form.nameOf(result.intent.values),
      ...(latest.waits ? { intent: intent.id } : undefined),
    });
  }
  if (isWaiting(result.intent)) keepPlace(result, onlyLook);
  else if (isOver(result)) dropIntent(intent.id);
  else if (onlyLook && isNothing(result) && stillStands(result.intent)) setAside(result.intent);
  return result;
}

/**
 * Where an intent of the line goes that was not done: a cloud without room leaves it in its place, as does a look that
 * sends nothing. Anything else is for the operator to decide, so it leaves the line and stays written down.
 */
function keepPlace({ kind, intent, ...rest }: IntentResult, onlyLooked: boolean): void {
  const failure = 'failure' in rest ? rest.failure : undefined;
  if (onlyLooked || (kind === 'refused' && isForNow(failure))) return;
  setAside(intent, failure);
}

/** What nothing came of, for the operator to take up or dismiss; the vendor's words, where it was refused. */
export function setAside(intent: Intent, failure?: Failure): void {
  const { code, message, requestId } = failure ?? {};
  keepIntent(
    withoutPlace(intent, {
      ...(code === undefined ? undefined : { code }),
      ...(message === undefined ? undefined : { message }),
      ...(requestId === undefined ? undefined : { requestId }),
    }),
  );
}

/** The operator has found the task that an intent has made, where no look-up could tell: it is known from now on as any other. */
export function foundAs(services: Services, submission: Submission, intent: Intent, ref: TaskRef): void {
  stopRun(intent.id);
  dropIntent(intent.id);
  takeIn(services, submission, { kind: 'done', intent: { ...intent, ref } });
}

/**
 * The operator leaves a plan where it is. What it made stays and is known; where nothing was made yet, its values wait to
 * be taken up from the beginning.
 */
export function leaveThere(intent: Intent): void {
  // Whoever waits for it, here or in another tab, waits no longer and sends nothing more of it.
  stopRun(intent.id);
  if (intent.ref) {
    dropIntent(intent.id);
    return;
  }
  const { sentAt: _, ...rest } = intent;
  setAside({ ...rest, step: 0, replies: [], outcome: 'unsent' });
}

/** Whether a refusal says only that there is no room at this moment. */
function isForNow(failure: Failure | undefined): boolean {
  return failure?.kind === 'quota' || failure?.kind === 'throttled';
}

/** What an intent is foreseen to take away, as far as that is known right before it is sent. */
async function expectation(services: Services, place: Submission, intent: Intent) {
  if (intent.step > 0 || intent.outcome !== 'unsent') return undefined;
  // It comes with the forms; where it cannot be had, sending does not wait for it.
  const known = await import('./known-tasks').catch(() => undefined);
  return known?.expectedOf(known.foreseeNow(services, place, intent.values), place);
}

/** The intent as it was last written down, by whichever tab; undefined where one of them has let it go. */
function latestOf(intent: Intent): Intent | undefined {
  const kept = intents.read().find(({ id }) => id === intent.id);
  // Somebody has taken it out of the line.
  if (intent.waits && !kept?.waits) return undefined;
  if (!kept) return intent.sentAt === undefined ? intent : undefined;
  if (kept.step === intent.step && kept.outcome === intent.outcome) return intent;
  // What is kept has lost its secrets; what this tab holds has not.
  return { ...kept, values: intent.values };
}

/** Nothing is left to do or to look up: it is done, or it was refused before anything was made and the form has it all. */
function isOver({ kind, intent }: IntentResult): boolean {
  return kind === 'done' || (kind === 'refused' && !isHalfway(intent));
}

/** Nothing of it happened. The page that sent it may go on with it; to one that only looks, it is no more than a draft. */
function isNothing({ kind, intent }: IntentResult): boolean {
  return kind === 'absent' && !isHalfway(intent);
}

function takeIn(services: Services, { connection, type }: Submission, result: IntentResult): void {
  const { ref, values, expects } = result.intent;
  const task = result.kind === 'done' ? result.task : undefined;
  const at = services.clock.now();
  if (ref) remember(ref, values, at);
  if (ref && result.kind === 'done') {
    if (expects?.evicts) noteDeparture({ ...expects.evicts, at, cause: 'evicted', by: ref });
    // The page of the result is that of the new one, whichever id the cloud gave it.
    if (expects?.replaces) noteDeparture({ ...expects.replaces, ref, at, cause: 'replaced', by: ref });
  }
  if (task) {
    const key = keys.source(connection.id, type.id);
    services.queryClient.setQueryData<SourceState>(key, (state) => state && withTask(state, task));
  }
  readAgain(services, { connection, type });
}

function readAgain({ scheduler }: Services, { connection, type }: Pick<Submission, 'connection' | 'type'>): void {
  void scheduler.changed(sourceKey(connection.id, type.id));
}

/** What came of an intent that an earlier page left behind. */
export interface Resumed {
  readonly intent: Intent;
  readonly result: IntentResult;
  readonly name: string;
  /** What each step of its plan does. */
  readonly steps: readonly Message[];
}

/**
 * Looks up what became of every intent that an earlier page left behind: its outcome is not known, or some of its steps
 * are done and others not. Nothing is sent, neither again nor on: that is the operator's to decide.
 */
export async function resumeIntents(services: Services): Promise<readonly Resumed[]> {
  for (const intent of intents.read()) if (isOrphan(intent)) setAside(intent);
  const open = intents.read().filter((intent) => isUnclear(intent) || isHalfway(intent));
  if (open.length === 0) return [];
  const resumed: Resumed[] = [];
  for (const intent of open) {
    try {
      const one = await resume(services, intent, { onlyLook: true });
      // What waits and was not sent is in line again; that shows by itself.
      if (one && !isWaiting(one.intent)) resumed.push(one);
    } catch (caught) {
      // Where not even the connections can be had, nothing can be looked up; it stays written down for the next page.
      if (!failureOf(caught)) throw caught;
    }
  }
  return resumed;
}

/** A page held it to send it again, and is gone. */
function isOrphan(intent: Intent): boolean {
  return !isBinding(intent) && intent.outcome === 'unsent' && !intent.left;
}

/**
 * Goes on with an intent, from the first step that is not done; or from what the operator says of a lost one. What comes to
 * nothing is set aside: no form shows it.
 */
export async function goOn(services: Services, intent: Intent, says?: OperatorWord): Promise<Resumed | undefined> {
  const resumed = await resume(services, intent, says ? { says } : {});
  if (resumed?.result.kind === 'refused' && !isHalfway(resumed.intent) && !resumed.intent.waits) {
    setAside(resumed.intent, resumed.result.failure);
  }
  return resumed;
}

async function resume(
  services: Services,
  intent: Intent,
  how: Pick<Submission, 'onlyLook' | 'says'>,
): Promise<Resumed | undefined> {
  const source = await findSource(services, sourceKey(intent.connection, intent.type));
  const form = source && (await loadForm(services, source.type));
  if (!source || !form || !form.schema.safeParse(intent.values).success) return undefined;
  const { connection, type } = source;
  const result = await submitIntent(services, { connection, type, form, ...how }, intent);
  if (!result) return undefined;
  return toldOf({ connection, type, form }, result);
}

/** What came of an intent, in the words of its form. */
export function toldOf({ connection, form }: Submission, result: IntentResult): Resumed {
  const { intent } = result;
  const calls = form.plan(intent.values, { connection, onceId: intent.onceId });
  return { intent, result, name: form.nameOf(intent.values), steps: calls.map(({ label }) => label) };
}
