import * as z from 'zod';
import { withMeta } from '@/forms/field-meta';
import { packMessage } from '@/forms/packed-message';
import { DDL_ANSWERS, type DdlKind } from './acts/start-param';
import { KINDS } from './model';
import { words } from './start-messages';

/** Digits, or nothing: what is empty is not sent. */
const figure = (most: number, least: number) =>
  z
    .string()
    .refine(
      (text) => text === '' || (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most),
      packMessage(words('error.figure', { least, most })),
    );

const MOST = 999_999_999;

/** What a real-time task does about a change of structure at its source; empty is what the workspace says. */
const ddl = (kind: DdlKind) =>
  withMeta(z.enum(['', ...DDL_ANSWERS]), {
    label: words(`ddl.${kind}`),
    control: 'select',
    options: ['', ...DDL_ANSWERS].map((value) => ({ value, label: words(`answer.${asAnswer(value)}`) })),
    wire: kind,
    optional: true,
  });

function asAnswer(value: string) {
  return DDL_ANSWERS.find((one) => one === value) ?? 'default';
}

/** What StartDISyncInstance takes beside the task (contract 4). `kind` is the task's own, and has no field. */
export const startSchema = z
  .object({
    kind: z.enum(KINDS),
    failovers: withMeta(figure(MOST, 0), {
      label: words('field.failovers'),
      help: words('field.failovers.help'),
      control: 'number',
      width: 'time',
      optional: true,
      wire: 'count',
    }),
    minutes: withMeta(figure(MOST, 1), {
      label: words('field.minutes'),
      help: words('field.minutes.help'),
      control: 'number',
      width: 'time',
      unit: words('unit.minutes'),
      optional: true,
      wire: 'interval',
    }),
    dirtyRecords: withMeta(figure(MOST, 0), {
      label: words('field.dirtyRecords'),
      help: words('field.dirtyRecords.help'),
      control: 'number',
      width: 'time',
      optional: true,
      wire: 'record',
    }),
    ddl: z.object({
      CREATETABLE: ddl('CREATETABLE'),
      DROPTABLE: ddl('DROPTABLE'),
      ADDCOLUMN: ddl('ADDCOLUMN'),
      DROPCOLUMN: ddl('DROPCOLUMN'),
      RENAMETABLE: ddl('RENAMETABLE'),
      RENAMECOLUMN: ddl('RENAMECOLUMN'),
      MODIFYCOLUMN: ddl('MODIFYCOLUMN'),
      TRUNCATETABLE: ddl('TRUNCATETABLE'),
    } satisfies Record<DdlKind, z.ZodType>),
  })
  .refine(({ failovers, minutes }) => (failovers === '') === (minutes === ''), {
    path: ['minutes'],
    error: packMessage(words('error.both')),
  });

export type StartValues = z.infer<typeof startSchema>;

export const NOTHING_SET = {
  failovers: '',
  minutes: '',
  dirtyRecords: '',
  ddl: {
    CREATETABLE: '',
    DROPTABLE: '',
    ADDCOLUMN: '',
    DROPCOLUMN: '',
    RENAMETABLE: '',
    RENAMECOLUMN: '',
    MODIFYCOLUMN: '',
    TRUNCATETABLE: '',
  },
} satisfies Omit<StartValues, 'kind'>;
