import * as z from 'zod';
import { withMeta } from '@/forms/field-meta';
import { packMessage } from '@/forms/packed-message';
import { words } from './form-messages';

/** No limit is documented. A longer one is no name, and the vendor has the last word on a shorter. */
const LONGEST_NAME = 256;

/** What an operator decides about an export. Field by field it follows CreateExportMigration; `wire` is the vendor's name. */
export const schema = z
  .object({
    name: withMeta(
      z
        .string()
        .trim()
        .min(1, packMessage(words('error.name')))
        .max(LONGEST_NAME, packMessage(words('error.name.long', { most: LONGEST_NAME }))),
      { label: words('field.name'), help: words('field.name.help'), wire: 'Name' },
    ),
    mode: withMeta(z.enum(['FULL', 'INCREMENTAL']), {
      label: words('field.mode'),
      options: [
        { value: 'FULL', label: words('mode.FULL'), help: words('mode.FULL.help') },
        { value: 'INCREMENTAL', label: words('mode.INCREMENTAL'), help: words('mode.INCREMENTAL.help') },
      ],
      wire: 'ExportMode',
    }),
    /** An instant as ISO text, or empty. */
    since: withMeta(z.string(), {
      label: words('field.since'),
      help: words('field.since.help'),
      control: 'date-time',
      optional: false,
      wire: 'IncrementalSince',
    }),
    objectStatus: withMeta(z.enum(['', 'SAVED', 'SUBMITTED', 'DEPLOYED']), {
      label: words('field.objectStatus'),
      help: words('field.objectStatus.help'),
      control: 'select',
      optional: true,
      options: [
        { value: '', label: words('objectStatus.none'), help: words('objectStatus.none.help') },
        { value: 'SAVED', label: words('objectStatus.SAVED'), help: words('objectStatus.SAVED.help') },
        { value: 'SUBMITTED', label: words('objectStatus.SUBMITTED'), help: words('objectStatus.SUBMITTED.help') },
        { value: 'DEPLOYED', label: words('objectStatus.DEPLOYED'), help: words('objectStatus.DEPLOYED.help') },
      ],
      wire: 'ExportObjectStatus',
    }),
    description: withMeta(z.string(), {
      label: words('field.description'),
      control: 'textarea',
      wire: 'Description',
    }),
    afterwards: withMeta(z.enum(['create', 'start']), {
      label: words('field.afterwards'),
      options: [
        { value: 'create', label: words('afterwards.create'), help: words('afterwards.create.help') },
        { value: 'start', label: words('afterwards.start'), help: words('afterwards.start.help') },
      ],
    }),
  })
  .refine(({ mode, since }) => mode !== 'INCREMENTAL' || instantOf(since) !== undefined, {
    path: ['since'],
    error: packMessage(words('error.since')),
  });

/** The instant that the field holds, in milliseconds; undefined where it holds none, or only part of a date. */
export function instantOf(since: string | undefined): number | undefined {
  const at = Date.parse(since ?? '');
  return Number.isNaN(at) || at < 0 ? undefined : at;
}

export type Values = z.infer<typeof schema>;

export const defaults: Values = {
  name: '',
  mode: 'FULL',
  since: '',
  objectStatus: '',
  description: '',
  afterwards: 'create',
};
