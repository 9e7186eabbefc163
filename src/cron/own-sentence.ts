import type { Cron, CronDays } from './cron';

type Spoken = 'en' | 'zh-CN';

const MONTHS = 12;
const WEEK = ['日', '一', '二', '三', '四', '五', '六'];
const MONDAY_TO_FRIDAY = [2, 3, 4, 5, 6];
const NTHS = ['first', 'second', 'third', 'fourth', 'fifth'];

/**
 * A cron as somebody would say it, where it is one of the usual: every few minutes, hourly, or once on certain days.
 * Undefined for any other.
 */
export function ownSentence(
  { seconds, minutes, hours, days, months, years }: Cron,
  spoken: Spoken,
): string | undefined {
  if (years || seconds.length > 1 || seconds[0] !== 0) return undefined;
  const [hour = 0, minute = 0] = [hours[0], minutes[0]];
  const isEnglish = spoken === 'en';
  if (hours.length === 1 && minutes.length === 1) {
    const time = `${two(hour)}:${two(minute)}`;
    if (isEveryDay(days)) {
      if (months.length < MONTHS) return undefined;
      return isEnglish ? `Every day at ${time}` : `每天 ${time}`;
    }
    const on = isEnglish ? onDays(days, months) : onDaysZh(days, months);
    return on === undefined ? undefined : `${on}${isEnglish ? ' at' : ''} ${time}`;
  }
  if (!isEveryDay(days) || months.length < MONTHS) return undefined;
  const often = isEnglish ? howOften(minutes) : howOftenZh(minutes);
  const span = spanOf(hours);
  if (often === undefined || span === undefined) return undefined;
  if (span === '') return often;
  return isEnglish ? `${often}, ${span}` : `${span} ${often}`;
}

function isEveryDay(days: CronDays): boolean {
  return (days.kind === 'of-month' && days.days.length === 31) || (days.kind === 'of-week' && days.days.length === 7);
}

function howOften(minutes: readonly number[]): string | undefined {
  const [first = 0] = minutes;
  if (minutes.length === 1) return first === 0 ? 'Every hour' : `At minute ${first} of every hour`;
  const step = stepOf(minutes);
  if (step === undefined) return undefined;
  return step === 1 ? 'Every minute' : `Every ${step} minutes`;
}

function howOftenZh(minutes: readonly number[]): string | undefined {
  const [first = 0] = minutes;
  if (minutes.length === 1) return first === 0 ? '每小时整点' : `每小时第 ${first} 分`;
  const step = stepOf(minutes);
  if (step === undefined) return undefined;
  return step === 1 ? '每分钟' : `每 ${step} 分钟`;
}

/** Minutes that are equally far apart from the hour on, the last from the next hour too. */
function stepOf(minutes: readonly number[]): number | undefined {
  const step = 60 / minutes.length;
  return Number.isInteger(step) && minutes.every((minute, index) => minute === index * step) ? step : undefined;
}

/** `09:00–17:59`; nothing where it is the whole day, undefined where the hours have a gap within the day. */
function spanOf(hours: readonly number[]): string | undefined {
  const [from = 0, to = 0] = [hours[0], hours.at(-1)];
  if (hours.length === 24) return '';
  return to - from === hours.length - 1 ? `${two(from)}:00–${two(to)}:59` : undefined;
}

function onDays(days: CronDays, months: readonly number[]): string | undefined {
  const isYearly = months.length < MONTHS;
  const ofMonth = isYearly ? `of ${listed(months.map(monthName))}` : 'of each month';
  switch (days.kind) {
    case 'of-week': {
      if (isYearly) return undefined;
      return days.days.join() === MONDAY_TO_FRIDAY.join()
        ? 'Monday to Friday'
        : `Every ${listed(fromMonday(days.days).map(weekdayName))}`;
    }
    case 'of-month':
      return days.days.length > 1 ? undefined : `On day ${days.days[0]} ${ofMonth}`;
    case 'before-last':
      return days.before > 0 ? undefined : `On the last day ${ofMonth}`;
    case 'last-of-week':
      return `On the last ${weekdayName(days.day)} ${ofMonth}`;
    case 'nth-of-week':
      return `On the ${NTHS[days.nth - 1]} ${weekdayName(days.day)} ${ofMonth}`;
    case 'last-weekday':
    case 'nearest-weekday':
      return undefined;
  }
}

function onDaysZh(days: CronDays, months: readonly number[]): string | undefined {
  const isYearly = months.length < MONTHS;
  const every = isYearly ? `每年 ${months.join('、')} 月` : '每月';
  switch (days.kind) {
    case 'of-week': {
      if (isYearly) return undefined;
      return days.days.join() === MONDAY_TO_FRIDAY.join()
        ? '每周一至五'
        : `每周${fromMonday(days.days)
            .map((day) => WEEK[day - 1])
            .join('、')}`;
    }
    case 'of-month':
      return days.days.length > 1 ? undefined : `${every} ${days.days[0]} 日`;
    case 'before-last':
      return days.before > 0 ? undefined : `${every}最后一天`;
    case 'last-of-week':
      return `${every}最后一个星期${WEEK[days.day - 1]}`;
    case 'nth-of-week':
      return `${every}第 ${days.nth} 个星期${WEEK[days.day - 1]}`;
    case 'last-weekday':
    case 'nearest-weekday':
      return undefined;
  }
}

function fromMonday(days: readonly number[]): readonly number[] {
  return days.toSorted((one, other) => ((one + 5) % 7) - ((other + 5) % 7));
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}

/** Any year and any week whose first day is known: the first of 2023 was a Sunday. */
function monthName(month: number): string {
  return new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2023, month - 1, 1));
}

function weekdayName(day: number): string {
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2023, 0, day));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
