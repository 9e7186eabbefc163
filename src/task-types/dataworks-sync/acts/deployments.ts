import * as z from 'zod/mini';
import type { TaskRef } from '@/core/task';
import { withNewest } from '@/storage/newest';
import { defineTaskStore } from '@/storage/task-stores';

const MOST_DEPLOYMENTS = 100;
/** A reason is a line or two. */
const MOST_WORDS = 1_000;

/** How one ended. `gone`: DataWorks knows it no more. */
const ending = z.object({
  state: z.enum(['done', 'failed', 'gone']),
  /** Domain instants: by the vendor's word. */
  at: z.exactOptional(z.number()),
  endedAt: z.exactOptional(z.number()),
  /** Why it failed, in the vendor's words. */
  message: z.exactOptional(z.string()),
});
export type Ending = z.infer<typeof ending>;

const note = z.object({
  /** The task's connection and file. */
  connection: z.string(),
  file: z.string(),
  /** The deployment's own id. */
  id: z.string(),
  kind: z.enum(['submit', 'deploy', 'delete']),
  /** Domain instant at which it began, where who noted it knew that; the vendor tells it too. */
  at: z.exactOptional(z.number()),
  /** Once it is known: it is not asked for again. */
  ended: z.exactOptional(ending),
});
export type DeploymentNote = z.infer<typeof note>;

/** Deployments that were begun here, newest first: the vendor tells of one by its id alone, and never of a task's. */
export const deployments = defineTaskStore<readonly DeploymentNote[]>({
  name: 'dataworks-deployments',
  version: 1,
  schema: z.array(note),
  empty: () => [],
  maxEntries: MOST_DEPLOYMENTS,
});

/**
 * Notes a deployment of the task `ref`, so that its page follows it: `noteDeployment(ref, { id: reply.Data, kind: 'submit' })`
 * right after the reply of SubmitFile, and `'deploy'` after that of DeployFile. `at` may be left out.
 */
export function noteDeployment(ref: TaskRef, begun: Pick<DeploymentNote, 'id' | 'kind' | 'at'>): void {
  const entry = { connection: ref.connection, file: ref.id, ...begun };
  deployments.write((list) => withNewest(list, entry, (one) => `${one.connection}/${one.id}`, MOST_DEPLOYMENTS));
}

/** Notes how a deployment ended. */
export function noteEnding({ connection, id }: DeploymentNote, { message, ...how }: Ending): void {
  const ended = { ...how, ...(message ? { message: message.slice(0, MOST_WORDS) } : undefined) };
  deployments.write((list) =>
    list.map((one) => (one.connection === connection && one.id === id ? { ...one, ended } : one)),
  );
}

/** Those of a task, newest first. */
export function deploymentsOf(ref: TaskRef, notes: readonly DeploymentNote[]): readonly DeploymentNote[] {
  return notes.filter(({ connection, file }) => connection === ref.connection && file === ref.id);
}
