import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { Panel } from '@/ui/panel';
import { JsonBlock } from './json-block';
import css from './task-detail.module.css';

/** The vendor's own object. */
export function RawView({ task }: { readonly task: Task }) {
  const t = useT();
  return (
    <Panel title={t(say('detail.raw'))}>
      <p className={css.quiet}>{t(say('detail.raw.about'))}</p>
      <JsonBlock value={task.raw} label={t(say('detail.raw'))} />
    </Panel>
  );
}
