import type { Connection } from '@/core/connection';
import { nextPoll } from '@/core/polling';
import type { TaskType } from '@/task-types/task-type';
import type { Services } from './services';
import { sourceKey } from './sources';

/**
 * How much wall time passes at least between two askings for a plan that waits: where the vendor counts calls by the day,
 * as much as between two readings of the list, had somebody that on screen. Infinite while nothing is to be asked.
 */
export function dailyPaceMs(
  { scheduler }: Pick<Services, 'scheduler'>,
  connection: Connection,
  type: TaskType,
): number {
  if (type.source.callsPerDay?.(connection) === undefined) return 0;
  const { input } = scheduler.standing(sourceKey(connection.id, type.id));
  // The operator waits for it, whether or not lists are read by themselves.
  const choice = input.choice === 'off' ? 'normal' : input.choice;
  const decision = nextPoll({ ...input, visible: true, choice });
  return decision.kind === 'wait' ? decision.delayMs : Number.POSITIVE_INFINITY;
}
