import type { ReactNode } from 'react';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import type { Source } from '@/queries/sources';
import { useThingName } from '@/queries/use-task-name';
import { useZone } from '@/storage/use-zone';
import type { TaskDetail } from '@/task-types/task-type';
import { formatNumber } from '@/ui/format-number';
import { Id } from '@/ui/id';
import { Panel } from '@/ui/panel';
import { SafeText } from '@/ui/safe-text';
import { TimeReveal } from '@/ui/time-reveal';
import { RunDuration } from '../run-duration';
import css from './task-detail.module.css';

/** What it is made of: its id, where it lives, its own conditions, and when. */
export function DetailList({ task, source }: { readonly task: Task; readonly source: Source }) {
  const t = useT();
  const zone = useZone();
  const now = useServices().clock.now();
  const { connection, type } = source;
  const run = task.latestRun;
  const time = (at: number | undefined) => (at === undefined ? null : <TimeReveal at={at} now={now} zone={zone} />);
  const rows: [string, ReactNode][] = [
    [t(say('detail.id')), <Id key="id" value={task.ref.id} what={t(say('detail.id'))} />],
    ...type
      .details(task)
      .map((detail): [string, ReactNode] => [t(detail.label), <Value key="value" detail={detail} source={source} />]),
    [t(say('detail.connection')), <SafeText key="connection" text={connection.name} />],
    [t(say('detail.region')), connection.region],
    [t(say('detail.owner')), task.owner ? <SafeText key="owner" text={task.owner} /> : null],
    [t(say('detail.created')), time(task.createdAt)],
    // An export starts as it is created: the same instant twice says nothing.
    [t(say('detail.started')), run?.startedAt === task.createdAt ? null : time(run?.startedAt)],
    [t(say('detail.ended')), time(run?.endedAt)],
    [t(say('detail.duration')), run ? <RunDuration key="duration" run={run} /> : null],
  ];
  return (
    <Panel title={t(say('detail.details'))}>
      <dl className={css.list}>
        {rows.map(([label, value]) =>
          value === null ? null : (
            <div key={label} className={css.listRow}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </Panel>
  );
}

function Value({ detail, source }: { readonly detail: TaskDetail; readonly source: Source }) {
  const t = useT();
  const language = useLanguage();
  switch (detail.kind) {
    case 'id':
      return <Id value={detail.value} what={t(detail.label)} head={8} />;
    case 'count':
      return formatNumber(Number(detail.value), language);
    case 'text':
      return <SafeText text={detail.value} />;
    case 'word':
      return (
        <>
          {t(detail.word)} <code className={css.vendor}>{detail.value}</code>
        </>
      );
    case 'named':
      return <NamedValue detail={detail} source={source} />;
  }
}

/** A thing by its name, its id beside it. */
function NamedValue({
  detail,
  source,
}: {
  readonly detail: TaskDetail & { readonly of: string };
  readonly source: Source;
}) {
  const t = useT();
  const name = useThingName(source.connection, source.type, { of: detail.of, id: detail.value });
  return (
    <>
      {name !== undefined && <SafeText text={name} />} <Id value={detail.value} what={t(detail.label)} head={8} />
    </>
  );
}
