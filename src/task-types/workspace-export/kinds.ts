import type { Endpoint } from '@/transport/endpoint';
import {
  exportAppUserAccessData,
  exportDesktopListNew,
  exportDesktopUsageMetricNew,
  exportTerminalsBindingDesktopsInfoNew,
  exportUserConnectionNew,
  exportUserGroupUsersNew,
  exportUsersNew,
  exportUserUsageMetricNew,
} from './api';

/** What can be exported. Each has a trigger of its own (contract 3.4). */
export const KINDS = [
  'desktops',
  'connections',
  'desktopUsage',
  'userUsage',
  'appAccess',
  'users',
  'groupUsers',
  'terminals',
] as const;
export type Kind = (typeof KINDS)[number];

/** Each field with the vendor's name of its parameter. Two kinds spell the user's name without a line. */
export const WIRE = {
  language: 'language',
  start: 'start_time',
  end: 'end_time',
  groupId: 'group_id',
  groupName: 'group_name',
  computerName: 'computer_name',
  desktopIp: 'desktop_ip',
  desktopId: 'desktop_id',
  desktopType: 'desktop_type',
  desktopStatus: 'status',
  userNames: 'user_names',
  userName: 'user_name',
  usageUser: 'username',
  description: 'description',
  activeType: 'active_type',
  mac: 'mac',
  terminalType: 'terminal_type',
  minRtt: 'min_e2e_rtt',
  maxRtt: 'max_e2e_rtt',
  publicIp: 'public_ip',
  domain: 'domain',
  resourceName: 'resource_name',
  minIdleDays: 'min_idle_days',
  maxIdleDays: 'max_idle_days',
  minHours: 'usage_min_hours',
  maxHours: 'usage_max_hours',
  tag: 'tag',
  poolId: 'pool_id',
  userAttached: 'user_attached',
  imageId: 'image_id',
  chargeMode: 'charge_mode',
  maintenance: 'in_maintenance_mode',
  subnetId: 'subnet_id',
  connectionStatus: 'connection_status_version',
  enterpriseProject: 'enterprise_project_id',
  desktopSort: 'sort_field',
  usageSort: 'sort_field',
  userSort: 'sort_field',
  accessSort: 'sort_field',
  sortType: 'sort_type',
} as const;
export type FieldName = keyof typeof WIRE;

interface KindFacts {
  readonly endpoint: Endpoint;
  /** Whether its parameters go out in a JSON body; else in the query. */
  readonly inBody?: true;
  readonly fields: readonly FieldName[];
  /** What few need, folded away. */
  readonly more: readonly FieldName[];
  readonly required: readonly FieldName[];
  /** Both times lie within so many days before now. */
  readonly days?: 30 | 180;
}

/** What each kind asks for. What its page calls optional stays so. */
export const FACTS: Readonly<Record<Kind, KindFacts>> = {
  desktops: {
    endpoint: exportDesktopListNew,
    fields: ['language', 'computerName', 'userNames', 'desktopType', 'desktopStatus'],
    more: [
      'desktopIp',
      'desktopId',
      'tag',
      'poolId',
      'userAttached',
      'imageId',
      'chargeMode',
      'maintenance',
      'subnetId',
      'enterpriseProject',
      'connectionStatus',
      'desktopSort',
      'sortType',
    ],
    required: ['language'],
  },
  connections: {
    endpoint: exportUserConnectionNew,
    fields: ['start', 'end', 'userName', 'computerName', 'language'],
    more: ['terminalType', 'minRtt', 'maxRtt', 'publicIp', 'domain', 'enterpriseProject'],
    required: [],
    days: 30,
  },
  desktopUsage: {
    endpoint: exportDesktopUsageMetricNew,
    fields: ['start', 'end', 'resourceName'],
    more: ['minIdleDays', 'maxIdleDays', 'minHours', 'maxHours', 'usageSort', 'sortType'],
    required: ['start', 'end'],
    days: 180,
  },
  userUsage: {
    endpoint: exportUserUsageMetricNew,
    fields: ['start', 'end', 'usageUser'],
    more: ['minHours', 'maxHours', 'userSort', 'sortType'],
    required: ['start', 'end'],
    days: 30,
  },
  appAccess: {
    endpoint: exportAppUserAccessData,
    inBody: true,
    fields: ['start', 'end', 'usageUser'],
    more: ['accessSort', 'sortType'],
    required: ['start', 'end'],
    days: 30,
  },
  users: {
    endpoint: exportUsersNew,
    inBody: true,
    fields: ['userName', 'userNames', 'activeType', 'language'],
    more: ['description', 'enterpriseProject'],
    required: [],
  },
  groupUsers: {
    endpoint: exportUserGroupUsersNew,
    fields: ['groupId', 'userName', 'activeType', 'language'],
    more: ['groupName', 'description'],
    required: ['groupId'],
  },
  terminals: {
    endpoint: exportTerminalsBindingDesktopsInfoNew,
    fields: ['language', 'computerName', 'mac'],
    more: [],
    required: ['language'],
  },
};

/** All fields of a kind. */
export function fieldsOf(kind: Kind): readonly FieldName[] {
  const { fields, more } = FACTS[kind];
  return [...fields, ...more];
}

/** Pairs of which the second may not be less than the first. */
export const PAIRS: readonly (readonly [least: FieldName, most: FieldName])[] = [
  ['minRtt', 'maxRtt'],
  ['minIdleDays', 'maxIdleDays'],
  ['minHours', 'maxHours'],
];
