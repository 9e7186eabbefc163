import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { createDraftKey } from '@/forms/draft-store';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { formQuery } from '@/queries/load-form';
import { useServices } from '@/queries/services';
import { useTaskList } from '@/queries/use-task-list';
import { EmptyNote } from '@/ui/empty-note';
import { PageHead } from '@/ui/page-head';
import { Skeleton } from '@/ui/skeleton';
import { NoConnection } from '../no-connection';
import { ListFailures } from '../task-list/list-failures';
import { useBeginning } from './beginning';
import { CreateForm } from './create-form';
import { Offers } from './offers';
import css from './task-create.module.css';

/** Tells what was begun from something else from what was begun from nothing. */
function originKey({
  from,
  intent,
}: {
  readonly from?: string | undefined;
  readonly intent?: string | undefined;
}): string {
  return intent !== undefined ? `?intent=${intent}` : from !== undefined ? `?from=${from}` : '';
}

/** `/create/<type>?connection=<id>&from=<task>`: the form of a task type, for one of its connections. */
export function TaskCreatePage() {
  const t = useT();
  const { type: wanted = '' } = useParams({ strict: false });
  const { connection, from, intent } = useSearch({ strict: false });
  const list = useTaskList({ type: wanted });
  const fitting = list.sources.map(({ source }) => source).filter(({ type }) => type.id === wanted);
  // With several connections nobody is put on one by chance, least of all on production.
  const source =
    fitting.length === 1 && connection === undefined
      ? fitting[0]
      : fitting.find((one) => one.connection.id === connection);
  const form = useQuery(formQuery(useServices(), wanted, source?.type));
  const beginning = useBeginning({ from, intent }, wanted, form.data, list);
  if (source && form.data && beginning !== 'loading') {
    const draftKey = createDraftKey(wanted, source.connection.id) + originKey({ from, intent });
    return (
      <CreateForm
        key={draftKey}
        source={source}
        offers={fitting}
        form={form.data}
        beginning={beginning}
        draftKey={draftKey}
      />
    );
  }
  const title = source ? t(source.type.name) : t(say('create.choose.title'));
  const unknown = list.status !== 'loading' && !list.broken && fitting.length === 0;
  const name = connection ?? '';
  const noSuchType = (
    <EmptyNote title={t(say('create.unknownType'))} body={t(say('create.unknownType.body', { type: wanted }))} />
  );
  return (
    <div className={css.page}>
      <PageHead title={title} name={title} />
      <div className={css.choices}>
        {list.broken && <ListFailures list={list} />}
        {!source && fitting.length > 0 && (
          <>
            {connection !== undefined && <p>{t(say('create.unknownConnection', { name }))}</p>}
            <Offers sources={fitting} />
          </>
        )}
        {unknown ? (
          <NoConnection type={wanted} otherwise={noSuchType} />
        ) : form.data === null ? (
          noSuchType
        ) : (
          !list.broken && (source || fitting.length === 0) && <Skeleton rows={4} rowHeight={72} />
        )}
      </div>
    </div>
  );
}
