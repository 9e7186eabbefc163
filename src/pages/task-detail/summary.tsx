import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import { Panel } from '@/ui/panel';
import { DetailList } from './detail-list';
import { ProgressPanel } from './progress-panel';
import css from './task-detail.module.css';
import { Timeline } from './timeline';
import { TypePanel } from './type-panel';

interface SummaryProps {
  readonly task: Task;
  readonly source: Source;
  /** What was saved last from this page. */
  readonly saved: string | undefined;
}

/** How far it is, what happened, and what it is made of. */
export function Summary({ task, source, saved }: SummaryProps) {
  const t = useT();
  const gives = source.type.actions.some(({ id }) => id === 'download');
  return (
    <div className={css.columns}>
      <div className={css.stack}>
        <ProgressPanel task={task} type={source.type} />
        <TypePanel task={task} source={source} />
        <Timeline task={task} />
      </div>
      <div className={css.stack}>
        <DetailList task={task} source={source} />
        {gives && (
          <Panel title={t(say('detail.files'))}>
            <p className={css.quiet}>
              {saved ?? t(say(task.latestRun?.status === 'succeeded' ? 'detail.files.ready' : 'detail.files.none'))}
            </p>
          </Panel>
        )}
      </div>
    </div>
  );
}
