import { type TaskQuery, withoutFilters } from '@/core/task-query';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useTicking } from '@/queries/use-ticking';
import type { TaskList } from '@/queries/use-task-list';
import { Button } from '@/ui/button';
import { EmptyNote } from '@/ui/empty-note';
import { Skeleton } from '@/ui/skeleton';
import { ColumnHeads } from './column-heads';
import { queryWords } from './filter-words';
import type { ListColumns } from './list-columns';
import type { ListExtent } from './list-extent';
import type { ListLens } from './list-lens';
import { LookAllButton } from './look-all-button';
import css from './task-grid.module.css';

interface TaskGridEmptyProps {
  readonly list: TaskList;
  readonly extent: ListExtent;
  readonly columns: ListColumns;
  readonly query: TaskQuery;
  readonly lens: ListLens;
  readonly change: (next: (now: TaskQuery) => TaskQuery) => void;
}

/** The list without a row: on its way, filtered away, empty, or without any connection. Failures say themselves above. */
export function TaskGridEmpty({ list, extent, columns, query, lens, change }: TaskGridEmptyProps) {
  const t = useT();
  if (list.status === 'failed') return null;
  const none = list.sources.length === 0;
  const isLoading = list.status === 'loading' || list.coming;
  return (
    <div
      className={css.empty}
      data-facets={columns.facets?.length}
      {...(isLoading ? { 'aria-busy': true } : undefined)}
    >
      <ColumnHeads columns={columns.heads} sort={query.sort} />
      {isLoading ? (
        <Loading count={list.sources.length} />
      ) : (
        <div className={css.note}>
          {extent.looked > 0 ? (
            <EmptyNote
              title={t(extent.more ? say('tasks.nothing.title', { looked: extent.looked }) : say('tasks.nothing.all'))}
              body={queryWords(query, lens, t).join(' · ')}
              action={
                <span className={css.acts}>
                  <Button variant="default" size="xs" onClick={() => change(withoutFilters)}>
                    {t(say('tasks.filter.clear'))}
                  </Button>
                  {extent.more && !list.looking && <LookAllButton list={list} />}
                </span>
              }
            />
          ) : (
            <EmptyNote
              title={t(say(none ? 'tasks.none.title' : 'tasks.empty.title'))}
              body={t(say(none ? 'tasks.none.body' : 'tasks.empty.body'))}
            />
          )}
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
