import type { Cloud, Connection } from '@/core/connection';
import type { Actor, Role, Vendor } from './cloud';
import type { FaultRule } from './faults';
import type { MountedCloud } from './mount';
import type { OpenPoints } from './open-points';

/** A connection as the scenario sets it up; who acts through it is chosen later. */
export type ScenarioConnection = Omit<Connection, 'identity'>;

/** A named world before anything was done in it. */
export interface Scenario {
  readonly id: string;
  /** For each vendor that a connection leads to, one user of each role. */
  readonly actors: readonly Actor[];
  readonly connections: readonly ScenarioConnection[];
  /** By the cloud's id. Each loads with the first call to it. */
  readonly clouds: Readonly<Record<string, () => Promise<MountedCloud>>>;
  /** What goes wrong from the first instant on, until other faults are set. */
  readonly faults?: readonly FaultRule[];
  /** When the operator's session at the gateway ends, milliseconds since 1970; left out: not by itself. */
  readonly sessionEndsAt?: number;
}

/** What a scenario is made from. The same beginning gives the same scenario. */
export interface Beginning {
  readonly seed: string;
  /** The first simulated instant, milliseconds since 1970. Seeded data lie before it, running ones across it. */
  readonly epoch: number;
  readonly settings?: OpenPoints | undefined;
}

export type ScenarioFactory = (beginning: Beginning) => Scenario;

/** Whose users act at a cloud. */
export const VENDORS: Readonly<Record<Cloud, Vendor>> = {
  dataworks: 'alibaba',
  iotda: 'huawei',
  workspace: 'huawei',
  dataarts: 'huawei',
};

/** Who is there and what can be reached: a scenario without its clouds. */
export type Cast = Pick<Scenario, 'id' | 'actors' | 'connections'>;

/** The user of a role at a vendor. Throws `RangeError` where the scenario has none. */
export function actorOf(scenario: Cast, role: Role, vendor: Vendor): Actor {
  const actor = scenario.actors.find((one) => one.role === role && one.vendor === vendor);
  if (!actor) throw new RangeError(`${scenario.id} has no ${role} at ${vendor}`);
  return actor;
}

/** `GET api/connections`, with who acts through each. */
export function connectionList(scenario: Cast, role: Role): { connections: Connection[] } {
  return {
    connections: scenario.connections.map((connection) => {
      const { user, account, userId } = actorOf(scenario, role, VENDORS[connection.cloud]);
      return { ...connection, identity: { user, id: userId, account, role } };
    }),
  };
}
