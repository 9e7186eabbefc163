import { hex } from '../random';
import type { ScenarioConnection } from '../scenario';

/** The two workspaces of `dataarts-world.ts`, each in a project of its own. */
export const ARTS_PRODUCTION = 'arts-prod';
export const ARTS_TEST = 'arts-test';

/** The id of the workspace behind a connection. */
export function workspaceId(seed: string, connection: string): string {
  return hex(32, seed, 'dataarts workspace', connection);
}

/** The id of the project behind a connection, by the same rule as the harbour's other ones. */
function projectId(seed: string, connection: string): string {
  return hex(32, seed, 'project', connection);
}

export function dataartsConnections(seed: string): ScenarioConnection[] {
  const dataarts = (id: string, name: string, environment: 'production' | 'test') =>
    ({
      id,
      cloud: 'dataarts',
      name,
      environment,
      region: 'cn-north-4',
      project: projectId(seed, id),
      workspace: workspaceId(seed, id),
    }) as const;
  return [dataarts(ARTS_PRODUCTION, 'DataArts production', 'production'), dataarts(ARTS_TEST, 'DataArts test', 'test')];
}
