import type { Message } from '@/core/message';
import { oddName } from '@/task-types/odd-names';
import type { Foreseen, KnownTasks } from '@/task-types/task-form';
import { words } from './form-messages';
import { wireOf } from './model';
import type { Values } from './schema';

type Note = Extract<Foreseen, { kind: 'note' }>;

/** What creating would do beside making a task: whether its name is free, what nobody knows, and whether anything runs by it. */
export function foresee(values: Values, known: KnownTasks): readonly Foreseen[] {
  return [
    ...nameNotes(values, known),
    ...oddNotes(values),
    ...unknownNotes(values, known),
    runNote(values),
    ...groupNotes(values),
  ];
}

function nameNotes({ name, folder }: Values, { tasks, whole, total }: KnownTasks): Note[] {
  if (!name) return [];
  const same = tasks.filter((task) => task.name === name);
  const folders = same.map((task) => wireOf(task)?.AbsoluteFolderPath ?? '');
  if (folders.some((one) => one === '' || one === folder)) return [note('bad', words('pre.taken', { name }))];
  const [elsewhere] = folders;
  if (elsewhere !== undefined) return [note('warn', words('pre.takenElsewhere', { name, folder: elsewhere }))];
  if (whole) return [note('ok', words('pre.free'))];
  const looked = tasks.length;
  return [note('unknown', words('pre.partly', { looked, total: Math.max(total ?? 0, looked) }))];
}

function oddNotes({ name }: Values): Note[] {
  if (!name) return [];
  const { hidden, long } = oddName(name);
  return [
    ...(hidden ? [note('warn', words('pre.name.hidden'))] : []),
    ...(long ? [note('warn', words('pre.name.long', long))] : []),
  ];
}

/** The fields of each kind that hold ids; the others keep what was typed and are not sent. */
const OFFLINE_IDS = ['folder', 'resourceGroup', 'script'] as const;
const RUNNING_IDS = ['folder', 'resourceGroup', 'reader', 'writer'] as const;

/** Lists have told that there is none such; the vendor only says afterwards that some parameter is wrong. */
function unknownNotes({ taskType }: Values, { unknown = [] }: KnownTasks): Note[] {
  const fields = taskType === 'DI_OFFLINE' ? OFFLINE_IDS : RUNNING_IDS;
  return fields.flatMap((field) =>
    unknown.filter((one) => one.field === field).map(({ id }) => note('warn', words(`pre.unknown.${field}`, { id }))),
  );
}

function runNote({ taskType, afterOffline, afterRunning }: Values): Note {
  const after = taskType === 'DI_REALTIME' || taskType === 'DI_SOLUTION' ? afterRunning : afterOffline;
  switch (after) {
    case 'submit':
      return note('ok', words('pre.submits'));
    case 'submitAndDeploy':
      return note('warn', words('pre.firstRun'));
    case 'deploy':
      return note('ok', words('pre.deploysOnly'));
    case 'start':
      return note('warn', words('pre.starts'));
    default:
      return note('ok', words('pre.startsNothing'));
  }
}

function groupNotes({ taskType, resourceGroup }: Values): Note[] {
  return taskType === 'DI_OFFLINE' && resourceGroup === '' ? [note('warn', words('pre.anyGroup'))] : [];
}

function note(state: Note['state'], text: Message): Note {
  return { kind: 'note', state, text };
}
