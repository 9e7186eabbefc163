import * as z from 'zod';
import { jsonText } from '@/forms/json-text';
import { withMeta } from '@/forms/field-meta';
import { packMessage } from '@/forms/packed-message';
import { SOURCE_TYPES } from './config/source-types';
import { words } from './form-messages';
import { checkValues } from './form-rules';
import { DEFAULT_SCHEDULE, scheduleSchema } from './schedule/schedule-value';

/** How long names and descriptions may be that the vendor's own console writes, in characters. */
const LONGEST_NAME = 62;
const LONGEST_DESCRIPTION = 255;

const text = z.string();
const row = z.object({ description: text, type: text, taskId: text, other: text });

const ofAtMost = (most: number, message: string) => text.refine((typed) => Array.from(typed).length <= most, message);

/**
 * What an operator decides about a collection task. Field by field it follows CreateTask; `wire` is the vendor's name. What
 * has no field stands as JSON text in `rest`, in the rows of `metadata`, or in `schedule`.
 */
export const schema = z
  .object({
    name: withMeta(
      ofAtMost(LONGEST_NAME, packMessage(words('error.name.long', { most: LONGEST_NAME }))).refine(
        (typed) => typed.trim() !== '',
        packMessage(words('error.name')),
      ),
      { label: words('field.name'), help: words('field.name.help'), wire: 'name', width: 'full', optional: false },
    ),
    description: withMeta(
      ofAtMost(LONGEST_DESCRIPTION, packMessage(words('error.description', { most: LONGEST_DESCRIPTION }))),
      { label: words('field.description'), control: 'textarea', wire: 'description' },
    ),
    directory: withMeta(text, {
      label: words('field.directory'),
      help: words('field.directory.help'),
      source: 'directories',
      unknown: words('field.directory.unknown'),
      optional: true,
      wire: 'dir_id',
      width: 'full',
    }),
    owner: withMeta(text, { label: words('field.owner'), help: words('field.owner.help'), wire: 'duty_person' }),
    userId: withMeta(text, { label: words('field.userId'), help: words('field.userId.help'), wire: 'user_id' }),
    dataSourceType: withMeta(text, {
      label: words('field.dataSourceType'),
      help: words('field.dataSourceType.help'),
      source: 'sourceTypes',
      unknown: words('field.dataSourceType.unknown'),
      optional: false,
      wire: 'data_source_type',
    }),
    sourceWorkspace: withMeta(text, {
      label: words('field.sourceWorkspace'),
      help: words('field.sourceWorkspace.help'),
      source: 'workspaces',
      unknown: words('field.sourceWorkspace.unknown'),
      optional: true,
      wire: 'data_source_workspace_id',
      width: 'full',
    }),
    connection: withMeta(text, {
      label: words('field.connection'),
      help: words('field.connection.help'),
      source: 'connections',
      unknown: words('field.connection.unknown'),
      dependsOn: ['sourceWorkspace', 'dataSourceType'],
      optional: false,
      wire: 'data_connection_id',
      width: 'full',
    }),
    connectionName: withMeta(text, {
      label: words('field.connectionName'),
      help: words('field.connectionName.help'),
      wire: 'data_connection_name',
    }),
    connectionCreated: withMeta(text, {
      label: words('field.connectionCreated'),
      wire: 'data_connection_create_time',
    }),
    databases: withMeta(text, {
      label: words('field.databases'),
      help: words('field.databases.help'),
      control: 'textarea',
      wire: 'databaseName',
    }),
    tables: withMeta(text, {
      label: words('field.tables'),
      help: words('field.tables.help'),
      control: 'textarea',
      wire: 'tableName',
    }),
    byPattern: withMeta(z.boolean(), {
      label: words('field.byPattern'),
      help: words('field.byPattern.help'),
      wire: 'enable_table_filter_by_regex',
      width: 'full',
    }),
    alivePolicy: withMeta(text, {
      label: words('field.alivePolicy'),
      help: words('field.alivePolicy.help'),
      control: 'select',
      optional: false,
      options: [
        { value: '', label: words('policy.none') },
        ...(['1', '2', '3', '4'] as const).map((value) => ({ value, label: words(`alivePolicy.${value}`) })),
      ],
      wire: 'alive_object_policy',
      width: 'full',
    }),
    gonePolicy: withMeta(text, {
      label: words('field.gonePolicy'),
      help: words('field.gonePolicy.help'),
      control: 'select',
      optional: false,
      options: [
        { value: '', label: words('policy.none') },
        ...(['1', '2', '3'] as const).map((value) => ({ value, label: words(`gonePolicy.${value}`) })),
      ],
      wire: 'deleted_object_policy',
      width: 'full',
    }),
    profile: withMeta(z.boolean(), {
      label: words('field.profile'),
      help: words('field.profile.help'),
      wire: 'enableDataProfile',
      width: 'full',
    }),
    sampling: withMeta(text, { label: words('field.sampling'), help: words('field.sampling.help'), wire: 'sampling' }),
    queue: withMeta(text, { label: words('field.queue'), help: words('field.queue.help'), wire: 'queue' }),
    unique: withMeta(z.boolean(), {
      label: words('field.unique'),
      help: words('field.unique.help'),
      wire: 'unique',
      width: 'full',
    }),
    classification: withMeta(z.boolean(), {
      label: words('field.classification'),
      help: words('field.classification.help'),
      wire: 'enableDataClassification',
      width: 'full',
    }),
    rest: withMeta(jsonText(), {
      label: words('field.rest'),
      help: words('field.rest.help'),
      control: 'json',
      wire: 'task_config',
    }),
    metadata: withMeta(z.array(row), {
      label: words('field.metadata'),
      help: words('field.metadata.help'),
      optional: true,
      wire: 'parameter_config',
      width: 'full',
    }),
    /** Its fields have their own names: `schedule.cron`. */
    schedule: scheduleSchema,
    afterwards: withMeta(z.enum(['create', 'run', 'start']), {
      label: words('field.afterwards'),
      help: words('field.afterwards.help'),
      options: [
        { value: 'create', label: words('afterwards.create'), help: words('afterwards.create.help') },
        { value: 'run', label: words('afterwards.run'), help: words('afterwards.run.help') },
        { value: 'start', label: words('afterwards.start'), help: words('afterwards.start.help') },
      ],
      width: 'full',
    }),
    /** The whole task as an edit has read it, as JSON; empty in a new one. No field: nobody types it. */
    origin: text,
  })
  .superRefine(checkValues);

export type Values = z.infer<typeof schema>;

export const defaults: Values = {
  name: '',
  description: '',
  directory: '0',
  owner: '',
  userId: '',
  dataSourceType: SOURCE_TYPES[0] ?? '',
  sourceWorkspace: '',
  connection: '',
  connectionName: '',
  connectionCreated: '',
  databases: '',
  tables: '',
  byPattern: false,
  // What the vendor's own sample of a request has.
  alivePolicy: '3',
  gonePolicy: '3',
  profile: false,
  sampling: '',
  queue: '',
  unique: false,
  classification: false,
  rest: '',
  metadata: [],
  schedule: DEFAULT_SCHEDULE,
  afterwards: 'create',
  origin: '',
};
