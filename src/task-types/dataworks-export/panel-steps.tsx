import type { ProgressStep } from '@/core/progress';
import type { DisplayStatus } from '@/core/status';
import { useT } from '@/i18n/use-t';
import { PanelFailure } from '@/task-types/panel-failure';
import type { PanelProps } from '@/task-types/task-type';
import { SafeText } from '@/ui/safe-text';
import { Skeleton } from '@/ui/skeleton';
import { StatusMark } from '@/ui/status-mark';
import { getMigrationProcess } from './api';
import { STEPS_EVERY_MS, stepState } from './model';
import { words } from './panel-messages';
import css from './panel.module.css';
import type { MigrationStep } from './wire';

const MARKS: Readonly<Record<ProgressStep['state'], DisplayStatus>> = {
  todo: 'draft',
  doing: 'running',
  done: 'succeeded',
  failed: 'failed',
  skipped: 'stopped',
};

/** The steps in the vendor's order, names and words; asked for again while the export goes on. */
export function Steps({ task, usePart }: PanelProps) {
  const t = useT();
  const isRunning = task.latestRun?.status === 'running';
  const part = usePart(
    'process',
    // What it has ended as tells how its last steps went.
    [task.ref.id, isRunning ? '' : (task.lookKey ?? task.vendorStatus)],
    async ({ send }) => (await send(getMigrationProcess, { form: { MigrationId: task.ref.id } })).Data ?? [],
    () => (isRunning ? STEPS_EVERY_MS : undefined),
  );
  switch (part.state) {
    case 'loading':
      return (
        <div aria-busy="true">
          <p className="visually-hidden">{t(words('steps.loading'))}</p>
          <Skeleton rows={4} rowHeight={28} />
        </div>
      );
    case 'failed':
      return (
        <PanelFailure
          what={words('steps.failed')}
          failure={part.failure}
          act={{ label: words('retry'), do: part.retry }}
        />
      );
    case 'ready':
      return part.value.length === 0 ? (
        <p className={css.quiet}>{t(words('steps.none'))}</p>
      ) : (
        <StepTable steps={part.value} />
      );
  }
}

function StepTable({ steps }: { readonly steps: readonly MigrationStep[] }) {
  const t = useT();
  const states = steps.map(stepState);
  const failedAt = states.indexOf('failed');
  return (
    <>
      <table className={css.steps} aria-label={t(words('steps.caption'))}>
        <thead>
          <tr>
            <th scope="col">{t(words('steps.name'))}</th>
            <th scope="col">{t(words('steps.state'))}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ TaskName: name, TaskStatus: word }, index) => {
            const state = states[index] ?? 'todo';
            return (
              <tr key={index}>
                <th scope="row">
                  <SafeText text={name} />
                </th>
                <td>
                  <span className={css.state}>
                    <StatusMark status={MARKS[state]} />
                    {t(words(`step.${state}`))}
                    <code className={css.vendor}>
                      <SafeText text={word} />
                    </code>
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {failedAt >= 0 && states.slice(failedAt + 1).includes('todo') && (
        <p className={css.quiet}>{t(words('steps.stopped'))}</p>
      )}
    </>
  );
}
