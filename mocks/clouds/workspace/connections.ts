import { between, fraction, pick } from '../../random';
import { DAY_MS, type Office } from './office';

/** One time that somebody worked at a desktop. */
export interface Session {
  readonly user: string;
  readonly desktop: string;
  readonly terminal: string;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Round trip in milliseconds. */
  readonly rtt: number;
  readonly publicIp: string;
  readonly domain: string;
}

const TERMINALS = ['Windows', 'Windows', 'Linux', 'macOS', 'Thin client', 'Android'];
const MINUTE_MS = 60_000;

/** Everything that began in a stretch of time, the earliest first. A day is the same whenever it is asked for. */
export function sessionsBetween({ key, desktops }: Office, from: number, to: number): Session[] {
  const found: Session[] = [];
  for (let day = Math.floor(from / DAY_MS); day * DAY_MS <= to; day++) {
    for (const { name, user } of desktops) {
      // Of five people three work on one day.
      if (user === '' || fraction(key, name, day) < 0.4) continue;
      const startedAt = day * DAY_MS + between(0, 600, key, name, day, 'start') * MINUTE_MS;
      if (startedAt < from || startedAt > to) continue;
      found.push({
        user,
        desktop: name,
        terminal: pick(TERMINALS, key, name, 'terminal'),
        startedAt,
        endedAt: startedAt + between(12, 520, key, name, day, 'length') * MINUTE_MS,
        rtt: between(6, 190, key, name, day, 'rtt'),
        publicIp: `203.0.113.${between(2, 250, key, user, 'ip')}`,
        domain: 'harbour.example',
      });
    }
  }
  return found.sort((a, b) => a.startedAt - b.startedAt || (a.desktop < b.desktop ? -1 : 1));
}
