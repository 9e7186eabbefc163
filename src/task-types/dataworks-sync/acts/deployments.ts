import * as z from 'zod/mini';
import type { TaskRef } from '@/core/task';
import { withNewest } from '@/storage/newest';
import { defineStore } from '@/storage/store';

const MOST_DEPLOYMENTS = 100;

const note = z.object({
  /** The task's connection and file. */
  connection: z.string(),
  file: z.string(),
  /** The deployment's own id. */
  id: z.string(),
  kind: z.enum(['submit', 'deploy', 'delete']),
  /** Domain instant at which it began. */
  at: z.number(),
});
export type DeploymentNote = z.infer<typeof note>;

/** Deployments that were begun here, newest first: the vendor tells of one by its id alone, and never of a task's. */
export const deployments = defineStore<readonly DeploymentNote[]>({
  name: 'dataworks-deployments',
  version: 1,
  schema: z.array(note),
  empty: () => [],
  maxEntries: MOST_DEPLOYMENTS,
});

export function noteDeployment(ref: TaskRef, begun: Pick<DeploymentNote, 'id' | 'kind' | 'at'>): void {
  const entry = { connection: ref.connection, file: ref.id, ...begun };
  deployments.write((list) => withNewest(list, entry, (one) => `${one.connection}/${one.id}`, MOST_DEPLOYMENTS));
}

/** Those of a task, newest first. */
export function deploymentsOf(ref: TaskRef, notes: readonly DeploymentNote[]): readonly DeploymentNote[] {
  return notes.filter(({ connection, file }) => connection === ref.connection && file === ref.id);
}
