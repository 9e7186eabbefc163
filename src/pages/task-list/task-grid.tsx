import { useRouter } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { refKey, type Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { TaskList } from '@/queries/use-task-list';
import { preferences } from '@/storage/preferences';
import { COLUMNS, ColumnHeads } from './column-heads';
import css from './task-grid.module.css';
import { taskPage } from './task-page';
import { TaskRow } from './task-row';
import { useRowHeight } from './use-row-height';

/** Rows drawn above and below what is seen. */
const OVERSCAN = 3;

/** The virtual list: one tab stop, moved through by j, k, arrows, Home, End and pages, opened by Enter. */
export function TaskGrid({ list }: { readonly list: TaskList }) {
  const t = useT();
  const router = useRouter();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  const { tasks } = list;
  const virtual = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keyAt(tasks, index),
    overscan: OVERSCAN,
  });
  const [cursorKey, setCursorKey] = useState<string>();
  const cursor = Math.max(0, cursorKey === undefined ? 0 : tasks.findIndex((task) => refKey(task.ref) === cursorKey));
  const open = (task: Task | undefined) => {
    if (task) void router.navigate(taskPage(task));
  };

  // One router link costs more than the rest of a row: rows have plain links, and the grid follows them.
  const onClick = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey ||
      event.shiftKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const row = link?.closest('[role="row"]');
    const task = row && tasks.find((known) => rowId(known) === row.id);
    if (!task) return;
    event.preventDefault();
    open(task);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && event.target === event.currentTarget) return open(tasks[cursor]);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const step = moveOf(event.key, page, tasks.length, preferences.read().singleKeys);
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(tasks.length - 1, Math.max(0, cursor + step));
    setCursorKey(keyAt(tasks, next));
    virtual.scrollToIndex(next);
  };

  return (
    <div
      ref={scroller}
      className={css.scroller}
      role="grid"
      tabIndex={0}
      aria-label={t(say('tasks.grid'))}
      aria-rowcount={tasks.length + 1}
      aria-colcount={COLUMNS.length}
      aria-activedescendant={tasks[cursor] ? rowId(tasks[cursor]) : undefined}
      data-rows={tasks.length}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <ColumnHeads asRow />
      <div role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const task = tasks[index];
          const source =
            task &&
            list.sources.find(
              ({ source: { connection, type } }) => connection.id === task.ref.connection && type.id === task.ref.type,
            )?.source;
          if (!task || !source) return null;
          return (
            <TaskRow
              key={rowId(task)}
              id={rowId(task)}
              task={task}
              connection={source.connection}
              type={source.type}
              index={index}
              top={start}
              isCursor={index === cursor}
              onPoint={setCursorKey}
            />
          );
        })}
      </div>
    </div>
  );
}

function keyAt(tasks: readonly Task[], index: number): string {
  const task = tasks[index];
  return task ? refKey(task.ref) : String(index);
}

function rowId(task: Task): string {
  return `row-${refKey(task.ref)}`;
}

/** How far a key moves the cursor; letters only where the operator wants single keys. */
function moveOf(key: string, page: number, count: number, letters: boolean): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'Home':
      return -count;
    case 'End':
      return count;
    case 'j':
      return letters ? 1 : undefined;
    case 'k':
      return letters ? -1 : undefined;
    default:
      return undefined;
  }
}
