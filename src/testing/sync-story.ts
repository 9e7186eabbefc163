import type { Intent } from '@/core/intent';
import { type IntentResult, runIntent } from '@/queries/run-intent';
import type { CallContext } from '@/task-types/call-context';
import { listFiles } from '@/task-types/dataworks-sync/api';
import { dataworksSync } from '@/task-types/dataworks-sync';
import type { Values } from '@/task-types/dataworks-sync/schema';
import { createTransport } from '@/transport/client';
import { Journal } from '@/transport/journal';
import { formOf } from './conformance/deeds';
import { openSync } from './sync-bench';

/** What becomes of one request of the plan; its look-ups come through. */
export const STEP_FAULTS = [
  'none',
  /** The connection breaks before the cloud gets it, or after it did its work. */
  'cut before',
  'cut after',
  'status 500',
  'status 502 after',
  /** The page goes away before it has sent, or while it waits for the answer. */
  'reload before',
  'reload after',
] as const;
export type StepFault = (typeof STEP_FAULTS)[number];

export interface SyncEnding {
  readonly told: IntentResult['kind'] | 'endless';
  /** The ids of the files of that name. */
  readonly files: readonly string[];
  /** The one that the console says it has made. */
  readonly made: string | undefined;
  /** How often the cloud said that it had done what a step asks, by operation; what a token repeats is no doing. */
  readonly did: Readonly<Record<string, readonly string[]>>;
  readonly intent: Intent;
}

const SENT =
  /^(GenerateDISyncTaskConfigForCreating|CreateDISyncTask|SubmitFile|DeployFile|DeployDISyncTask|StartDISyncInstance)$/;
const TURNS = 60;

/**
 * An operator wants one task and does not give up: presses on as long as there is anything to press. The requests that do
 * something fail as the script says, and then no more.
 */
export async function tellSync(values: Values, faults: readonly StepFault[]): Promise<SyncEnding> {
  const form = await formOf(dataworksSync);
  const line = await openSync();
  const left = [...faults];
  const did: Record<string, string[]> = {};
  let kept: Intent = {
    id: 'i1',
    onceId: 'once-1',
    type: 'dataworks-sync',
    connection: line.connection.id,
    values,
    step: 0,
    replies: [],
    outcome: 'unsent',
    startedAt: line.context.now(),
  };

  /** A page, and the promise that it goes away. */
  const openPage = () => {
    let die: () => void = () => undefined;
    const died = new Promise<'died'>((resolve) => {
      die = () => resolve('died');
    });
    const gone = () => {
      die();
      return new Promise<never>(() => undefined);
    };
    const ask = async (action: string, url: string, init: RequestInit) => {
      const response = await line.fetch(url, init);
      const text = await response.clone().text();
      if (response.ok && !/"fail"|"Success":false/.test(text)) (did[action] ??= []).push(text);
      return response;
    };
    const fetch = async (url: string, { signal: _, ...init }: RequestInit): Promise<Response> => {
      const action = new Headers(init.headers).get('x-acs-action') ?? '';
      const fault = SENT.test(action) ? (left.shift() ?? 'none') : 'none';
      switch (fault) {
        case 'none':
          return ask(action, url, init);
        case 'cut before':
          throw new TypeError('Failed to fetch');
        case 'cut after':
          await ask(action, url, init);
          throw new TypeError('Failed to fetch');
        case 'status 500':
          return new Response('<html>', { status: 500 });
        case 'status 502 after':
          await ask(action, url, init);
          return new Response('<html>', { status: 502 });
        case 'reload before':
          return gone();
        case 'reload after':
          await ask(action, url, init);
          return gone();
      }
    };
    const transport = createTransport({
      base: '/',
      fetch,
      simulated: true,
      ready: Promise.resolve(),
      journal: new Journal(),
      wallNow: line.clock.wall,
    });
    const { connection } = line;
    const context: CallContext = {
      ...line.context,
      send: async (endpoint, input) =>
        (await transport.send(connection, endpoint, input, { why: { key: 'test' } })).value,
    };
    return { died, context };
  };

  let page = openPage();
  let told: SyncEnding['told'] = 'endless';
  let onlyLook = false;
  for (let turn = 0; turn < TURNS && told === 'endless'; turn += 1) {
    const result: IntentResult | 'died' = await Promise.race([
      page.died,
      runIntent(kept, {
        form,
        context: page.context,
        keep: (intent) => {
          kept = intent;
        },
        sleep: async (ms) => line.clock.advance(ms),
        ...(onlyLook ? { onlyLook } : undefined),
      }),
    ]);
    onlyLook = result === 'died';
    if (result === 'died') {
      page = openPage();
      continue;
    }
    kept = result.intent;
    if (result.kind === 'done' || result.kind === 'cannot-tell') told = result.kind;
  }

  const { Data } = await line.context.send(listFiles, { form: { ExactFileName: values.name } });
  return { told, did, files: Data.Files.map(({ FileId }) => FileId), made: kept.ref?.id, intent: kept };
}
