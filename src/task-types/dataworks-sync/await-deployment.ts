import type { PlannedCall } from '@/task-types/task-form';
import type { VendorWords } from '@/transport/failures';
import { getDeployment } from './api';
import { deploymentIdReply, deploymentReply } from './file-wire';

/** `CheckingStatus` of what was refused before it began. */
const CHECK_FAILED = '7';
/** The code of a deployment's own failure. No vendor's code begins so. */
const CODE = 'Deployment.Status: ';

/** Waits for the deployment that the reply of step `at` tells of. One that fails is a failure of this call. */
export function awaitDeployment(at: number): Pick<PlannedCall, 'endpoint' | 'input' | 'until'> {
  return {
    endpoint: { ...getDeployment, softFailure: failedDeployment },
    input: (replies) => ({ form: { DeploymentId: deploymentIdReply.parse(replies[at]).Data } }),
    until: (reply) => String(deploymentReply.parse(reply).Data.Deployment.Status) === '1',
  };
}

/** Whether it is the deployment that failed, and not the question how it stands. */
export function isFailedDeployment({ code }: VendorWords): boolean {
  return code?.startsWith(CODE) ?? false;
}

function failedDeployment(body: unknown): { readonly code: string; readonly message: string } | undefined {
  const failed = getDeployment.softFailure?.(body);
  const read = deploymentReply.safeParse(body);
  if (failed || !read.success) return failed;
  const { Status, CheckingStatus, ErrorMessage } = read.data.Data.Deployment;
  if (String(Status) !== '2' && String(CheckingStatus) !== CHECK_FAILED) return undefined;
  return { code: CODE + String(Status), message: ErrorMessage ?? '' };
}
