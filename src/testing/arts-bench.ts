import type { Task } from '@/core/task';
import { dataartsCollection } from '@/task-types/dataarts-collection';
import type { TaskTypeEntry } from '@/task-types/registry';
import type { TaskAction } from '@/task-types/task-type';
import type { ScenarioFactory } from '@mocks/scenario';
import type { DataartsSettings } from '@mocks/clouds/dataarts/settings';
import { ARTS_PRODUCTION } from '@mocks/scenarios/dataarts-cast';
import { DATAARTS_SCENARIOS } from '@mocks/testing/dataarts-scenarios';
import { type Line, openLine, readAll } from './bench-world';

/** Its line in the registries of tests. */
export const artsEntry: TaskTypeEntry = {
  id: 'dataarts-collection',
  cloud: 'dataarts',
  load: async () => dataartsCollection,
};

/** A world of DataArts alone: `dataarts`, `empty` or `crowd`; at 20:00 of a Sunday in the zone of its region. */
export function artsScenario(name = 'dataarts', settings: Partial<DataartsSettings> = {}): ScenarioFactory {
  return (beginning) => {
    const factory = DATAARTS_SCENARIOS[name];
    if (!factory) throw new RangeError(`no scenario ${name}`);
    return factory({ ...beginning, settings: { ...beginning.settings, dataarts: settings } });
  };
}

export const openArts = (scenario: ScenarioFactory = artsScenario(), connection = ARTS_PRODUCTION): Promise<Line> =>
  openLine(scenario, connection);

/** A collection task by its name, as it stands now. */
export async function collectionNamed(name: string, { context }: Line): Promise<Task> {
  const found = (await readAll(dataartsCollection, context)).find((task) => task.name === name);
  if (!found) throw new RangeError(`no task ${name}`);
  return found;
}

export function collectionAct(id: TaskAction['id']): TaskAction {
  const found = dataartsCollection.actions.find((action) => action.id === id);
  if (!found) throw new RangeError(`no action ${id}`);
  return found;
}
