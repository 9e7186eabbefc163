import type { Connection } from '@/core/connection';
import type { Intent } from '@/core/intent';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import type { TaskForm, TaskType } from '@/task-types/task-type';
import { dropIntent, intents, keepIntent, remember } from './kept';
import { type IntentResult, runIntent } from './run-intent';
import { callContext, type Services } from './services';
import { type SourceState, withTask } from './source-state';
import { sourceKey, sourceQueries } from './sources';
import { connectionQueries } from './connections';

interface Submission {
  readonly connection: Connection;
  readonly type: TaskType;
  readonly form: TaskForm;
  readonly onUnclear?: () => void;
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
 * Runs an intent under a lock, so that no two tabs work on the same one; undefined where another tab is at it. What it
 * made is remembered and shown at once.
 */
export function submitIntent(
  services: Services,
  submission: Submission,
  intent: Intent,
): Promise<IntentResult | undefined> {
  return underLock(`quayside:intent:${intent.id}`, async () => {
    const result = await runIntent(intent, {
      form: submission.form,
      context: callContext(services, submission.connection, say('why.create')),
      keep: keepIntent,
      sleep: services.sleep,
      ...(submission.onUnclear ? { onUnclear: submission.onUnclear } : undefined),
    });
    if (result.kind === 'done') settle(services, submission, result);
    // Nothing happened, and the form still holds what was typed: there is nothing to look up later.
    if (result.kind === 'refused') dropIntent(intent.id);
    return result;
  });
}

function settle(services: Services, { connection, type }: Submission, result: IntentResult & { kind: 'done' }): void {
  const { intent, task } = result;
  if (intent.ref) remember(intent.ref, intent.values, services.clock.now());
  dropIntent(intent.id);
  if (task) {
    const key = keys.source(connection.id, type.id);
    services.queryClient.setQueryData<SourceState>(key, (state) => state && withTask(state, task));
  }
  void services.scheduler.refresh(sourceKey(connection.id, type.id));
}

/** What came of an intent that an earlier page left behind. */
export interface Resumed {
  readonly intent: Intent;
  readonly result: IntentResult;
  readonly name: string;
}

/**
 * Looks up what became of every intent whose outcome nobody knows: the page was left, reloaded or closed in mid-submit.
 * Nothing is sent again, since a run that finds its step absent stops there.
 */
export async function resumeIntents(services: Services): Promise<readonly Resumed[]> {
  const open = intents.read().filter(({ outcome }) => outcome === 'sent' || outcome === 'unclear');
  if (open.length === 0) return [];
  const connections = await services.queryClient.query(connectionQueries.list(services));
  const sources = await services.queryClient.query(sourceQueries.all(services, connections));
  const resumed: Resumed[] = [];
  for (const intent of open) {
    const source = sources.find(({ key }) => key === sourceKey(intent.connection, intent.type));
    const form = await source?.type.form?.();
    if (!source || !form || !form.schema.safeParse(intent.values).success) continue;
    const result = await submitIntent(services, { ...source, form }, intent);
    if (result) resumed.push({ intent: result.intent, result, name: form.nameOf(intent.values) });
  }
  return resumed;
}

function underLock<R>(name: string, run: () => Promise<R>): Promise<R | undefined> {
  // Insecure origins have no locks; there a second tab is the lesser evil.
  if (!globalThis.navigator?.locks) return run();
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? run() : undefined));
}
