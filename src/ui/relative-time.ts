import type { Message } from '@/core/message';
import { say } from '@/i18n/say';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How far an instant is from now (both milliseconds since 1970): "14 min ago", "in 18 min"; undefined from 24 h on, where
 * a date says more. Cut, never rounded up: "in 1 h" may be 1 h 59, and nobody comes late for it. The first minute goes
 * by tens of seconds, so that a list does not tick.
 */
export function relativeTime(at: number, now: number): Message | undefined {
  const away = Math.abs(at - now);
  if (!(away < DAY)) return undefined;
  const past = at <= now;
  if (away < 10 * SECOND) return say('ui.time.now');
  if (away < MINUTE) {
    const n = Math.floor(away / (10 * SECOND)) * 10;
    return past ? say('ui.time.secondsAgo', { n }) : say('ui.time.inSeconds', { n });
  }
  if (away < HOUR) {
    const n = Math.floor(away / MINUTE);
    return past ? say('ui.time.minutesAgo', { n }) : say('ui.time.inMinutes', { n });
  }
  const n = Math.floor(away / HOUR);
  return past ? say('ui.time.hoursAgo', { n }) : say('ui.time.inHours', { n });
}
