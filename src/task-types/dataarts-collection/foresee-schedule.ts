import { isRecord } from '@/core/is-record';
import type { ForeseenNote } from '@/task-types/task-form';
import { readTree } from './config/kept-json';
import { words } from './foresee-messages';
import { hasSchedule } from './plan';
import { rapidSeconds, runsAtAll } from './schedule/runs-at-all';
import type { ScheduleValue } from './schedule/schedule-value';
import type { Values } from './schema';

/** What is odd about when a task runs. `starts`: whether sending has it run on its schedule. */
export function scheduleNotes(values: Values, now: number, starts: boolean): readonly ForeseenNote[] {
  if (!hasSchedule(values)) return [];
  const { schedule } = values;
  const runs = runsAtAll(schedule, now);
  const asks = starts ? ({ asks: 'always' } as const) : undefined;
  if (runs !== 'yes') return [{ kind: 'note', state: 'warn', text: words(`schedule.${runs}`), ...asks }];
  const count = rapidSeconds(schedule.cron);
  return count === undefined
    ? []
    : [{ kind: 'note', state: 'warn', text: words('schedule.rapid', { count }), ...asks }];
}

/** What saving does to a task's schedule beside what differs. A request can say on and off only, whatever there was. */
export function foreseeSaved(values: Values, before: Values, now: number): readonly ForeseenNote[] {
  const [was, is] = [isOnIn(before), isOnIn(values)];
  return [savedNote(values, before), ...(is || was ? scheduleNotes(values, now, is) : [])];
}

function savedNote(values: Values, before: Values): ForeseenNote {
  const asked = (text: ForeseenNote['text']): ForeseenNote => ({
    kind: 'note',
    state: 'warn',
    text,
    asks: 'in production',
  });
  const is = isOnIn(values);
  if (!isOnIn(before)) return is ? asked(words('saved.starts')) : plain('saved.off');
  if (!is) return asked(words('saved.stops'));
  if (isPaused(before)) return asked(words('saved.resumes'));
  return whenOf(values.schedule) === whenOf(before.schedule) ? plain('saved.stays') : asked(words('saved.moves'));
}

function plain(key: 'saved.off' | 'saved.stays'): ForeseenNote {
  return { kind: 'note', state: 'ok', text: words(key) };
}

function isOnIn(values: Values): boolean {
  return hasSchedule(values) && values.schedule.enabled;
}

/** The platform has stopped it for the time being; nothing in a request says that. */
function isPaused({ origin }: Values): boolean {
  const task = readTree(origin);
  const schedule = isRecord(task) ? task['schedule_config'] : undefined;
  return isRecord(schedule) && schedule['enabled'] === 5;
}

function whenOf({ cron, start, end, offset }: ScheduleValue): string {
  return JSON.stringify([cron, start, end, start === '' && end === '' ? '' : offset]);
}
