import { fullTime, shortTime } from '@/ui/format-time';

const HOUR_MS = 3_600_000;
/** More than any screen shows, less than anybody would notice in memory. */
const MOST = 2_000;

const texts = new Map<string, string>();

/** Taking an instant apart costs more than the rest of a row, and the second-hand asks each row each second. */
function once(key: string, make: () => string): string {
  const known = texts.get(key);
  if (known !== undefined) return known;
  if (texts.size >= MOST) texts.clear();
  const text = make();
  texts.set(key, text);
  return text;
}

/** An instant as a list writes it once it is more than a day away; what that is can change with the hour only. */
export function farTime(at: number, now: number, zone: string): string {
  return once(`${zone} ${at} ${Math.floor(now / HOUR_MS)}`, () => shortTime(at, now, zone));
}

/** An instant in full, in a zone and in UTC. */
export function bothTimes(at: number, zone: string): { readonly own: string; readonly utc: string } {
  return { own: once(`${zone} ${at}`, () => fullTime(at, zone)), utc: once(`UTC ${at}`, () => fullTime(at, 'UTC')) };
}
