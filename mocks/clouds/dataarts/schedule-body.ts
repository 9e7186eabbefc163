import { readCron } from '@/cron/read-cron';
import { isRecord } from '../../json';
import { refuse } from './errors';
import { readText } from './request-body';
import type { WorkspaceCall } from './state';
import { readInterval, readScheduleTime } from './times';
import type { Schedule } from './workspace';

/** A schedule as it was sent, and whether it shall be on. */
export interface ScheduleWish {
  readonly schedule: Schedule;
  readonly enabled: boolean;
}

/**
 * The `schedule_config` of a body. `code` is what the operation says of bad parameters. That `interval` and cron tell the
 * same is not checked: the vendor's own tests have them differ. Times count for schedules by cron only.
 */
export function readSchedule(call: WorkspaceCall, code: string, body: Record<string, unknown>): ScheduleWish {
  const config = body['schedule_config'];
  if (!isRecord(config)) return refuse(call, code, 'schedule_config is required.');
  const { max_time_out: most, enabled = 0 } = config;
  if (most !== undefined && most !== null && !(Number.isInteger(most) && Number(most) >= 0)) {
    return refuse(call, code, 'Invalid parameter: max_time_out.');
  }
  // What a task shows as `enabled`, 3 or 5, is none of these: whoever sends it back is told so instead of being unscheduled.
  if (enabled !== null && enabled !== 0 && enabled !== 1) return refuse(call, code, 'Invalid parameter: enabled.');
  const schedule: Schedule = {
    ...texts(call, code, config),
    ...(typeof most === 'number' && { max_time_out: most }),
  };
  const type = schedule.schedule_type ?? (schedule.cron_expression ? 'CRON' : 'RUN_ONCE');
  if (type !== 'RUN_ONCE' && type !== 'CRON') return refuse(call, code, 'Invalid parameter: schedule_type.');
  if (type === 'CRON') checkCron(call, code, schedule);
  return { schedule: { ...schedule, schedule_type: type }, enabled: enabled === 1 };
}

const TEXTS = ['schedule_type', 'cron_expression', 'interval', 'start_time', 'end_time'] as const;

function texts(call: WorkspaceCall, code: string, config: Record<string, unknown>): Schedule {
  return Object.fromEntries(
    TEXTS.flatMap((name) => {
      const value = readText(call, code, config, name);
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
}

function checkCron(call: WorkspaceCall, code: string, schedule: Schedule): void {
  const { cron_expression: cron = '', interval = '', start_time: from, end_time: to } = schedule;
  if (readCron(cron).kind === 'broken') refuse(call, 'DLG.1806', 'The cron expression is invalid.');
  const start = from === undefined ? undefined : instant(call, code, 'start_time', from);
  const end = to === undefined ? undefined : instant(call, code, 'end_time', to);
  if (end === undefined) return;
  if (start !== undefined && start > end) refuse(call, 'DLG.2274', 'The start time cannot be later than the end time.');
  if (end <= call.now) refuse(call, 'DLG.1810', 'The end time has already passed.');
  // One that starts and ends at once has no run.
  if (end - (start ?? call.now) <= (readInterval(interval) ?? 0)) {
    refuse(call, 'DLG.2273', 'The difference between the end time and the start time must exceed the interval.');
  }
}

function instant(call: WorkspaceCall, code: string, name: string, text: string): number {
  return readScheduleTime(text) ?? refuse(call, code, `Invalid parameter: ${name}.`);
}
