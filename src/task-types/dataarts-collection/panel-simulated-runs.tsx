import { useState } from 'react';
import { useT } from '@/i18n/use-t';
import type { PanelProps } from '@/task-types/task-type';
import { Button } from '@/ui/button';
import { listSimulatedRuns } from './api';
import { RunLog } from './panel-log';
import { words } from './panel-messages';
import { Part } from './panel-part';
import { RunRow } from './panel-run-row';
import css from './panel.module.css';
import type { CollectionTask, SimulatedRun } from './wire';

const FIRST = 10;
/** While one goes on, and while its schedule may begin another. */
const GOING_EVERY_MS = 5_000;
const SCHEDULED_EVERY_MS = 60_000;

interface SimulatedRunsProps extends PanelProps {
  readonly wire: CollectionTask;
}

/** The runs as the simulation tells them, newest first, each with its log: that comes by the vendor's own call. */
export function SimulatedRuns({ task, wire, usePart }: SimulatedRunsProps) {
  const t = useT();
  const [size, setSize] = useState(FIRST);
  const [shown, setShown] = useState<string>();
  const part = usePart(
    'simulated-runs',
    [task.ref.id, task.vendorStatus, wire.last_run_time ?? ''],
    async ({ send, now }) => {
      const { runs } = await send(listSimulatedRuns, { path: { task_id: task.ref.id } });
      return { runs, readAt: now() };
    },
    ({ runs }) => {
      if (runs.some(goesOn)) return GOING_EVERY_MS;
      return task.lifecycle === 'scheduled' ? SCHEDULED_EVERY_MS : undefined;
    },
  );
  return (
    <>
      <p className={css.note}>{t(words('runs.simulated'))}</p>
      <Part part={part} failed={words('runs.failed')} loading={words('runs.loading')}>
        {({ runs, readAt }) => {
          const log = runs.find((run) => run.instance_id === shown);
          if (runs.length === 0) return <p className={css.quiet}>{t(words('runs.none'))}</p>;
          return (
            <>
              <table className={css.table}>
                <thead>
                  <tr>
                    <th scope="col">{t(words('run.state'))}</th>
                    <th scope="col">{t(words('run.start'))}</th>
                    <th scope="col">{t(words('run.took'))}</th>
                    <th scope="col">{t(words('run.tables'))}</th>
                    <th scope="col">{t(words('run.log'))}</th>
                  </tr>
                </thead>
                <tbody>
                  {runs.slice(0, size).map((run) => (
                    <RunRow
                      key={run.instance_id}
                      run={run}
                      readAt={readAt}
                      isShown={run.instance_id === shown}
                      onToggle={() => setShown(run.instance_id === shown ? undefined : run.instance_id)}
                    />
                  ))}
                </tbody>
              </table>
              {runs.length > size && (
                <p className={css.more}>
                  <span>{t(words('runs.shown', { shown: size, total: runs.length }))}</span>
                  <Button size="xs" onClick={() => setSize(size * 3)}>
                    {t(words('runs.more'))}
                  </Button>
                </p>
              )}
              {log && (
                <RunLog
                  key={log.instance_id}
                  of={{
                    instance: log.instance_id,
                    bridge: log.bridge_id,
                    classification: log.classification_id ?? '',
                  }}
                  task={task}
                  usePart={usePart}
                  state={log.status}
                  goesOn={goesOn(log)}
                />
              )}
            </>
          );
        }}
      </Part>
    </>
  );
}

function goesOn({ status }: SimulatedRun): boolean {
  return status === 'RUNNING' || status === 'PAUSED';
}
