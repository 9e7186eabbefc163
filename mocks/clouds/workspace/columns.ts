import type { Session } from './connections';
import type { Desktop, Office, OfficeUser } from './office';
import { writeTime } from './read-wish';
import type { AppAccess, Usage } from './usage';

/** What is counted is a number, so that a spreadsheet can sum it. */
export type Cell = string | number;

/** A column of a file: its heading in both languages, and what a row has in it. */
export type Column<T> = readonly [english: string, chinese: string, cell: (row: T) => Cell];

export const DESKTOPS: readonly Column<Desktop>[] = [
  ['Computer name', '计算机名', (row) => row.name],
  ['Desktop ID', '桌面 ID', (row) => row.id],
  ['IP address', 'IP 地址', (row) => row.ip],
  ['Type', '类型', (row) => row.type],
  ['Status', '状态', (row) => row.status],
  ['User', '用户', (row) => row.user],
  ['Pool', '桌面池', (row) => row.pool],
  ['Image', '镜像', (row) => row.image],
  ['Tag', '标签', (row) => row.tag],
  ['Created', '创建时间', (row) => writeTime(row.createdAt)],
];

export const SESSIONS: readonly Column<Session>[] = [
  ['User', '用户', (row) => row.user],
  ['Computer name', '计算机名', (row) => row.desktop],
  ['Terminal', '终端类型', (row) => row.terminal],
  ['Start', '开始时间', (row) => writeTime(row.startedAt)],
  ['End', '结束时间', (row) => writeTime(row.endedAt)],
  ['Round trip (ms)', '端到端时延（ms）', (row) => row.rtt],
  ['Public IP address', '公网 IP', (row) => row.publicIp],
];

export const DESKTOP_USAGE: readonly Column<Usage>[] = [
  ['Computer name', '计算机名', (row) => row.name],
  ['User', '用户', (row) => row.user],
  ['Usage (hours)', '使用时长（小时）', (row) => row.hours],
  ['Idle days', '闲置天数', (row) => row.idleDays],
];

export const USER_USAGE: readonly Column<Usage>[] = [
  ['User', '用户', (row) => row.name],
  ['Usage (hours)', '使用时长（小时）', (row) => row.hours],
];

export const APP_ACCESS: readonly Column<AppAccess>[] = [
  ['User', '用户', (row) => row.user],
  ['Failed accesses', '访问失败次数', (row) => row.failed],
  ['Last failed access', '最近失败时间', (row) => writeTime(row.lastFailedAt)],
];

export const TERMINALS: readonly Column<Desktop>[] = [
  ['Computer name', '计算机名', (row) => row.name],
  ['MAC address', 'MAC 地址', (row) => row.mac],
];

/** Users, with their groups by name and by id: an export of one group's users asks for the latter. */
export function usersIn({ groups }: Office): readonly Column<OfficeUser>[] {
  return [
    ['User', '用户', (row) => row.name],
    ['Description', '描述', (row) => row.description],
    ['Activation', '激活方式', (row) => row.activeType],
    ['Group', '用户组', (row) => groups.find(({ id }) => id === row.group)?.name ?? ''],
    ['Group ID', '用户组 ID', (row) => row.group],
  ];
}
