import type { DisplayStatus } from '@/core/status';
import { parseVendorTime } from '@/core/vendor-time';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useZone } from '@/storage/use-zone';
import { Button } from '@/ui/button';
import { Duration } from '@/ui/duration';
import { fullTime } from '@/ui/format-time';
import { SafeText } from '@/ui/safe-text';
import { StatusMark } from '@/ui/status-mark';
import { Time } from '@/ui/time';
import { words } from './panel-messages';
import css from './panel.module.css';
import type { SimulatedRun } from './wire';

const STATES: Readonly<Record<SimulatedRun['status'], DisplayStatus>> = {
  RUNNING: 'running',
  SUCCEEDED: 'succeeded',
  PARTIAL: 'partial',
  FAILED: 'failed',
  PAUSED: 'paused',
};

interface RunRowProps {
  readonly run: SimulatedRun;
  /** Domain instant at which it was read. */
  readonly readAt: number;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

/** One run: how it stands, who or what began it, when, how long it took or has taken, and the way to its log. */
export function RunRow({ run, readAt, isShown, onToggle }: RunRowProps) {
  const t = useT();
  const zone = useZone();
  const startedAt = parseVendorTime(run.start_time);
  const end = run.end_time ? parseVendorTime(run.end_time) : readAt;
  const status = STATES[run.status];
  const when = startedAt === undefined ? run.start_time : fullTime(startedAt, zone);
  return (
    <tr>
      <td>
        <span className={css.status}>
          <StatusMark status={status} />
          {t(say(`status.${status}`))}
        </span>
        <p className={css.why}>{t(words(run.trigger === 'schedule' ? 'run.by.schedule' : 'run.by.hand'))}</p>
        {run.reason && (
          <p className={css.why}>
            <SafeText text={run.reason} lines />
          </p>
        )}
      </td>
      <td>
        <Time at={startedAt} now={readAt} zone={zone} form="full" />
      </td>
      <td>
        <Duration ms={startedAt === undefined || end === undefined ? undefined : Math.max(0, end - startedAt)} />
      </td>
      <td>{run.tables ?? ''}</td>
      <td>
        <Button
          size="xs"
          aria-expanded={isShown}
          aria-label={t(words(isShown ? 'log.hide.of' : 'log.show.of', { when }))}
          onClick={onToggle}
        >
          {t(words(isShown ? 'log.hide' : 'log.show'))}
        </Button>
      </td>
    </tr>
  );
}
