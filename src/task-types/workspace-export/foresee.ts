import type { Message } from '@/core/message';
import type { Foreseen, KnownTasks } from '@/task-types/task-form';
import { words } from './form-messages';
import { FACTS } from './kinds';
import { instantOf, wrongNow } from './rules';
import type { Values } from './schema';

const DAY_MS = 86_400_000;

/** What asking for an export would come to. Values may not be right yet, or be none at all. */
export function foresee(values: Values, known: KnownTasks): readonly Foreseen[] {
  const given: Partial<Values> = values;
  const wrong = wrongNow(given, known.now);
  const going = known.tasks.filter((task) => task.latestRun?.status === 'running' && known.isOwn(task)).length;
  return [
    note('ok', words('pre.new')),
    ...(wrong ? [note('bad', wrong.message)] : covered(given)),
    ...(given.what === 'desktopUsage' ? [note('ok', words('pre.daily'))] : []),
    ...(going > 0 ? [note('warn', words('pre.going', { count: going }))] : []),
  ];
}

/** How much time it covers, where that is decided. */
function covered({ what, start, end }: Partial<Values>): Foreseen[] {
  const most = what && FACTS[what].days;
  if (!most) return [];
  const [from, to] = [instantOf(start), instantOf(end)];
  if (from === undefined || to === undefined) return [note('ok', words('pre.window', { most }))];
  return to > from ? [note('ok', words('pre.covered', { days: (to - from) / DAY_MS, most }))] : [];
}

function note(state: 'ok' | 'warn' | 'bad', text: Message): Foreseen {
  return { kind: 'note', state, text };
}
