import { useLayoutEffect, useRef, useState } from 'react';
import type { Task } from '@/core/task';
import {
  replaceFilter,
  type TaskFilter,
  type TaskQuery,
  withoutFilter,
  withoutFilters,
  withWords,
} from '@/core/task-query';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useLaterWords } from '../use-later-words';
import css from './filter-editor.module.css';
import { FilterForm } from './filter-form';
import { filterWords } from './filter-words';
import type { ListLens } from './list-lens';
import { Button } from '@/ui/button';

interface FilterEditorProps {
  /** A condition to change, a new one, or all there are. */
  readonly begin: TaskFilter | 'new' | 'all';
  readonly query: TaskQuery;
  readonly lens: ListLens;
  readonly tasks: readonly Task[];
  readonly change: (next: (now: TaskQuery) => TaskQuery) => void;
  readonly onClose: () => void;
}

/** The dialog in which conditions are made and changed. It stands under the filter row; on phones at the foot. */
export function FilterEditor(props: FilterEditorProps) {
  const ready = useLaterWords();
  // A dialog that opens empty would lose the focus to itself.
  return ready ? <OpenEditor {...props} /> : null;
}

function OpenEditor({ begin, query, lens, tasks, change, onClose }: FilterEditorProps) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(begin);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    place(element);
    element.showModal();
  }, []);
  const close = () => dialog.current?.close();
  const title = at === 'all' ? 'filters.title.all' : at === 'new' ? 'filters.title.new' : 'filters.title.edit';
  const old = typeof at === 'string' ? undefined : at;
  return (
    // A click beside it closes it, as Escape does.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={css.root}
      aria-label={t(say(title))}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <div className={css.inner}>
        <h2 className={css.title}>{t(say(title))}</h2>
        {at === 'all' ? (
          <>
            {query.filters.length === 0 && <p className={css.quiet}>{t(say('filters.none'))}</p>}
            <ul className={css.list}>
              {query.filters.map((filter) => (
                <li key={`${filter.not} ${filter.field}`} className={css.line}>
                  <button type="button" className={css.words} onClick={() => setAt(filter)}>
                    {filterWords(filter, lens, t)}
                  </button>
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={t(say('tasks.filter.remove', { filter: filterWords(filter, lens, t) }))}
                    onClick={() => change((now) => withoutFilter(now, filter))}
                  >
                    {t(say('filters.remove'))}
                  </Button>
                </li>
              ))}
            </ul>
            <div className={css.foot}>
              <Button variant="default" onClick={() => setAt('new')}>
                {t(say('filters.add'))}
              </Button>
              {query.filters.length > 0 && (
                <Button variant="default" onClick={() => change(withoutFilters)}>
                  {t(say('filters.clear'))}
                </Button>
              )}
              <span className={css.grow} />
              <Button variant="default" onClick={close}>
                {t(say('filters.close'))}
              </Button>
            </div>
          </>
        ) : (
          <FilterForm
            key={old ? `${old.not} ${old.field}` : 'new'}
            lens={lens}
            tasks={tasks}
            onCancel={close}
            onApply={(next) => {
              change((now) =>
                next.field === 'q' && !next.not
                  ? withWords(old ? withoutFilter(now, old) : now, next.values.join(' '))
                  : replaceFilter(now, old, next),
              );
              close();
            }}
            {...(old
              ? {
                  old,
                  onRemove: () => {
                    change((now) => withoutFilter(now, old));
                    close();
                  },
                }
              : undefined)}
          />
        )}
      </div>
    </dialog>
  );
}

/** Under the row that it was opened from, at the button that opened it, within the window. */
function place(dialog: HTMLDialogElement): void {
  const row = dialog.parentElement?.getBoundingClientRect();
  const opener = document.activeElement?.getBoundingClientRect();
  if (!row || !opener) return;
  dialog.style.setProperty('--top', `${row.bottom}px`);
  dialog.style.setProperty('--left', `${opener.left}px`);
}
