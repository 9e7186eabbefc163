import type { DisplayStatus } from '@/core/status';
import type { TaskType } from '@/task-types/task-type';

/** Whether any of its vendor's words tells of a run. */
export function tellsOfRuns({ statuses }: TaskType): boolean {
  return Object.values(statuses).some(({ run }) => run);
}

/**
 * Whether tasks of a type can be in a state, by the words that its vendor has. What cannot be read is always possible; words
 * that tell of no run are those of a definition, and where none does, no draft waits for its first.
 */
export function canBe(type: TaskType, status: DisplayStatus): boolean {
  return (
    status === 'unknown' ||
    Object.values(type.statuses).some(({ run }) =>
      run ? run === status : OF_DEFINITIONS.has(status) || (status === 'draft' && tellsOfRuns(type)),
    )
  );
}

const OF_DEFINITIONS: ReadonlySet<DisplayStatus> = new Set(['scheduled', 'paused', 'ready']);
