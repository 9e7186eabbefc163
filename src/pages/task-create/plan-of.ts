import { isHalfway, isUnclear } from '@/core/intent';
import type { Source } from '@/queries/sources';
import type { useSubmit } from '@/queries/use-submit';
import type { PlannedCall, TaskForm } from '@/task-types/task-form';

/** The calls of what is being sent, or has stopped on its way, where those are several: they are shown one by one. */
export function planOf(
  { intent, isRunning }: ReturnType<typeof useSubmit>,
  { connection }: Source,
  form: TaskForm,
): readonly PlannedCall[] | undefined {
  if (!intent || !(isRunning || isHalfway(intent) || isUnclear(intent))) return undefined;
  const calls = form.plan(intent.values, { connection, onceId: intent.onceId });
  return calls.length > 1 ? calls : undefined;
}
