import * as z from 'zod';
import { withMeta } from '@/forms/field-meta';
import { createFields } from '@/forms/schema-form';
import { defineWords } from '@/i18n/catalogue';
import type { TaskTypeEntry } from '@/task-types/registry';
import type { PlannedCall, TaskEdit, TaskForm } from '@/task-types/task-form';
import { type ActionForm, defineTaskType, type TaskAction } from '@/task-types/task-type';
import { amendFerry, searchFerries, startFerry } from './api';
import { form, searchAll } from './form';
import { worst } from './index';
import { words as ownWords } from './messages';
import { TYPE_ID } from './model';
import { defaults, type Values } from './schema';
import { ferryPage, MODES } from './wire';

const words = defineWords('slow', {
  en: {
    'step.wait': 'Wait until it sails',
    'step.name': 'Rename the ferry',
    'step.berth': 'Send it to its berth',
    'edit.title': 'Edit ferry',
    'fixed.mode': 'A ferry keeps its mode.',
    'ask.title': 'Start the ferry',
    'ask.captain': 'Captain',
  },
  'zh-CN': {
    'step.wait': '等待启航',
    'step.name': '重命名渡轮',
    'step.berth': '前往泊位',
    'edit.title': '编辑渡轮',
    'fixed.mode': '渡轮的方式不变。',
    'ask.title': '启动渡轮',
    'ask.captain': '船长',
  },
});

const plan: TaskForm<Values>['plan'] = (values, context): readonly PlannedCall[] => [
  ...form.plan(values, context).map((call): PlannedCall => ({ ...call, repeatable: true })),
  {
    endpoint: searchFerries,
    input: () => ({ body: { page_no: 1, state: 'SAILING' } }),
    label: words('step.wait'),
    until: (reply) => ferryPage.parse(reply).total > 0,
  },
];

const edit: TaskEdit<Values> = {
  title: words('edit.title'),
  fixed: { mode: words('fixed.mode') },
  load: async (task, context) => {
    const found = (await searchAll(context)).find(({ ferry_id }) => ferry_id === task.ref.id);
    if (!found) throw new RangeError('the ferry is gone');
    const mode = MODES.find((known) => known === found.mode) ?? 'bulk';
    const values: Values = { ...defaults, name: found.ferry_name, mode, berthId: found.berth_id };
    return { values, stamp: JSON.stringify([found.ferry_name, found.berth_id]) };
  },
  plan: (values, before, { ref }) => {
    const path = { ferry_id: ref.id };
    return [
      ...(values.name === before.name
        ? []
        : [
            {
              endpoint: amendFerry,
              input: () => ({ path, body: { ferry_name: values.name } }),
              label: words('step.name'),
            },
          ]),
      ...(values.berthId === before.berthId
        ? []
        : [
            {
              endpoint: amendFerry,
              input: () => ({ path, body: { berth_id: values.berthId } }),
              label: words('step.berth'),
            },
          ]),
    ];
  },
};

const slowForm: TaskForm<Values> = { ...form, words: [words], plan, edit };

const asked = z.object({ captain: withMeta(z.string().min(1), { label: words('ask.captain') }) });
const { Field } = createFields<typeof asked>();
const question: ActionForm<z.infer<typeof asked>> = {
  title: words('ask.title'),
  words,
  schema: asked,
  defaults: (task) => ({ captain: `of ${task.name}` }),
  Fields: () => <Field name="captain" />,
};

/** It asks who is to sail it, and starts it under that mark. */
function asking(action: TaskAction): TaskAction {
  if (action.id !== 'start') return { ...action, consequence: () => ownWords('consequence') };
  return {
    ...action,
    consequence: () => ownWords('consequence'),
    ask: async () => question,
    perform: async (task, { send }, answer) => {
      const { captain } = asked.parse(answer);
      await send(startFerry, { path: { ferry_id: task.ref.id }, body: { client_token: captain } });
      return undefined;
    },
  };
}

const slow = defineTaskType<Values>({
  ...worst,
  actions: worst.actions.map(asking),
  form: async () => slowForm,
  editable: ({ latestRun }) =>
    latestRun?.status === 'running' ? { possible: false, reason: ownWords('reason.running') } : { possible: true },
});

/** The made-up type with a step that waits, with changes, and with an action that asks something. */
export const slowEntry: TaskTypeEntry = { id: TYPE_ID, cloud: 'dataarts', load: async () => slow };
