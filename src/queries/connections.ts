import { queryOptions, useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { CLOUDS, type Connection, ENVIRONMENTS } from '@/core/connection';
import type { Drift } from '@/core/task';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import { retryDelay, retrySafe } from '@/query-kit/retry';
import { defineEndpoint } from '@/transport/endpoint';
import { toRequest } from '@/transport/request';
import { shapeProblem } from '@/transport/shape-problem';
import { type Services, useServices } from './services';

const connection = z.object({
  id: z.string().check(z.minLength(1)),
  cloud: z.enum(CLOUDS),
  name: z.string(),
  // A connection that names no environment, or one that we do not know, asks for the most care.
  environment: z.catch(z.enum(ENVIRONMENTS), 'production'),
  region: z.string(),
  project: z.optional(z.string()),
  workspace: z.optional(z.string()),
  instance: z.optional(z.string()),
  edition: z.optional(z.string()),
  identity: z.object({
    user: z.string(),
    id: z.optional(z.string()),
    account: z.string(),
    role: z.catch(z.enum(['administrator', 'operator', 'viewer']), 'viewer'),
  }),
});

/** The gateway's own list of what it can lead to. Its entries are read one by one: an unknown cloud must not hide the others. */
const listConnections = defineEndpoint()({
  id: 'console.ListConnections',
  method: 'GET',
  path: '/connections',
  effect: 'safe',
  replyKind: 'json',
  reply: z.object({ connections: z.array(z.unknown()) }),
  source: 'README.md, "The gateway"',
});

export const connectionQueries = {
  /** Every connection; asked for once, since changing them is the gateway's affair. */
  list: (services: Services) =>
    queryOptions({
      queryKey: keys.connections(),
      queryFn: async ({ signal }): Promise<readonly Connection[]> => {
        const why = say('why.connections');
        const reply = await services.transport.send(undefined, listConnections, {}, { why, signal });
        const { usable, wrong } = readEntries(reply.value.connections);
        if (wrong.length > 0) noteSkipped(services, wrong);
        return usable;
      },
      staleTime: Number.POSITIVE_INFINITY,
      retry: retrySafe,
      retryDelay,
    }),
};

function readEntries(entries: readonly unknown[]): {
  readonly usable: readonly Connection[];
  readonly wrong: readonly Drift[];
} {
  const usable: Connection[] = [];
  const wrong: Drift[] = [];
  for (const [index, entry] of entries.entries()) {
    const read = connection.safeParse(entry);
    // `optional` of zod leaves an explicit undefined in its type that JSON cannot hold.
    if (read.success) usable.push(read.data as Connection);
    else wrong.push(driftOf(read.error.issues[0], entry, index));
  }
  return { usable, wrong };
}

function driftOf(issue: z.core.$ZodIssue | undefined, entry: unknown, index: number): Drift {
  const path = ['connections', index, ...(issue?.path ?? [])].map(String).join('.');
  return { path, problem: issue ? shapeProblem(issue, entry) : 'unreadable' };
}

/** The ledger is where it shows that the gateway offers something that this console cannot use. */
function noteSkipped({ journal, wallNow }: Services, wrong: readonly Drift[]): void {
  for (const { path, problem } of wrong) {
    journal.add({
      at: wallNow(),
      why: say('why.connections'),
      endpoint: listConnections.id,
      request: toRequest(listConnections, {}, undefined),
      tookMs: 0,
      status: 200,
      failure: { kind: 'contract', endpoint: listConnections.id, unclear: false, status: 200, path, problem },
    });
  }
}

/** The connections, or how asking for them stands. */
export function useConnections() {
  return useQuery(connectionQueries.list(useServices()));
}
