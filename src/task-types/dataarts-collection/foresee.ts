import type { Message } from '@/core/message';
import { oddName } from '@/task-types/odd-names';
import type { Foreseen, ForeseenNote, KnownTasks } from '@/task-types/task-form';
import { visibleText } from '@/ui/visible-text';
import { fromLines, MANY_TABLES } from './config/lines';
import { canClassify, takesPatterns } from './config/source-types';
import { oddKeys } from './config/task-config';
import { words } from './foresee-messages';
import { scheduleNotes } from './foresee-schedule';
import { freeName } from './free-name';
import { wrongNow } from './form-rules';
import { hasSchedule } from './plan';
import type { Values } from './schema';

type Note = ForeseenNote;

/** From this share on one is warned that little is left. */
const MUCH_USED = 0.8;
/** What the vendor's console lets one write. Its own sample of a request has spaces. */
const CONSOLE_NAME = /^[\p{Script=Han}A-Za-z0-9_]*$/u;

/** What creating would come to, by what is known of the workspace's tasks. Values may not be right yet. */
export function foresee(values: Values, known: KnownTasks): readonly Foreseen[] {
  const wrong = wrongNow(values, known.now);
  return [
    ...quotaNotes(known),
    ...nameNotes(values, known),
    ...unknownNotes(known),
    ...(wrong ? [note('bad', wrong.message)] : []),
    ...configNotes(values),
    ...callerNotes(values, known),
    ...scheduleNotes(values, known.now, values.afterwards === 'start'),
    runNote(values),
  ];
}

/** The project's, whichever of its workspaces its tasks are in. */
function quotaNotes({ used, allowed }: KnownTasks): Note[] {
  if (used === undefined || allowed === undefined) return [];
  if (used >= allowed) return [note('bad', words('full', { used, allowed }))];
  const state = used >= allowed * MUCH_USED ? 'warn' : 'ok';
  return [note(state, words('quota', { used, allowed, next: used + 1 }))];
}

function nameNotes({ name: typed = '' }: Partial<Values>, { tasks, whole, total }: KnownTasks): Note[] {
  const name = typed.trim();
  if (name === '') return [];
  const taken = new Set(tasks.map((task) => task.name.trim()));
  const looked = tasks.length;
  const odd = oddName(name).hidden
    ? [note('warn', words('name.hidden'))]
    : CONSOLE_NAME.test(name)
      ? []
      : [note('warn', words('name.alphabet'))];
  if (taken.has(name)) {
    const free = freeName(name, taken);
    const mend = { field: 'name', value: free, label: words('taken.use', { free }) };
    return [{ ...note('bad', words('taken', { name, free })), mend }, ...odd];
  }
  if (whole) return [note('ok', words('free')), ...odd];
  return [note('unknown', words('partly', { looked, total: Math.max(total ?? 0, looked) })), ...odd];
}

/** Lists have told that there is none such; DataArts only says afterwards that creating failed. */
function unknownNotes({ unknown = [] }: KnownTasks): Note[] {
  return (['sourceWorkspace', 'connection'] as const).flatMap((field) =>
    unknown.filter((one) => one.field === field).map(({ id }) => note('warn', words(`unknown.${field}`, { id }))),
  );
}

function configNotes(values: Partial<Values>): Note[] {
  const { dataSourceType: type = '', tables = '', byPattern, classification } = values;
  const count = fromLines(tables).length;
  const odd = oddKeys(values);
  return [
    ...(count > MANY_TABLES && !byPattern ? [note('warn', words('tables', { count, most: MANY_TABLES }))] : []),
    ...(byPattern && !takesPatterns(type) ? [note('warn', words('pattern', { type }))] : []),
    ...(classification && !canClassify(type) ? [note('warn', words('classification', { type }))] : []),
    ...(odd.length > 0 ? [note('warn', words('odd', { keys: visibleText(odd.join(', ')) }))] : []),
  ];
}

/** Under whose id it goes out. The document wants one; the service was seen to fill it in. */
function callerNotes({ userId = '' }: Partial<Values>, { connection }: KnownTasks): Note[] {
  if (!connection) return [];
  const { id } = connection.identity;
  if (userId === '') return id === undefined ? [note('unknown', words('noUser'))] : [];
  return id === undefined || id === userId ? [] : [note('warn', words('otherUser', { id: userId }))];
}

function runNote(values: Values): Note {
  const scheduled = hasSchedule(values);
  switch (values.afterwards) {
    case 'run':
      return note('warn', words(scheduled ? 'runsAndWaits' : 'runs'));
    case 'start':
      if (scheduled) return note('warn', words('scheduled'));
      break;
    default:
      if (scheduled) return note('warn', words('waits'));
  }
  return note('ok', words('nothing'));
}

function note(state: Note['state'], text: Message): Note {
  return { kind: 'note', state, text };
}
