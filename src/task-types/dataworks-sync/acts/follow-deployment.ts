import type { TaskRef } from '@/core/task';
import type { CallContext } from '@/task-types/call-context';
import { awaitDeployment } from '../await-deployment';
import { type DeploymentNote, noteDeployment } from './deployments';

const LOOK_EVERY_MS = 2_000;
/** A checker of the workspace's own may take its time: what still goes on then is followed on the task's page. */
const WAITED_MS = 3 * 60_000;

/** Follows a deployment to its end. Rejects with `FailureError` where it comes to nothing. */
export async function followDeployment(
  ref: TaskRef,
  begun: Pick<DeploymentNote, 'id' | 'kind'>,
  { send, pause, now }: CallContext,
): Promise<void> {
  noteDeployment(ref, { ...begun, at: now() });
  const { endpoint, until } = awaitDeployment(0);
  for (let waited = 0; waited < WAITED_MS; waited += LOOK_EVERY_MS) {
    if (until?.(await send(endpoint, { form: { DeploymentId: begun.id } }))) return;
    await pause(LOOK_EVERY_MS);
  }
}
