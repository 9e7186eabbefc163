import { useLanguage, useT } from '@/i18n/use-t';
import { useZone } from '@/storage/use-zone';
import { offsetMsAt } from '@/cron/zone-offset';
import { SafeText } from '@/ui/safe-text';
import { offsetText } from './offsets';
import { type RunsAsked, runsToCome, wallTime, wallWeekday } from './run-times';
import css from './schedule.module.css';
import { scheduleWords as words } from './words';

/** The next runs of a cron by the schedule's clock and by the reader's, side by side; in words where there are none. */
export function NextRuns(asked: RunsAsked) {
  const t = useT();
  const language = useLanguage();
  const own = useZone();
  const coming = runsToCome(asked, own);
  if (coming.kind === 'none') return <p className={css.note}>{t(coming.why)}</p>;
  const { zone } = asked;
  const { at, notes } = coming;
  // Where both clocks show the same, one column says it.
  const isSame = at.every((run) => offsetMsAt(zone, run) === offsetMsAt(own, run));
  const zones = isSame ? [zone] : [zone, own];
  return (
    <div className={css.runs}>
      <table className={css.table}>
        <caption className={css.caption}>{t(words('runs', { count: at.length }))}</caption>
        <thead>
          <tr>
            {zones.map((one, index) => (
              <th key={one} scope="col">
                {index === 0 ? t(words('runs.schedule', { zone: offsetText(one) })) : <SafeText text={one} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {at.map((run) => (
            <tr key={run}>
              {zones.map((one) => (
                <td key={one}>
                  <time dateTime={new Date(run).toISOString()}>{wallTime(run, one)}</time>{' '}
                  <span className={css.aside}>{wallWeekday(run, one, language)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map((note, index) => (
        <p key={index} className={css.note}>
          {t(note)}
        </p>
      ))}
    </div>
  );
}
