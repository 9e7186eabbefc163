import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { memories, recall } from '@/queries/kept';
import type { Source } from '@/queries/sources';
import { useStore } from '@/storage/use-store';
import { Panel } from '@/ui/panel';
import { JsonBlock } from './json-block';
import css from './task-detail.module.css';

/** What the task was made from, where this console made it and still knows. */
export function Configuration({ task }: { readonly task: Task; readonly source: Source }) {
  const t = useT();
  const remembered = recall(useStore(memories), task.ref);
  return (
    <Panel title={t(say('detail.request'))}>
      <p className={css.quiet}>{t(say(remembered ? 'detail.request.remembered' : 'detail.request.unknown'))}</p>
      {remembered && <JsonBlock value={remembered.values} label={t(say('detail.request'))} />}
    </Panel>
  );
}
