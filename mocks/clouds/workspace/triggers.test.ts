import { describe, expect, test } from 'vitest';
import * as api from '@/task-types/workspace-export/api';
import type { Endpoint } from '@/transport/endpoint';
import { openWorkspace, type Came, type WorkspaceClient } from '../../testing/workspace-client';

const GROUP = '7c1e5a90b3d24f68a1c0e9d8b7f6a5c4';
const START = '2026-02-20T00:00:00Z';
const END = '2026-02-27T00:00:00Z';

type Values = Readonly<Record<string, string | readonly string[]>>;

/** Each operation, what it cannot do without, and how its file is named. */
const TRIGGERS = {
  desktops: [api.exportDesktopListNew, { language: 'en_US' }, 'desktops'],
  connections: [api.exportUserConnectionNew, {}, 'connections'],
  'desktop-usage': [api.exportDesktopUsageMetricNew, { start_time: START, end_time: END }, 'desktop_usage'],
  'user-usage': [api.exportUserUsageMetricNew, { start_time: START, end_time: END }, 'user_usage'],
  'app-access': [api.exportAppUserAccessData, { start_time: START, end_time: END }, 'app_access'],
  users: [api.exportUsersNew, {}, 'users'],
  'group-users': [api.exportUserGroupUsersNew, {}, 'group_users'],
  terminals: [api.exportTerminalsBindingDesktopsInfoNew, { language: 'zh_CN' }, 'terminals'],
} as const satisfies Record<string, readonly [Pick<Endpoint, 'method' | 'path'>, Values, string]>;
type Kind = keyof typeof TRIGGERS;
const KINDS = [
  'desktops',
  'connections',
  'desktop-usage',
  'user-usage',
  'app-access',
  'users',
  'group-users',
  'terminals',
] as const;

/** Begins an export with these values, in the query or the body as the operation has it; `undefined` leaves one out. */
function begin(
  client: WorkspaceClient,
  kind: Kind,
  more: Record<string, string | readonly string[] | undefined> = {},
  group = GROUP,
): Promise<Came> {
  const [{ method, path }, required] = TRIGGERS[kind];
  const values = Object.entries({ ...required, ...more }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const { connection } = client;
  const address = `/api/${connection.id}${path.replace('{project_id}', connection.project ?? '').replace('{group_id}', group)}`;
  if (method === 'POST') {
    return client.fetch(address, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(values)),
    });
  }
  const query = new URLSearchParams(values.flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
  return client.fetch(`${address}?${query}`, { method });
}

/** What becomes of an export. */
async function outcome(client: WorkspaceClient, came: Came) {
  expect(came.status).toBe(200);
  client.world.clock.advance(180_000);
  return client.find(String(came.body['task_id']));
}

describe.each(KINDS)('the export of %s', (kind) => {
  test('is begun by what it cannot do without, and ends as a file', async () => {
    const client = await openWorkspace();
    const came = await begin(client, kind);
    expect([came.status, came.body]).toEqual([200, { task_id: expect.stringMatching(/^exp-[0-9a-f]{24}$/) }]);
    const [first] = await client.rows('limit=1');
    expect(first).toMatchObject({ task_id: came.body['task_id'], status: 'CREATING', is_download: false });
    expect(first?.file_name).toBe(`${TRIGGERS[kind][2]}_20260301.xlsx`);
    expect(await outcome(client, came)).toMatchObject({ status: 'SUCCESS', end_time: expect.any(String) });
  });

  test('is begun twice by two calls', async () => {
    const client = await openWorkspace({ scenario: 'empty' });
    const [one, two] = [await begin(client, kind), await begin(client, kind)];
    expect(one.body['task_id']).not.toBe(two.body['task_id']);
    expect((await client.list()).body['count']).toBe(2);
  });

  test('is not for who may only read', async () => {
    const client = await openWorkspace();
    await client.world.setRole('viewer');
    const { status, body } = await begin(client, kind);
    expect(status).toBe(403);
    expect(body).toEqual({
      error_code: 'WKS.00000003',
      error_msg: expect.stringContaining('workspace.Export'),
      error_detail: expect.any(String),
      encoded_authorization_message: expect.stringMatching(/^.+$/),
    });
  });

  test.each(Object.keys(TRIGGERS[kind][1]))('needs %s', async (name) => {
    const client = await openWorkspace({ scenario: 'empty' });
    const { status, body } = await begin(client, kind, { [name]: undefined });
    expect([status, body]).toEqual([
      400,
      {
        error_code: 'WKS.00000001',
        error_msg: `${name} is required.`,
        error_detail: expect.any(String),
        encoded_authorization_message: '',
      },
    ]);
    expect((await client.list()).body['count']).toBe(0);
  });
});

const many = (count: number) => Array.from({ length: count }, (_, index) => `user.${index}`);

