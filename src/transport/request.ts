import type { Connection } from '@/core/connection';
import { toJson } from '@/core/long-numbers';
import type { Endpoint, EndpointInput, Rpc } from './endpoint';

/** A call as it would go over the wire, without host and credentials: what is sent, shown, copied and written down. */
export interface WireRequest {
  readonly method: Endpoint['method'];
  /** The vendor's path and query, escaped; begins with `/`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text or, where the content type says so, a form; or nothing. */
  readonly body?: string;
}

/**
 * Fills an endpoint with its input. `{project_id}` comes from the connection; what is undefined is left out.
 * Throws `RangeError` where a placeholder of the path has no value, or one that no path can hold: that is a bug of the
 * caller.
 */
export function toRequest<I extends EndpointInput>(
  endpoint: Endpoint<I, unknown>,
  input: I,
  connection: Connection | undefined,
): WireRequest {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = input.path?.[name] ?? (name === 'project_id' ? connection?.project : undefined);
    if (value === undefined || value === '') throw new RangeError(`${endpoint.id}: no value for {${name}}`);
    // Escaped or not, addresses take these for steps up the path: the request would reach another operation.
    if (value === '.' || value === '..') throw new RangeError(`${endpoint.id}: ${value} cannot stand for {${name}}`);
    return encodeURIComponent(value.toWellFormed());
  });
  const own = connection ? endpoint.connectionInput?.(connection) : undefined;
  const query = encoded({ ...own?.query, ...input.query });
  const form = own?.form || input.form ? encoded({ ...own?.form, ...input.form }) : undefined;
  const search = query === '' ? '' : `?${query}`;
  const headers = defined({
    ...(endpoint.rpc && rpcHeaders(endpoint.rpc)),
    ...(connection ? endpoint.connectionHeaders?.(connection) : undefined),
    ...input.headers,
    ...(form === undefined ? undefined : { 'Content-Type': FORM }),
    ...(input.body === undefined ? undefined : { 'Content-Type': 'application/json' }),
  });
  const request = { method: endpoint.method, path: `${path}${search}`, headers };
  const body = input.body === undefined ? form : toJson(input.body);
  return body === undefined ? request : { ...request, body };
}

/** The media type of a form's body. */
export const FORM = 'application/x-www-form-urlencoded';

/** Which operation of an RPC-style API is asked for, and that it shall answer in JSON; by default it answers in XML. */
function rpcHeaders({ action, version }: Rpc): Record<string, string> {
  return { 'x-acs-action': action, 'x-acs-version': version, accept: 'application/json' };
}

function encoded(parameters: NonNullable<EndpointInput['query']>): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) for (const one of [value].flat()) pairs.append(name, String(one));
  }
  return pairs.toString();
}

function defined(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Where the console sends a request: its own origin, below the base path. */
export function consolePath(base: string, connection: Connection | undefined, request: WireRequest): string {
  return connection ? `${base}api/${encodeURIComponent(connection.id)}${request.path}` : `${base}api${request.path}`;
}
