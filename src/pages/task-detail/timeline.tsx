import { displayStatus, hasEnded } from '@/core/status';
import type { Task } from '@/core/task';
import { type MessageKey, say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { useZone } from '@/storage/use-zone';
import { Panel } from '@/ui/panel';
import { StatusMark } from '@/ui/status-mark';
import { TimeReveal } from '@/ui/time-reveal';
import css from './task-detail.module.css';

/** What is known to have happened, oldest first. */
export function Timeline({ task }: { readonly task: Task }) {
  const t = useT();
  const zone = useZone();
  const now = useServices().clock.now();
  const run = task.latestRun;
  const events: { readonly key: 'created' | 'started' | 'ended'; readonly at: number | undefined }[] = [
    { key: 'created', at: task.createdAt },
    // An export starts as it is created: the same instant twice says nothing.
    ...(run?.startedAt === task.createdAt ? [] : [{ key: 'started', at: run?.startedAt } as const]),
    { key: 'ended', at: run?.endedAt },
  ];
  const status = displayStatus(task);
  return (
    <Panel title={t(say('detail.timeline'))}>
      <ol className={css.timeline}>
        {events.map(({ key, at }) =>
          at === undefined ? null : (
            <li key={key}>
              <TimeReveal at={at} now={now} zone={zone} />
              <span>{t(say(`detail.timeline.${key}` satisfies MessageKey))}</span>
            </li>
          ),
        )}
        <li>
          <span>{t(say('detail.timeline.now'))}</span>
          <span className={css.title}>
            {!(run && hasEnded(run.status)) && <StatusMark status={status} />}
            {t(say(`status.${status}`))}
          </span>
        </li>
      </ol>
    </Panel>
  );
}
