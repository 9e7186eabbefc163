import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import { Panel } from '@/ui/panel';
import { DriftNote } from './drift-note';
import { JsonBlock } from './json-block';
import css from './task-detail.module.css';

/** The vendor's own object, and where it is not as its documentation says. */
export function RawView({ task, source }: { readonly task: Task; readonly source: Source }) {
  const t = useT();
  const { drift = [] } = task;
  return (
    <Panel title={t(say('detail.raw'))}>
      <p className={css.quiet}>{t(say('detail.raw.about'))}</p>
      {drift.length > 0 && <DriftNote task={task} drift={drift} source={source} />}
      <JsonBlock value={task.raw} label={t(say('detail.raw'))} marks={drift.map(({ path }) => path)} />
    </Panel>
  );
}
