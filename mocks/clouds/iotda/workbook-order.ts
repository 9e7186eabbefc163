import { batchProgress } from './batch-progress';
import type { BatchTask } from './project';
import { subTaskAt } from './sub-tasks';
import { zippedWorkbook } from './workbook';

/** What it takes to write an export's file; plain data, so that it can be sent to a worker. */
export interface WorkbookOrder {
  readonly name: string;
  readonly seed: string;
  readonly task: BatchTask | undefined;
  /** How many of the task's sub-tasks the file holds. */
  readonly total: number;
  /** The file holds the sub-tasks as they were when the export ended. */
  readonly endsAt: number;
}

/** The zip with the workbook. */
export function fulfil({ name, seed, task, total, endsAt }: WorkbookOrder): Uint8Array<ArrayBuffer> {
  const at = task && subTaskAt(seed, task, batchProgress(task, endsAt).at);
  return zippedWorkbook({ name, total, rowAt: (index) => at?.(index), madeAt: endsAt });
}
