import type { Actor, Role } from '../cloud';
import type { Edition } from '../clouds/dataworks/workspace';
import { between } from '../random';
import type { ScenarioConnection } from '../scenario';

/** The harbour's users at Alibaba Cloud; the console acts as the first of each role. */
const USERS: Readonly<Record<Role, readonly string[]>> = {
  operator: ['lin.wei', 'chen.jie'],
  administrator: ['zhao.min', 'wang.fang'],
  viewer: ['audit.reader', 'guest.reader'],
};

const ROLES = ['operator', 'administrator', 'viewer'] as const;

/** An id as Alibaba Cloud gives it: 18 digits. */
function userId(...key: readonly string[]): string {
  return `20${between(10_000_000, 99_999_999, ...key, 'a')}${between(10_000_000, 99_999_999, ...key, 'b')}`;
}

/** The users of the Alibaba account. Ids come from the seed and nothing but their names is written down. */
export function alibabaActors(seed: string): Actor[] {
  return ROLES.flatMap((role) =>
    USERS[role].map((user) => ({
      vendor: 'alibaba' as const,
      role,
      user,
      account: 'harbour-ops',
      userId: userId(seed, 'alibaba user', user),
      accountId: userId(seed, 'alibaba account'),
    })),
  );
}

/** The two workspaces of `dataworks-world.ts`. */
export function dataworksConnections(edition: Edition = 'enterprise'): ScenarioConnection[] {
  const workspace = (id: string, name: string, environment: 'production' | 'test', project: string) =>
    ({ id, cloud: 'dataworks', name, environment, region: 'cn-shanghai', workspace: project, edition }) as const;
  return [
    workspace('dw-shanghai', 'DataWorks production', 'production', '30112'),
    workspace('dw-test', 'DataWorks test', 'test', '30113'),
  ];
}
