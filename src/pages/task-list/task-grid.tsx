import { useRouter } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Task } from '@/core/task';
import { taskKey } from '@/core/task-key';
import { isNewestFirst, type TaskQuery, type TaskSort } from '@/core/task-query';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { preferences } from '@/storage/preferences';
import { ColumnHeads } from './column-heads';
import { moveOf } from './grid-keys';
import type { ListColumns } from './list-columns';
import type { ListLens } from './list-lens';
import { rememberedTop, rememberTop, taskLeft } from './list-place';
import css from './task-grid.module.css';
import { taskPage } from './task-page';
import { TaskRow } from './task-row';
import { useCursor } from './use-cursor';
import { useHolding } from './use-holding';
import { useRowHeight } from './use-row-height';

/** Rows drawn above and below what is seen. */
const OVERSCAN = 3;
/** What the head covers. */
const HEAD_PX = 34;

interface TaskGridProps {
  /** Names the list and what it was asked for: where that changes, one begins at its top. */
  readonly name: string;
  readonly tasks: readonly Task[];
  readonly gone: ReadonlySet<string>;
  readonly columns: ListColumns;
  readonly sort: TaskSort;
  readonly lens: ListLens;
  readonly change: (next: (now: TaskQuery) => TaskQuery) => void;
  readonly onHold: (holding: boolean) => void;
}

/**
 * The virtual list: one tab stop, moved through by j, k, arrows, Home, End and pages, opened by Enter. Memoised: the page
 * around it is told of every poll.
 */
export const TaskGrid = memo(function TaskGrid(props: TaskGridProps) {
  const { name, tasks, gone, columns, sort, lens, change, onHold } = props;
  const t = useT();
  const router = useRouter();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  const [left] = useState(() => taskLeft(router));
  const cursor = useCursor(tasks, left);
  const virtual = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollPaddingEnd: HEAD_PX,
    // Whoever comes from elsewhere begins at the top.
    initialOffset: () => (left === undefined ? 0 : rememberedTop(name)),
  });
  const holding = useHolding(onHold);

  const measured = useRef(rowHeight);
  useEffect(() => {
    if (measured.current !== rowHeight) virtual.measure();
    measured.current = rowHeight;
  }, [virtual, rowHeight]);
  // Whoever comes back from a task stands where that is.
  const returning = useRef(left !== undefined && tasks.some((task) => taskKey(task) === left));
  useLayoutEffect(() => {
    if (!returning.current) return;
    scroller.current?.focus({ preventScroll: true });
    virtual.scrollToIndex(cursor.index);
    returning.current = false;
  }, [virtual, cursor.index]);
  const shown = useRef(name);
  useLayoutEffect(() => {
    // The virtualizer's own way to the top measures the whole list first.
    if (shown.current !== name && scroller.current && virtual.scrollOffset) scroller.current.scrollTop = 0;
    shown.current = name;
  }, [name, virtual]);
  useLayoutEffect(() => () => rememberTop(shown.current, virtual.scrollOffset ?? 0), [virtual]);

  const open = (task: Task | undefined) => {
    if (task) void router.navigate(taskPage(task));
  };
  // One router link costs more than the rest of a row: rows have plain links, and the grid follows them.
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const row = target?.closest('[role="row"]');
    // The head is the first of the rows that are counted.
    const index = Number(row?.getAttribute('aria-rowindex') ?? 0) - 2;
    if (index < 0) return;
    cursor.moveTo(index);
    const isPlain = event.button === 0 && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    if (event.defaultPrevented || !isPlain || !target?.closest('a')) return;
    event.preventDefault();
    open(tasks[index]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The heads have keys of their own.
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') return open(tasks[cursor.index]);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const step = moveOf(event.key, page, tasks.length, preferences.read().singleKeys);
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(tasks.length - 1, Math.max(0, cursor.index + step));
    cursor.moveTo(next);
    virtual.scrollToIndex(next);
  };

  const items = virtual.getVirtualItems();
  const { heads, facets, noRuns } = columns;
  const current = tasks[cursor.index];
  const isDrawn = items.some(({ index }) => index === cursor.index);
  const sorted = heads.find(({ id }) => id === sort.by);
  return (
    <div
      ref={scroller}
      className={css.scroller}
      data-facets={facets?.length}
      data-runs={noRuns ? 'none' : undefined}
      data-keep-focus
      role="grid"
      tabIndex={0}
      aria-label={t(
        isNewestFirst(sort) || !sorted ? say('tasks.grid') : say('tasks.grid.sorted', { column: t(sorted.label) }),
      )}
      aria-rowcount={tasks.length + 1}
      aria-colcount={heads.length}
      aria-activedescendant={current && isDrawn ? rowId(current) : undefined}
      data-rows={tasks.length}
      onClick={onClick}
      onKeyDown={onKeyDown}
      {...holding}
    >
      <ColumnHeads columns={heads} sort={sort} change={change} />
      <div role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const task = tasks[index];
          const connection = task && lens.connections.get(task.ref.connection);
          const type = task && lens.types.get(task.ref.type);
          if (!task || !connection || !type) return null;
          return (
            <TaskRow
              key={rowId(task)}
              id={rowId(task)}
              task={task}
              connection={connection}
              type={type}
              facets={facets}
              noRuns={noRuns}
              index={index}
              top={start}
              isCursor={index === cursor.index}
              isGone={gone.has(taskKey(task))}
            />
          );
        })}
      </div>
    </div>
  );
});

function rowId(task: Task): string {
  return `row-${taskKey(task)}`;
}
