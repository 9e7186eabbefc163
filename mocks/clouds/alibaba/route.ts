import type { Operation, Route, Sought } from '../../cloud';
import { matchPath } from '../../cloud';
import { actionOf, rpcParameters } from './rpc-parameters';

/**
 * Finds the operation of an RPC request: by its action, whether it comes by GET or POST, with its parameters in query, form
 * or both. What has the marks of such a request but names no known action goes to `unknown`. Operations without an action
 * are found by method and path.
 */
export function routeRpc<State>(
  operations: readonly Operation<State>[],
  unknown: Operation<State>,
): (request: Sought) => Route<State> | undefined {
  const byAction = new Map(operations.map((one) => [one.endpoint.rpc?.action.toLowerCase(), one]));
  return (request) => {
    const { method, path } = request;
    if (path !== '/') {
      for (const operation of operations) {
        if (operation.endpoint.rpc || operation.endpoint.method !== method) continue;
        const params = matchPath(operation.endpoint.path, path);
        if (params) return { operation, params };
      }
      return undefined;
    }
    if (method !== 'GET' && method !== 'POST') return undefined;
    const params = rpcParameters(request);
    const action = actionOf(request, params);
    // Whoever only asks for the page at `/` asks for no operation.
    if (action === undefined && method === 'GET' && !('Version' in params)) return undefined;
    const known = byAction.get(action?.toLowerCase());
    return { operation: known && action && named(known, action) ? known : unknown, params };
  };
}

/** Clients of V2 write the first letter small in the header. */
function named({ endpoint }: Pick<Operation<unknown>, 'endpoint'>, action: string): boolean {
  return endpoint.rpc?.action.slice(1) === action.slice(1);
}
