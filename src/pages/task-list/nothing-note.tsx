import { useParams } from '@tanstack/react-router';
import { withoutFilters } from '@/core/task-query';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { EmptyNote } from '@/ui/empty-note';
import { NoConnection } from '../no-connection';
import { useLaterWords } from '../use-later-words';
import { queryWords } from './filter-words';
import { LookAllButton } from './look-all-button';
import type { TaskGridEmptyProps } from './task-grid-empty';
import css from './task-grid.module.css';
import { UnaskedNote } from './unasked-note';

type NothingNoteProps = Omit<TaskGridEmptyProps, 'columns'>;

/** Why there is no row, and what to do about it. */
export function NothingNote({ list, extent, unasked, query, lens, change }: NothingNoteProps) {
  const t = useT();
  const { type } = useParams({ strict: false });
  if (!useLaterWords()) return null;
  if (list.sources.length === 0) {
    return (
      <NoConnection
        type={type}
        otherwise={<EmptyNote title={t(say('tasks.none.title'))} body={t(say('tasks.none.body'))} />}
      />
    );
  }
  if (extent.looked === 0) {
    return <EmptyNote title={t(say('tasks.empty.title'))} body={t(say('tasks.empty.body'))} />;
  }
  return (
    <EmptyNote
      title={t(
        extent.more || unasked.length > 0
          ? say('tasks.nothing.title', { looked: extent.looked - unasked.length })
          : say('tasks.nothing.all'),
      )}
      body={queryWords(query, lens, t).join(' · ')}
      action={
        <span className={css.acts}>
          <Button variant="default" size="xs" onClick={() => change(withoutFilters)}>
            {t(say('tasks.filter.clear'))}
          </Button>
          {extent.more && !list.looking && <LookAllButton list={list} />}
          {unasked.length > 0 && <UnaskedNote list={list} tasks={unasked} place="nothing" mayFit />}
        </span>
      }
    />
  );
}
