import { useStore } from '@/storage/use-store';
import type { CallContext } from '@/task-types/call-context';
import type { PanelPart, PanelProps } from '@/task-types/task-type';
import { failureOf } from '@/transport/failures';
import { type DeploymentNote, deployments, deploymentsOf, type Ending, noteEnding } from './acts/deployments';
import { getDeployment } from './api';
import { instantOf } from './model';

const SOONEST_MS = 3_000;
const LATEST_MS = 60_000;
/** As many as are worth a call each. */
const MOST = 5;

export interface DeploymentSeen {
  readonly id: string;
  readonly kind: DeploymentNote['kind'];
  readonly state: 'going' | 'checking' | 'done' | 'failed';
  /** When it began: a domain instant. */
  readonly at?: number;
  readonly endedAt?: number;
  /** Why it failed, in the vendor's words. */
  readonly message?: string;
}

interface Look {
  readonly seen: readonly DeploymentSeen[];
  /** When the next one is worth a call; undefined where all have ended. */
  readonly againMs?: number;
}

/**
 * The latest deployments of a task that were begun in this browser, and how they stand. One that goes on is asked for again,
 * ever more rarely; one that has ended never.
 */
export function useDeployments({ task, usePart }: PanelProps): PanelPart<readonly DeploymentSeen[]> {
  const notes = deploymentsOf(task.ref, useStore(deployments)).slice(0, MOST);
  const part = usePart(
    'deployments',
    [task.ref.id, ...notes.map(({ id }) => id)],
    async (context) => {
      // What was drawn last may be from before another look.
      const latest = deploymentsOf(task.ref, deployments.read()).slice(0, MOST);
      const seen = await Promise.all(latest.map((note) => see(note, context)));
      return lookOf(
        seen.filter((one) => one !== undefined),
        context.now(),
      );
    },
    ({ againMs }) => againMs,
  );
  return part.state === 'ready' ? { state: 'ready', value: part.value.seen } : part;
}

/** The longer one goes on, the longer it may: half of its age is waited for. */
function lookOf(seen: readonly DeploymentSeen[], now: number): Look {
  const ages = seen.flatMap(({ state, at = now }) => (state === 'going' || state === 'checking' ? [now - at] : []));
  if (ages.length === 0) return { seen };
  return { seen, againMs: Math.min(LATEST_MS, Math.max(SOONEST_MS, Math.min(...ages) / 2)) };
}

async function see(note: DeploymentNote, context: CallContext): Promise<DeploymentSeen | undefined> {
  const { id, kind, at, ended } = note;
  const begun = { id, kind, ...(at === undefined ? undefined : { at }) };
  const known = ended ?? (await ask(note, context));
  return known.state === 'gone' ? undefined : { ...begun, ...known, state: known.state };
}

interface Going {
  readonly state: 'going' | 'checking';
  readonly at?: number;
}

function isGoing(asked: Ending | Going): asked is Going {
  return asked.state === 'going' || asked.state === 'checking';
}

/** How one stands; where it has ended, that is written down. */
async function ask(note: DeploymentNote, { send }: CallContext): Promise<Ending | Going> {
  const asked = await answerOf(note, send);
  if (!isGoing(asked)) noteEnding(note, asked);
  return asked;
}

async function answerOf(note: DeploymentNote, send: CallContext['send']): Promise<Ending | Going> {
  try {
    const { Data } = await send(getDeployment, { form: { DeploymentId: note.id } });
    // A cloud that began anew may have given the id to another one.
    if (!Data.DeployedItems?.some(({ FileId }) => FileId === note.file)) return { state: 'gone' };
    const { Status, CheckingStatus, CreateTime, ExecuteTime, ErrorMessage: message } = Data.Deployment;
    const state = stateOf(Number(Status), Number(CheckingStatus));
    const at = note.at ?? instantOf(CreateTime);
    const endedAt = instantOf(ExecuteTime);
    if (state === 'going' || state === 'checking') return { state, ...(at === undefined ? undefined : { at }) };
    return {
      state,
      ...(at === undefined ? undefined : { at }),
      ...(endedAt === undefined ? undefined : { endedAt }),
      ...(message ? { message } : undefined),
    };
  } catch (caught) {
    // It is not kept for ever.
    if (failureOf(caught)?.kind === 'rejected') return { state: 'gone' };
    throw caught;
  }
}

/** `Status` 0 ready, 1 success, 2 failed; `CheckingStatus` 7 check failed, 8 checking (contract 4). */
function stateOf(status: number, checking: number): DeploymentSeen['state'] {
  if (status === 1) return 'done';
  if (status === 2 || checking === 7) return 'failed';
  return checking === 8 ? 'checking' : 'going';
}
