import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { showsAll } from '@/core/task-query';
import type { KnownFields } from '@/core/task-query-text';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { type TaskList, useTaskList } from '@/queries/use-task-list';
import { Button } from '@/ui/button';
import { PlusIcon } from '@/ui/icons/actions';
import { PageHead } from '@/ui/page-head';
import { FilterRow } from './filter-row';
import { ALL_COLUMNS, calledAfterWhat, type ListColumns, typeColumns } from './list-columns';
import { latePart } from '@/ui/late-part';
import { hasActs } from './has-acts';
import { extentOf } from './list-extent';
import { ListFreshness } from './list-freshness';
import { ListTotal } from './list-total';
import { StatusCounts } from './status-counts';
import { TaskGrid } from './task-grid';
import { TaskGridEmpty } from './task-grid-empty';
import css from './task-list.module.css';
import { TypeSwitch } from './type-switch';
import { useListLens, useWarmText } from './use-list-lens';
import { useListQuery } from './use-list-query';
import { useListView } from './use-list-view';

/** Only of links with parts that mean nothing. */
const BrokenLink = latePart(() => import('./broken-link').then((m) => m.BrokenLink));
/** Only of lists in which something waits while somebody points at them. */
const OrderNotice = latePart(() => import('./order-notice').then((m) => m.OrderNotice));
/** Only of lists of which something could not be read. */
const ListFailures = latePart(() => import('./list-failures').then((m) => m.ListFailures));
/** Only of lists with tasks whose state is yet to be asked. */
const UnaskedNote = latePart(() => import('./unasked-note').then((m) => m.UnaskedNote));
/** Only of types with more to it: a search at the vendor, runs to come, an act on several at once. */
const TypeActs = latePart(() => import('./type-acts').then((m) => m.TypeActs));
/** Only of lists that are not known whole, below their rows. */
const ListFoot = latePart(() => import('./list-foot').then((m) => m.ListFoot));

interface TaskListViewProps {
  /** Its address below the base, under which it remembers what it was asked for. */
  readonly page: string;
  /** The one type that it lists. */
  readonly type?: string;
}

/** A list of tasks, kept fresh: filtered, sorted and counted as its address says. */
export function TaskListView({ page, type }: TaskListViewProps) {
  const t = useT();
  const { registry } = useServices();
  const list = useTaskList(type === undefined ? {} : { type });
  const asked = useListQuery(page, useKnownFields(list, type));
  const { query, key, change } = asked;
  const lens = useListLens(list.sources);
  const [isPointedAt, setPointedAt] = useState(false);
  // What is still coming in for the first time, or was asked for, is let in at once.
  const isComing = list.looking !== undefined || list.coming;
  const view = useListView(list.tasks, asked, lens, isPointedAt && !isComing);
  useWarmText(list.tasks, lens);
  const columns = useColumns(list, type);
  const extent = extentOf(list);
  const isReady = list.status === 'ready';
  const own = type === undefined ? undefined : lens.types.get(type);
  const wantsStatus = query.filters.some(({ field }) => field === 'status');
  const isUnsure = isReady && view.unasked.length > 0;
  const title = t(own?.name ?? say('tasks.title'));
  return (
    <div className={css.page}>
      <PageHead
        title={title}
        name={title}
        beside={
          <>
            {isReady ? (
              <ListTotal
                extent={extent}
                {...(showsAll(query) ? undefined : { fitting: view.fitting, atLeast: wantsStatus && isUnsure })}
              />
            ) : (
              <span className={css.total} />
            )}
            <TypeSwitch type={own} />
            <ListFreshness list={list} />
            {(own ? hasActs(own) : registry.some((entry) => entry.id === type && entry.offersMore)) && (
              // There before what stands in it: rows must not move for that.
              <span className={css.acts}>{own && <TypeActs list={list} view={view} />}</span>
            )}
          </>
        }
        actions={
          <Button
            variant="filled"
            className={css.create ?? ''}
            leftSection={<PlusIcon size={14} />}
            renderRoot={(props) => (
              <Link to={own?.form ? '/create/$type' : '/create'} params={{ type: own?.id ?? '' }} {...props} />
            )}
          >
            {t(say('nav.create'))}
          </Button>
        }
      />
      <StatusCounts counts={view.counts} query={query} ready={isReady} change={change} type={own} />
      <FilterRow asked={asked} lens={lens} tasks={list.tasks}>
        {(view.added > 0 || view.changed) && <OrderNotice view={view} />}
      </FilterRow>
      {asked.broken.length > 0 && <BrokenLink asked={asked} />}
      {hasTrouble(list) && <ListFailures list={list} />}
      {view.tasks.length > 0 ? (
        <TaskGrid
          name={`${page} ${key}`}
          tasks={view.tasks}
          gone={view.gone}
          columns={columns}
          sort={query.sort}
          lens={lens}
          change={change}
          onHold={setPointedAt}
        />
      ) : (
        <TaskGridEmpty {...{ list, extent, columns, query, lens, change }} unasked={view.unasked} />
      )}
      {isUnsure && (
        <div className={css.foot}>
          <UnaskedNote list={list} tasks={view.unasked} place="list" mayFit={wantsStatus && view.tasks.length > 0} />
        </div>
      )}
      {(extent.more || list.looking) && <ListFoot list={list} extent={extent} sort={query.sort} />}
    </div>
  );
}

function hasTrouble({ broken, sources }: TaskList): boolean {
  return broken || sources.some(({ poll, state }) => poll.failure ?? state?.unreadable);
}

/** What a link to this list may name: known whole once the types of its sources are. */
function useKnownFields({ sources, coming }: TaskList, type: string | undefined): KnownFields {
  const { registry } = useServices();
  const facets = [...new Set(sources.flatMap(({ source }) => source.type.facets?.map(({ id }) => id) ?? []))].join();
  // The address is read anew, and all rows filtered, where this changes.
  return useMemo(
    () => ({
      types: new Set(type === undefined ? registry.map(({ id }) => id) : []),
      ...(coming ? undefined : { facets: new Set(facets.split(',').filter(Boolean)) }),
    }),
    [registry, type, coming, facets],
  );
}

/** The columns; of one type's own list once that has been read: what its tasks go by the name of is told by them. */
function useColumns({ sources, tasks }: TaskList, type: string | undefined): ListColumns {
  const own = type === undefined ? undefined : sources[0]?.source.type;
  const calledAfter = useMemo(() => own && calledAfterWhat(own, tasks), [own, tasks]);
  // Every row is drawn again for new columns.
  return useMemo(() => (own ? typeColumns(own, calledAfter) : ALL_COLUMNS), [own, calledAfter]);
}
