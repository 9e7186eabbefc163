import { type ReactNode, useRef, useState } from 'react';
import type { Task } from '@/core/task';
import { type TaskFilter, type TaskQuery, withoutFilter, withoutFilters } from '@/core/task-query';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { latePart } from '@/ui/late-part';
import { FilterField } from './filter-field';
import css from './filter-row.module.css';
import type { ListLens } from './list-lens';
import type { ListQuery } from './use-list-query';
import { WantedNames } from './wanted-names';

/** So many conditions stand in the row; the others behind one button. */
const MOST_TOKENS = 4;

const loadEditor = () => import('./filter-editor').then((m) => m.FilterEditor);
const FilterEditor = latePart(loadEditor);
const loadToken = () => import('./filter-token').then((m) => m.FilterToken);
/** Mostly nothing is filtered. */
const FilterToken = latePart(loadToken);

interface FilterRowProps {
  readonly asked: ListQuery;
  readonly lens: ListLens;
  /** What values can be chosen from. */
  readonly tasks: readonly Task[];
  /** Stands at the end of the row. */
  readonly children?: ReactNode;
}

/** What the list is filtered by, and where that is changed. */
export function FilterRow({ asked, lens, tasks, children }: FilterRowProps) {
  const t = useT();
  const { query, change, typed, type } = asked;
  const [editing, setEditing] = useState<TaskFilter | 'new' | 'all'>();
  const { filters } = query;
  const field = useRef<HTMLInputElement>(null);
  // A button that goes with what it took away would take the focus along.
  const take = (next: (now: TaskQuery) => TaskQuery) => {
    change(next);
    field.current?.focus();
  };
  const count = filters.length + (typed.trim() === '' ? 0 : 1);
  const more = filters.length - MOST_TOKENS;
  // It is on its way before it is wanted.
  const prefetch = () => {
    for (const load of [loadEditor, loadToken]) void load().catch(() => undefined);
  };
  return (
    <div className={css.root} role="search" aria-label={t(say('tasks.filter.label'))}>
      <FilterField field={field} text={typed} onType={type} />
      <div className={css.tokens}>
        {filters.slice(0, MOST_TOKENS).map((filter) => (
          <FilterToken
            key={`${filter.not} ${filter.field}`}
            filter={filter}
            lens={lens}
            onEdit={() => setEditing(filter)}
            onRemove={() => take((now) => withoutFilter(now, filter))}
          />
        ))}
        {more > 0 && (
          <button
            type="button"
            className={css.link}
            aria-haspopup="dialog"
            aria-label={t(say('tasks.filter.more', { count: more }))}
            onClick={() => setEditing('all')}
          >
            +{more}
          </button>
        )}
        <button
          type="button"
          className={css.link}
          aria-haspopup="dialog"
          onPointerEnter={prefetch}
          onFocus={prefetch}
          onClick={() => setEditing('new')}
        >
          {t(say('tasks.filter.add'))}
        </button>
        {count > 1 && (
          <button type="button" className={css.link} onClick={() => take(withoutFilters)}>
            {t(say('tasks.filter.clearAll'))}
          </button>
        )}
      </div>
      <button
        type="button"
        className={css.all}
        aria-haspopup="dialog"
        onClick={() => setEditing(filters.length > 0 ? 'all' : 'new')}
      >
        {t(say('tasks.filter.count', { count: filters.length }))}
      </button>
      {children}
      <WantedNames filters={filters} lens={lens} tasks={tasks} />
      {editing !== undefined && (
        <FilterEditor
          begin={editing}
          query={query}
          lens={lens}
          tasks={tasks}
          change={change}
          onClose={() => setEditing(undefined)}
        />
      )}
    </div>
  );
}
