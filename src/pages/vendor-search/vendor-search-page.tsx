import { Link, useLocation } from '@tanstack/react-router';
import { readSearch } from '@/core/search-text';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useSearchPlaces } from '@/queries/use-vendor-search';
import { Button } from '@/ui/button';
import { EmptyNote } from '@/ui/empty-note';
import { FailureNote } from '@/ui/failure-note';
import { PageHead } from '@/ui/page-head';
import { Skeleton } from '@/ui/skeleton';
import '@/ui/theme/mantine-forms-styles';
import { failureWords } from '../failure-words';
import { NoConnection } from '../no-connection';
import { useLaterWords } from '../use-later-words';
import { ChooseConnection } from './choose-connection';
import { VendorSearchView } from './vendor-search-view';
import css from './vendor-search.module.css';

/** `/tasks/<type>?api=<connection>&api.<parameter>=…`: a vendor's own list, asked with its own parameters. */
export function VendorSearchPage({ type: id }: { readonly type: string }) {
  const t = useT();
  const hasWords = useLaterWords();
  const address = readSearch(useLocation({ select: ({ searchStr }) => searchStr }));
  const { sources, coming, search, broken, failure, retry } = useSearchPlaces(id);
  if (!hasWords) return null;
  const wanted = address['api'] ?? '';
  const source =
    sources.find(({ connection }) => connection.id === wanted) ?? (wanted === '' ? only(sources) : undefined);
  if (source && search) return <VendorSearchView {...{ source, sources, search, address }} />;
  const type = sources[0]?.type;
  const title = type ? t(type.name) : id;
  const live = (
    <Button renderRoot={(props) => <Link to="/tasks/$type" params={{ type: id }} {...props} />}>
      {t(say('search.live'))}
    </Button>
  );
  return (
    <div className={css.page}>
      <PageHead title={title} name={title} />
      <div className={css.body}>
        {broken ? (
          <FailureNote
            {...(failure ? failureWords(t, failure) : undefined)}
            what={t(say('search.failed'))}
            actions={<Button onClick={retry}>{t(say('tasks.failed.retry'))}</Button>}
          />
        ) : search === null ? (
          <EmptyNote title={t(say('search.none'))} body={t(say('search.none.body'))} action={live} />
        ) : search && sources.length > 0 ? (
          <ChooseConnection sources={sources} unknown={wanted} search={address} />
        ) : coming || sources.length > 0 ? (
          <Skeleton rows={4} />
        ) : (
          <NoConnection type={id} otherwise={null} />
        )}
      </div>
    </div>
  );
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
