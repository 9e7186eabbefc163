import { isRecord } from '@/core/is-record';
import type { Task } from '@/core/task';
import { fieldNamedIn } from '@/forms/field-tree';
import type { FieldName, Filled, TaskForm } from '@/task-types/task-form';
import type { VendorWords } from '@/transport/failures';
import { treeOf } from './config/kept-json';
import { edit, readTask } from './edit';
import { Fields } from './fields';
import { foresee } from './foresee';
import { freeName } from './free-name';
import { words as foreseeWords } from './foresee-messages';
import { words } from './form-messages';
import { connectionSource, directorySource, sourceTypeSource, workspaceSource } from './form-options';
import { wrongNow } from './form-rules';
import { fromBody, wrongInBody } from './from-body';
import { hasSchedule, plan } from './plan';
import { defaults, schema, type Values } from './schema';
import { scheduleWords } from './schedule/words';
import { settle } from './settle';
import { wireOf } from './model';

/** The form of a metadata collection task; it makes one, and changes one. */
export const form: TaskForm<Values> = {
  title: words('title'),
  words: [words, foreseeWords, scheduleWords],
  schema,
  defaults,
  Fields,
  optionSources: {
    sourceTypes: sourceTypeSource,
    workspaces: workspaceSource,
    connections: connectionSource,
    directories: directorySource,
  },
  // Types and directories may be others than those that are known: only these two are looked up.
  optionFields: { sourceWorkspace: 'workspaces', connection: 'connections' },
  portable: ['name', 'description', 'alivePolicy', 'gonePolicy', 'schedule'],
  plan,
  settle,
  fromTask,
  fromBody,
  wrongInBody,
  freed,
  nameOf: (values) => values.name.trim(),
  foresee,
  wrongNow,
  fieldOf,
  edit,
};

const NAMES: readonly (keyof Values)[] = schema.keyof().options.filter((name) => name !== 'origin');

/** A task tells all that it was made from, but for a run that was asked for then. Its copy is made by whoever copies it. */
function fromTask(task: Task, remembered: Values | undefined): Filled<Values> {
  if (remembered) return { values: remembered, ignored: [], unknown: [] };
  const tree = treeOf(task.raw);
  if (!isRecord(tree) || !wireOf(task)) return { values: {}, ignored: [], unknown: NAMES };
  const read = readTask(tree);
  // Who made a task owns it where nobody else was named.
  const owner = read.owner === tree['user_name'] ? '' : read.owner;
  const values = { ...read, owner, userId: '' };
  // One whose schedule is on was started. What was asked for beside that is nothing of the task, and is chosen anew.
  const started = hasSchedule(read) && read.schedule.enabled;
  return { values: { ...values, afterwards: started ? 'start' : 'create' }, ignored: [], unknown: [] };
}

/** DataArts takes no second task of a name. */
function freed(values: Values, tasks: readonly Task[]): Values {
  const taken = new Set(tasks.map(({ name }) => name.trim()));
  const name = values.name.trim();
  return taken.has(name) ? { ...values, name: freeName(name, taken) } : values;
}

function isField(name: string): name is FieldName<Values> {
  return NAMES.some((known) => name === known || name.startsWith(`${known}.`));
}

/** Codes that are about one field. They stand with `DLG.` on the wire, and bare in the vendor's own catalogue. */
const BY_CODE: Readonly<Record<string, FieldName<Values>>> = {
  2270: 'name',
  1806: 'schedule.cron',
  1810: 'schedule.end',
  2273: 'schedule.end',
  2274: 'schedule.end',
  2242: 'directory',
};
/** Both causes of it stand in one sentence of the catalogue; which one it was, the words may tell. */
const NAME_OR_CONNECTION = '2201';

function fieldOf({ code = '', message = '' }: VendorWords): FieldName<Values> | undefined {
  const [, number = ''] = /^(?:DLG\.)?(\d{4})$/.exec(code) ?? [];
  if (number === '') return undefined;
  if (number === NAME_OR_CONNECTION) return /connection/i.test(message) ? 'connection' : 'name';
  if (Object.hasOwn(BY_CODE, number)) return BY_CODE[number];
  // `Invalid parameter: interval.`, `The directory does not exist.`
  const named = fieldNamedIn(schema, message);
  if (named !== undefined && isField(named)) return named;
  return /\bdirectory\b/i.test(message) ? 'directory' : undefined;
}
