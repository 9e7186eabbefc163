import type { Failure } from '@/transport/failures';
import { isNoWorkspace } from './no-workspace';

/** Whether a refusal says that there is no such task; of a workspace that is not there, DataArts says nearly the same. */
export function isGone(failure: Failure): boolean {
  return failure.kind === 'missing' && !isNoWorkspace(failure);
}
