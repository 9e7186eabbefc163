import type { SimulatedCloud } from '../cloud';
import { type Cast, connectionList } from '../scenario';
import { gatewayFailure } from './huawei/gateway-errors';

/** What the console asks its own gateway, as if that were a cloud: so faults and request ids are the same for it. */
export function createConsole(scenario: Cast): SimulatedCloud<null> {
  return {
    id: 'console',
    vendor: 'huawei',
    initial: null,
    isState: (value): value is null => value === null,
    failure: gatewayFailure,
    connectionOf: () => undefined,
    operations: [
      {
        endpoint: { id: 'console.ListConnections', method: 'GET', path: '/api/connections' },
        handle: (state, { actor }) => ({ state, reply: { status: 200, json: connectionList(scenario, actor.role) } }),
      },
    ],
  };
}
