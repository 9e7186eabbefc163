import { displayStatus } from '@/core/status';
import type { Task } from '@/core/task';
import type { Source } from '@/queries/sources';
import { tellsOfRuns } from '../task-list/possible-states';
import { DetailList } from './detail-list';
import { FilesPanel } from './files-panel';
import { isTroubled, OutcomePanel } from './outcome-panel';
import { ProgressPanel } from './progress-panel';
import css from './task-detail.module.css';
import { Timeline } from './timeline';
import { TypePanel } from './type-panel';

interface SummaryProps {
  readonly task: Task;
  readonly source: Source;
  /** All tasks of its source that are known. */
  readonly tasks: readonly Task[];
  readonly onDownload: () => void;
}

/** How far it is or how it ended, what happened, and what it is made of. */
export function Summary({ task, source, tasks, onDownload }: SummaryProps) {
  const download = source.type.actions.find(({ id }) => id === 'download');
  return (
    <div className={css.columns}>
      <div className={css.stack}>
        {isTroubled(displayStatus(task)) ? (
          <OutcomePanel task={task} type={source.type} />
        ) : (
          // Of a type that tells of no run its own panel says how its tasks stand.
          (tellsOfRuns(source.type) || !source.type.panel) && (
            <ProgressPanel task={task} source={source} tasks={tasks} />
          )
        )}
        <TypePanel task={task} source={source} />
        <Timeline task={task} />
      </div>
      <div className={css.stack}>
        <DetailList task={task} source={source} />
        {download && <FilesPanel task={task} action={download} onDownload={onDownload} />}
      </div>
    </div>
  );
}
