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

/** A region's main project is named like the region, a further one like the region and its own word. */
function iamProjects(all: readonly ScenarioConnection[]): IamProject[] {
  return all.flatMap(({ project: id, region, environment }) => {
    if (id === undefined) return [];
    return [{ id, region, name: environment === 'production' ? region : `${region}_${environment}` }];
  });
}
