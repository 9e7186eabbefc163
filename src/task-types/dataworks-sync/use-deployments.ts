import { useStore } from '@/storage/use-store';
import type { CallContext } from '@/task-types/call-context';
import type { PanelPart, PanelProps } from '@/task-types/task-type';
import { failureOf } from '@/transport/failures';
import { type DeploymentNote, deployments, deploymentsOf } from './acts/deployments';
import { getDeployment } from './api';
import { instantOf } from './model';

const LOOK_EVERY_MS = 3_000;
/** As many as are worth a call each. */
const MOST = 5;

export interface DeploymentSeen extends DeploymentNote {
  readonly state: 'going' | 'checking' | 'done' | 'failed';
  readonly endedAt?: number;
  /** Why it failed, in the vendor's words. */
  readonly message?: string;
}

/** The latest deployments of a task that were begun in this browser, and how they stand: asked again while one goes on. */
export function useDeployments({ task, usePart }: PanelProps): PanelPart<readonly DeploymentSeen[]> {
  const notes = deploymentsOf(task.ref, useStore(deployments)).slice(0, MOST);
  return usePart(
    'deployments',
    [task.ref.id, ...notes.map(({ id }) => id)],
    async (context) => {
      const seen = await Promise.all(notes.map((note) => see(note, context)));
      return seen.filter((one) => one !== undefined);
    },
    (seen) => (seen.some(({ state }) => state === 'going' || state === 'checking') ? LOOK_EVERY_MS : undefined),
  );
}

async function see(note: DeploymentNote, { send }: CallContext): Promise<DeploymentSeen | undefined> {
  try {
    const { Data } = await send(getDeployment, { form: { DeploymentId: note.id } });
    // A cloud that began anew may have given the id to another one.
    if (!Data.DeployedItems?.some(({ FileId }) => FileId === note.file)) return undefined;
    const { Status, CheckingStatus, ExecuteTime, ErrorMessage } = Data.Deployment;
    const endedAt = instantOf(ExecuteTime);
    return {
      ...note,
      state: stateOf(Number(Status), Number(CheckingStatus)),
      ...(endedAt === undefined ? undefined : { endedAt }),
      ...(ErrorMessage ? { message: ErrorMessage } : undefined),
    };
  } catch (caught) {
    // It is not kept for ever.
    if (failureOf(caught)?.kind === 'rejected') return undefined;
    throw caught;
  }
}

/** `Status` 0 ready, 1 success, 2 failed; `CheckingStatus` 7 check failed, 8 checking (contract 4). */
function stateOf(status: number, checking: number): DeploymentSeen['state'] {
  if (status === 1) return 'done';
  if (status === 2 || checking === 7) return 'failed';
  return checking === 8 ? 'checking' : 'going';
}
