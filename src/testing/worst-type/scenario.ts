import { createConsole } from '@mocks/clouds/console';
import { mountCloud } from '@mocks/mount';
import type { ScenarioConnection, ScenarioFactory } from '@mocks/scenario';
import { huaweiActors } from '@mocks/scenarios/harbour';
import { SCENARIOS } from '@mocks/scenarios/scenarios';
import { createWorstCloud, WORST_CONNECTION, WORST_PROJECT, type WorstSettings } from './cloud';

const connection: ScenarioConnection = {
  id: WORST_CONNECTION,
  cloud: 'dataarts',
  name: 'Ferries',
  environment: 'production',
  region: 'nowhere-1',
  project: WORST_PROJECT,
  workspace: 'quay-7',
};

export interface WorstScenario extends Partial<Pick<WorstSettings, 'ferries' | 'callsPerDay'>> {
  /** The scenario whose IoTDA stands beside it; left out, it stands alone. */
  readonly beside?: string;
}

/** The made-up service behind one connection, alone or beside the IoTDA of another scenario. */
export function worstScenario({ ferries = 25, callsPerDay = 100, beside }: WorstScenario = {}): ScenarioFactory {
  return (beginning) => {
    const { seed, epoch } = beginning;
    const other = beside === undefined ? undefined : SCENARIOS[beside]?.(beginning);
    const actors = other?.actors ?? huaweiActors(seed);
    const iotda = other?.clouds['iotda'];
    const connections = [...(other?.connections ?? []).filter(({ cloud }) => cloud === 'iotda'), connection];
    const cast = { id: 'test', actors, connections };
    return {
      ...cast,
      clouds: {
        ...(iotda && { iotda }),
        console: async () => mountCloud(createConsole(cast), actors),
        dataarts: async () => mountCloud(createWorstCloud({ seed, epoch, ferries, callsPerDay }), actors),
      },
    };
  };
}

/** Those who share its calls of a day, as the console names them. */
export const WORST_ACCOUNT = JSON.stringify(['dataarts', connection.region, huaweiActors('')[0]?.account]);
