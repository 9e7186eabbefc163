import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useZone } from '@/storage/use-zone';
import { Button } from '@/ui/button';
import { EmptyNote } from '@/ui/empty-note';
import { FailureNote } from '@/ui/failure-note';
import { PageHead } from '@/ui/page-head';
import { SegmentedChoice } from '@/ui/segmented-choice';
import { Skeleton } from '@/ui/skeleton';
import { failureWords } from '../failure-words';
import { NoConnection } from '../no-connection';
import { ComingDays } from './coming-days';
import css from './coming-runs.module.css';
import { ComingSum } from './coming-sum';
import { onlyClashing } from './hours';
import { type ComingRuns, useComing } from './use-coming';

/** `/coming/<type>`: what its tasks' schedules will start, hour by hour, and what of it starts at once on the same source. */
export function ComingRunsPage() {
  const { type = '' } = useParams({ strict: false });
  const { days = '1', only } = useSearch({ from: '/coming/$type' });
  const t = useT();
  const zone = useZone();
  const navigate = useNavigate();
  const found = useComing(type, Number(days), zone);
  const name = found.list.sources[0]?.source.type.name;
  const title = t(say('coming.title', { type: name ? t(name) : type }));
  const show = (next: { readonly days?: '1' | '7'; readonly only?: 'clashes' | undefined }) =>
    void navigate({ to: '/coming/$type', params: { type }, search: { days, only, ...next }, replace: true });
  return (
    <div className={css.page}>
      <PageHead
        title={title}
        name={title}
        beside={
          name && (
            <Link to="/tasks/$type" params={{ type }} className={css.back}>
              {t(say('search.live'))}
            </Link>
          )
        }
        below={t(say('coming.about', { zone }))}
        actions={
          <SegmentedChoice
            label={t(say('coming.span'))}
            value={days}
            onChange={(next) => show({ days: next })}
            choices={[
              { value: '1', label: t(say('coming.span.1')) },
              { value: '7', label: t(say('coming.span.7')) },
            ]}
          />
        }
      />
      <div className={css.body}>
        <Body
          type={type}
          found={found}
          only={only === 'clashes'}
          onOnly={(next) => show({ only: next ? 'clashes' : undefined })}
        />
      </div>
    </div>
  );
}

interface BodyProps {
  readonly type: string;
  readonly found: ComingRuns;
  readonly only: boolean;
  readonly onOnly: (only: boolean) => void;
}

function Body({ type, found: { list, coming, hours, error, retry }, only, onOnly }: BodyProps) {
  const t = useT();
  if (error) {
    return (
      <FailureNote
        what={t(say('coming.failed'))}
        actions={<Button onClick={retry}>{t(say('tasks.failed.retry'))}</Button>}
      />
    );
  }
  if (list.status === 'failed') {
    return (
      <FailureNote
        {...(list.failure ? failureWords(t, list.failure) : undefined)}
        what={t(say('coming.failed'))}
        actions={<Button onClick={() => list.retry()}>{t(say('tasks.failed.retry'))}</Button>}
      />
    );
  }
  const nothing = <EmptyNote title={t(say('coming.nothing.title'))} body={t(say('coming.nothing.body'))} />;
  if (list.status === 'ready' && list.sources.length === 0) return <NoConnection type={type} otherwise={nothing} />;
  if (coming === null) return nothing;
  if (!coming) {
    return (
      <div aria-busy="true">
        <p className="visually-hidden">{t(say('coming.loading'))}</p>
        <Skeleton rows={8} />
      </div>
    );
  }
  const connections = new Map(list.sources.map(({ source: { connection } }) => [connection.id, connection]));
  const shown = only ? onlyClashing(hours) : hours;
  return (
    <>
      <ComingSum list={list} connections={connections} coming={coming} hours={hours} only={only} onOnly={onOnly} />
      {shown.length > 0 ? (
        <ComingDays hours={shown} connections={connections} />
      ) : (
        <EmptyNote
          title={t(say(only && hours.length > 0 ? 'coming.none.only' : 'coming.none.title'))}
          {...(only && hours.length > 0 ? undefined : { body: t(say('coming.none.body')) })}
        />
      )}
    </>
  );
}
