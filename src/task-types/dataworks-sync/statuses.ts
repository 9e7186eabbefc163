import type { VendorStatus } from '@/task-types/task-type';
import { words } from './messages';

/** What is in no list: the refusal that stands for "not in production" (contract 4, GetDISyncInstanceInfo). */
export const UNDEPLOYED = 'fileId[..] is invalid';
export const UNCOMMITTED = 'CommitStatus 0';
const COMMITTED = 'CommitStatus 1';

/** Whether a word of those that run by themselves says that it is in production. Before a closer look, none does. */
export function isDeployed(word: string): boolean {
  return ![UNDEPLOYED, UNCOMMITTED, COMMITTED, ''].includes(word);
}

/**
 * The words of all three kinds, which do not overlap: how a file is committed, how a run of an offline task stands, how a
 * real-time task stands, and the digits of a solution (contract 4 and 7). Where there is no run, `steady` tells what begins one.
 */
export const statuses: Readonly<Record<string, VendorStatus>> = {
  [UNCOMMITTED]: { about: words('status.uncommitted'), steady: 'submit' },
  [COMMITTED]: { about: words('status.committed'), steady: 'deploy' },

  NOT_RUN: { run: 'waiting', about: words('status.NOT_RUN') },
  WAIT_TIME: { run: 'waiting', about: words('status.WAIT_TIME') },
  WAIT_RESOURCE: { run: 'waiting', about: words('status.WAIT_RESOURCE') },
  RUNNING: { run: 'running', about: words('status.RUNNING') },
  CHECKING: { run: 'running', about: words('status.CHECKING') },
  CHECKING_CONDITION: { run: 'running', about: words('status.CHECKING_CONDITION') },
  FAILURE: { run: 'failed', about: words('status.FAILURE') },
  SUCCESS: { run: 'succeeded', about: words('status.SUCCESS') },

  // What each of the five means is not documented: read from their names, and from what may be done then.
  NORUN: { about: words('status.NORUN'), steady: 'start' },
  WAIT: { run: 'waiting', about: words('status.WAIT') },
  RUN: { run: 'running', about: words('status.RUN'), steady: 'stop' },
  KILLING: { run: 'stopping', about: words('status.KILLING') },
  PAUSE: { run: 'stopped', about: words('status.PAUSE'), steady: 'start' },
  [UNDEPLOYED]: { about: words('status.undeployed') },

  '0': { run: 'succeeded', about: words('status.0') },
  '1': { about: words('status.1') },
  '2': { run: 'running', about: words('status.2') },
  '3': { run: 'failed', about: words('status.3') },
  '4': { about: words('status.4'), steady: 'start' },
  // No call confirms it: somebody does, in the vendor's own console.
  '5': { run: 'attention', about: words('status.5') },
  '6': { run: 'running', about: words('status.6') },
  '7': { run: 'unknown', about: words('status.7') },
  '8': { run: 'waiting', about: words('status.8') },
  '9': { run: 'stopped', about: words('status.9') },
};
