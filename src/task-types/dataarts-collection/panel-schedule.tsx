import { useT } from '@/i18n/use-t';
import type { PanelProps } from '@/task-types/task-type';
import { SafeText } from '@/ui/safe-text';
import { words as typeWords } from './messages';
import { statuses } from './model';
import { Fact } from './panel-fact';
import { words } from './panel-messages';
import { NextRuns } from './panel-next-runs';
import { VendorTime } from './panel-vendor-time';
import css from './panel.module.css';
import { useSentence } from './schedule/use-sentence';
import type { CollectionTask } from './wire';

interface ScheduleFactsProps extends PanelProps {
  readonly wire: CollectionTask;
}

/** When it runs: its state and where that comes from, its schedule in words, and the runs that this leads to. */
export function ScheduleFacts(props: ScheduleFactsProps) {
  const { task, connection, wire } = props;
  const t = useT();
  const schedule = wire.schedule_config ?? {};
  const { schedule_type: type, cron_expression: cron, max_time_out: most } = schedule;
  const isOnce = type === 'RUN_ONCE';
  return (
    <>
      <p className={css.note}>{t(statuses[task.vendorStatus]?.about ?? typeWords('reason.unknown'))}</p>
      <dl className={css.facts}>
        <Fact label={words('schedule.type')}>
          {type && (
            <>
              {(type === 'RUN_ONCE' || type === 'CRON') && `${t(typeWords(`schedule.${type}`))} `}
              <code className={css.vendor}>
                <SafeText text={`(${type})`} />
              </code>
            </>
          )}
        </Fact>
        <Fact label={words('schedule.cron')}>{cron && <CronWords cron={cron} />}</Fact>
        <Fact label={words('schedule.interval')}>{schedule.interval && <SafeText text={schedule.interval} />}</Fact>
        <Fact label={words('schedule.start')}>
          {schedule.start_time && <VendorTime value={schedule.start_time} connection={connection} />}
        </Fact>
        <Fact label={words('schedule.end')}>
          {schedule.end_time && <VendorTime value={schedule.end_time} connection={connection} />}
        </Fact>
        <Fact label={words('schedule.most')}>
          {most !== undefined && most !== null && t(words('schedule.most.of', { most: String(most) }))}
        </Fact>
        <Fact label={words('schedule.last')}>
          {wire.last_run_time ? (
            <>
              <VendorTime value={wire.last_run_time} connection={connection} /> · {t(words('schedule.last.untold'))}
            </>
          ) : (
            t(words('schedule.last.none'))
          )}
        </Fact>
        <Fact label={words('schedule.next')}>
          {wire.next_run_time && <VendorTime value={wire.next_run_time} connection={connection} />}
        </Fact>
      </dl>
      {!isOnce && <NextRuns {...props} />}
    </>
  );
}

/** The expression as it stands, and what it says. What cannot be read has no words. */
function CronWords({ cron }: { readonly cron: string }) {
  const sentence = useSentence(cron);
  return (
    <>
      <code>
        <SafeText text={cron} />
      </code>
      {sentence !== undefined && (
        <p className={css.why}>
          <SafeText text={sentence} />
        </p>
      )}
    </>
  );
}
