import { useLanguage } from '@/i18n/use-t';
import { formatDuration, isoDuration } from './format-duration';
import { UNKNOWN } from './format-number';
import css from './time.module.css';

interface DurationProps {
  /** Milliseconds; undefined where it is not known. */
  readonly ms: number | undefined;
}

/** A length of time. It does not tick: whoever shows a running one passes a new length with the shared clock. */
export function Duration({ ms }: DurationProps) {
  const language = useLanguage();
  if (ms === undefined || !Number.isFinite(ms)) return <span>{UNKNOWN}</span>;
  return (
    <time className={css.length} dateTime={isoDuration(ms)}>
      {formatDuration(ms, language)}
    </time>
  );
}
