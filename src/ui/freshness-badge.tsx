import { useLanguage, useT } from '@/i18n/use-t';
import { type Freshness, freshnessWords } from './freshness-words';
import css from './freshness-badge.module.css';
import { FreshnessIcon } from './icons/freshness';

/**
 * How old what is shown is, and when it is read again. Plain text: it ticks and is not read out by itself; whoever owns
 * the state announces a change of it.
 */
export function FreshnessBadge(freshness: Freshness) {
  const t = useT();
  const language = useLanguage();
  const [first, second] = freshnessWords(freshness, language);
  return (
    <span className={css.root} data-state={freshness.state}>
      <FreshnessIcon state={freshness.state} />
      <span>{t(first)}</span>
      {second ? (
        <>
          <span aria-hidden="true">·</span>
          <span>{t(second)}</span>
        </>
      ) : null}
    </span>
  );
}
