import { describe, expect, it } from 'vitest';
import { toRequest } from '@/transport/request';
import { FACTS, type FieldName, fieldsOf, KINDS } from './kinds';
import { toCall } from './request';
import { defaults, schema, type Values } from './schema';

const connection = {
  id: 'c',
  cloud: 'workspace',
  name: 'c',
  environment: 'test',
  region: 'r',
  project: 'p1',
  identity: { user: 'u', account: 'a', role: 'operator' },
} as const;

/** Something in every field. */
const FULL: Omit<Values, 'what'> = {
  language: 'zh_CN',
  start: '2026-02-20T21:11:11Z',
  end: '2026-02-21T21:11:11.900Z',
  groupId: 'g/1',
  groupName: 'Yard',
  computerName: 'QUAY-1',
  desktopIp: '10.0.0.1',
  desktopId: 'd1',
  desktopType: 'POOLED',
  desktopStatus: 'ACTIVE',
  userNames: ' li.na \n\nli.na\nwang.wei\n',
  userName: 'li',
  usageUser: 'wang',
  description: '调度 员',
  activeType: 'USER_ACTIVATE',
  mac: '02:AB',
  terminalType: 'Linux',
  minRtt: '1',
  maxRtt: '9',
  publicIp: '203.0.113.1',
  domain: 'x.example',
  resourceName: 'QUAY',
  minIdleDays: '1',
  maxIdleDays: '2',
  minHours: '3',
  maxHours: '4',
  tag: 'team=gate',
  poolId: 'a,b',
  userAttached: 'true',
  imageId: 'i',
  chargeMode: '0',
  maintenance: 'false',
  subnetId: 's',
  connectionStatus: 'OLD',
  enterpriseProject: 'e',
  desktopSort: 'created',
  usageSort: 'desktop_usage',
  userSort: 'user_usage',
  accessSort: 'access_failed_count',
  sortType: 'DESC',
};

const request = (values: Values) => {
  const { endpoint, input } = toCall(values.what || 'desktops', values);
  const { method, path, body } = toRequest(endpoint, input, connection);
  return [
    `${method} ${decodeURIComponent(path.replaceAll('+', ' '))}`,
    ...(body === undefined ? [] : [JSON.parse(body)]),
  ];
};

describe('the call that values ask for', () => {
  it.each<[Values['what'], unknown[]]>([
    [
      'desktops',
      [
        'GET /v3/p1/desktops/export?language=zh_CN&computer_name=QUAY-1&user_names=li.na&user_names=wang.wei&desktop_type=POOLED&status=ACTIVE&desktop_ip=10.0.0.1&desktop_id=d1&tag=team=gate&pool_id=a,b&user_attached=true&image_id=i&charge_mode=0&in_maintenance_mode=false&subnet_id=s&enterprise_project_id=e&connection_status_version=OLD&sort_field=created&sort_type=DESC',
      ],
    ],
    [
      'connections',
      [
        'GET /v3/p1/desktops/connections/export?start_time=2026-02-20T21:11:11Z&end_time=2026-02-21T21:11:11Z&user_name=li&computer_name=QUAY-1&language=zh_CN&terminal_type=Linux&min_e2e_rtt=1&max_e2e_rtt=9&public_ip=203.0.113.1&domain=x.example&enterprise_project_id=e',
      ],
    ],
    [
      'desktopUsage',
      [
        'GET /v3/p1/statistics/metrics/desktops/export?start_time=2026-02-20T21:11:11Z&end_time=2026-02-21T21:11:11Z&resource_name=QUAY&min_idle_days=1&max_idle_days=2&usage_min_hours=3&usage_max_hours=4&sort_field=desktop_usage&sort_type=DESC',
      ],
    ],
    [
      'userUsage',
      [
        'GET /v3/p1/statistics/metrics/users/export?start_time=2026-02-20T21:11:11Z&end_time=2026-02-21T21:11:11Z&username=wang&usage_min_hours=3&usage_max_hours=4&sort_field=user_usage&sort_type=DESC',
      ],
    ],
    [
      'appAccess',
      [
        'POST /v2/p1/statistics/metrics/app-user-access/export',
        {
          start_time: '2026-02-20T21:11:11Z',
          end_time: '2026-02-21T21:11:11Z',
          username: 'wang',
          sort_field: 'access_failed_count',
          sort_type: 'DESC',
        },
      ],
    ],
    [
      'users',
      [
        'POST /v3/p1/users/export',
        {
          user_name: 'li',
          user_names: ['li.na', 'wang.wei'],
          active_type: 'USER_ACTIVATE',
          language: 'zh_CN',
          description: '调度 员',
          enterprise_project_id: 'e',
        },
      ],
    ],
    [
      'groupUsers',
      [
        'GET /v3/p1/groups/g/1/users/export?user_name=li&active_type=USER_ACTIVATE&language=zh_CN&group_name=Yard&description=调度 员',
      ],
    ],
    [
      'terminals',
      ['GET /v3/p1/terminals/binding-desktops/template/export?language=zh_CN&computer_name=QUAY-1&mac=02:AB'],
    ],
  ])('sends of %s what it asks for and nothing of the others', (what, wanted) => {
    expect(schema.safeParse({ ...FULL, what }).error).toBeUndefined();
    expect(request({ ...FULL, what })).toEqual(wanted);
  });

  it('leaves out what is empty', () => {
    for (const what of KINDS) {
      const { input } = toCall(what, { ...defaults, what });
      expect(input.body ?? input.query, what).toEqual({});
    }
  });

  it('sends every field of the form with some kind of export', () => {
    const fields: readonly FieldName[] = schema.keyof().options.filter((name) => name !== 'what');
    expect([...new Set(KINDS.flatMap(fieldsOf))].toSorted()).toEqual(fields.toSorted());
    for (const kind of KINDS) expect(fieldsOf(kind), kind).toEqual(expect.arrayContaining([...FACTS[kind].required]));
  });
});