describe('a parameter is refused', () => {
  test.each<[Kind, Record<string, string | readonly string[]>]>([
    ['desktops', { language: 'en' }],
    ['desktops', { language: '' }],
    ['desktops', { desktop_type: 'SHARED' }],
    ['desktops', { status: 'active' }],
    ['desktops', { tag: 'yard' }],
    ['desktops', { charge_mode: '2' }],
    ['desktops', { user_attached: 'yes' }],
    ['desktops', { in_maintenance_mode: '1' }],
    ['desktops', { sort_field: 'status' }],
    ['desktops', { sort_field: 'created', sort_type: 'up' }],
    ['desktops', { connection_status_version: 'FIRST' }],
    ['desktops', { user_names: many(101) }],
    ['desktops', { user_names: many(101).join(',') }],
    ['desktops', { computer_name: 'x'.repeat(256) }],
    ['connections', { user_name: 'x'.repeat(21) }],
    ['connections', { min_e2e_rtt: '-1' }],
    ['connections', { max_e2e_rtt: 'fast' }],
    ['connections', { start_time: '2026-02-20' }],
    ['connections', { start_time: '2026-02-30T00:00:00Z' }],
    ['connections', { start_time: '2026-02-20T00:00:00+08:00' }],
    ['connections', { start_time: '2026-02-20T00:00:00.000Z' }],
    ['connections', { start_time: '2026-01-30T11:58:59Z' }],
    ['connections', { end_time: '2026-03-01T12:01:01Z' }],
    ['connections', { start_time: END, end_time: START }],
    ['connections', { start_time: END, end_time: END }],
    ['desktop-usage', { start_time: '2025-09-02T11:58:59Z' }],
    ['desktop-usage', { usage_min_hours: 'x' }],
    ['desktop-usage', { sort_field: 'user_usage' }],
    ['user-usage', { start_time: '2026-01-30T11:58:59Z' }],
    ['user-usage', { sort_field: 'desktop_usage' }],
    ['app-access', { start_time: '2026-01-30T11:58:59Z' }],
    ['app-access', { end_time: '2027-01-01T00:00:00Z' }],
    ['users', { user_name: '' }],
    ['users', { user_name: 'x'.repeat(21) }],
    ['users', { user_names: many(101) }],
    ['users', { user_names: 'li.na' }],
    ['users', { user_name: ['li.na'] }],
    ['users', { active_type: 'BY_HAND' }],
    ['group-users', { active_type: 'BY_HAND' }],
    ['terminals', { language: 'de_DE' }],
  ])('%s with %o', async (kind, more) => {
    const client = await openWorkspace({ scenario: 'empty' });
    const { status, body } = await begin(client, kind, more);
    expect([status, body['error_code'], body['error_detail']]).toEqual([400, 'WKS.00000001', expect.any(String)]);
    expect((await client.list()).body['count']).toBe(0);
  });

  test.each([
    ['no body', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['nothing', 'null'],
  ])('users with %s', async (_, body) => {
    const client = await openWorkspace();
    const address = `/api/desk-prod${api.exportUsersNew.path.replace('{project_id}', client.connection.project ?? '')}`;
    const came = await client.fetch(address, { method: 'POST', body });
    expect([came.status, came.body['error_code']]).toEqual([400, 'WKS.0001']);
  });

  test('group-users with a group that there is not', async () => {
    const came = await begin(await openWorkspace(), 'group-users', {}, '0'.repeat(32));
    expect([came.status, came.body['error_code']]).toEqual([400, 'WKS.00170312']);
  });
});

describe('a parameter is taken at its limit', () => {
  test.each<[Kind, Record<string, string | readonly string[]>]>([
    ['desktops', { user_names: [...many(99), 'li.na'] }],
    ['desktops', { user_names: [...many(99), 'li.na'].join(',') }],
    ['connections', { start_time: '2026-01-30T12:00:00Z', end_time: '2026-03-01T12:00:00Z' }],
    ['desktop-usage', { start_time: '2025-09-02T12:00:00Z', end_time: '2026-03-01T12:00:00Z' }],
    ['users', { user_name: 'i' }],
    ['users', { user_names: [...many(99), 'li.na'], unknown: 'passed over' }],
  ])('%s with %o', async (kind, more) => {
    const client = await openWorkspace();
    expect(await outcome(client, await begin(client, kind, more))).toMatchObject({ status: 'SUCCESS' });
  });
});

test.each<[Kind, Record<string, string | readonly string[]>]>([
  ['desktops', { computer_name: 'NOWHERE' }],
  ['desktops', { user_names: ['nobody'] }],
  ['desktops', { enterprise_project_id: 'another' }],
  ['connections', { terminal_type: 'Gameboy' }],
  ['connections', { min_e2e_rtt: '5000' }],
  ['connections', { start_time: '2026-03-01T11:59:59Z' }],
  ['desktop-usage', { usage_min_hours: '100000' }],
  ['desktop-usage', { start_time: '2026-03-01T03:00:00Z', end_time: '2026-03-01T11:00:00Z' }],
  ['user-usage', { username: 'nobody' }],
  ['app-access', { username: 'nobody' }],
  ['users', { user_name: 'nobody' }],
  ['group-users', { group_name: 'another' }],
  ['terminals', { mac: 'FF:FF' }],
])('what fits nothing fails for want of data: %s with %o', async (kind, more) => {
  const client = await openWorkspace();
  expect(await outcome(client, await begin(client, kind, more))).toMatchObject({
    status: 'FAIL',
    fail_reason: 'No data to export.',
    error_code: 'WKS.00000000',
    is_download: false,
  });
});
