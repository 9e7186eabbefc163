import { createConsole } from '../clouds/console';
import { mountCloud } from '../mount';
import type { ScenarioFactory } from '../scenario';
import { dataartsConnections } from '../scenarios/dataarts-cast';
import { readTasks } from '../scenarios/dataarts-past';
import type { DataartsMore } from '../scenarios/dataarts-world';
import { huaweiActors } from '../scenarios/harbour';

/** The DataArts Studio of the harbour on its own. */
function dataartsScenario(id: string, past: 'calm' | 'empty', more?: DataartsMore): ScenarioFactory {
  return (beginning) => {
    const actors = huaweiActors(beginning.seed);
    const cast = { id, actors, connections: dataartsConnections(beginning.seed) };
    return {
      ...cast,
      clouds: {
        console: async () => mountCloud(createConsole(cast), actors),
        dataarts: async () =>
          (await import('../scenarios/dataarts-world')).mountDataarts({ ...beginning, actors }, past, more),
      },
    };
  };
}

/** How many tasks are in production's workspace of `crowd`: more than the vendor allows by itself. */
export const CROWD = 230;

function crowdTable(): string {
  const lines = Array.from({ length: CROWD }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    const when = ['1h', '02:00', 'off 02:00', 'once'][index % 4];
    return `crowd_${number} | 0 | dli_main:sales | ${when} | ${CROWD - index} | timeout=30`;
  });
  return lines.join('\n');
}

export const DATAARTS_SCENARIOS: Readonly<Record<string, ScenarioFactory>> = {
  dataarts: dataartsScenario('dataarts', 'calm'),
  empty: dataartsScenario('empty', 'empty'),
  crowd: dataartsScenario('crowd', 'calm', {
    settings: { maxRecords: 1000 },
    tasks: (place) => readTasks(crowdTable(), place),
  }),
};
