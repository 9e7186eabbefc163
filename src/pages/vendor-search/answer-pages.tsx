import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Answer } from '@/queries/use-vendor-search';
import type { VendorSearch } from '@/task-types/vendor-search';
import { DisabledReasonButton } from '@/ui/disabled-reason-button';
import { type Asked, pageOf, resized, turnedTo } from './search-address';
import css from './vendor-search.module.css';

/** What one mostly wants to a page; a vendor that takes other numbers is asked by its own parameter. */
const SIZES = [10, 20, 50, 100];

interface AnswerPagesProps {
  readonly search: VendorSearch;
  readonly asked: Asked;
  readonly answer: Answer;
  readonly onTurn: (values: Asked['values']) => void;
}

/** Turns the pages of an answer, by the vendor's own parameters. */
export function AnswerPages({ search, asked: { values }, answer: { page }, onTurn }: AnswerPagesProps) {
  const t = useT();
  const id = useId();
  const { offset, limit } = pageOf(search, values);
  // What is asked for otherwise than by numbers is not turned by numbers.
  if (offset === undefined || limit === undefined || limit === 0) return null;
  const shown = page.tasks.length + (page.unreadable?.count ?? 0);
  const more = page.total === undefined ? page.next !== undefined || shown >= limit : offset + shown < page.total;
  const turn = (to: number) => onTurn(turnedTo(search, values, to));
  return (
    <nav className={css.pages} aria-label={t(say('search.pages'))}>
      <DisabledReasonButton
        reason={offset > 0 ? undefined : t(say('search.previous.none'))}
        onClick={() => turn(offset - limit)}
      >
        {t(say('search.previous'))}
      </DisabledReasonButton>
      <DisabledReasonButton
        reason={more && shown > 0 ? undefined : t(say('search.next.none'))}
        onClick={() => turn(offset + limit)}
      >
        {t(say('search.next'))}
      </DisabledReasonButton>
      <label htmlFor={id} className={css.size}>
        {t(say('search.size'))}
      </label>
      <NativeSelect
        id={id}
        value={String(limit)}
        onChange={({ currentTarget }) => onTurn(resized(search, values, Number(currentTarget.value)))}
        data={[...new Set([...SIZES, limit])].toSorted((one, other) => one - other).map(String)}
      />
    </nav>
  );
}
