import { useT } from '@/i18n/use-t';
import type { PanelProps } from '@/task-types/task-type';
import { Panel as Frame } from '@/ui/panel';
import { SafeText } from '@/ui/safe-text';
import { StatusMark } from '@/ui/status-mark';
import { getSyncTask } from './api';
import { Facts } from './panel-facts';
import { words } from './panel-messages';
import { Part } from './panel-part';
import { ScriptView } from './panel-script';
import css from './panel.module.css';

/** A real-time task: its script and its alarms, and what nobody can be told of it. */
export function RealtimePanel({ task, usePart }: PanelProps) {
  const t = useT();
  const part = usePart('sync-task', [task.ref.id, task.lookKey ?? ''], async ({ send }) => {
    const { Data } = await send(getSyncTask, { query: { FileId: task.ref.id, TaskType: 'DI_REALTIME' } });
    return { script: Data.Code ?? '', alarms: Data.AlarmList ?? [] };
  });
  return (
    <>
      <Frame title={t(words('title'))}>
        <Part part={part} failed={words('failed.definition')}>
          {({ script }) => (
            <>
              <Facts task={task} script={script} />
              <ScriptView script={script} />
            </>
          )}
        </Part>
      </Frame>
      <Frame title={t(words('title.realtime'))}>
        <p className={css.note}>{t(words('realtime.silent'))}</p>
        {part.state === 'ready' && (
          <>
            <h3 className={css.heading}>{t(words('realtime.alarms'))}</h3>
            {part.value.alarms.length === 0 ? (
              <p className={css.quiet}>{t(words('realtime.noAlarms'))}</p>
            ) : (
              <ul className={css.list}>
                {part.value.alarms.map(({ Id, RuleName, Metric, Description, Enabled }, index) => (
                  <li key={Id ?? index} className={css.status}>
                    <StatusMark status={Enabled === false ? 'paused' : 'ready'} />
                    <SafeText text={RuleName ?? ''} />
                    <code className={css.vendor}>
                      <SafeText text={Metric ?? ''} />
                    </code>
                    {Enabled === false && <span>{t(words('alarm.off'))}</span>}
                    {Description && <SafeText text={Description} />}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Frame>
    </>
  );
}
