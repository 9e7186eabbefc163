import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useTicking } from '@/queries/use-ticking';
import type { TaskList } from '@/queries/use-task-list';
import { EmptyNote } from '@/ui/empty-note';
import { Skeleton } from '@/ui/skeleton';
import { ColumnHeads } from './column-heads';
import css from './task-grid.module.css';

/** The list without a row: on its way, empty, or without any connection. Failures say themselves above. */
export function TaskGridEmpty({ list }: { readonly list: TaskList }) {
  const t = useT();
  // Told once a second, so that the line appears when waiting has become long.
  useTicking((_, wall) => Math.floor(wall / 1_000));
  if (list.status === 'loading') {
    const count = list.sources.length;
    return (
      <div className={css.empty} aria-busy="true">
        <ColumnHeads />
        <p className="visually-hidden">{t(count > 0 ? say('tasks.loading', { count }) : say('tasks.loading.first'))}</p>
        <Skeleton rows={12} />
      </div>
    );
  }
  if (list.status === 'failed') return null;
  const none = list.sources.length === 0;
  return (
    <div className={css.empty}>
      <ColumnHeads />
      <div className={css.note}>
        <EmptyNote
          title={t(say(none ? 'tasks.none.title' : 'tasks.empty.title'))}
          body={t(say(none ? 'tasks.none.body' : 'tasks.empty.body'))}
        />
      </div>
    </div>
  );
}
