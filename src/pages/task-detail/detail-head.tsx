import type { ReactNode } from 'react';
import { displayStatus } from '@/core/status';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import type { TaskList } from '@/queries/use-task-list';
import { useIsLeaving } from '@/queries/use-removals';
import { useTaskName } from '@/queries/use-task-name';
import { EnvironmentTag } from '@/ui/environment-tag';
import { Id } from '@/ui/id';
import { PageHead } from '@/ui/page-head';
import { SafeText } from '@/ui/safe-text';
import { StatusMark } from '@/ui/status-mark';
import { Age } from '../age';
import { isNever, whyNot } from '../why-not';
import { ListFreshness } from '../task-list/list-freshness';
import css from './task-detail.module.css';

interface DetailHeadProps {
  readonly task: Task;
  readonly source: Source;
  readonly list: TaskList;
  readonly actions: ReactNode;
}

/** Status in both languages, name, environment, type, id, who and when; then what can be done. */
export function DetailHead({ task, source, list, actions }: DetailHeadProps) {
  const t = useT();
  const name = useTaskName(task, source.connection, source.type);
  const status = displayStatus(task);
  return (
    <PageHead
      name={name}
      title={
        <span className={css.title}>
          <StatusMark status={status} size={20} turning={status === 'running'} />
          <SafeText text={name} />
        </span>
      }
      beside={
        <>
          <span className={css.tint} data-status={status} data-testid="task-status">
            {t(say(`status.${status}`))}
          </span>
          {task.vendorStatus !== '' && (
            <code className={css.vendor}>
              <SafeText text={t(say('detail.vendor', { status: task.vendorStatus }))} />
            </code>
          )}
        </>
      }
      below={
        <>
          <span className={css.facts}>
            <EnvironmentTag environment={source.connection.environment} />
            <SafeText text={source.connection.name} />
            <span>{t(source.type.name)}</span>
            <Id value={task.ref.id} what={t(say('detail.id'))} />
            <Age at={task.createdAt} />
            {task.owner && <SafeText text={t(say('detail.createdBy', { owner: task.owner }))} />}
            <ListFreshness list={list} />
          </span>
          <ActionReasons task={task} source={source} />
        </>
      }
      actions={actions}
    />
  );
}

/** Why what is not possible now is not: there is room to say it, so nobody has to ask. */
function ActionReasons({ task, source }: { readonly task: Task; readonly source: Source }) {
  const t = useT();
  const isLeaving = useIsLeaving(task.ref);
  if (isLeaving) return <p className={css.reasons}>{t(say('removal.state'))}</p>;
  const byReason = new Map<string, string[]>();
  for (const action of source.type.actions) {
    const why = whyNot(action, task, source.connection);
    // What the vendor never offers is told where it stands.
    if (!why || isNever(action, task)) continue;
    const reason = t(why);
    byReason.set(reason, [...(byReason.get(reason) ?? []), t(action.label)]);
  }
  return [...byReason].slice(0, MOST_REASONS).map(([reason, acts]) => (
    <p key={reason} className={css.reasons}>
      {t(say('detail.reason', { acts: acts.join(' · '), reason }))}
    </p>
  ));
}

/** The others stand at their buttons. */
const MOST_REASONS = 3;
