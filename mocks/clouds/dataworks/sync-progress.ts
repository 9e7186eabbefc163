import { between } from '../../random';
import type { SyncFile } from './workspace';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const STOPPING_MS = 15 * SECOND_MS;

/**
 * Where a real-time task stands. The vendor has words for five of these and explains none: here NORUN was never started since
 * it was deployed, WAIT begins, PAUSE was stopped by somebody or by the platform.
 */
export type RealtimeState = 'DRAFT' | 'NORUN' | 'WAIT' | 'RUN' | 'KILLING' | 'PAUSE' | 'UNDEPLOYED';

/** What was done to a real-time task, read up to now. */
export function realtimeState(seed: string, { id, acts, fate }: SyncFile, now: number): RealtimeState {
  let state: RealtimeState = 'DRAFT';
  for (const { kind, at } of acts) {
    if (at > now) break;
    switch (kind) {
      case 'deploy':
        if (state === 'DRAFT' || state === 'UNDEPLOYED') state = 'NORUN';
        break;
      case 'start': {
        const runsAt = at + between(20, 60, seed, 'wait', id, at) * SECOND_MS;
        const pausesAt = runsAt + (fate?.pausesAfterMs ?? Number.POSITIVE_INFINITY);
        state = now < runsAt ? 'WAIT' : now < pausesAt ? 'RUN' : 'PAUSE';
        break;
      }
      case 'stop':
        state = now < at + STOPPING_MS ? 'KILLING' : 'PAUSE';
        break;
      case 'terminate':
        state = 'UNDEPLOYED';
    }
  }
  return state;
}

/** The digits of a solution's status (contract 4, GetDISyncTask). */
export const SOLUTION = {
  success: '0',
  notRunning: '1',
  running: '2',
  failed: '3',
  committed: '4',
  asks: '5',
  confirmed: '6',
  waiting: '8',
} as const;

/** Of the names only the first is documented; the others are ours. */
export const SOLUTION_STEPS = [
  'Create a base table',
  'Create batch synchronization nodes',
  'Run full synchronization',
  'Create a real-time synchronization node',
  'Start the real-time synchronization node',
] as const;
/** Before this step a solution that writes to MaxCompute asks a person (our choice). */
const GATE = 2;

export interface SolutionProgress {
  readonly status: (typeof SOLUTION)[keyof typeof SOLUTION];
  readonly steps: readonly ('init' | 'running' | 'success' | 'fail')[];
  readonly startedAt?: number;
}

/** Where a solution stands: each step takes two to six minutes. */
export function solutionProgress(
  seed: string,
  { id, acts, content, fate }: SyncFile,
  confirmMinutes: number,
  now: number,
): SolutionProgress {
  const before = acts.filter(({ at }) => at <= now);
  const startedAt = before.findLast(({ kind }) => kind === 'start')?.at;
  const none = SOLUTION_STEPS.map(() => 'init' as const);
  if (startedAt === undefined) {
    const deployed = before.some(({ kind }) => kind === 'deploy');
    return { status: deployed ? SOLUTION.committed : SOLUTION.notRunning, steps: none };
  }
  let at = startedAt + 20 * SECOND_MS;
  if (now < at) return { status: SOLUTION.waiting, steps: none, startedAt };
  const asks = content.includes('"odps"');
  for (const step of SOLUTION_STEPS.keys()) {
    const upTo = (word: 'running' | 'fail' | 'init') =>
      SOLUTION_STEPS.map((_, index) => (index < step ? 'success' : index === step ? word : 'init'));
    if (step === GATE && asks) {
      const confirmedAt = fate?.unconfirmed ? Number.POSITIVE_INFINITY : at + confirmMinutes * MINUTE_MS;
      if (now < confirmedAt) return { status: SOLUTION.asks, steps: upTo('init'), startedAt };
      at = confirmedAt + 10 * SECOND_MS;
      if (now < at) return { status: SOLUTION.confirmed, steps: upTo('init'), startedAt };
    }
    at += between(120, 360, seed, 'step', id, step) * SECOND_MS;
    if (now < at) return { status: SOLUTION.running, steps: upTo('running'), startedAt };
    if (fate?.failsAt === step) return { status: SOLUTION.failed, steps: upTo('fail'), startedAt };
  }
  return { status: SOLUTION.success, steps: SOLUTION_STEPS.map(() => 'success'), startedAt };
}
