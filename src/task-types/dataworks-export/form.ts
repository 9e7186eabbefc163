import type { Task } from '@/core/task';
import type { Filled, PlanContext, PlannedCall, TaskForm } from '@/task-types/task-form';
import type { VendorWords } from '@/transport/failures';
import { createExportMigration, startMigration } from './api';
import { Fields } from './fields';
import { foresee, wrongNow } from './foresee';
import { fromBody, toForm, wrongInBody } from './form-body';
import { words } from './form-messages';
import { TYPE_ID, wireOf } from './model';
import { defaults, schema, type Values } from './schema';
import { createdIn, settle } from './settle';

export const form: TaskForm<Values> = {
  title: words('title'),
  words: [words],
  schema,
  defaults,
  Fields,
  optionSources: {},
  plan,
  settle,
  fromTask,
  fromBody,
  wrongInBody,
  nameOf: (values) => values.name,
  foresee,
  wrongNow,
  fieldOf,
};

/** Creates it and, where that is wanted, starts what was created. */
function plan(values: Values, { connection }: PlanContext): PlannedCall[] {
  const create: PlannedCall = {
    endpoint: createExportMigration,
    input: () => ({ form: toForm(values) }),
    label: words('step.create'),
    made: (reply) => ({ ref: { connection: connection.id, type: TYPE_ID, id: createdIn([reply]) } }),
  };
  const start: PlannedCall = {
    endpoint: startMigration,
    input: (replies) => ({ form: { MigrationId: createdIn(replies) } }),
    label: words('step.start'),
  };
  return values.afterwards === 'start' ? [create, start] : [create];
}

/** The list tells the name and the description of an export, and no more of how it was asked for. */
function fromTask(task: Task, remembered: Values | undefined): Filled<Values> {
  if (remembered) return { values: remembered, ignored: [], unknown: [] };
  const wire = wireOf(task);
  if (!wire) {
    return {
      values: {},
      ignored: [],
      unknown: ['name', 'mode', 'since', 'objectStatus', 'description', 'afterwards'],
    };
  }
  return {
    values: { name: wire.Name ?? '', description: wire.Description ?? '' },
    ignored: [],
    unknown: ['mode', 'since', 'objectStatus', 'afterwards'],
  };
}

/** How a name that is taken is told is not documented; codes and words of that kind speak of names that exist. */
const TAKEN = /\bname\b.*\b(exist|already|duplicat|unique|taken)|(exist|duplicat)\w*\.?name|名称.*(存在|重复)/i;
/** The gateway's codes for a parameter that is missing or cannot be what it must be. */
const ABOUT = /^(?:Missing|Invalid)([A-Z]\w*)$/;

const FIELDS: Readonly<Record<string, keyof Values>> = {
  Name: 'name',
  ExportMode: 'mode',
  IncrementalSince: 'since',
  ExportObjectStatus: 'objectStatus',
  Description: 'description',
};

function fieldOf({ code = '', message = '' }: VendorWords): keyof Values | undefined {
  const [, parameter = ''] = ABOUT.exec(code) ?? [];
  if (parameter !== '') return FIELDS[parameter];
  return TAKEN.test(code.replaceAll('.', ' ')) || TAKEN.test(message) ? 'name' : undefined;
}
