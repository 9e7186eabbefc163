import type { Connection } from '@/core/connection';
import { type Intent, isUnclear } from '@/core/intent';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import type { TaskForm, TaskType } from '@/task-types/task-type';
import { failureOf } from '@/transport/failures';
import { dropIntent, intents, keepIntent, noteMade, remember } from './kept';
import { type IntentResult, isHalfway, runIntent } from './run-intent';
import { callContext, type Services } from './services';
import { type SourceState, withTask } from './source-state';
import { findSource, sourceKey } from './sources';

interface Submission {
  readonly connection: Connection;
  readonly type: TaskType;
  readonly form: TaskForm;
  readonly onUnclear?: () => void;
  /** Looks up what became of it and sends nothing. */
  readonly onlyLook?: boolean;
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
 * brought it to its end. What it made is remembered and shown at once, also where later steps are still to be done.
 */
export function submitIntent(
  services: Services,
  submission: Submission,
  intent: Intent,
): Promise<IntentResult | undefined> {
  return underLock(`quayside:intent:${intent.id}`, async () => {
    const latest = latestOf(intent);
    if (!latest) return undefined;
    let written = latest;
    let overtaken = false;
    const keep = (next: Intent) => {
      // Without locks, the tab that sends may have gone on: what was looked up then is of an earlier try.
      overtaken ||= submission.onlyLook === true && !stillStands(written);
      if (overtaken) return;
      keepIntent(next);
      written = next;
    };
    const result = await runIntent(latest, {
      form: submission.form,
      context: callContext(services, submission.connection, say('why.create')),
      keep,
      sleep: services.sleep,
      ...(submission.onUnclear ? { onUnclear: submission.onUnclear } : undefined),
      ...(submission.onlyLook ? { onlyLook: true } : undefined),
    });
    if (overtaken) return undefined;
    if (result.intent.step > latest.step) takeIn(services, submission, result);
    // Before it is let go: this page may be on its way out, and then the next one tells.
    if (result.kind === 'done' && result.intent.ref && !submission.onlyLook) {
      noteMade({ ref: result.intent.ref, name: submission.form.nameOf(result.intent.values) });
    }
    if (isOver(result) || (submission.onlyLook && isNothing(result))) dropIntent(intent.id);
    return result;
  });
}

/** The intent as it was last written down, by whichever tab; undefined where one of them has let it go. */
function latestOf(intent: Intent): Intent | undefined {
  const kept = intents.read().find(({ id }) => id === intent.id);
  if (!kept) return intent.sentAt === undefined ? intent : undefined;
  if (kept.step === intent.step && kept.outcome === intent.outcome) return intent;
  // What is kept has lost its secrets; what this tab holds has not.
  return { ...kept, values: intent.values };
}

/** Whether nobody has changed or dropped what was written down. */
function stillStands({ id, step, outcome, sentAt }: Intent): boolean {
  return intents
    .read()
    .some((kept) => kept.id === id && kept.step === step && kept.outcome === outcome && kept.sentAt === sentAt);
}

/** Nothing is left to do or to look up: it is done, or it was refused before anything was made and the form has it all. */
function isOver({ kind, intent }: IntentResult): boolean {
  return kind === 'done' || (kind === 'refused' && !isHalfway(intent));
}

/**
 * Nothing of it happened. The page that sent it may go on with it; to one that only looks, it is not more than a draft,
 * and kept it would wait for ever.
 */
function isNothing({ kind, intent }: IntentResult): boolean {
  return kind === 'absent' && !isHalfway(intent);
}

function takeIn(services: Services, { connection, type }: Submission, result: IntentResult): void {
  const { ref, values } = result.intent;
  const task = result.kind === 'done' ? result.task : undefined;
  if (ref) remember(ref, values, services.clock.now());
  if (task) {
    const key = keys.source(connection.id, type.id);
    services.queryClient.setQueryData<SourceState>(key, (state) => state && withTask(state, task));
  }
  void services.scheduler.changed(sourceKey(connection.id, type.id));
}

/** What came of an intent that an earlier page left behind. */
export interface Resumed {
  readonly intent: Intent;
  readonly result: IntentResult;
  readonly name: string;
  /** What is left to be done. */
  readonly next?: Message;
}

/**
 * Looks up what became of every intent that an earlier page left behind: its outcome is not known, or some of its steps
 * are done and others not. Nothing is sent, neither again nor on: that is the operator's to decide.
 */
export async function resumeIntents(services: Services): Promise<readonly Resumed[]> {
  const open = intents.read().filter((intent) => isUnclear(intent) || isHalfway(intent));
  if (open.length === 0) return [];
  const resumed: Resumed[] = [];
  for (const intent of open) {
    try {
      const one = await resume(services, intent, { onlyLook: true });
      if (one) resumed.push(one);
    } catch (caught) {
      // Where not even the connections can be had, nothing can be looked up; it stays written down for the next page.
      if (!failureOf(caught)) throw caught;
    }
  }
  return resumed;
}

/** Goes on with an intent, from the first step that is not done. */
export function goOn(services: Services, intent: Intent): Promise<Resumed | undefined> {
  return resume(services, intent, {});
}

async function resume(
  services: Services,
  intent: Intent,
  how: Pick<Submission, 'onlyLook'>,
): Promise<Resumed | undefined> {
  const source = await findSource(services, sourceKey(intent.connection, intent.type));
  const form = await source?.type.form?.();
  if (!source || !form || !form.schema.safeParse(intent.values).success) return undefined;
  const { connection, type } = source;
  const result = await submitIntent(services, { connection, type, form, ...how }, intent);
  if (!result) return undefined;
  const calls = form.plan(intent.values, { connection, onceId: intent.onceId });
  const next = calls[result.intent.step]?.label;
  return { intent: result.intent, result, name: form.nameOf(intent.values), ...(next ? { next } : undefined) };
}

function underLock<R>(name: string, run: () => Promise<R>): Promise<R | undefined> {
  // Insecure origins have no locks; there a second tab is the lesser evil.
  if (!globalThis.navigator?.locks) return run();
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? run() : undefined));
}
