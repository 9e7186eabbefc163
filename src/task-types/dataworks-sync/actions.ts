import type { Task } from '@/core/task';
import type { TaskAction } from '@/task-types/task-type';
import { type Act, availabilityOf, consequenceOf } from './acts/availability';
import { deploy, remove, start, stop, submit, undeploy } from './acts/perform';
import * as api from './api';
import { words } from './messages';

/** What can be done with a task, by the type matrix of contract 4. Which of the calls it is depends on the task's kind. */
export const actions: readonly TaskAction[] = [
  { ...act('submit'), endpoints: [api.submitFile], perform: submit },
  { ...act('deploy'), endpoints: [api.deployFile, api.deploySyncTask], perform: deploy },
  {
    ...act('start'),
    endpoints: [api.startSyncInstance],
    ask: () => import('./start-form').then((m) => m.startForm),
    perform: start,
  },
  { ...act('stop'), endpoints: [api.stopSyncInstance], perform: stop },
  { ...act('undeploy'), removes: 'definition', endpoints: [api.terminateSyncInstance], perform: undeploy },
  { ...act('delete'), removes: 'definition', endpoints: [api.deleteFile, api.deleteSyncTask], perform: remove },
];

function act(id: Act) {
  return {
    id,
    label: words(`action.${id}`),
    available: (task: Task) => availabilityOf(id, task),
    consequence: (task: Task) => consequenceOf(id, task),
  };
}
