import type { TaskRef } from '@/core/task';
import type { CallContext } from '@/task-types/call-context';
import { dataworksCallsPerDay } from '@/task-types/dataworks-rpc';
import { failureOf, isRetryable, retryAfterOf } from '@/transport/failures';
import { awaitDeployment, isFailedDeployment } from '../await-deployment';
import { type DeploymentNote, noteDeployment } from './deployments';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;
/** So many looks, over some two minutes: what still goes on then, its page follows. */
const LOOKS = 8;
/** Where a day has a hundred calls. */
const LOOKS_WHERE_COUNTED = 4;

/**
 * Follows a deployment for a while. Rejects with `FailureError` where it comes to nothing, and only then: what was begun is
 * begun, whether or not somebody can look at it.
 */
export async function followDeployment(
  ref: TaskRef,
  begun: Pick<DeploymentNote, 'id' | 'kind'>,
  context: CallContext,
): Promise<void> {
  const { connection, now, pause, isAwaited = () => true } = context;
  noteDeployment(ref, { ...begun, at: now() });
  const looks = dataworksCallsPerDay(connection) === undefined ? LOOKS : LOOKS_WHERE_COUNTED;
  let waitMs = 0;
  for (let look = 0; look < looks && waitMs <= LONGEST_PAUSE_MS; look += 1) {
    // It takes a while: what is asked at once goes on for sure.
    await pause(Math.max(waitMs, Math.min(FIRST_PAUSE_MS * 2 ** look, LONGEST_PAUSE_MS)));
    if (!isAwaited()) return;
    const leftAloneMs = await lookAt(begun.id, context);
    if (leftAloneMs === undefined) return;
    waitMs = leftAloneMs;
  }
}

/** How long it is left alone at least; undefined where there is nothing more to look at. */
async function lookAt(id: string, { send }: CallContext): Promise<number | undefined> {
  const { endpoint, until } = awaitDeployment(0);
  try {
    return until?.(await send(endpoint, { form: { DeploymentId: id } })) ? undefined : 0;
  } catch (caught) {
    const failure = failureOf(caught);
    if (!failure || isFailedDeployment(failure)) throw caught;
    return isRetryable(failure, 'safe') ? (retryAfterOf(failure) ?? 0) : undefined;
  }
}
