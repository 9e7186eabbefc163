import {
  APP_ACCESS,
  type Cell,
  type Column,
  DESKTOPS,
  DESKTOP_USAGE,
  SESSIONS,
  TERMINALS,
  USER_USAGE,
  usersIn,
} from './columns';
import { type Session, sessionsBetween } from './connections';
import type { Desktop, Office, OfficeUser } from './office';
import type { ExportKind, Language, Wish } from './project';
import { readTime } from './read-wish';
import { type AppAccess, desktopUsage, failedAccess, type Usage, userUsage } from './usage';

/** What a file holds: a heading, and under it the cells of each row. */
export interface Contents {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What an export holds: what fits all that is asked, in the order that is asked. */
export function contentsOf(kind: ExportKind, office: Office, wish: Wish, language: Language): Contents {
  const [from, to] = [timeOf(wish, 'start_time'), timeOf(wish, 'end_time')];
  const file = <T>(rows: readonly T[], columns: readonly Column<T>[]): Contents => ({
    headings: columns.map(([english, chinese]) => (language === 'zh_CN' ? chinese : english)),
    rows: rows.map((row) => columns.map(([, , cell]) => cell(row))),
  });
  switch (kind) {
    case 'desktops':
      return file(ordered(wish, office.desktops.filter(desktopFits(wish)), DESKTOP_ORDER), DESKTOPS);
    case 'connections':
      return file(sessionsBetween(office, from, to).filter(sessionFits(wish)), SESSIONS);
    case 'desktop-usage': {
      const rows = desktopUsage(office, from, to).filter(
        (row) => has(wish, 'resource_name', row.name) && usageFits(wish, row),
      );
      return file(ordered(wish, rows, USAGE_ORDER), DESKTOP_USAGE);
    }
    case 'user-usage': {
      const rows = userUsage(office, from, to).filter((row) => has(wish, 'username', row.name) && usageFits(wish, row));
      return file(ordered(wish, rows, USAGE_ORDER), USER_USAGE);
    }
    case 'app-access': {
      const rows = failedAccess(office, from, to).filter((row) => has(wish, 'username', row.user));
      return file(ordered(wish, rows, APP_ORDER), APP_ACCESS);
    }
    case 'users':
      return file(office.users.filter(userFits(wish)), usersIn(office));
    case 'group-users': {
      const group = office.groups.find(({ id }) => id === wish['group_id']?.[0]);
      const named = group !== undefined && has(wish, 'group_name', group.name);
      const inGroup = office.users.filter((user) => named && user.group === group.id);
      return file(inGroup.filter(userFits(wish)), usersIn(office));
    }
    case 'terminals': {
      const bound = office.desktops.filter(({ mac }) => mac !== '');
      return file(
        bound.filter(({ name, mac }) => has(wish, 'computer_name', name) && has(wish, 'mac', mac)),
        TERMINALS,
      );
    }
  }
}

function desktopFits(wish: Wish) {
  return (desktop: Desktop): boolean =>
    has(wish, 'computer_name', desktop.name) &&
    has(wish, 'desktop_ip', desktop.ip) &&
    is(wish, 'desktop_id', desktop.id) &&
    is(wish, 'tag', desktop.tag) &&
    is(wish, 'desktop_type', desktop.type) &&
    is(wish, 'status', desktop.status) &&
    is(wish, 'user_names', desktop.user) &&
    is(wish, 'pool_id', desktop.pool) &&
    is(wish, 'user_attached', String(desktop.user !== '')) &&
    is(wish, 'image_id', desktop.image) &&
    is(wish, 'charge_mode', desktop.chargeMode) &&
    is(wish, 'in_maintenance_mode', String(desktop.inMaintenance)) &&
    is(wish, 'subnet_id', desktop.subnet) &&
    is(wish, 'enterprise_project_id', ENTERPRISE_PROJECT);
}

/** Everything is in the enterprise project that each account has. */
const ENTERPRISE_PROJECT = '0';

function sessionFits(wish: Wish) {
  return (session: Session): boolean =>
    has(wish, 'user_name', session.user) &&
    has(wish, 'computer_name', session.desktop) &&
    has(wish, 'terminal_type', session.terminal) &&
    within(wish, 'min_e2e_rtt', 'max_e2e_rtt', session.rtt) &&
    is(wish, 'public_ip', session.publicIp) &&
    is(wish, 'domain', session.domain) &&
    is(wish, 'enterprise_project_id', ENTERPRISE_PROJECT);
}

function usageFits(wish: Wish, { hours, idleDays }: Usage): boolean {
  return (
    within(wish, 'usage_min_hours', 'usage_max_hours', hours) &&
    within(wish, 'min_idle_days', 'max_idle_days', idleDays)
  );
}

function userFits(wish: Wish) {
  return ({ name, description, activeType }: OfficeUser): boolean =>
    has(wish, 'user_name', name) &&
    is(wish, 'user_names', name) &&
    has(wish, 'description', description) &&
    is(wish, 'active_type', activeType) &&
    is(wish, 'enterprise_project_id', ENTERPRISE_PROJECT);
}

/** Fuzzy: whatever contains it. What is not asked for fits. */
function has(wish: Wish, name: string, value: string): boolean {
  const [part] = wish[name] ?? [];
  return part === undefined || value.toLowerCase().includes(part.toLowerCase());
}

function is(wish: Wish, name: string, value: string): boolean {
  return wish[name]?.includes(value) ?? true;
}

function within(wish: Wish, least: string, most: string, value: number): boolean {
  return value >= Number(wish[least]?.[0] ?? 0) && value <= Number(wish[most]?.[0] ?? Number.POSITIVE_INFINITY);
}

function timeOf(wish: Wish, name: string): number {
  return readTime(wish[name]?.[0] ?? '') ?? 0;
}

type Orders<T> = Readonly<Record<string, (row: T) => number | string>>;
const DESKTOP_ORDER: Orders<Desktop> = { created: (row) => row.createdAt, computer_name: (row) => row.name };
const USAGE_ORDER: Orders<Usage> = {
  desktop_usage: (row) => row.hours,
  desktop_idle_duration: (row) => row.idleDays,
  user_usage: (row) => row.hours,
};
const APP_ORDER: Orders<AppAccess> = {
  access_failed_count: (row) => row.failed,
  last_access_failed_time: (row) => row.lastFailedAt,
};

function ordered<T>(wish: Wish, rows: readonly T[], orders: Orders<T>): readonly T[] {
  const by = orders[wish['sort_field']?.[0] ?? ''];
  if (!by) return rows;
  const sign = wish['sort_type']?.[0] === 'DESC' ? -1 : 1;
  return rows.toSorted((a, b) => (by(a) < by(b) ? -sign : by(a) > by(b) ? sign : 0));
}
