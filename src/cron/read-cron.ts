import { CRON_FIELDS, type Cron, type CronDays, type CronField, type CronReading, type CronTrouble } from './cron';
import { readValues, type Values } from './read-values';

/**
 * Reads a Quartz cron expression as Quartz's `CronExpression` does: seconds, minutes, hours, day of month, month, day of
 * week, and a year that may be left out; exactly one of the two days is `?`. Gives back the first thing that is wrong, by
 * the order of the fields. Never throws.
 * @see https://www.quartz-scheduler.org/documentation/quartz-2.3.0/tutorials/crontrigger.html
 */
export function readCron(text: string): CronReading {
  const parts = text.split(/[ \t]+/).filter((part) => part !== '');
  const [seconds, minutes, hours, dayOfMonth, month, dayOfWeek, year] = parts;
  if (parts.length === 0) return { kind: 'broken', problem: 'empty' };
  if (parts.length === 5) return { kind: 'broken', problem: 'no-seconds' };
  if (dayOfWeek === undefined) return { kind: 'broken', problem: 'too-few-fields' };
  if (parts.length > CRON_FIELDS.length) return { kind: 'broken', problem: 'too-many-fields' };

  const values: Partial<Record<CronField, Values>> = {};
  const texts = { seconds, minutes, hours, dayOfMonth, month, dayOfWeek, year };
  for (const field of CRON_FIELDS) {
    const part = texts[field];
    if (part === undefined) continue;
    const read = readValues(field, part.toUpperCase());
    if ('problem' in read) {
      const { uncomputable, ...trouble } = read;
      return { kind: uncomputable ? 'uncomputable' : 'broken', field, ...trouble };
    }
    values[field] = read;
  }
  const days = daysOf(values);
  if ('problem' in days) return { kind: 'broken', ...days };
  return { kind: 'cron', cron: cronOf(values, days) };
}

function cronOf(values: Partial<Record<CronField, Values>>, days: CronDays): Cron {
  const list = (field: CronField) => {
    const read = values[field];
    return read?.kind === 'list' ? read.values : [];
  };
  return {
    seconds: list('seconds'),
    minutes: list('minutes'),
    hours: list('hours'),
    days,
    months: list('month'),
    ...(values.year ? { years: list('year') } : undefined),
  };
}

function daysOf({ dayOfMonth, dayOfWeek }: Partial<Record<CronField, Values>>): CronDays | CronTrouble {
  const ofMonth = dayOfMonth?.kind === 'none' ? undefined : dayOfMonth;
  const ofWeek = dayOfWeek?.kind === 'none' ? undefined : dayOfWeek;
  if (ofMonth && ofWeek) return { field: 'dayOfWeek', problem: 'both-days' };
  if (ofMonth) return ofMonth.kind === 'list' ? { kind: 'of-month', days: ofMonth.values } : ofMonth.days;
  if (ofWeek) return ofWeek.kind === 'list' ? { kind: 'of-week', days: ofWeek.values } : ofWeek.days;
  return { field: 'dayOfWeek', problem: 'no-day' };
}
