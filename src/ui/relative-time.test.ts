import { describe, expect, it } from 'vitest';
import { relativeTime } from './relative-time';

const NOW = Date.UTC(2026, 10, 21, 1, 41, 7);
const S = 1000;
const MIN = 60 * S;
const H = 60 * MIN;
const D = 24 * H;

const key = (name: string, n?: number) => ({ key: `ui.time.${name}`, ...(n === undefined ? {} : { params: { n } }) });

describe('relativeTime', () => {
  it.each([
    [0, key('now')],
    [-9.9 * S, key('now')],
    [9.9 * S, key('now')],
    [-10 * S, key('secondsAgo', 10)],
    [-59 * S, key('secondsAgo', 50)],
    [-MIN, key('minutesAgo', 1)],
    [-14 * MIN - 59 * S, key('minutesAgo', 14)],
    [-59 * MIN - 59 * S, key('minutesAgo', 59)],
    [-H, key('hoursAgo', 1)],
    [-D + 1, key('hoursAgo', 23)],
    [-D, undefined],
    [42 * S, key('inSeconds', 40)],
    [18 * MIN + 5 * S, key('inMinutes', 18)],
    [3 * H + 12 * MIN, key('inHours', 3)],
    [D, undefined],
    [Number.NaN, undefined],
  ])('%s ms from now', (away, message) => {
    expect(relativeTime(NOW + away, NOW)).toEqual(message);
  });
});
