import type { Cloud } from '@/core/connection';
import type { IamProject } from '../clouds/iam/account';
import { createIam } from '../clouds/iam/cloud';
import { mountCloud } from '../mount';
import type { ScenarioConnection, ScenarioFactory } from '../scenario';

/**
 * The scenarios with Huawei's IAM among their clouds, for the door at which clients sign in by themselves. The page's door
 * signs for the console and does not load it.
 */
export function withIam(
  scenarios: Readonly<Record<string, ScenarioFactory>>,
): Readonly<Record<string, ScenarioFactory>> {
  return Object.fromEntries(
    Object.entries(scenarios).map(([id, factory]): [string, ScenarioFactory] => [
      id,
      (beginning) => {
        const scenario = factory(beginning);
        const { actors, connections } = scenario;
        const cloud = createIam({ seed: beginning.seed, actors, projects: iamProjects(connections) });
        return { ...scenario, clouds: { ...scenario.clouds, iam: async () => mountCloud(cloud, actors) } };
      },
    ]),
  );
}

/** How each service names itself, and where its paths begin. */
const SERVICES: Partial<Record<Cloud, Pick<IamProject, 'service' | 'root'>>> = {
  iotda: { service: 'iotda', root: '/v5/iot' },
  workspace: { service: 'workspace', root: '/v2' },
  dataarts: { service: 'dayu', root: '/v3' },
};

/** A region's main project is named like the region, a further one like the region and its own word. */
function iamProjects(all: readonly ScenarioConnection[]): IamProject[] {
  const regions = new Set<string>();
  return all.flatMap(({ id: connection, cloud, project: id, region }) => {
    const service = SERVICES[cloud];
    if (id === undefined || !service) return [];
    const name = regions.has(region) ? `${region}_${connection}` : region;
    regions.add(region);
    return [{ id, region, name, ...service }];
  });
}
