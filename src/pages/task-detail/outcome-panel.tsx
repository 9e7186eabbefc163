import { useQuery } from '@tanstack/react-query';
import type { Message } from '@/core/message';
import { progressFraction } from '@/core/progress';
import { type DisplayStatus, displayStatus } from '@/core/status';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import type { TaskType } from '@/task-types/task-type';
import { formatPercent } from '@/ui/format-number';
import { Panel } from '@/ui/panel';
import { ProgressSteps } from '@/ui/progress-steps';
import { SafeText } from '@/ui/safe-text';
import { RunDuration } from '../run-duration';
import css from './task-detail.module.css';

/** What stands in the place of its progress: what happened, why, and what to do. */
export function OutcomePanel({ task, type }: { readonly task: Task; readonly type: TaskType }) {
  const t = useT();
  const language = useLanguage();
  const run = task.latestRun;
  const status = displayStatus(task);
  const about = type.statuses[task.vendorStatus]?.about ?? say(`status.${status}.about`);
  const share = progressFraction(run?.progress, true);
  const done = run?.progress?.done;
  const figures = [
    ...(share === undefined ? [] : [formatPercent(share, language)]),
    ...(done === undefined ? [] : [t(say('detail.progress.done', { done }))]),
  ].join(' · ');
  const advice = useAdvice(task, type);
  const todo = status === 'failed' && advice ? advice : todoOf(task, status, type);
  return (
    <Panel title={t(say('detail.happened'))} aside={<RunDuration run={run} />}>
      <div className={css.outcome}>
        <p>
          {t(about)} {figures !== '' && t(say('detail.come', { figures }))}
        </p>
        {run?.progress?.steps && <ProgressSteps steps={run.progress.steps} />}
        {run?.message && (
          <>
            <h3>{t(say('detail.why'))}</h3>
            <p className={css.message}>
              <SafeText text={run.message} lines />
            </p>
          </>
        )}
        {todo && (
          <>
            <h3>{t(say('detail.todo'))}</h3>
            <p>{t(todo)}</p>
          </>
        )}
      </div>
    </Panel>
  );
}

/** What the type itself says is to be done about the code that its run failed with. */
function useAdvice(task: Task, type: TaskType): Message | undefined {
  const { translator } = useServices();
  const code = type.failureCode?.(task);
  const { data } = useQuery({
    queryKey: ['console', 'troubles', type.id],
    queryFn: async () => {
      const troubles = (await type.troubles?.()) ?? null;
      for (const words of troubles?.words ?? []) translator.addWords(words);
      return troubles;
    },
    enabled: code !== undefined && type.troubles !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    // Loaded code is no JSON: comparing it by structure would walk into functions.
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  });
  return code !== undefined && data && Object.hasOwn(data.codes, code) ? data.codes[code]?.advice : undefined;
}

/** Whether a task's state asks for words rather than for a bar. */
export function isTroubled(status: DisplayStatus): boolean {
  return status === 'failed' || status === 'partial' || status === 'attention' || status === 'unknown';
}

function todoOf(task: Task, status: DisplayStatus, type: TaskType): Message | undefined {
  switch (status) {
    case 'failed':
      return type.uniqueNames
        ? todoOfUnique(task, type)
        : say(type.panel ? 'detail.todo.failed.panel' : 'detail.todo.failed');
    case 'partial':
      return say(type.uniqueNames ? 'detail.todo.partial.clone' : 'detail.todo.partial');
    case 'attention':
    case 'unknown':
      return say(`detail.todo.${status}`);
    default:
      return undefined;
  }
}

/** One with the same settings cannot stand beside it: it is not run again from here as a whole. */
function todoOfUnique(task: Task, { actions }: TaskType): Message {
  const start = actions.find(({ id }) => id === 'start');
  if (start?.available(task).possible) return say('detail.todo.failed.start');
  return say(task.lifecycle === 'scheduled' ? 'detail.todo.failed.run' : 'detail.todo.failed.clone');
}
