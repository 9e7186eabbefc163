import * as z from 'zod';
import { type FieldMeta, withMeta } from '@/forms/field-meta';
import { words } from './form-messages';
import { type FieldName, KINDS, WIRE } from './kinds';
import { checkRules } from './rules';

const ORDERS = ['', 'ASC', 'DESC'] as const;
const YES_NO = ['', 'true', 'false'] as const;

function meta(name: FieldName, more: Partial<FieldMeta>): FieldMeta {
  return { label: words(`field.${name}`), wire: WIRE[name], optional: true, ...more };
}

function text(name: FieldName, more: Partial<FieldMeta> = {}) {
  return withMeta(z.string().trim(), meta(name, more));
}

function instant(name: FieldName, more: Partial<FieldMeta> = {}) {
  return withMeta(z.string(), meta(name, { control: 'date-time', ...more }));
}

function count(name: FieldName, unit: FieldMeta['unit']) {
  return withMeta(
    z.string().trim(),
    meta(name, { control: 'number', width: 'name', ...(unit ? { unit } : undefined) }),
  );
}

/** What an operator decides about an export. Which of the fields count hangs on what is exported; `wire` is the vendor's name. */
export const schema = z
  .object({
    /** Empty where an export is taken up of which nobody knows: then it is asked for. */
    what: withMeta(z.enum(['', ...KINDS]), {
      label: words('field.what'),
      control: 'select',
      options: KINDS.map((value) => ({ value, label: words(`what.${value}`), help: words(`what.${value}.help`) })),
    }),
    language: withMeta(
      z.enum(['', 'zh_CN', 'en_US']),
      meta('language', {
        help: words('field.language.help'),
        control: 'select',
        options: [
          { value: '', label: words('language.none') },
          { value: 'zh_CN', label: words('language.zh_CN') },
          { value: 'en_US', label: words('language.en_US') },
        ],
      }),
    ),
    /** Instants as ISO text, or empty. */
    start: instant('start'),
    end: instant('end'),
    groupId: text('groupId', { help: words('field.groupId.help') }),
    groupName: text('groupName'),
    computerName: text('computerName'),
    desktopIp: text('desktopIp'),
    desktopId: text('desktopId'),
    desktopType: withMeta(
      z.enum(['', 'DEDICATED', 'POOLED']),
      meta('desktopType', {
        control: 'select',
        options: [
          { value: '', label: words('any') },
          { value: 'DEDICATED', label: words('desktopType.DEDICATED') },
          { value: 'POOLED', label: words('desktopType.POOLED') },
        ],
      }),
    ),
    desktopStatus: withMeta(
      z.enum(['', 'ACTIVE', 'SHUTOFF', 'ERROR', 'HIBERNATED']),
      meta('desktopStatus', {
        control: 'select',
        options: [
          { value: '', label: words('any') },
          { value: 'ACTIVE', label: words('desktopStatus.ACTIVE') },
          { value: 'SHUTOFF', label: words('desktopStatus.SHUTOFF') },
          { value: 'ERROR', label: words('desktopStatus.ERROR') },
          { value: 'HIBERNATED', label: words('desktopStatus.HIBERNATED') },
        ],
      }),
    ),
    /** One a line. */
    userNames: withMeta(z.string(), meta('userNames', { control: 'textarea', help: words('field.userNames.help') })),
    userName: text('userName'),
    usageUser: text('usageUser'),
    description: text('description'),
    activeType: withMeta(
      z.enum(['', 'USER_ACTIVATE', 'ADMIN_ACTIVATE']),
      meta('activeType', {
        control: 'select',
        options: [
          { value: '', label: words('any') },
          { value: 'USER_ACTIVATE', label: words('activeType.USER_ACTIVATE') },
          { value: 'ADMIN_ACTIVATE', label: words('activeType.ADMIN_ACTIVATE') },
        ],
      }),
    ),
    mac: text('mac'),
    terminalType: text('terminalType', { help: words('field.terminalType.help') }),
    minRtt: count('minRtt', undefined),
    maxRtt: count('maxRtt', undefined),
    publicIp: text('publicIp'),
    domain: text('domain'),
    resourceName: text('resourceName'),
    minIdleDays: count('minIdleDays', words('unit.days')),
    maxIdleDays: count('maxIdleDays', words('unit.days')),
    minHours: count('minHours', words('unit.hours')),
    maxHours: count('maxHours', words('unit.hours')),
    tag: text('tag', { help: words('field.tag.help') }),
    poolId: text('poolId', { help: words('field.poolId.help'), width: 'full' }),
    userAttached: withMeta(
      z.enum(YES_NO),
      meta('userAttached', {
        control: 'select',
        options: [
          { value: '', label: words('any') },
          { value: 'true', label: words('userAttached.true') },
          { value: 'false', label: words('userAttached.false') },
        ],
      }),
    ),
    imageId: text('imageId'),
    chargeMode: withMeta(
      z.enum(['', '0', '1']),
      meta('chargeMode', {
        help: words('field.chargeMode.help'),
        control: 'select',
        options: [
          { value: '', label: words('any') },
          { value: '0', label: words('chargeMode.0') },
          { value: '1', label: words('chargeMode.1') },
        ],
      }),
    ),
    maintenance: withMeta(
      z.enum(YES_NO),
      meta('maintenance', {
        control: 'select',
        options: [
          { value: '', label: words('any') },
          { value: 'true', label: words('maintenance.true') },
          { value: 'false', label: words('maintenance.false') },
        ],
      }),
    ),
    subnetId: text('subnetId'),
    connectionStatus: withMeta(
      z.enum(['', 'NEW', 'OLD']),
      meta('connectionStatus', {
        help: words('field.connectionStatus.help'),
        control: 'select',
        options: [
          { value: '', label: words('unsaid') },
          { value: 'NEW', label: words('connectionStatus.NEW') },
          { value: 'OLD', label: words('connectionStatus.OLD') },
        ],
      }),
    ),
    enterpriseProject: text('enterpriseProject'),
    desktopSort: withMeta(
      z.enum(['', 'created', 'computer_name']),
      meta('desktopSort', {
        control: 'select',
        options: [
          { value: '', label: words('unsaid') },
          { value: 'created', label: words('sort.created') },
          { value: 'computer_name', label: words('sort.computer_name') },
        ],
      }),
    ),
    usageSort: withMeta(
      z.enum(['', 'desktop_usage', 'desktop_idle_duration']),
      meta('usageSort', {
        control: 'select',
        options: [
          { value: '', label: words('unsaid') },
          { value: 'desktop_usage', label: words('sort.desktop_usage') },
          { value: 'desktop_idle_duration', label: words('sort.desktop_idle_duration') },
        ],
      }),
    ),
    userSort: withMeta(
      z.enum(['', 'user_usage']),
      meta('userSort', {
        control: 'select',
        options: [
          { value: '', label: words('unsaid') },
          { value: 'user_usage', label: words('sort.user_usage') },
        ],
      }),
    ),
    accessSort: withMeta(
      z.enum(['', 'access_failed_count', 'last_access_failed_time']),
      meta('accessSort', {
        control: 'select',
        options: [
          { value: '', label: words('unsaid') },
          { value: 'access_failed_count', label: words('sort.access_failed_count') },
          { value: 'last_access_failed_time', label: words('sort.last_access_failed_time') },
        ],
      }),
    ),
    sortType: withMeta(
      z.enum(ORDERS),
      meta('sortType', {
        control: 'select',
        options: [
          { value: '', label: words('unsaid') },
          { value: 'ASC', label: words('sortType.ASC') },
          { value: 'DESC', label: words('sortType.DESC') },
        ],
      }),
    ),
  })
  .superRefine(checkRules);

export type Values = z.infer<typeof schema>;

export const defaults: Values = {
  what: 'desktops',
  language: '',
  start: '',
  end: '',
  groupId: '',
  groupName: '',
  computerName: '',
  desktopIp: '',
  desktopId: '',
  desktopType: '',
  desktopStatus: '',
  userNames: '',
  userName: '',
  usageUser: '',
  description: '',
  activeType: '',
  mac: '',
  terminalType: '',
  minRtt: '',
  maxRtt: '',
  publicIp: '',
  domain: '',
  resourceName: '',
  minIdleDays: '',
  maxIdleDays: '',
  minHours: '',
  maxHours: '',
  tag: '',
  poolId: '',
  userAttached: '',
  imageId: '',
  chargeMode: '',
  maintenance: '',
  subnetId: '',
  connectionStatus: '',
  enterpriseProject: '',
  desktopSort: '',
  usageSort: '',
  userSort: '',
  accessSort: '',
  sortType: '',
};
