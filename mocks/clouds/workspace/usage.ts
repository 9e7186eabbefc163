import { between, fraction } from '../../random';
import { DAY_MS, type Desktop, type Office } from './office';

/** When the service counts the day before together, after midnight UTC. */
const COUNTED_AT_MS = 2 * 3_600_000;

export interface Usage {
  readonly name: string;
  readonly user: string;
  /** Hours with one decimal. */
  readonly hours: number;
  /** Days at the end of the stretch without any use. */
  readonly idleDays: number;
}

/** How many whole days of a stretch are counted together by its end. */
function countedDays(from: number, to: number): number {
  return Math.max(0, Math.floor((to - COUNTED_AT_MS) / DAY_MS) - Math.ceil(from / DAY_MS));
}

/** How much each desktop was used in a stretch of time; nothing where no day of it is counted yet. */
export function desktopUsage({ key, desktops }: Office, from: number, to: number): Usage[] {
  const days = countedDays(from, to);
  return days === 0 ? [] : desktops.map((desktop) => usageOf(key, desktop, days));
}

function usageOf(key: string, { name, user }: Desktop, days: number): Usage {
  const idle = user === '' ? days : Math.floor(fraction(key, name, 'idle') ** 4 * 60);
  const idleDays = Math.min(days, idle);
  const perDay = 0.8 + 7.4 * fraction(key, name, 'hours');
  return { name, user, hours: Math.round((days - idleDays) * perDay * 10) / 10, idleDays };
}

/** How much each user used all desktops together. */
export function userUsage(office: Office, from: number, to: number): Usage[] {
  const sums = new Map<string, Usage>();
  for (const one of desktopUsage(office, from, to)) {
    if (one.user === '') continue;
    const { hours = 0, idleDays = one.idleDays } = sums.get(one.user) ?? {};
    const sum = Math.round((hours + one.hours) * 10) / 10;
    sums.set(one.user, { ...one, name: one.user, hours: sum, idleDays: Math.min(idleDays, one.idleDays) });
  }
  return [...sums.values()];
}

export interface AppAccess {
  readonly user: string;
  readonly failed: number;
  readonly lastFailedAt: number;
}

/** Who failed to open an application, how often, and when last. */
export function failedAccess({ key, users }: Office, from: number, to: number): AppAccess[] {
  return users.flatMap(({ name }) => {
    const days = Math.floor((to - from) / DAY_MS);
    const failed = Math.floor(fraction(key, name, 'app') * (days + 1) * 0.4);
    if (failed === 0) return [];
    return [{ user: name, failed, lastFailedAt: to - between(1, Math.max(1, days), key, name, 'last') * 3_600_000 }];
  });
}
