import { fixedOffsetMs } from '@/cron/zone-offset';
import { useT } from '@/i18n/use-t';
import { useZone } from '@/storage/use-zone';
import type { PanelProps } from '@/task-types/task-type';
import { Time } from '@/ui/time';
import { aheadOf } from './model-ahead';
import { zoneOfTimes } from './model-times';
import { words } from './panel-messages';
import css from './panel.module.css';
import type { CollectionTask } from './wire';

const MOST = 5;
const MINUTE_MS = 60_000;

interface NextRunsProps extends PanelProps {
  readonly wire: CollectionTask;
}

/** The next runs by its cron expression, on the clock of the schedule and on the reader's. */
export function NextRuns({ task, connection, wire, useNow }: NextRunsProps) {
  const t = useT();
  const zone = useZone();
  const now = useNow();
  // The minute that a panel gets is one that has not ended: what runs in it is still to come.
  const ahead = aheadOf(wire.schedule_config, { from: now - MINUTE_MS, count: MOST, zone: zoneOfTimes(connection) });
  switch (ahead.kind) {
    case 'none':
      return null;
    case 'unknown':
      return (
        <p className={css.note}>
          {t(words('next.uncomputable'))} {t(ahead.why)}
        </p>
      );
    case 'runs':
      return (
        <>
          <h3 className={css.heading}>{t(words(task.lifecycle === 'scheduled' ? 'next.title' : 'next.title.off'))}</h3>
          {ahead.at.length === 0 ? (
            <p className={css.quiet}>
              {t(words(ahead.end !== undefined && ahead.end <= now ? 'next.over' : 'next.none'))}
            </p>
          ) : (
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">{t(words('next.schedule', { zone: ahead.zone }))}</th>
                  <th scope="col">{t(words('next.here'))}</th>
                </tr>
              </thead>
              <tbody>
                {ahead.at.map((at) => (
                  <tr key={at}>
                    <td>{wallAt(at, ahead.zone)}</td>
                    <td>
                      <Time at={at} now={now} zone={zone} form="full" />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {!ahead.isOwnZone && <p className={css.quiet}>{t(words('next.zone', { zone: ahead.zone }))}</p>}
        </>
      );
  }
}

/** `2026-03-01 08:15:00 UTC+08` on a clock so far from UTC: on phones nothing above says which. */
function wallAt(at: number, zone: string): string {
  const wall = new Date(at + (fixedOffsetMs(zone) ?? 0)).toISOString();
  return `${wall.slice(0, 19).replace('T', ' ')} UTC${zone === 'Z' ? '' : zone}`;
}
