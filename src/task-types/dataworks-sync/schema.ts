import * as z from 'zod';
import { withMeta } from '@/forms/field-meta';
import { words } from './form-messages';
import { checkValues } from './form-rules';
import { newScript } from './script/blank';

/** Where DataWorks generates scripts to. */
export const TARGETS = ['odps', 'holo', 'kafka'] as const;

const text = z.string();

/**
 * What an operator decides about a data synchronization task. `wire` is the vendor's name. Fields that the chosen kind of
 * task does not have keep what was typed, and are neither shown nor checked nor sent; `form-rules.ts` checks the rest.
 */
export const schema = z
  .object({
    taskType: withMeta(z.enum(['DI_OFFLINE', 'DI_REALTIME', 'DI_SOLUTION']), {
      label: words('field.taskType'),
      help: words('field.taskType.help'),
      options: [
        { value: 'DI_OFFLINE', label: words('type.DI_OFFLINE'), help: words('type.DI_OFFLINE.help') },
        { value: 'DI_REALTIME', label: words('type.DI_REALTIME'), help: words('type.DI_REALTIME.help') },
        { value: 'DI_SOLUTION', label: words('type.DI_SOLUTION'), help: words('type.DI_SOLUTION.help') },
      ],
      wire: 'TaskType',
      width: 'full',
    }),
    name: withMeta(text, {
      label: words('field.name'),
      help: words('field.name.help'),
      optional: false,
      wire: 'TaskName',
      width: 'full',
    }),
    folder: withMeta(text, {
      label: words('field.folder'),
      help: words('field.folder.help'),
      source: 'folders',
      unknown: words('field.folder.unknown'),
      optional: false,
      wire: 'FileFolderPath',
      width: 'full',
    }),
    resourceGroup: withMeta(text, {
      label: words('field.resourceGroup'),
      help: words('field.resourceGroup.help'),
      source: 'resourceGroups',
      unknown: words('field.resourceGroup.unknown'),
      optional: false,
      wire: 'ResourceGroup',
      width: 'full',
    }),
    cu: withMeta(text, {
      label: words('field.cu'),
      help: words('field.cu.help'),
      control: 'number',
      optional: true,
      wire: 'Cu',
    }),
    script: withMeta(text, {
      label: words('field.script'),
      help: words('field.script.help'),
      control: 'json',
      optional: false,
      wire: 'TaskContent',
    }),
    reader: withMeta(text, {
      label: words('field.reader'),
      help: words('field.reader.help'),
      source: 'readers',
      unknown: words('field.source.unknown'),
      optional: false,
      wire: 'datasource',
      width: 'full',
    }),
    databases: withMeta(z.enum(['several', 'one']), {
      label: words('field.databases'),
      help: words('field.databases.help'),
      options: [
        { value: 'several', label: words('databases.several'), help: words('databases.several.help') },
        { value: 'one', label: words('databases.one'), help: words('databases.one.help') },
      ],
    }),
    tables: withMeta(text, {
      label: words('field.tables'),
      help: words('field.tables.help'),
      control: 'textarea',
      optional: false,
    }),
    target: withMeta(z.enum(TARGETS), {
      label: words('field.target'),
      help: words('field.target.help'),
      options: TARGETS.map((value) => ({ value, label: words(`target.${value}`) })),
      wire: 'taskType',
      width: 'full',
    }),
    writer: withMeta(text, {
      label: words('field.writer'),
      help: words('field.writer.help'),
      source: 'writers',
      unknown: words('field.source.unknown'),
      dependsOn: ['target'],
      optional: false,
      width: 'full',
    }),
    scheduleGroup: withMeta(text, {
      label: words('field.scheduleGroup'),
      help: words('field.scheduleGroup.help'),
      optional: true,
      wire: 'scheduleResgroupId',
      width: 'full',
    }),
    afterOffline: withMeta(z.enum(['create', 'submit', 'submitAndDeploy']), {
      label: words('field.after'),
      help: words('field.afterOffline.help'),
      options: [
        { value: 'create', label: words('after.create') },
        { value: 'submit', label: words('after.submit'), help: words('after.submit.help') },
        { value: 'submitAndDeploy', label: words('after.submitAndDeploy'), help: words('after.submitAndDeploy.help') },
      ],
    }),
    afterRunning: withMeta(z.enum(['create', 'deploy', 'start']), {
      label: words('field.after'),
      help: words('field.afterRunning.help'),
      options: [
        { value: 'create', label: words('after.create') },
        { value: 'deploy', label: words('after.deploy'), help: words('after.deploy.help') },
        { value: 'start', label: words('after.start'), help: words('after.start.help') },
      ],
    }),
  })
  .superRefine(checkValues);

export type Values = z.infer<typeof schema>;

export const defaults: Values = {
  taskType: 'DI_OFFLINE',
  name: '',
  folder: '',
  resourceGroup: '',
  cu: '',
  script: newScript('mysql', 'odps'),
  reader: '',
  databases: 'several',
  tables: '',
  target: 'odps',
  writer: '',
  scheduleGroup: '',
  afterOffline: 'create',
  afterRunning: 'create',
};
