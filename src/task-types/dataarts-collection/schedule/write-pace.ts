import { CRON_FIELDS } from '@/cron/cron';
import { readValues } from '@/cron/read-values';
import type { Hours, MonthDay, Pace } from './pace';

const WEEK = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const MONDAY_TO_FRIDAY = [2, 3, 4, 5, 6];
/** The two fields that say together which days. */
const DAY_FIELDS = new Set([3, 5]);

/**
 * An expression with another pace, written at its place: a field that already says what is wanted keeps its spelling, and
 * the spaces stay. A text that has not six fields is written anew.
 */
export function withPace(text: string, pace: Pace): string {
  const wanted = fieldsOf(pace);
  const written = text.match(/[^ \t]+/g) ?? [];
  if (written.length !== wanted.length) return wanted.join(' ');
  const means = (index: number) => sameMeaning(index, written[index] ?? '', wanted[index] ?? '');
  const keepsDays = saysDaily(written) && saysDaily(wanted) ? true : [...DAY_FIELDS].every(means);
  let index = -1;
  return text.replaceAll(/[^ \t]+/g, (part) => {
    index += 1;
    const keeps = DAY_FIELDS.has(index) ? keepsDays : means(index);
    return keeps ? part : (wanted[index] ?? part);
  });
}

function fieldsOf(pace: Pace): readonly string[] {
  switch (pace.kind) {
    case 'minutes':
      return ['0', pace.every === 1 ? '*' : `*/${pace.every}`, hoursText(pace), '*', '*', '?'];
    case 'hourly':
      return ['0', String(pace.minute), hoursText(pace), '*', '*', '?'];
    case 'daily':
      return ['0', String(pace.minute), String(pace.hour), '*', '*', '?'];
    case 'weekly':
      return ['0', String(pace.minute), String(pace.hour), '?', '*', weekText(pace.days)];
    case 'monthly': {
      const [ofMonth, ofWeek] = monthTexts(pace.on);
      return ['0', String(pace.minute), String(pace.hour), ofMonth, '*', ofWeek];
    }
  }
}

function hoursText({ from, to }: Hours): string {
  if ((to + 1) % 24 === from) return '*';
  return from === to ? String(from) : `${from}-${to}`;
}

function weekText(days: readonly number[]): string {
  if (days.length === 7) return '*';
  if (days.join() === MONDAY_TO_FRIDAY.join()) return 'MON-FRI';
  return days.map((day) => WEEK[day - 1]).join(',');
}

function monthTexts(on: MonthDay): readonly [ofMonth: string, ofWeek: string] {
  switch (on.kind) {
    case 'day':
      return [String(on.day), '?'];
    case 'last':
      return ['L', '?'];
    case 'nth':
      return ['?', on.nth === 'last' ? `${on.weekday}L` : `${on.weekday}#${on.nth}`];
  }
}

/** Every day can be said in either of the two fields. */
function saysDaily(fields: readonly string[]): boolean {
  const [ofMonth = '', ofWeek = ''] = [fields[3], fields[5]];
  return (sameMeaning(3, ofMonth, '*') && ofWeek === '?') || (ofMonth === '?' && sameMeaning(5, ofWeek, '*'));
}

function sameMeaning(index: number, one: string, other: string): boolean {
  const field = CRON_FIELDS[index];
  if (!field) return false;
  return meaning(readValues(field, one.toUpperCase())) === meaning(readValues(field, other.toUpperCase()));
}

/** Nothing that is wrong means the same as anything. */
function meaning(read: ReturnType<typeof readValues>): string | symbol {
  return 'problem' in read ? Symbol('wrong') : JSON.stringify(read);
}
