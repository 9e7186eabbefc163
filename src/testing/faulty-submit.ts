import type { Intent } from '@/core/intent';
import { runIntent } from '@/queries/run-intent';
import type { CallContext } from '@/task-types/call-context';
import type { TaskForm } from '@/task-types/task-form';
import type { Endpoint } from '@/transport/endpoint';
import { FailureError } from '@/transport/failures';

/** What becomes of one request on its way. */
export const FAULTS = [
  'none',
  /** The connection breaks before the cloud gets it, or after it did its work. */
  'cut before',
  'cut after',
  /** A gateway answers; it may have passed the request on. */
  'status before',
  'status after',
  /** The connection breaks, and the request arrives all the same, a while later. */
  'late',
  /** The answer is not what the vendor documents. */
  'drift',
  /** The page goes away before it has sent, or while it waits for the answer. */
  'reload before',
  'reload after',
] as const;
export type Fault = (typeof FAULTS)[number];

/** The page is gone; what it was waiting for never comes. */
class Reloaded extends Error {}

interface Faults<Kind extends string> {
  /** What a request does; those that only look may be made any number of times. */
  readonly kindOf: (endpoint: Endpoint) => Kind | 'looks';
  /** What becomes of the first requests of each kind; all others come through. */
  readonly script: Readonly<Record<Kind | 'looks', readonly Fault[]>>;
  /** When a late request arrives: as so many more are sent, or once so much time has passed. */
  readonly late: { readonly requests: number } | { readonly ms: number };
}

/** A context whose requests fail by a script. */
interface FaultyContext {
  readonly context: CallContext;
  /** The operations that were asked for and do more than look, and those of them that reached the cloud; in their order. */
  readonly sent: readonly string[];
  readonly reached: readonly string[];
  /** Lets arrive what is due. */
  readonly arrive: () => Promise<void>;
}

export function faultyContext<Kind extends string>(
  context: CallContext,
  { kindOf, script, late }: Faults<Kind>,
): FaultyContext {
  // A copy with the same keys.
  const left = Object.fromEntries(Object.entries(script).map(([kind, faults]) => [kind, [...(faults as Fault[])]]));
  const sent: string[] = [];
  const reached: string[] = [];
  const onTheirWay: { readonly send: () => Promise<unknown>; readonly isDue: () => boolean }[] = [];
  let requests = 0;

  const arrive = async () => {
    while (onTheirWay[0]?.isDue()) await onTheirWay.shift()?.send();
  };
  const delay = (send: () => Promise<unknown>) => {
    const [since, at] = [requests, context.now()];
    const isDue = () => ('ms' in late ? context.now() >= at + late.ms : requests >= since + late.requests);
    onTheirWay.push({ send, isDue });
  };
  const send: CallContext['send'] = async (endpoint, input) => {
    requests += 1;
    await arrive();
    const kind = kindOf(endpoint);
    const unclear = kind !== 'looks';
    if (unclear) sent.push(endpoint.id);
    const through = () => {
      if (unclear) reached.push(endpoint.id);
      return context.send(endpoint, input);
    };
    const base = { endpoint: endpoint.id, unclear };
    const fault = left[kind]?.shift() ?? 'none';
    if (fault === 'none') return through();
    if (fault.endsWith('after') || fault === 'drift') await through();
    if (fault === 'late') delay(through);
    switch (fault) {
      case 'cut before':
      case 'cut after':
      case 'late':
        throw new FailureError({ ...base, kind: 'offline' });
      case 'status before':
        throw new FailureError({ ...base, kind: 'unavailable', status: 502 });
      case 'status after':
        throw new FailureError({ ...base, kind: 'unavailable', status: 504 });
      case 'drift':
        throw new FailureError({ ...base, kind: 'contract', path: 'id', problem: 'expected string' });
      case 'reload before':
      case 'reload after':
        throw new Reloaded();
    }
  };
  return { context: { ...context, send }, sent, reached, arrive };
}

/** Whoever wants one task and does not give up. */
interface Submitter {
  readonly form: TaskForm;
  readonly context: CallContext;
  readonly type: string;
  readonly values: unknown;
  /** Waits between looks; at once where that is left out. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** What is answered where nobody can tell what became of a step; left out, that is the end. */
  readonly says?: () => 'done' | 'not done';
  readonly afterTurn?: () => void;
}

/** How it ended, what was written down of it, and what was asked. */
interface Submitted {
  readonly ending: 'done' | 'refused' | 'cannot-tell' | 'endless';
  readonly intent: Intent;
  /** The ids of what it may be, where nobody could tell. */
  readonly candidates: readonly string[];
  /** How often the submitter was asked. */
  readonly asked: number;
}

const TURNS = 40;

/** Submits until there is an end, and once more whenever the page has gone away. */
export async function submit(submitter: Submitter): Promise<Submitted> {
  const { form, context, type, values, sleep = async () => {}, says, afterTurn } = submitter;
  const begun: Intent = {
    id: 'i1',
    onceId: 'once',
    type,
    connection: context.connection.id,
    values,
    step: 0,
    replies: [],
    outcome: 'unsent',
    startedAt: context.now(),
  };
  // Written down as storage has it.
  let kept = JSON.stringify(begun);
  const intent = () => JSON.parse(kept) as Intent;
  const runner = { form, context, keep: (next: Intent) => void (kept = JSON.stringify(next)), sleep };
  let ending: Submitted['ending'] = 'endless';
  let candidates: readonly string[] = [];
  let asked = 0;
  for (let turn = 0; turn < TURNS && ending === 'endless'; turn += 1) {
    try {
      const result = await runIntent(intent(), runner);
      if (result.kind === 'cannot-tell' && says) {
        asked += 1;
        await runIntent(intent(), { ...runner, says: says() });
        if (intent().outcome === 'settled') ending = 'done';
      } else if (result.kind === 'done' || result.kind === 'refused' || result.kind === 'cannot-tell') {
        ending = result.kind;
      }
      if (result.kind === 'cannot-tell') candidates = result.candidates.map(({ ref }) => ref.id);
    } catch (caught) {
      if (!(caught instanceof Reloaded)) throw caught;
    }
    afterTurn?.();
  }
  return { ending, intent: intent(), candidates, asked };
}
