import { queryOptions, useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { CLOUDS, type Connection, ENVIRONMENTS } from '@/core/connection';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import { retryDelay, retrySafe } from '@/query-kit/retry';
import { defineEndpoint } from '@/transport/endpoint';
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
    account: z.string(),
    role: z.catch(z.enum(['administrator', 'operator', 'viewer']), 'viewer'),
  }),
});

/** The gateway's own list of what it can lead to. */
const listConnections = defineEndpoint()({
  id: 'console.ListConnections',
  method: 'GET',
  path: '/connections',
  effect: 'safe',
  replyKind: 'json',
  reply: z.object({ connections: z.array(connection) }),
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
        // `optional` of zod leaves an explicit undefined in its type that JSON cannot hold.
        return reply.value.connections as readonly Connection[];
      },
      staleTime: Number.POSITIVE_INFINITY,
      retry: retrySafe,
      retryDelay,
    }),
};

/** The connections, or how asking for them stands. */
export function useConnections() {
  return useQuery(connectionQueries.list(useServices()));
}
