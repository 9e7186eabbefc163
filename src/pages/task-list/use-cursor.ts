import { useState } from 'react';
import type { Task } from '@/core/task';
import { taskKey } from '@/core/task-key';

interface Cursor {
  readonly key: string | undefined;
  readonly index: number;
}

/** The row that keys move from: the same task wherever it goes; where that has gone, the row in its place. */
export function useCursor(tasks: readonly Task[], begin: string | undefined) {
  const [cursor, setCursor] = useState<Cursor>({ key: begin, index: 0 });
  const found = indexOf(tasks, cursor);
  const index = found >= 0 ? found : Math.max(0, Math.min(cursor.index, tasks.length - 1));
  // Where it stands now is where its task will have stood when it goes.
  if (found >= 0 && found !== cursor.index) setCursor({ ...cursor, index: found });
  return {
    index,
    moveTo: (next: number) => {
      const task = tasks[next];
      if (task) setCursor({ key: taskKey(task), index: next });
    },
  };
}

function indexOf(tasks: readonly Task[], { key, index }: Cursor): number {
  if (key === undefined) return -1;
  const there = tasks[index];
  return there && taskKey(there) === key ? index : tasks.findIndex((task) => taskKey(task) === key);
}
