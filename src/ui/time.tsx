import { useT } from '@/i18n/use-t';
import { UNKNOWN } from './format-number';
import { fullTime, isInstant, shortTime } from './format-time';
import { relativeTime } from './relative-time';
import css from './time.module.css';

interface TimeProps {
  /** Milliseconds since 1970; undefined where it is not known. */
  readonly at: number | undefined;
  /** The present instant in the same time: a list's own clock. Needed for `near` only. */
  readonly now: number;
  /** The IANA zone chosen in the settings. */
  readonly zone: string;
  /** `near`: "14 min ago", then `11-20 09:14`. `full`: `2026-11-21 09:14:02 UTC+8`. */
  readonly form?: 'near' | 'full';
}

/** An instant. Paper always gets the whole of it; the hint under the pointer repeats what `TimeReveal` lets one copy. */
export function Time({ at, now, zone, form = 'near' }: TimeProps) {
  const t = useT();
  if (!isInstant(at)) return <span>{UNKNOWN}</span>;
  const full = fullTime(at, zone);
  const iso = new Date(at).toISOString();
  if (form === 'full') return <time dateTime={iso}>{full}</time>;
  const near = relativeTime(at, now);
  return (
    <time className={css.near} dateTime={iso} data-full={full} title={`${full} · ${fullTime(at, 'UTC')}`}>
      <span className={css.shown}>{near ? t(near) : shortTime(at, now, zone)}</span>
    </time>
  );
}
