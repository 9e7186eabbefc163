import type { Deployment, SyncFile } from './workspace';

const CHECKS_MS = 2_000;
const TAKES_MS = 6_000;

/** Where a deployment stands: the digits of GetDeployment. */
export interface DeploymentProgress {
  /** 0 ready, 1 success, 2 failed. */
  readonly status: 0 | 1 | 2;
  /** 8 while it is checked. */
  readonly checking?: 8;
  readonly endsAt: number;
}

export function deploymentProgress({ at, fails }: Deployment, now: number): DeploymentProgress {
  const endsAt = at + TAKES_MS;
  if (now >= endsAt) return { status: fails === undefined ? 1 : 2, endsAt };
  return { status: 0, endsAt, ...(now < at + CHECKS_MS && { checking: 8 }) };
}

/** The deployments of a kind that have ended well by now, in order. */
function ended({ deployments }: SyncFile, kind: Deployment['kind'], now: number): Deployment[] {
  return deployments.filter((one) => one.kind === kind && deploymentProgress(one, now).status === 1);
}

/** What was last committed to the development environment. */
export function committed(file: SyncFile, now: number): Deployment | undefined {
  return ended(file, 'submit', now).at(-1);
}

/** What is in production at an instant, and since when. */
export function published(file: SyncFile, at: number): Deployment | undefined {
  return isGone(file, at) ? undefined : ended(file, 'deploy', at).at(-1);
}

/** When it first came into production. */
export function firstPublishedAt(file: SyncFile, now: number): number | undefined {
  const [first] = ended(file, 'deploy', now);
  return first && deploymentProgress(first, now).endsAt;
}

/** Whether a file was deleted: at once, or when the deployment of its deletion ended. */
export function isGone(file: SyncFile, now: number): boolean {
  return (file.deletedAt !== undefined && file.deletedAt <= now) || ended(file, 'delete', now).length > 0;
}
