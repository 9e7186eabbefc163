import type { Cloud } from '@/core/connection';
import type { TaskType } from './task-type';
// What all task types share comes with the entry. In the file of one of them, the others would load that one too.
import '@/core/vendor-time';
import './read-rows';
import './task-type';

/** A task type before it is loaded: enough to know which connections have it. */
export interface TaskTypeEntry {
  readonly id: string;
  readonly cloud: Cloud;
  readonly load: () => Promise<TaskType>;
  /** Its list offers more than the list: a search at the vendor, runs to come, an act on several. Known before its code is there. */
  readonly offersMore?: true;
}

/** Every task type of the console, one line each. */
export const registry: readonly TaskTypeEntry[] = [
  {
    id: 'dataworks-export',
    cloud: 'dataworks',
    load: () => import('./dataworks-export').then((m) => m.dataworksExport),
  },
  { id: 'dataworks-sync', cloud: 'dataworks', load: () => import('./dataworks-sync').then((m) => m.dataworksSync) },
  { id: 'iotda-export', cloud: 'iotda', load: () => import('./iotda-export').then((m) => m.iotdaExport) },
  {
    id: 'dataarts-collection',
    cloud: 'dataarts',
    offersMore: true,
    load: () => import('./dataarts-collection').then((m) => m.dataartsCollection),
  },
  {
    id: 'workspace-export',
    cloud: 'workspace',
    offersMore: true,
    load: () => import('./workspace-export').then((m) => m.workspaceExport),
  },
];
