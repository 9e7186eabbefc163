import type { Message } from '@/core/message';
import { redactedAt } from '@/core/secrets';
import type { RunStatus } from '@/core/task';
import { type DataworksEdition, editionOf } from '@/task-types/dataworks-rpc';
import { oddName } from '@/task-types/odd-names';
import type { Foreseen, KnownTasks, WrongNow } from '@/task-types/task-form';
import { words } from './form-messages';
import { instantOf, type Values } from './schema';

/** How many packages a tenant may have by edition; Enterprise any number (contract 3). Nothing but a larger edition helps. */
const PACKAGES: Readonly<Partial<Record<DataworksEdition, number>>> = { basic: 10, standard: 30, professional: 100 };

/** What has made a package, or is making one. */
const PACKED: ReadonlySet<RunStatus> = new Set(['running', 'succeeded', 'partial']);

/** What creating an export would come to, by what is known of the workspace's others. Values may not be right yet. */
export function foresee(values: Values, known: KnownTasks): readonly Foreseen[] {
  const wrong = wrongNow(values, known.now);
  return [
    ...name(values.name, known),
    ...oddNotes(values.name),
    ...(wrong ? [note('bad', wrong.message)] : []),
    ...packages(known),
    ...(values.afterwards === 'start' ? [] : [note('ok', words('pre.createOnly'))]),
  ];
}

/**
 * Nothing was changed after now: an incremental export from then on would hold nothing. And what was blanked when it was kept
 * is no text to send.
 */
export function wrongNow(
  { name: wanted, description, mode, since }: Values,
  now: number,
): WrongNow<Values> | undefined {
  // Values that are not right yet may lack any of it.
  if (redactedAt(wanted) !== undefined) return { field: 'name', message: words('error.blanked') };
  if (redactedAt(description) !== undefined) return { field: 'description', message: words('error.blanked') };
  const at = mode === 'INCREMENTAL' ? instantOf(since) : undefined;
  return at !== undefined && at > now ? { field: 'since', message: words('error.since.future') } : undefined;
}

function name(wanted: string | undefined, { tasks, whole, total = 0 }: KnownTasks): Foreseen[] {
  const typed = wanted?.trim() ?? '';
  if (typed === '') return [];
  const looked = tasks.length;
  const isAll = whole && looked >= total;
  const taken = new Set(tasks.map((task) => task.name));
  if (!taken.has(typed)) {
    return [
      isAll ? note('ok', words('pre.free', { count: looked })) : note('warn', words('pre.free.partly', { looked })),
    ];
  }
  const free = freeName(typed, taken);
  return [
    note(
      'bad',
      isAll
        ? words('pre.taken', { name: typed, count: looked, free })
        : words('pre.taken.partly', { name: typed, looked, free }),
    ),
  ];
}

function oddNotes(wanted: string | undefined): Foreseen[] {
  const { hidden, long } = oddName(wanted?.trim() ?? '');
  return [
    ...(hidden ? [note('warn', words('pre.name.hidden'))] : []),
    ...(long ? [note('warn', words('pre.name.long', long))] : []),
  ];
}

/** The name with the first number behind it that nobody has. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/_\d+$/, '');
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}_${number}`)) return `${stem}_${number}`;
}

function packages({ tasks, connection }: KnownTasks): Foreseen[] {
  const edition = connection && editionOf(connection);
  const most = edition && PACKAGES[edition];
  if (most === undefined) return [];
  const used = tasks.filter(({ latestRun }) => latestRun && PACKED.has(latestRun.status)).length;
  if (used >= most) return [note('bad', words('pre.packages.full', { used, most }))];
  return [note(used >= most * 0.9 ? 'warn' : 'ok', words('pre.packages', { used, most }))];
}

function note(state: 'ok' | 'warn' | 'bad', text: Message): Foreseen {
  return { kind: 'note', state, text };
}
