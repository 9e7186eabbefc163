import { createConsole } from '../clouds/console';
import { mountCloud } from '../mount';
import type { ScenarioFactory } from '../scenario';
import { alibabaActors, dataworksConnections } from '../scenarios/dataworks-cast';
import { huaweiActors } from '../scenarios/harbour';

/** The DataWorks of the harbour on its own, until it stands in the harbour's scenarios. */
function dataworksScenario(id: string, edition: 'enterprise' | 'basic'): ScenarioFactory {
  return (beginning) => {
    // The console itself asks as one of the other vendor's users.
    const actors = [...huaweiActors(beginning.seed), ...alibabaActors(beginning.seed)];
    const cast = { id, actors, connections: dataworksConnections(edition) };
    return {
      ...cast,
      clouds: {
        console: async () => mountCloud(createConsole(cast), actors),
        dataworks: async () =>
          (await import('../scenarios/dataworks-world')).mountDataworks({ ...beginning, actors }, edition),
      },
    };
  };
}

export const DATAWORKS_SCENARIOS: Readonly<Record<string, ScenarioFactory>> = {
  dataworks: dataworksScenario('dataworks', 'enterprise'),
  'basic-edition': dataworksScenario('basic-edition', 'basic'),
};
