import type { Task } from '@/core/task';
import { dataworksSync } from '@/task-types/dataworks-sync';
import type { TaskTypeEntry } from '@/task-types/registry';
import type { TaskAction } from '@/task-types/task-type';
import type { ScenarioFactory } from '@mocks/scenario';
import { DATAWORKS_SCENARIOS } from '@mocks/testing/dataworks-scenarios';
import { type Line, openLine, readAll } from './bench-world';

/** Its line in the registries of tests. */
export const syncEntry: TaskTypeEntry = {
  id: 'dataworks-sync',
  cloud: 'dataworks',
  load: async () => dataworksSync,
};

/** Some sixty synchronizations in all states, at 20:00 of a Sunday in the zone of their scheduler. */
export const syncScenario: ScenarioFactory = (beginning) => {
  const factory = DATAWORKS_SCENARIOS['dataworks'];
  if (!factory) throw new RangeError('no scenario "dataworks"');
  return factory(beginning);
};

export const openSync = (connection = 'dw-shanghai'): Promise<Line> => openLine(syncScenario, connection);

/** Tasks as lists show them, once they were on screen: with what a closer look tells. */
export async function lookCloser(tasks: readonly Task[], { context }: Line): Promise<Task[]> {
  const { closeLook } = dataworksSync;
  return Promise.all(
    tasks.map(async (task) =>
      task.lookKey === undefined || !closeLook ? task : { ...task, ...(await closeLook.see(task, context)) },
    ),
  );
}

/** A task by its name, as it stands now. */
export async function taskNamed(name: string, line: Line): Promise<Task> {
  const found = (await readAll(dataworksSync, line.context)).find((task) => task.name === name);
  const [task] = found ? await lookCloser([found], line) : [];
  if (!task) throw new RangeError(`no task ${name}`);
  return task;
}

export function actionOf(id: TaskAction['id']): TaskAction {
  const found = dataworksSync.actions.find((action) => action.id === id);
  if (!found) throw new RangeError(`no action ${id}`);
  return found;
}

/** Does something with a task as it stands. Throws where that is not possible. */
export async function doWith(name: string, id: TaskAction['id'], line: Line, answer?: unknown): Promise<void> {
  const task = await taskNamed(name, line);
  const available = actionOf(id).available(task);
  if (!available.possible) throw new Error(`${id} at ${task.vendorStatus}: ${available.reason.key}`);
  await actionOf(id).perform(task, line.context, answer);
}
