import type { TaskQuery } from '@/core/task-query';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useTicking } from '@/queries/use-ticking';
import type { TaskList } from '@/queries/use-task-list';
import type { Task } from '@/core/task';
import { latePart } from '@/ui/late-part';
import { Skeleton } from '@/ui/skeleton';
import { ColumnHeads } from './column-heads';
import type { ListColumns } from './list-columns';
import type { ListExtent } from './list-extent';
import type { ListLens } from './list-lens';
import css from './task-grid.module.css';

/** Mostly there are rows. */
const NothingNote = latePart(() => import('./nothing-note').then((m) => m.NothingNote));

export interface TaskGridEmptyProps {
  readonly list: TaskList;
  readonly extent: ListExtent;
  /** Tasks that may fit: their state is yet to be asked. */
  readonly unasked: readonly Task[];
  readonly columns: ListColumns;
  readonly query: TaskQuery;
  readonly lens: ListLens;
  readonly change: (next: (now: TaskQuery) => TaskQuery) => void;
}

/** The list without a row: on its way, filtered away, empty, or without any connection. Failures say themselves above. */
export function TaskGridEmpty({ columns, ...props }: TaskGridEmptyProps) {
  const { list, query } = props;
  if (list.status === 'failed') return null;
  const isLoading = list.status === 'loading' || list.coming;
  return (
    <div
      className={css.empty}
      data-facets={columns.facets?.length}
      data-runs={columns.noRuns ? 'none' : undefined}
      {...(isLoading ? { 'aria-busy': true } : undefined)}
    >
      <ColumnHeads columns={columns.heads} sort={query.sort} />
      {isLoading ? (
        <Loading count={list.sources.length} />
      ) : (
        <div className={css.note}>
          <NothingNote {...props} />
        </div>
      )}
    </div>
  );
}

function Loading({ count }: { readonly count: number }) {
  const t = useT();
  // Told once a second, so that the line appears when waiting has become long.
  useTicking((_, wall) => Math.floor(wall / 1_000));
  return (
    <>
      <p className="visually-hidden">{t(count > 0 ? say('tasks.loading', { count }) : say('tasks.loading.first'))}</p>
      <Skeleton rows={12} />
    </>
  );
}
