import type { Message } from '@/core/message';
import { instantToWall } from '@/core/zone';
import { useT } from '@/i18n/use-t';
import type { PanelProps } from '@/task-types/task-type';
import { relativeTime } from '@/ui/relative-time';
import { words } from './panel-messages';
import css from './panel.module.css';
import { daysUntil, heldBy, type NextRun, nextRun, type NodeSchedule, type Schedule, scheduleOf } from './schedule';
import { useDeployments } from './use-deployments';
import { zoneOf } from './zones';

interface ScheduleWordsProps extends PanelProps {
  readonly node: NodeSchedule;
}

/** When it runs, and when next: "It runs daily at 00:25 (Asia/Shanghai). First run tomorrow 00:25 (Asia/Shanghai), in 6 h." */
export function ScheduleWords(props: ScheduleWordsProps) {
  const t = useT();
  const { task, connection, node, useNow } = props;
  const deployments = useDeployments(props);
  const now = useNow();
  const zone = zoneOf(connection);
  const schedule = scheduleOf(node);
  const held = heldBy(node);
  const isMade = schedule.kind === 'daily' || schedule.kind === 'cron';
  const published =
    deployments.state === 'ready'
      ? deployments.value.find(({ kind, state }) => kind === 'deploy' && state === 'done')
      : undefined;
  const next = isMade ? nextRun(task, schedule, { zone, now, publishedAt: published?.endedAt }) : undefined;
  return (
    <>
      <p className={css.note}>
        {[scheduleWord(schedule, zone), ...(held ? [words(`schedule.${held}`)] : []), ...(next ? [nextWord(next)] : [])]
          .map(t)
          .join(' ')}
      </p>
      {isMade && <p className={css.quiet}>{t(words('schedule.midnight'))}</p>}
    </>
  );

  function nextWord(run: NextRun): Message {
    switch (run.kind) {
      case 'draft':
      case 'left':
        return words(`next.${run.kind}`);
      case 'again':
      case 'first':
      case 'ifDeployed':
        return words(`next.${run.kind}`, { when: whenText(run.at) });
    }
  }

  /** `tomorrow 00:25 (Asia/Shanghai), in 6 h`: in the zone of the scheduler. */
  function whenText(at: number): string {
    const wall = instantToWall(at, zone);
    const day = DAYS[daysUntil(at, zone, now)];
    const clock = wall.slice(11, 16);
    const date = day ? t(words(`day.${day}`, { at: clock })) : `${wall.slice(0, 10)} ${clock}`;
    const near = relativeTime(at, now);
    const place = t(words('day.zone', { day: date, zone }));
    return near ? t(words('day.near', { day: place, near: t(near) })) : place;
  }
}

const DAYS = ['today', 'tomorrow'] as const;

function scheduleWord(schedule: Schedule, zone: string): Message {
  switch (schedule.kind) {
    case 'daily':
      return words('schedule.daily', { at: schedule.at, zone });
    case 'cron':
      return words('schedule.cron', { cron: schedule.cron, zone });
    case 'manual':
    case 'off':
      return words(`schedule.${schedule.kind}`);
  }
}
