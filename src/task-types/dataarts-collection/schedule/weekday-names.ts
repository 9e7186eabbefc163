import type { Message } from '@/core/message';
import { scheduleWords as words } from './words';

/** Quartz's numbers of the days, Monday first, as both languages begin a week. */
export const WEEKDAYS = [2, 3, 4, 5, 6, 7, 1] as const;

/** The name of a day by Quartz's number. */
export function weekdayName(day: (typeof WEEKDAYS)[number]): Message {
  return words(`weekday.${day}`);
}
