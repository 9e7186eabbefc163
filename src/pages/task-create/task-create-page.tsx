import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useTaskList } from '@/queries/use-task-list';
import { EmptyNote } from '@/ui/empty-note';
import { PageHead } from '@/ui/page-head';
import { Skeleton } from '@/ui/skeleton';
import { ListFailures } from '../task-list/list-failures';
import { CreateForm } from './create-form';
import css from './task-create.module.css';

/** `/create/<type>?connection=<id>`: the form of a task type, for one of its connections. */
export function TaskCreatePage() {
  const t = useT();
  const { type: wanted = '' } = useParams({ strict: false });
  const { connection } = useSearch({ strict: false });
  const list = useTaskList();
  const fitting = list.sources.map(({ source }) => source).filter(({ type }) => type.id === wanted);
  const source = fitting.find((one) => one.connection.id === connection) ?? fitting[0];
  const form = useQuery({
    queryKey: ['console', 'form', wanted],
    queryFn: () => source?.type.form?.() ?? null,
    enabled: source !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    // Loaded code is no JSON: comparing it by structure would walk into functions.
    structuralSharing: false,
  });
  if (source && form.data) {
    return <CreateForm key={source.key} source={source} offers={fitting} form={form.data} />;
  }
  const title = source ? t(source.type.name) : t(say('create.choose.title'));
  const unknown = list.status !== 'loading' && !list.broken && !source;
  return (
    <div className={css.page}>
      <PageHead title={title} name={title} />
      <div className={css.choices}>
        {list.broken && <ListFailures list={list} />}
        {unknown || form.data === null ? (
          <EmptyNote title={t(say('create.unknownType'))} body={t(say('create.unknownType.body', { type: wanted }))} />
        ) : (
          !list.broken && <Skeleton rows={4} rowHeight={72} />
        )}
      </div>
    </div>
  );
}
