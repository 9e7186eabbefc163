import { batchCounts, batchProgress } from './batch-progress';
import type { BatchTask } from './project';
import { compactTime } from './times';

/** A batch task on the wire. */
export function batchTaskToWire(task: BatchTask, now: number) {
  const progress = batchProgress(task, now);
  return {
    task_id: task.id,
    task_name: task.name,
    task_type: task.type,
    app_id: task.space,
    ...(task.needsConfirm && { need_confirm: true }),
    ...task.said,
    status: progress.status,
    status_desc: progress.status === 'Fail' ? (task.trouble ?? 'All sub-tasks failed.') : '',
    task_progress: batchCounts(task, progress),
    create_time: compactTime(task.createdAt),
  };
}
