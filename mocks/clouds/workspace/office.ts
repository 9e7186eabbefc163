import { between, fraction, hex, pick } from '../../random';

/** Somebody who works at a desktop. */
export interface OfficeUser {
  readonly name: string;
  readonly description: string;
  readonly activeType: 'USER_ACTIVATE' | 'ADMIN_ACTIVATE';
  /** The id of the one group that the user is in. */
  readonly group: string;
}

export interface UserGroup {
  readonly id: string;
  readonly name: string;
}

export interface Desktop {
  readonly id: string;
  readonly name: string;
  readonly ip: string;
  readonly type: 'DEDICATED' | 'POOLED';
  readonly status: 'ACTIVE' | 'SHUTOFF' | 'ERROR' | 'HIBERNATED';
  /** Nobody, where it is empty. */
  readonly user: string;
  readonly pool: string;
  readonly image: string;
  /** By the month, or by the hour. */
  readonly chargeMode: '0' | '1';
  readonly inMaintenance: boolean;
  readonly subnet: string;
  /** `key=value`. */
  readonly tag: string;
  /** Of the terminal that it is bound to; empty where it is bound to none. */
  readonly mac: string;
  readonly createdAt: number;
}

/** What a project has to export. All of it follows from the seed. */
export interface Office {
  /** Tells one office's chance from another's. */
  readonly key: string;
  readonly users: readonly OfficeUser[];
  readonly groups: readonly UserGroup[];
  readonly desktops: readonly Desktop[];
}

export const DAY_MS = 86_400_000;

const FAMILIES = ['li', 'wang', 'zhang', 'liu', 'chen', 'yang', 'zhao', 'huang', 'zhou', 'wu', 'xu', 'sun'];
const GIVEN = ['na', 'wei', 'min', 'jun', 'yan', 'bo'];
const TASKS = ['Yard planner', '岸桥操作员', 'Gate clerk', '调度员', 'Customs desk', '', 'Reefer watch', '财务'];
const POOLS = ['pool-dispatch', 'pool-training'];
const IMAGES = ['img-win11-office', 'img-win10-cad', 'img-ubuntu-2204'];
const SUBNETS = ['subnet-quay', 'subnet-office'];
const STATUSES = ['ACTIVE', 'ACTIVE', 'ACTIVE', 'SHUTOFF', 'HIBERNATED', 'SHUTOFF', 'ACTIVE', 'ERROR'] as const;

/** An office with so many users (at most 72) and desktops, of which the last in eight is nobody's. `at` is the first instant. */
export function makeOffice(
  key: string,
  groupNames: Readonly<Record<string, string>>,
  sizes: { readonly users: number; readonly desktops: number; readonly prefix: string },
  at: number,
): Office {
  const groups = Object.entries(groupNames).map(([id, name]) => ({ id, name }));
  const users = Array.from({ length: sizes.users }, (_, index): OfficeUser => {
    const name = `${FAMILIES[index % FAMILIES.length]}.${GIVEN[Math.floor(index / FAMILIES.length) % GIVEN.length]}`;
    return {
      name,
      description: pick(TASKS, key, name, 'task'),
      activeType: fraction(key, name, 'active') < 0.7 ? 'ADMIN_ACTIVATE' : 'USER_ACTIVATE',
      group: pick(groups, key, name, 'group').id,
    };
  });
  const desktops = Array.from({ length: sizes.desktops }, (_, index): Desktop => {
    const pooled = fraction(key, index, 'pooled') < 0.2;
    const owner = index % 8 === 7 ? undefined : users[index % users.length];
    return {
      id: hex(32, key, 'desktop', index).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
      name: `${sizes.prefix}-${String(index + 1).padStart(4, '0')}`,
      ip: `10.40.${Math.floor(index / 200)}.${(index % 200) + 10}`,
      type: pooled ? 'POOLED' : 'DEDICATED',
      status: pick(STATUSES, key, index, 'status'),
      user: owner?.name ?? '',
      pool: pooled ? pick(POOLS, key, index, 'pool') : '',
      image: pick(IMAGES, key, index, 'image'),
      chargeMode: fraction(key, index, 'charge') < 0.6 ? '0' : '1',
      inMaintenance: fraction(key, index, 'maintenance') < 0.06,
      subnet: pick(SUBNETS, key, index, 'subnet'),
      tag: `team=${pick(['yard', 'gate', 'office'], key, index, 'tag')}`,
      mac: fraction(key, index, 'bound') < 0.5 ? macOf(hex(10, key, index, 'mac')) : '',
      createdAt: at - between(20, 700, key, index, 'age') * DAY_MS,
    };
  });
  return { key, users, groups, desktops };
}

/** An address that no maker of terminals gives away: the first octet says that it is local. */
function macOf(digits: string): string {
  return `02${digits}`.replace(/..\B/g, '$&:').toUpperCase();
}
