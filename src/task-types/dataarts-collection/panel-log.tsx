import { useEffect, useRef } from 'react';
import { useT } from '@/i18n/use-t';
import type { PanelProps } from '@/task-types/task-type';
import { SafeText } from '@/ui/safe-text';
import { showInstanceLog } from './api';
import { words } from './panel-messages';
import { Part } from './panel-part';
import { TextFrame } from './panel-text';
import css from './panel.module.css';
import type { InstanceLog } from './wire';

const LOOK_EVERY_MS = 5_000;
const PARTS = ['bridge', 'profile', 'classification'] as const;

/** Which run's log, in the terms of ShowInstanceLog. */
export interface LogOf {
  readonly instance: string;
  readonly bridge: string;
  /** Empty where the run classified nothing, or nobody knows. */
  readonly classification: string;
}

interface RunLogProps {
  readonly of: LogOf;
  readonly task: PanelProps['task'];
  readonly usePart: PanelProps['usePart'];
  /** How the run stands: with that its log is read again, and every few seconds while it goes on. */
  readonly state: string;
  readonly goesOn: boolean;
}

/** What a run wrote, in the three parts in which DataArts tells it. */
export function RunLog({ of, task, usePart, state, goesOn }: RunLogProps) {
  const t = useT();
  const { instance, bridge, classification } = of;
  const part = usePart(
    'log',
    [task.ref.id, instance, bridge, classification, state],
    ({ send }) =>
      send(showInstanceLog, {
        path: { task_id: task.ref.id, instance_id: instance },
        body: { bridge_id: bridge, ...(classification === '' ? undefined : { classification_id: classification }) },
      }),
    () => (goesOn ? LOOK_EVERY_MS : undefined),
  );
  const place = useRef<HTMLDivElement>(null);
  // It stands below a table that may fill the screen.
  useEffect(() => place.current?.scrollIntoView?.({ block: 'center' }), [instance]);
  return (
    <div ref={place} className={css.log}>
      <Part part={part} failed={words('log.failed')} loading={words('log.loading')}>
        {(log) => {
          const parts = PARTS.filter((one) => isThere(log, one));
          if (parts.length === 0) return <p className={css.quiet}>{t(words('log.empty'))}</p>;
          return parts.map((one) => <LogPart key={one} log={log} part={one} />);
        }}
      </Part>
    </div>
  );
}

type LogPartName = (typeof PARTS)[number];

/** Parts that were not asked for and wrote nothing are left out. */
function isThere(log: InstanceLog, part: LogPartName): boolean {
  return log[`enable_${part}`] === true || Boolean(log[`${part}_job_log`]);
}

function LogPart({ log, part }: { readonly log: InstanceLog; readonly part: LogPartName }) {
  const t = useT();
  const text = log[`${part}_job_log`] ?? '';
  const status = log[`${part}_status`];
  return (
    <section aria-label={t(words(`log.${part}`))}>
      <h3 className={css.heading}>
        {t(words(`log.${part}`))}{' '}
        {status && (
          <code className={css.vendor}>
            <SafeText text={status} />
          </code>
        )}
      </h3>
      {text === '' ? (
        <p className={css.quiet}>{t(words('log.part.empty'))}</p>
      ) : (
        <TextFrame text={text} name={words(`log.${part}.name`)} />
      )}
    </section>
  );
}
