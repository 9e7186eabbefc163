import * as z from 'zod';
import type { Message } from '@/core/message';
import { fixedOffsetMs } from '@/cron/zone-offset';
import { withMeta } from '@/forms/field-meta';
import { packMessage } from '@/forms/packed-message';
import { cronTrouble } from './cron-trouble';
import { intervalMinutes, readInterval } from './interval';
import { instantOf } from './wall-time';
import { scheduleWords as words } from './words';

/** A `schedule_config` as a form holds it. */
export interface ScheduleValue {
  /** `RUN_ONCE`, `CRON`, or whatever came. */
  readonly type: string;
  readonly cron: string;
  /** Of a task that is changed: the cron as the cloud has it. As that it may stay, even where it breaks the rules. */
  readonly cronAtCloud?: string | undefined;
  /** `15 minutes` */
  readonly interval: string;
  /** What the clock of `offset` shows: `YYYY-MM-DDTHH:mm:ss`, or nothing. */
  readonly start: string;
  readonly end: string;
  /** `+08` */
  readonly offset: string;
  /** Digits, or nothing. */
  readonly maxTimeOut: string;
  readonly enabled: boolean;
  /** Keys that no field has, and values that no field can show. They are sent as they came. */
  readonly kept: Readonly<Record<string, unknown>>;
}

const MINUTE_MS = 60_000;
const MAX_TIME_OUT = /^[0-9]{1,9}$/;

const text = z.string();

/**
 * A schedule as a part of a form's schema. Its fields have their metadata themselves: put it in as it is, so that errors
 * and refusals stand at the field that they are about (`schedule.end`), and drafts keep each of them.
 */
export const scheduleSchema: z.ZodType<ScheduleValue> = z
  .object({
    type: withMeta(text, {
      label: words('type'),
      control: 'segmented',
      options: [
        { value: 'RUN_ONCE', label: words('type.RUN_ONCE'), help: words('type.RUN_ONCE.help') },
        { value: 'CRON', label: words('type.CRON'), help: words('type.CRON.help') },
      ],
      wire: 'schedule_type',
      width: 'full',
    }),
    cron: withMeta(text, {
      label: words('cron'),
      help: words('cron.help'),
      optional: false,
      wire: 'cron_expression',
      width: 'full',
    }),
    offset: withMeta(text, { label: words('offset'), help: words('offset.help'), optional: false }),
    start: withMeta(text, {
      label: words('start'),
      help: words('start.help'),
      optional: true,
      wire: 'start_time',
      width: 'time',
    }),
    end: withMeta(text, {
      label: words('end'),
      help: words('end.help'),
      optional: true,
      wire: 'end_time',
      width: 'time',
    }),
    interval: withMeta(text, {
      label: words('interval'),
      help: words('interval.help'),
      optional: true,
      wire: 'interval',
      width: 'full',
    }),
    enabled: withMeta(z.boolean(), {
      label: words('enabled'),
      help: words('enabled.help'),
      wire: 'enabled',
      width: 'full',
    }),
    maxTimeOut: withMeta(text, {
      label: words('maxTimeOut'),
      help: words('maxTimeOut.help'),
      control: 'number',
      optional: true,
      unit: words('maxTimeOut.unit'),
      wire: 'max_time_out',
    }),
    cronAtCloud: text.optional(),
    kept: z.record(z.string(), z.unknown()),
  })
  .superRefine((value, context) => {
    for (const { field, message } of wrongIn(value)) {
      context.addIssue({ code: 'custom', path: [field], message: packMessage(message) });
    }
  });

interface Wrong {
  readonly field: keyof ScheduleValue;
  readonly message: Message;
}

/** What would be refused whenever it is sent. Only what the chosen type sends is looked at. */
function wrongIn(value: ScheduleValue): readonly Wrong[] {
  const found: Wrong[] = [];
  const { maxTimeOut } = value;
  if (maxTimeOut !== '' && !(MAX_TIME_OUT.test(maxTimeOut) && Number(maxTimeOut) > 0)) {
    found.push({ field: 'maxTimeOut', message: words('error.maxTimeOut') });
  }
  if (value.type === 'RUN_ONCE') return found;
  const cron = value.type === 'CRON' && value.cron !== value.cronAtCloud ? cronTrouble(value.cron) : undefined;
  if (cron) found.push({ field: 'cron', message: cron });
  return [...found, ...wrongTimes(value)];
}

function wrongTimes({ start, end, offset, interval }: ScheduleValue): readonly Wrong[] {
  const begins = instantOf({ wall: start, offset });
  const ends = instantOf({ wall: end, offset });
  if (fixedOffsetMs(offset) === undefined) return [];
  const found: Wrong[] = [];
  if (start !== '' && begins === undefined) found.push({ field: 'start', message: words('error.wall') });
  if (end !== '' && ends === undefined) found.push({ field: 'end', message: words('error.wall') });
  if (begins === undefined || ends === undefined) return found;
  const every = readInterval(interval);
  if (ends <= begins) found.push({ field: 'end', message: words('error.end.order') });
  else if (every && ends - begins <= intervalMinutes(every) * MINUTE_MS) {
    found.push({ field: 'end', message: words('error.end.interval', { interval }) });
  }
  return found;
}
