import { useEffect, useRef } from 'react';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import type { Answer, Answering } from '@/queries/use-vendor-search';
import type { VendorSearch } from '@/task-types/vendor-search';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { EmptyNote } from '@/ui/empty-note';
import { FailureNote } from '@/ui/failure-note';
import { Skeleton } from '@/ui/skeleton';
import { visibleText } from '@/ui/visible-text';
import { failureWords } from '../failure-words';
import { countOf } from './answer-count';
import { AnswerPages } from './answer-pages';
import { AnswerTable } from './answer-table';
import { type Asked, pageOf, turnedTo } from './search-address';
import css from './vendor-search.module.css';

interface AnswerViewProps {
  readonly search: VendorSearch;
  readonly source: Source;
  readonly asked: Asked;
  readonly answering: Answering;
  readonly onTurn: (values: Asked['values']) => void;
  /** Something else is filled in by now than was asked. */
  readonly isEarlier: boolean;
}

/** What the vendor said, or why it said nothing. */
export function AnswerView({ search, source, asked, answering, onTurn, isEarlier }: AnswerViewProps) {
  const t = useT();
  const { answer, failure, isBefore, asking } = answering;
  useTold(isBefore || asking ? undefined : answer, answer && t(countOf(search, asked, answer)));
  const unreadable = isBefore ? undefined : answer?.page.unreadable;
  return (
    <div className={css.answer}>
      {isEarlier && answer && (
        <p className={css.unknown} role="status">
          {visibleText(t(say('search.earlier', { name: source.connection.name })))}
        </p>
      )}
      {/* Above it stands what asks again. */}
      {failure && <FailureNote {...failureWords(t, failure)} what={t(say('search.failed'))} />}
      {unreadable && (
        <FailureNote
          what={t(say('tasks.unreadable', { name: source.connection.name, count: unreadable.count }))}
          why={t(say('failure.contract.what'))}
          advice={t(say('failure.contract.advice', unreadable.first))}
        />
      )}
      {answer ? (
        <Rows {...{ search, source, asked, answer, isBefore, onTurn }} />
      ) : (
        asking && (
          <div aria-busy="true">
            <p className="visually-hidden">{t(say('search.asking'))}</p>
            <Skeleton rows={6} />
          </div>
        )
      )}
    </div>
  );
}

interface RowsProps extends Omit<AnswerViewProps, 'answering' | 'isEarlier'> {
  readonly answer: Answer;
  readonly isBefore: boolean;
}

function Rows({ search, source: { connection, type }, asked, answer, isBefore, onTurn }: RowsProps) {
  const t = useT();
  const { tasks } = answer.page;
  const pages = <AnswerPages {...{ search, asked, answer, onTurn }} />;
  if (tasks.length === 0) {
    const { title, body, isBeyond } = nothingOf(search, asked, answer);
    return (
      <>
        <EmptyNote
          title={t(title)}
          body={t(body)}
          {...(isBeyond
            ? {
                action: (
                  <Button onClick={() => onTurn(turnedTo(search, asked.values, 0))}>{t(say('search.first'))}</Button>
                ),
              }
            : undefined)}
        />
        {isBeyond && pages}
      </>
    );
  }
  return (
    <>
      <AnswerTable {...{ tasks, connection, type, isBefore }} />
      {pages}
    </>
  );
}

/** Why there is no row: nothing fits, or what was asked for lies beyond what there is. */
function nothingOf(
  search: VendorSearch,
  { values }: Asked,
  { page: { total, unreadable } }: Answer,
): { readonly title: Message; readonly body: Message; readonly isBeyond: boolean } {
  const { offset = 0 } = pageOf(search, values);
  const isBeyond = offset > 0 && total !== 0 && !unreadable;
  if (!isBeyond) return { title: say('search.nothing'), body: say('search.nothing.body'), isBeyond };
  const title = total === undefined ? say('search.beyond.unknown') : say('search.beyond', { found: total });
  return { title, body: say('search.beyond.body', { from: offset + 1 }), isBeyond };
}

/** Tells of each answer how much it is, once. */
function useTold(answer: Answer | undefined, words: string | undefined): void {
  const told = useRef(answer);
  useEffect(() => {
    if (!answer || told.current === answer) return;
    told.current = answer;
    announce(words ?? '');
  }, [answer, words]);
}
