import type * as z from 'zod';
import type { Message } from '@/core/message';
import { redactedAt } from '@/core/secrets';
import { packMessage } from '@/forms/packed-message';
import type { WrongNow } from '@/task-types/task-form';
import { words } from './form-messages';
import { problemsIn } from './script/rules';
import { words as scriptWords } from './script/words';
import { type Databases, readTables } from './tables';

interface Ruled {
  readonly taskType: string;
  readonly name: string;
  readonly folder: string;
  readonly resourceGroup: string;
  readonly cu: string;
  readonly script: string;
  readonly reader: string;
  readonly databases: Databases;
  readonly tables: string;
  readonly writer: string;
}

/** Only groups of this kind have CUs to be given. */
export function isServerless(resourceGroup: string): boolean {
  return resourceGroup.startsWith('Serverless_');
}

/** What was blanked when it was kept stands in a field again, out of a draft or of what is remembered of a task. */
export function blankedField(values: Ruled): WrongNow<Ruled> | undefined {
  const sent = ['name', 'folder', values.taskType === 'DI_OFFLINE' ? 'script' : 'tables'] as const;
  const field = sent.find((name) => redactedAt(values[name]) !== undefined);
  return field && { field, message: scriptWords('rule.blanked') };
}

/** Checks the fields that the chosen kind of task has. What the vendor does not document is left to the vendor. */
export function checkValues(values: Ruled, context: z.RefinementCtx): void {
  for (const [path, message] of problemsOf(values)) {
    context.addIssue({ code: 'custom', path: [path], message: packMessage(message) });
  }
}

function* problemsOf(values: Ruled): Generator<[keyof Ruled, Message]> {
  const { taskType, name, folder, resourceGroup, cu } = values;
  if (name.trim() === '' || name.includes('/')) yield ['name', words('error.name')];
  if (isServerless(resourceGroup) && !/^$|^(?!0*(?:\.0*)?$)\d{1,4}(?:\.[05]0*)?$/.test(cu))
    yield ['cu', words('error.cu')];
  if (taskType === 'DI_OFFLINE') {
    if (folder.trim() === '') yield ['folder', words('error.folder')];
    const script = scriptProblem(values.script);
    if (script) yield ['script', script];
    return;
  }
  if (resourceGroup.trim() === '') yield ['resourceGroup', words('error.resourceGroup')];
  if (values.reader.trim() === '') yield ['reader', words('error.reader')];
  if (values.writer.trim() === '') yield ['writer', words('error.writer')];
  const tables = tablesProblem(values);
  if (tables) yield ['tables', tables];
}

function tablesProblem({ tables, databases }: Ruled): Message | undefined {
  const read = readTables(tables, databases);
  if (read.ok) return read.tables.length === 0 ? words('error.tables') : undefined;
  const { line, text } = read;
  return words(databases === 'one' ? 'error.tablesOneAt' : 'error.tablesAt', { line, text });
}

function scriptProblem(script: string): Message | undefined {
  if (script.trim() === '') return words('error.noScript');
  const blanked = scriptWords('rule.blanked').key;
  // Which data sources there are, the wizard knows; a name that it does not is the vendor's to refuse.
  const errors = problemsIn(script).filter(({ severity }) => severity === 'error');
  // What was blanked keeps nobody from going on with what was sent whole; `blankedField` says it before it is sent anew.
  const count = errors.filter(({ message }) => message.key !== blanked).length;
  return count === 0 ? undefined : words('error.script', { count });
}
