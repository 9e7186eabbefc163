import { isUnfinished } from '@/core/status';
import type { Run } from '@/core/task';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { useTicking } from '@/queries/use-ticking';
import { useZone } from '@/storage/use-zone';
import { formatDuration, isoDuration } from '@/ui/format-duration';
import { UNKNOWN } from '@/ui/format-number';
import { isInstant } from '@/ui/format-time';
import { relativeTime } from '@/ui/relative-time';
import css from './task-grid.module.css';
import { bothTimes, farTime } from './time-words';

/** The cell that says how long ago a task was made: one element. Drawn again only when its words change. */
export function AgeCell({ at }: { readonly at: number | undefined }) {
  const t = useT();
  const zone = useZone();
  const { clock } = useServices();
  const words = (now: number) => {
    if (!isInstant(at)) return UNKNOWN;
    const near = relativeTime(at, now);
    return near ? t(near) : farTime(at, now, zone);
  };
  useTicking(words);
  if (!isInstant(at)) {
    return (
      <span role="gridcell" className={css.cell} data-col="created">
        {UNKNOWN}
      </span>
    );
  }
  const full = bothTimes(at, zone);
  return (
    <time
      // A cell that is one element: there are as many as rows.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
      role="gridcell"
      className={css.cell}
      data-col="created"
      dateTime={new Date(at).toISOString()}
      data-full={full.own}
      title={`${full.own} · ${full.utc}`}
    >
      {words(clock.now())}
    </time>
  );
}

/** When a schedule runs next: "runs in 18 min". */
export function NextRun({ at }: { readonly at: number }) {
  const t = useT();
  const zone = useZone();
  const words = useTicking((now) => {
    const near = relativeTime(at, now);
    return t(say('tasks.next', { when: near ? t(near) : farTime(at, now, zone) }));
  });
  return (
    <time className={css.quiet} dateTime={new Date(at).toISOString()} title={bothTimes(at, zone).own}>
      {words}
    </time>
  );
}

/** The cell that says how long a run took, or has taken so far by the domain's clock, by the second: one element. */
export function DurationCell({ run }: { readonly run: Run | undefined }) {
  const language = useLanguage();
  const ms = useTicking((now) => {
    if (run?.startedAt === undefined) return undefined;
    const end = run.endedAt ?? (isUnfinished(run) ? now : undefined);
    return end === undefined ? undefined : Math.floor(Math.max(0, end - run.startedAt) / 1_000) * 1_000;
  });
  return (
    <time
      // A cell that is one element, as above.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
      role="gridcell"
      className={css.cell}
      data-col="duration"
      {...(ms === undefined ? undefined : { dateTime: isoDuration(ms) })}
    >
      {formatDuration(ms, language)}
    </time>
  );
}
