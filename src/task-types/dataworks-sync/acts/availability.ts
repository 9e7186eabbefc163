import type { Message } from '@/core/message';
import type { Task } from '@/core/task';
import type { Availability, TaskAction } from '@/task-types/task-type';
import { words } from '../messages';
import { kindOfTask, wireOf } from '../model';
import { UNCOMMITTED, UNDEPLOYED } from '../statuses';

export type Act = Exclude<TaskAction['id'], 'download' | 'run'>;
type Reason = Extract<Parameters<typeof words>[0], `reason.${string}`>;

/** Why an act is not possible: always so, by how a task stands (undefined where it is), or never. */
type Rule = Reason | ((state: State) => Reason | undefined);

interface State {
  /** The vendor's word for how it stands. */
  readonly word: string;
  /** It was committed or deployed at some time. */
  readonly hasNode: boolean;
  /** Nothing was changed since it was committed. */
  readonly isCommitted: boolean;
}

/** In production and moving: it must be stopped before anything else. */
const MOVING: ReadonlySet<string> = new Set(['WAIT', 'RUN', 'KILLING']);
/** Not in production: never deployed, or undeployed. */
const OUTSIDE: ReadonlySet<string> = new Set([UNCOMMITTED, UNDEPLOYED]);

/** Contract 4 (which operation takes which kind) and 7 (in which states). */
const OFFLINE: Readonly<Record<Act, Rule>> = {
  // The vendor would take it once more: nothing would come of it.
  submit: ({ isCommitted }) => (isCommitted ? 'reason.submit.done' : undefined),
  deploy: ({ hasNode }) => (hasNode ? undefined : 'reason.deploy.draft'),
  start: 'reason.start.offline',
  stop: 'reason.stop.offline',
  undeploy: 'reason.undeploy.offline',
  delete: () => undefined,
};

const REALTIME: Readonly<Record<Act, Rule>> = {
  submit: 'reason.submit.direct',
  deploy: ({ word }) => (MOVING.has(word) ? 'reason.deploy.running' : undefined),
  start: ({ word }) => {
    if (OUTSIDE.has(word)) return 'reason.start.undeployed';
    if (word === 'KILLING') return 'reason.stopping';
    return MOVING.has(word) ? 'reason.start.running' : undefined;
  },
  stop: ({ word }) => {
    if (word === 'KILLING') return 'reason.stopping';
    return MOVING.has(word) ? undefined : 'reason.stop.still';
  },
  undeploy: ({ word }) => {
    if (OUTSIDE.has(word)) return 'reason.undeploy.not';
    return MOVING.has(word) ? 'reason.undeploy.running' : undefined;
  },
  delete: ({ word }) => {
    if (OUTSIDE.has(word)) return undefined;
    return MOVING.has(word) ? 'reason.delete.running' : 'reason.delete.deployed';
  },
};

const SOLUTION: Readonly<Record<Act, Rule>> = {
  submit: 'reason.submit.direct',
  deploy: ({ word }) => ([UNCOMMITTED, '1', '3', '4'].includes(word) ? undefined : 'reason.deploy.solution'),
  start: ({ word }) => {
    if (word === UNCOMMITTED) return 'reason.start.undeployed';
    if (['2', '5', '6', '8'].includes(word)) return 'reason.start.running';
    // That one which failed may be started again is not documented; the simulated cloud takes it.
    return ['1', '3', '4'].includes(word) ? undefined : 'reason.start.ended';
  },
  stop: 'reason.stop.solution',
  undeploy: 'reason.undeploy.solution',
  delete: 'reason.delete.solution',
};

const RULES = { DI_OFFLINE: OFFLINE, DI_REALTIME: REALTIME, DI_SOLUTION: SOLUTION };

/** The words by which those that run by themselves can be judged; before a closer look there is none. */
const JUDGED: Readonly<Record<'DI_REALTIME' | 'DI_SOLUTION', ReadonlySet<string>>> = {
  DI_REALTIME: new Set([...OUTSIDE, ...MOVING, 'NORUN', 'PAUSE']),
  DI_SOLUTION: new Set([UNCOMMITTED, '0', '1', '2', '3', '4', '5', '6', '8', '9']),
};

/** Whether an act is possible with a task as it stands, and if not, why. */
export function availabilityOf(act: Act, task: Task): Availability {
  const reason = reasonAgainst(act, task);
  if (reason === undefined) return { possible: true };
  const kind = kindOfTask(task);
  const never = kind !== undefined && typeof RULES[kind][act] === 'string';
  return { possible: false, reason: words(reason), ...(never ? { never } : undefined) };
}

function reasonAgainst(act: Act, task: Task): Reason | undefined {
  const kind = kindOfTask(task);
  if (!kind) return 'reason.kind';
  const rule = RULES[kind][act];
  if (typeof rule === 'string') return rule;
  const state = { word: task.vendorStatus, hasNode: Boolean(wireOf(task)?.NodeId), isCommitted: isCommitted(task) };
  if (kind !== 'DI_OFFLINE') {
    // One that was changed since it was deployed may be running.
    const isUnseen = state.hasNode && state.word === UNCOMMITTED;
    if (isUnseen || !JUDGED[kind].has(state.word)) return 'reason.unknown';
  }
  return rule(state);
}

/** Nothing was changed since it was submitted. */
export function isCommitted(task: Task): boolean {
  return Number(wireOf(task)?.CommitStatus ?? 0) === 1;
}

/** What doing it costs or takes away. */
export function consequenceOf(act: Act, task: Task): Message {
  const kind = kindOfTask(task);
  switch (act) {
    case 'deploy':
      if (kind !== 'DI_OFFLINE') return words('consequence.deploy');
      return words(isCommitted(task) ? 'consequence.deploy.offline' : 'consequence.deploy.changed');
    case 'start':
      return words(kind === 'DI_SOLUTION' ? 'consequence.start.solution' : 'consequence.start');
    case 'delete':
      return words(
        kind === 'DI_OFFLINE' && wireOf(task)?.NodeId ? 'consequence.delete.deployed' : 'consequence.delete',
      );
    case 'submit':
    case 'stop':
    case 'undeploy':
      return words(`consequence.${act}`);
  }
}
