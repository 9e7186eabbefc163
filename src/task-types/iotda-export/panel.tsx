import type { DisplayStatus } from '@/core/status';
import { hasEnded } from '@/core/status';
import { useT } from '@/i18n/use-t';
import type { PanelProps, TaskPanel } from '@/task-types/task-type';
import { PanelFailure } from '@/task-types/panel-failure';
import { Id } from '@/ui/id';
import { Panel as Frame } from '@/ui/panel';
import { SafeText } from '@/ui/safe-text';
import { Skeleton } from '@/ui/skeleton';
import { StatusMark } from '@/ui/status-mark';
import { showBatchTask } from './api';
import { words as typeWords } from './messages';
import { wireOf } from './model';
import { words } from './panel-messages';
import css from './panel.module.css';
import { SubTasks } from './sub-tasks';
import { type BatchTask, BATCH_TASK_TYPES } from './wire';

export const panel: TaskPanel = { Panel: BatchTaskPanel, words };

/** An export says little of itself: what its batch task is, how that stands, and what failed in it. */
function BatchTaskPanel(props: PanelProps) {
  const t = useT();
  const id = wireOf(props.task)?.resource_condition.task_id;
  if (id === undefined) return null;
  return (
    <Frame title={t(words('title'))}>
      <Body {...props} id={id} />
    </Frame>
  );
}

function Body({ task, usePart, id }: PanelProps & { readonly id: string }) {
  const t = useT();
  // Its end may come with another state of the batch task.
  const part = usePart('batch-task', [id, task.vendorStatus], async ({ send }) => {
    const { batchtask } = await send(showBatchTask, { path: { task_id: id }, query: { limit: 1 } });
    return batchtask;
  });
  switch (part.state) {
    case 'loading':
      return (
        <div aria-busy="true">
          <p className="visually-hidden">{t(words('loading'))}</p>
          <Skeleton rows={3} rowHeight={28} />
        </div>
      );
    case 'failed':
      return part.failure.kind === 'missing' ? (
        <p className={css.quiet}>
          {t(words('gone'))} <Id value={id} head={8} what={t(typeWords('detail.batchTask'))} />
        </p>
      ) : (
        <PanelFailure what={words('failed')} failure={part.failure} act={{ label: words('retry'), do: part.retry }} />
      );
    case 'ready': {
      const failed = task.latestRun?.status === 'failed';
      return (
        <>
          {failed && <p className={css.note}>{t(words('noReason'))}</p>}
          <Facts batchTask={part.value} />
          <Partial batchTask={part.value} ended={task.latestRun !== undefined && hasEnded(task.latestRun.status)} />
          {failed && <SubTasks batchTask={part.value} usePart={usePart} at={task.vendorStatus} />}
        </>
      );
    }
  }
}

function Facts({ batchTask }: { readonly batchTask: BatchTask }) {
  const t = useT();
  const { task_id: id, task_name: name, task_type: type, status, status_desc: desc, task_progress: counts } = batchTask;
  const known = BATCH_TASK_TYPES.find((one) => one === type);
  return (
    <dl className={css.facts}>
      <dt>{t(words('field.name'))}</dt>
      <dd>
        {name && <SafeText text={name} />} <Id value={id} head={8} what={t(typeWords('detail.batchTask'))} />
      </dd>
      {type && (
        <>
          <dt>{t(words('field.type'))}</dt>
          <dd>
            {known && t(typeWords(`type.${known}`))}{' '}
            <code className={css.vendor}>
              <SafeText text={type} />
            </code>
          </dd>
        </>
      )}
      {status && (
        <>
          <dt>{t(words('field.status'))}</dt>
          <dd className={css.status}>
            <StatusMark status={STATES[status]?.mark ?? 'unknown'} />
            {t(words(STATES[status]?.word ?? 'status.other'))}
            <code className={css.vendor}>
              <SafeText text={status} />
            </code>
          </dd>
        </>
      )}
      {counts && (
        <>
          <dt>{t(words('field.counts'))}</dt>
          <dd>
            {COUNTED.flatMap((of) => {
              const n = counts[of] ?? 0;
              return n > 0 || of === 'total' ? [t(words(`count.${of}`, { n }))] : [];
            }).join(' · ')}
          </dd>
        </>
      )}
      {desc && (
        <>
          <dt>{t(words('desc'))}</dt>
          <dd>
            <SafeText text={desc} lines />
          </dd>
        </>
      )}
    </dl>
  );
}

/** What is exported before its batch task has ended holds what was done by then (contract 5.2). */
function Partial({ batchTask: { status }, ended }: { readonly batchTask: BatchTask; readonly ended: boolean }) {
  const t = useT();
  if (!STATES[status ?? '']?.going) return null;
  return <p className={css.note}>{t(words(ended ? 'partial.done' : 'partial.going'))}</p>;
}

const COUNTED = [
  'total',
  'success',
  'fail',
  'processing',
  'waitting',
  'fail_wait_retry',
  'stopped',
  'removed',
] as const;

interface BatchState {
  readonly mark: DisplayStatus;
  readonly word: Parameters<typeof words>[0] & `status.${string}`;
  readonly going?: true;
}

/** The vendor's words for a batch task's state (contract 5.2). */
const STATES: Readonly<Record<string, BatchState>> = {
  Initializing: { mark: 'waiting', word: 'status.Initializing', going: true },
  Waitting: { mark: 'waiting', word: 'status.Waitting', going: true },
  Processing: { mark: 'running', word: 'status.Processing', going: true },
  Stopping: { mark: 'stopping', word: 'status.Stopping', going: true },
  Success: { mark: 'succeeded', word: 'status.Success' },
  Fail: { mark: 'failed', word: 'status.Fail' },
  PartialSuccess: { mark: 'partial', word: 'status.PartialSuccess' },
  Stopped: { mark: 'stopped', word: 'status.Stopped' },
};
