import * as z from 'zod/mini';
import type { ProgressStep } from '@/core/progress';
import type { DisplayStatus } from '@/core/status';
import { text } from '@/task-types/dataworks-rpc';

/** One step of a solution: in our words, in the vendor's, and what it says of it. */
export interface SolutionStep extends ProgressStep {
  readonly word: string;
  /** JSON text that describes a table of the vendor's own console. */
  readonly info: string;
}

/** Of the vendor's words for a step only `success` is documented. */
const STATES: Readonly<Record<string, ProgressStep['state']>> = {
  success: 'done',
  run: 'doing',
  running: 'doing',
  fail: 'failed',
  failed: 'failed',
};

export const STEP_MARKS: Readonly<Record<ProgressStep['state'], DisplayStatus>> = {
  todo: 'draft',
  doing: 'running',
  done: 'succeeded',
  failed: 'failed',
  skipped: 'stopped',
};

const stepped = z.looseObject({
  SolutionInfo: z.looseObject({
    StepDetail: z.array(z.looseObject({ StepName: text, Status: text, Info: text })),
  }),
});

/** The steps that a closer look at a solution gave; none where it gave none. */
export function solutionSteps(seen: unknown): readonly SolutionStep[] {
  const read = stepped.safeParse(seen);
  if (!read.success) return [];
  return read.data.SolutionInfo.StepDetail.map(({ StepName, Status, Info }) => ({
    name: StepName ?? '',
    state: STATES[Status ?? ''] ?? 'todo',
    word: Status ?? '',
    info: Info ?? '',
  }));
}
