import { type ReactNode, useState } from 'react';
import { useT } from '@/i18n/use-t';
import type { PanelProps } from '@/task-types/task-type';
import { PanelFailure } from '@/task-types/panel-failure';
import { Button } from '@/ui/button';
import { SafeText } from '@/ui/safe-text';
import { Skeleton } from '@/ui/skeleton';
import { showBatchTask } from './api';
import { words } from './panel-messages';
import css from './panel.module.css';
import type { BatchTask, BatchTaskDetail } from './wire';

const PAGE = 50;
/** The states of sub-tasks that failed, each with its count. */
const FAILED = [
  ['Fail', 'fail'],
  ['FailWaitRetry', 'fail_wait_retry'],
] as const;

interface SubTasksProps {
  readonly batchTask: BatchTask;
  readonly usePart: PanelProps['usePart'];
  /** The state of the export: with it the sub-tasks are read again. */
  readonly at: string;
}

/** What failed in a batch task, with the device's and the vendor's own words. */
export function SubTasks({ batchTask, usePart, at }: SubTasksProps) {
  const t = useT();
  const { task_progress: counts } = batchTask;
  // Where the vendor counts none there is nothing to ask for.
  const wanted = FAILED.filter(([, count]) => counts?.[count] !== 0);
  return wanted.map(([status]) => (
    <section key={status} className={css.section} aria-label={t(words(`sub.${status}`))}>
      <h3 className={css.heading}>{t(words(`sub.${status}`))}</h3>
      <Pages batchTask={batchTask.task_id} status={status} usePart={usePart} at={at} before={[]} />
    </section>
  ));
}

interface PagesProps extends Pick<SubTasksProps, 'usePart' | 'at'> {
  readonly batchTask: string;
  readonly status: string;
  /** What the pages before it showed. */
  readonly before: readonly BatchTaskDetail[];
  readonly marker?: string;
}

/** A page of sub-tasks under those before it; the next one is asked for when somebody wants it. */
function Pages({ batchTask, status, usePart, at, before, marker }: PagesProps) {
  const t = useT();
  const [further, setFurther] = useState(false);
  const part = usePart('sub-tasks', [batchTask, status, at, marker ?? ''], async ({ send }) => {
    const reply = await send(showBatchTask, {
      path: { task_id: batchTask },
      query: { task_detail_status: status, limit: PAGE, ...(marker ? { marker } : undefined) },
    });
    const rows = reply.task_details ?? [];
    return {
      rows,
      total: reply.page?.count,
      next: rows.length === PAGE ? (reply.page?.marker ?? undefined) : undefined,
    };
  });
  if (part.state === 'loading') {
    return (
      <Rows rows={before}>
        <div aria-busy="true">
          <p className="visually-hidden">{t(words('sub.loading'))}</p>
          <Skeleton rows={3} rowHeight={28} />
        </div>
      </Rows>
    );
  }
  if (part.state === 'failed') {
    return (
      <Rows rows={before}>
        <PanelFailure
          what={words('sub.failed')}
          failure={part.failure}
          act={{ label: words('retry'), do: part.retry }}
        />
      </Rows>
    );
  }
  const { next, total } = part.value;
  const rows = [...before, ...part.value.rows];
  if (further && next !== undefined) {
    return <Pages {...{ batchTask, status, usePart, at }} before={rows} marker={next} />;
  }
  if (rows.length === 0) return <p className={css.quiet}>{t(words('sub.none'))}</p>;
  return (
    <Rows rows={rows}>
      <p className={css.more}>
        <span>{t(words('sub.shown', { shown: rows.length, total: Math.max(total ?? 0, rows.length) }))}</span>
        {next !== undefined && (
          <Button size="xs" onClick={() => setFurther(true)}>
            {t(words('sub.more'))}
          </Button>
        )}
      </p>
    </Rows>
  );
}

function Rows({ rows, children }: { readonly rows: readonly BatchTaskDetail[]; readonly children: ReactNode }) {
  const t = useT();
  return (
    <>
      {rows.length > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t(words('sub.target'))}</th>
              <th scope="col">{t(words('sub.code'))}</th>
              <th scope="col">{t(words('sub.message'))}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ target, error, output }, index) => (
              // Targets need not differ, and rows only ever come after those that are there.
              <tr key={index}>
                <td>
                  <SafeText text={target ?? ''} />
                </td>
                <td>
                  <code>
                    <SafeText text={error?.error_code ?? ''} />
                  </code>
                </td>
                <td>
                  <SafeText text={[error?.error_msg, output].filter(Boolean).join(' · ')} lines />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {children}
    </>
  );
}
