import type { Task } from '@/core/task';
import { useT } from '@/i18n/use-t';
import type { PanelProps, TaskPanel } from '@/task-types/task-type';
import { Panel as Frame } from '@/ui/panel';
import { words } from './panel-messages';
import css from './panel.module.css';
import { Steps } from './panel-steps';

export const panel: TaskPanel = { Panel: ExportPanel, words };

/** How an export went, step by step, and what there is to have of it. */
function ExportPanel(props: PanelProps) {
  const t = useT();
  const { task } = props;
  return (
    <Frame title={t(words('title'))}>
      {task.lifecycle === 'draft' ? (
        <p className={css.quiet}>{t(words('notStarted'))}</p>
      ) : (
        <>
          {!hasSteps(task) && <Steps {...props} />}
          <dl className={css.facts}>
            <dt>{t(words('package'))}</dt>
            <dd>
              <Package task={task} />
            </dd>
          </dl>
        </>
      )}
    </Frame>
  );
}

/** While it goes on, a closer look gives its steps: they stand with its progress already. */
function hasSteps({ latestRun }: Task): boolean {
  return latestRun?.status === 'running' && latestRun.progress?.steps !== undefined;
}

function Package({ task }: { readonly task: Task }) {
  const t = useT();
  switch (task.latestRun?.status) {
    case 'succeeded':
    case 'partial':
      return (
        <>
          {t(words('package.ready'))} {t(words('package.counts'))}
        </>
      );
    case 'running':
      return t(words('package.running'));
    case 'failed':
    case 'stopped':
      return t(words('package.none'));
    default:
      return t(words('package.unknown'));
  }
}
