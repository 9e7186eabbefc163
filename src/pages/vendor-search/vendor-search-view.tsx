import { Link, useNavigate } from '@tanstack/react-router';
import { foreignSearch } from '@/core/task-query-text';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import { useVendorSearch } from '@/queries/use-vendor-search';
import type { VendorSearch } from '@/task-types/vendor-search';
import { Button } from '@/ui/button';
import { EnvironmentTag } from '@/ui/environment-tag';
import { PlusIcon } from '@/ui/icons/actions';
import { PageHead } from '@/ui/page-head';
import { SafeText } from '@/ui/safe-text';
import { visibleText } from '@/ui/visible-text';
import { DeleteSeveral } from '../many-at-once/delete-several';
import { TypeSwitch } from '../task-list/type-switch';
import { countOf } from './answer-count';
import { AnswerView } from './answer-view';
import { AskForm } from './ask-form';
import { AskedLine } from './asked-line';
import { CLOUD_NAMES } from './cloud-names';
import { refusedParameter } from './refused-parameter';
import { type Asked, isSame, readAsked, writeAsked } from './search-address';
import { useDraft } from './use-draft';
import css from './vendor-search.module.css';

interface VendorSearchViewProps {
  readonly source: Source;
  readonly sources: readonly Source[];
  readonly search: VendorSearch;
  /** The names and texts in the address. */
  readonly address: Readonly<Record<string, string>>;
}

/** A vendor's own list: what is asked, and what the vendor says. The address is all its state. */
export function VendorSearchView({ source, sources, search, address }: VendorSearchViewProps) {
  const t = useT();
  const navigate = useNavigate();
  const { connection, type } = source;
  const read = readAsked(address, search.parameters);
  const asked: Asked = { ...read.asked, connection: connection.id };
  const answering = useVendorSearch(source, search, asked.values);
  const ask = (next: Asked) => {
    if (isSame(next, asked)) answering.askAgain();
    else {
      const question = { ...foreignSearch(address), ...writeAsked(next) };
      void navigate({ to: '/tasks/$type', params: { type: type.id }, search: question });
    }
  };
  const { answer, isBefore, failure } = answering;
  const { draft, setDraft, isChanged } = useDraft(asked);
  const name = refusedParameter(search.parameters, failure);
  const refused = name === undefined ? undefined : { name, words: failure?.message ?? '' };
  const cloud = CLOUD_NAMES[type.cloud];
  const title = t(type.name);
  return (
    <div className={css.page}>
      <PageHead
        title={title}
        name={title}
        beside={
          <>
            {answer && !isBefore && <span className={css.total}>{t(countOf(search, asked, answer))}</span>}
            <TypeSwitch type={type} />
            <Link to="/tasks/$type" params={{ type: type.id }} className={css.live}>
              {t(say('search.live'))}
            </Link>
          </>
        }
        below={
          <span className={css.where}>
            <EnvironmentTag environment={connection.environment} />
            <SafeText text={connection.name} />
            <span>{t(say('search.about', { cloud }))}</span>
          </span>
        }
        actions={
          <>
            {answer && !isBefore && <DeleteSeveral type={type} tasks={answer.page.tasks} />}
            {type.form && (
              <Button
                variant="default"
                leftSection={<PlusIcon size={14} />}
                renderRoot={(props) => (
                  <Link
                    to="/create/$type"
                    params={{ type: type.id }}
                    search={{ connection: connection.id }}
                    {...props}
                  />
                )}
              >
                {t(say('nav.create'))}
              </Button>
            )}
          </>
        }
      />
      <div className={css.body}>
        {read.unknown.length > 0 && (
          <p className={css.unknown} role="status">
            {visibleText(t(say('search.unknown', { parts: read.unknown.join(' · '), count: read.unknown.length })))}
          </p>
        )}
        <AskForm {...{ search, source, sources, asked, draft, refused }} onAsk={ask} onDraft={setDraft} />
        <AskedLine {...{ search, source, asked, answering }} />
        <AnswerView
          {...{ search, source, asked, answering }}
          isEarlier={isChanged}
          onTurn={(values) => ask({ ...asked, values })}
        />
      </div>
    </div>
  );
}
