import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useTaskList } from '@/queries/use-task-list';
import { EmptyNote } from '@/ui/empty-note';
import { PageHead } from '@/ui/page-head';
import { Skeleton } from '@/ui/skeleton';
import { ListFailures } from '../task-list/list-failures';
import { Offers } from './offers';
import css from './task-create.module.css';

/** `/create`: what to create, and where. Every connection's types, each a link to its form. */
export function ChooseTypePage() {
  const t = useT();
  const list = useTaskList();
  const offers = list.sources.filter(({ source }) => source.type.form);
  return (
    <div className={css.page}>
      <PageHead
        title={t(say('create.choose.title'))}
        name={t(say('create.choose.title'))}
        below={t(say('create.choose.body'))}
      />
      <div className={css.choices}>
        {list.broken && <ListFailures list={list} />}
        {!list.broken && list.status === 'loading' && offers.length === 0 && <Skeleton rows={3} rowHeight={56} />}
        {list.status === 'ready' && offers.length === 0 && (
          <EmptyNote title={t(say('tasks.none.title'))} body={t(say('tasks.none.body'))} />
        )}
        <Offers sources={offers.map(({ source }) => source)} />
      </div>
    </div>
  );
}
