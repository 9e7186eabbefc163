import * as z from 'zod';
import { withMeta } from '@/forms/field-meta';
import { packMessage } from '@/forms/packed-message';
import { words } from './messages';
import { BATCH_TASK_TYPES } from './wire';

/** Both kinds of id that a request names; the documented pattern of `app_id` holds for both. */
const VENDOR_ID = /^[\w-]{1,36}$/;

/** What an operator decides about an export. Field by field it follows CreateExportTask; `wire` is the vendor's name. */
export const schema = z
  .object({
    batchTaskType: withMeta(z.enum(BATCH_TASK_TYPES), {
      label: words('field.batchTaskType'),
      help: words('field.batchTaskType.help'),
      control: 'select',
      options: BATCH_TASK_TYPES.map((value) => ({ value, label: words(`type.${value}`) })),
    }),
    batchTaskId: withMeta(z.string().regex(VENDOR_ID, packMessage(words('error.batchTask'))), {
      label: words('field.batchTask'),
      help: words('field.batchTask.help'),
      source: 'batchTasks',
      dependsOn: ['batchTaskType'],
      wire: 'task_id',
      width: 'full',
    }),
    scope: withMeta(z.enum(['GLOBAL', 'APP']), {
      label: words('field.scope'),
      help: words('field.scope.help'),
      options: [
        { value: 'GLOBAL', label: words('scope.GLOBAL') },
        { value: 'APP', label: words('scope.APP') },
      ],
      wire: 'app_type',
    }),
    spaceId: withMeta(z.string(), {
      label: words('field.space'),
      help: words('field.space.help'),
      source: 'spaces',
      optional: true,
      wire: 'app_id',
      width: 'full',
    }),
    format: withMeta(z.literal('xls'), {
      label: words('field.format'),
      help: words('field.format.help'),
      control: 'segmented',
      options: [{ value: 'xls', label: words('format.xls') }],
      wire: 'export_format',
    }),
  })
  .refine(spaceFits, { path: ['spaceId'], error: packMessage(words('error.space')) });

/** A space that was typed counts only where the scope asks for one; its field is not there otherwise. */
function spaceFits({ scope, spaceId }: { readonly scope: string; readonly spaceId: string }): boolean {
  return scope !== 'APP' || spaceId === '' || VENDOR_ID.test(spaceId);
}

export type Values = z.infer<typeof schema>;

export const defaults: Values = {
  batchTaskType: 'createDevices',
  batchTaskId: '',
  scope: 'GLOBAL',
  spaceId: '',
  format: 'xls',
};
