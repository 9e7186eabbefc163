import { useState } from 'react';
import type { Message } from '@/core/message';
import { isUnfinished } from '@/core/status';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { PanelFailure } from '@/task-types/panel-failure';
import type { PanelAct, PanelProps } from '@/task-types/task-type';
import { Button } from '@/ui/button';
import { listInstances } from './api';
import type { Instance } from './file-wire';
import { words } from './panel-messages';
import { Part } from './panel-part';
import { RunActs } from './panel-run-acts';
import { RunLog } from './panel-log';
import { RunRow } from './panel-run-row';
import css from './panel.module.css';
import { runActOf } from './run-act-id';
import { businessDate, newestFirst, toRun } from './runs';

const FIRST = 10;
const MOST = 100;
const LOOK_EVERY_MS = 15_000;

interface RunsProps extends PanelProps {
  /** The task's node: its id in the scheduler. */
  readonly node: string;
  /** Which of its runs may be done again, where that is known. */
  readonly rerun: string | undefined;
}

/** The runs in production, newest first, with what can be done to each and what each wrote. */
export function Runs(props: RunsProps) {
  const t = useT();
  const { node, rerun, task, usePart, useAct, connection } = props;
  const act = useAct();
  const [size, setSize] = useState(FIRST);
  const [shown, setShown] = useState<string>();
  const part = usePart(
    'runs',
    [node, task.vendorStatus, size],
    async ({ send, now }) => {
      const form = { NodeId: node, ProjectEnv: 'PROD', PageNumber: 1, PageSize: size } as const;
      const { Data } = await send(listInstances, { form });
      return { rows: newestFirst(Data.Instances ?? []), total: Data.TotalCount ?? undefined, readAt: now() };
    },
    ({ rows }) => (rows.some(goesOn) ? LOOK_EVERY_MS : undefined),
  );
  const { failed } = act;
  return (
    <>
      {failed && (
        <PanelFailure
          what={undone(failed)}
          failure={failed.failure}
          act={{ label: words('dismiss'), do: act.dismiss }}
        />
      )}
      <Part part={part} failed={words('failed.runs')}>
        {({ rows, total, readAt }) => {
          const log = rows.find(({ InstanceId }) => InstanceId === shown);
          if (rows.length === 0) return <p className={css.quiet}>{t(words('run.none'))}</p>;
          return (
            <>
              <table className={css.table}>
                <thead>
                  <tr>
                    <th scope="col">{t(words('run.date'))}</th>
                    <th scope="col">{t(words('run.state'))}</th>
                    <th scope="col">{t(words('run.begin'))}</th>
                    <th scope="col">{t(words('run.took'))}</th>
                    <th scope="col">{t(words('run.acts'))}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <RunRow key={row.InstanceId} instance={row} connection={connection} readAt={readAt}>
                      <RunActs
                        instance={row}
                        connection={connection}
                        rerun={rerun}
                        act={act}
                        log={{
                          isShown: row.InstanceId === shown,
                          toggle: () => setShown(row.InstanceId === shown ? undefined : row.InstanceId),
                        }}
                      />
                    </RunRow>
                  ))}
                </tbody>
              </table>
              <p className={css.more}>
                <span>{t(words('run.shown', { shown: rows.length, total: Math.max(total ?? 0, rows.length) }))}</span>
                {rows.length < Math.min(total ?? 0, MOST) && (
                  <Button size="xs" onClick={() => setSize(Math.min(MOST, size * 3))}>
                    {t(words('run.more'))}
                  </Button>
                )}
              </p>
              {log && (
                <RunLog
                  key={log.InstanceId}
                  instance={log}
                  connection={connection}
                  goesOn={goesOn(log)}
                  usePart={usePart}
                />
              )}
            </>
          );
        }}
      </Part>
    </>
  );

  /** Several may be done side by side. After a call whose answer was lost nobody knows. */
  function undone({ id, failure }: NonNullable<PanelAct['failed']>): Message {
    const what = failure.unclear ? say('detail.action.unclear') : words('failed.act');
    const done = part.state === 'ready' ? runActOf(id, part.value.rows) : undefined;
    if (!done) return what;
    const date = businessDate(done.instance, connection);
    return words('failed.act.of', { act: t(words(`run.${done.act}.of`, { date })), what: t(what) });
  }
}

function goesOn(instance: Instance): boolean {
  return isUnfinished(toRun(instance));
}
