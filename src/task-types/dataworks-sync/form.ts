import type { Task } from '@/core/task';
import { fieldNamedIn, sourcesByField } from '@/forms/field-tree';
import type { Filled, TaskForm } from '@/task-types/task-form';
import type { VendorWords } from '@/transport/failures';
import { edit } from './edit';
import { editorWords } from './editor/words';
import { Fields } from './fields';
import { foresee } from './foresee';
import { words } from './form-messages';
import { blankedField } from './form-rules';
import { anySource, folderSource, readerSource, resourceGroupSource, writerSource } from './form-options';
import { fromBody, wrongInBody } from './from-body';
import { kindOfTask, wireOf } from './model';
import { plan } from './plan';
import { defaults, schema, type Values } from './schema';
import { readScript } from './script/script';
import { words as scriptWords } from './script/words';
import { settle } from './settle';
import { DATASOURCES } from './wizard/use-known-workspace';
import { wizardWords } from './wizard/words';

/** The form of a data synchronization task of any of the three kinds; it makes one, and changes one. */
export const form: TaskForm<Values> = {
  title: words('title'),
  words: [words, scriptWords, wizardWords, editorWords],
  schema,
  defaults,
  Fields,
  optionSources: {
    folders: folderSource,
    resourceGroups: resourceGroupSource,
    readers: readerSource,
    writers: writerSource,
    [DATASOURCES]: anySource,
  },
  optionFields: sourcesByField(schema),
  optionsWithin,
  plan,
  settle,
  fromTask,
  fromBody,
  wrongInBody,
  nameOf: (values) => values.name,
  foresee,
  wrongNow: blankedField,
  fieldOf,
  edit,
};

type FieldName = keyof Values;
const NAMES = schema.keyof().options;

/** The data sources that a script names; of its reader and its writer, which the wizard asks about. */
function optionsWithin(values: Values) {
  // Values that are not right yet may lack it.
  const script: unknown = values.script;
  const reading = typeof script === 'string' ? readScript(script) : undefined;
  if (reading?.kind !== 'script') return [];
  const named = [reading.script.reader, reading.script.writer].map((step) => step?.parameter['datasource']);
  return [...new Set(named)].flatMap((id) =>
    typeof id === 'string' ? [{ field: 'script', source: DATASOURCES, id }] : [],
  );
}

/** The list tells kind, name and folder; the rest only `edit.load` could. */
function fromTask(task: Task, remembered: Values | undefined): Filled<Values> {
  if (remembered) return { values: remembered, ignored: [], unknown: [] };
  const taskType = kindOfTask(task);
  const folder = wireOf(task)?.AbsoluteFolderPath;
  const values: Partial<Values> = {
    ...(taskType ? { taskType, name: task.name } : undefined),
    ...(taskType && folder ? { folder } : undefined),
  };
  return { values, ignored: [], unknown: NAMES.filter((name) => !(name in values)) };
}

/** Codes that are about one field, whatever their words. */
const BY_CODE: Readonly<Record<string, FieldName>> = {
  'Invalid.DI.Parameter.File.Existed': 'name',
  'Invalid.Tenant.FileNameExists': 'name',
  'Invalid.Tenant.FolderNotExists': 'folder',
  'Invalid.Tenant.ResourceGroupNotExists': 'resourceGroup',
};

function fieldOf({ code = '', message = '' }: VendorWords): FieldName | undefined {
  const byCode = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
  if (byCode) return byCode;
  // `Invalid path: Business Flow/nope/Data Integration`; an SDK's sample has “directory path”.
  if (/^Invalid (?:directory )?path\b/i.test(message)) return 'folder';
  // Of the steps of a generation, the reader's tables are what can be wrong in form.
  if (/^steps\b/.test(message)) return 'tables';
  const named = fieldNamedIn(schema, message);
  return NAMES.find((name) => name === named);
}
