import type { ReactNode } from 'react';
import type { Connection } from '@/core/connection';
import { isUnfinished } from '@/core/status';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useZone } from '@/storage/use-zone';
import { Duration } from '@/ui/duration';
import { SafeText } from '@/ui/safe-text';
import { StatusMark } from '@/ui/status-mark';
import { Time } from '@/ui/time';
import type { Instance } from './file-wire';
import { words } from './panel-messages';
import css from './panel.module.css';
import { engineCodeOf } from './run-log';
import { businessDate, toRun } from './runs';

interface RunRowProps {
  readonly instance: Instance;
  readonly connection: Connection;
  /** Domain instant at which it was read. */
  readonly readAt: number;
  /** What can be done to it. */
  readonly children: ReactNode;
}

const DAGS = ['DAILY', 'MANUAL', 'SMOKE_TEST', 'SUPPLY_DATA'] as const;

/** One run: for which day, how it stands in both languages, when it began, how long it took or has taken. */
export function RunRow({ instance, connection, readAt, children }: RunRowProps) {
  const t = useT();
  const zone = useZone();
  const run = toRun(instance);
  const dag = DAGS.find((one) => one === instance.DagType);
  const engine = engineCodeOf(run.message);
  const end = run.endedAt ?? (isUnfinished(run) ? readAt : undefined);
  return (
    <tr>
      <td>
        {businessDate(instance, connection)} <span className={css.kind}>{dag && t(words(`dag.${dag}`))}</span>
      </td>
      <td>
        <span className={css.status}>
          <StatusMark status={run.status} />
          {t(say(`status.${run.status}`))}
          <code className={css.vendor}>
            <SafeText text={instance.Status ?? ''} />
          </code>
        </span>
        {run.waitsFor && <p className={css.why}>{t(words('run.waits', { why: t(run.waitsFor) }))}</p>}
        {engine && <p className={css.why}>{t(words(`engine.${engine}`))}</p>}
        {run.message && (
          <p className={css.why}>
            <SafeText text={run.message} lines />
          </p>
        )}
      </td>
      <td>
        <Time at={run.startedAt} now={readAt} zone={zone} form="full" />
      </td>
      <td>
        <Duration
          ms={run.startedAt === undefined || end === undefined ? undefined : Math.max(0, end - run.startedAt)}
        />
      </td>
      <td>{children}</td>
    </tr>
  );
}
