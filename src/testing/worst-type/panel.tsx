import type { Task } from '@/core/task';
import { useT } from '@/i18n/use-t';
import { Panel as Frame } from '@/ui/panel';
import { words } from './messages';
import { wireOf } from './model';

/** What only a ferry has to show. */
export function Panel({ task }: { readonly task: Task }) {
  const t = useT();
  return <Frame title={t(words('panel.title'))}>{t(words('panel.mode', { mode: wireOf(task)?.mode ?? '?' }))}</Frame>;
}
