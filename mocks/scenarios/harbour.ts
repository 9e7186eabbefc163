import type { Actor, Role } from '../cloud';
import type { Edition } from '../clouds/dataworks/workspace';
import { createConsole } from '../clouds/console';
import { mountCloud, type MountedCloud } from '../mount';
import { hex } from '../random';
import { dataartsConnections } from './dataarts-cast';
import { alibabaActors, dataworksConnections } from './dataworks-cast';
import type { Beginning, Scenario, ScenarioConnection, ScenarioFactory } from '../scenario';

/** The account that all scenarios play in: the platform operators of a port. */
const ACCOUNT = 'harbour-ops';

const USERS: Readonly<Record<Role, string>> = {
  operator: 'lin.wei',
  administrator: 'zhao.min',
  viewer: 'audit.reader',
};

const ROLES = ['operator', 'administrator', 'viewer'] as const;

/** The users of the Huawei account. Ids come from the seed and nothing but their names is written down. */
export function huaweiActors(seed: string): Actor[] {
  return ROLES.map((role) => ({
    vendor: 'huawei',
    role,
    user: USERS[role],
    account: ACCOUNT,
    userId: hex(32, seed, 'user', role),
    accountId: hex(32, seed, 'account'),
  }));
}

export const PRODUCTION = 'iotda-prod';
export const TEST = 'iotda-test';
export const DESK_PRODUCTION = 'desk-prod';
export const DESK_TEST = 'desk-test';

/** The id of the project behind a connection. */
export function projectId(seed: string, connection: string): string {
  return hex(32, seed, 'project', connection);
}

/** The id of the IoTDA instance behind a connection. */
export function instanceId(seed: string, connection: string): string {
  return hex(32, seed, 'instance', connection).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function connections(seed: string): ScenarioConnection[] {
  const iotda = (id: string, name: string, environment: 'production' | 'test') =>
    ({
      id,
      cloud: 'iotda',
      name,
      environment,
      region: 'cn-north-4',
      project: projectId(seed, id),
      instance: instanceId(seed, id),
      edition: 'standard',
    }) as const;
  return [iotda(PRODUCTION, 'IoTDA production', 'production'), iotda(TEST, 'IoTDA test', 'test')];
}

/** The two projects of `workspace-world.ts`. */
export function workspaceConnections(seed: string): ScenarioConnection[] {
  const workspace = (id: string, name: string, environment: 'production' | 'test') =>
    ({ id, cloud: 'workspace', name, environment, region: 'cn-north-4', project: projectId(seed, id) }) as const;
  return [
    workspace(DESK_PRODUCTION, 'Workspace production', 'production'),
    workspace(DESK_TEST, 'Workspace test', 'test'),
  ];
}

/** Loads what a scenario has in one cloud. */
export type CloudLoader = (beginning: Beginning & { readonly actors: readonly Actor[] }) => Promise<MountedCloud>;

/** What a scenario has beside IoTDA, and what it sets up around its clouds. */
interface Surroundings {
  /** Left out, the scenario is about IoTDA alone. */
  readonly dataworks?: { readonly edition: Edition; readonly load: CloudLoader };
  readonly workspace?: CloudLoader;
  readonly dataarts?: CloudLoader;
  readonly around?: (beginning: Beginning) => Pick<Scenario, 'faults' | 'sessionEndsAt'>;
}

/** A scenario in the harbour's accounts. */
export function harbourScenario(
  id: string,
  iotda: CloudLoader,
  { dataworks, workspace, dataarts, around }: Surroundings = {},
): ScenarioFactory {
  return (beginning): Scenario => {
    const { seed } = beginning;
    // The console itself asks as one of the first vendor's users.
    const actors = [...huaweiActors(seed), ...(dataworks ? alibabaActors(seed) : [])];
    const cast = {
      id,
      actors,
      // The first list asks for them in this order.
      connections: [
        ...connections(seed),
        ...(dataworks ? dataworksConnections(dataworks.edition) : []),
        ...(workspace ? workspaceConnections(seed) : []),
        ...(dataarts ? dataartsConnections(seed) : []),
      ],
    };
    const here = { ...beginning, actors };
    return {
      ...cast,
      ...around?.(beginning),
      clouds: {
        console: async () => mountCloud(createConsole(cast), actors),
        iotda: () => iotda(here),
        ...(dataworks && { dataworks: () => dataworks.load(here) }),
        ...(workspace && { workspace: () => workspace(here) }),
        ...(dataarts && { dataarts: () => dataarts(here) }),
      },
    };
  };
}
