import type { Task } from '@/core/task';
import { fieldNamedIn } from '@/forms/field-tree';
import type { Filled, PlanContext, PlannedCall, TaskForm } from '@/task-types/task-form';
import type { VendorWords } from '@/transport/failures';
import { Fields } from './fields';
import { exportName } from './export-name';
import { fileLanguage } from './file-language';
import { foresee } from './foresee';
import { words } from './form-messages';
import { fromBody, wrongInBody } from './from-body';
import type { Kind } from './kinds';
import { TYPE_ID } from './model';
import { toCall } from './request';
import { wrongNow } from './rules';
import { defaults, schema, type Values } from './schema';
import { settle } from './settle';
import { begunExport } from './wire';

export const form: TaskForm<Values> = {
  title: words('title'),
  words: [words],
  schema,
  // Asked for when a form begins: the console's language may have been changed since this was loaded.
  get defaults() {
    return { ...defaults, language: fileLanguage() };
  },
  Fields,
  optionSources: {},
  plan,
  settle,
  fromTask,
  fromBody,
  wrongInBody,
  nameOf,
  foresee,
  wrongNow,
  fieldOf,
};

/**
 * One call. It makes an export whenever it is sent, and carries nothing by which the vendor could know it again. None as
 * long as nobody has said what to export.
 */
function plan(values: Values, { connection }: PlanContext): PlannedCall[] {
  const what = kindOf(values);
  if (what === undefined) return [];
  const { endpoint, input } = toCall(what, values);
  return [
    {
      endpoint,
      input: () => input,
      label: words('step.create'),
      made: (reply) => ({ ref: { connection: connection.id, type: TYPE_ID, id: begunExport.parse(reply).task_id } }),
    },
  ];
}

/** Before everything is filled in there may be nothing at all. */
function kindOf({ what = 'desktops' }: Partial<Values>): Kind | undefined {
  return what === '' ? undefined : what;
}

/** Nothing on the wire tells how an export was asked for, nor of what: that is asked for. */
function fromTask(_: Task, remembered: Values | undefined): Filled<Values> {
  if (remembered) return { values: remembered, ignored: [], unknown: [] };
  return { values: { what: '' }, ignored: [], unknown: schema.keyof().options };
}

/** What its file will be called nobody knows: until then it goes by what was asked for. */
function nameOf(values: Values): string {
  return exportName(kindOf(values));
}

/** A refusal speaks of a parameter by the vendor's name at best. The gateway's are of none. */
function fieldOf({ code = '', message = '' }: VendorWords): keyof Values | undefined {
  if (!code.startsWith('WKS.')) return undefined;
  if (/user group/i.test(message)) return 'groupId';
  const named = fieldNamedIn(schema, message);
  return schema.keyof().options.find((name) => name === named);
}
