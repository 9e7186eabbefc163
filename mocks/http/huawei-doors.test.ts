import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { type RunningClouds, serveClouds } from '../http';
import { type SignIn, signIns } from './identities';

let running: RunningClouds;
let desks: SignIn;
let arts: SignIn;
let token: string;

beforeAll(async () => {
  running = await serveClouds({ port: 0, scenario: 'calm', speed: 0 });
  const identities = signIns(running.world.scenario(), running.world.describe().seed);
  const [one, other] = ['workspace', 'dataarts'].map((service) =>
    identities.find((identity) => identity.service === service && identity.role === 'operator'),
  );
  if (!one || !other) throw new Error('not all services are there');
  [desks, arts] = [one, other];
  token = (await signIn(desks)).headers.get('X-Subject-Token') ?? '';
});

afterAll(() => running.close());

function signIn({ user: name, password, domain, projectId: id }: SignIn): Promise<Response> {
  const identity = { methods: ['password'], password: { user: { name, password, domain: { name: domain } } } };
  const body = JSON.stringify({ auth: { identity, scope: { project: { id } } } });
  return fetch(`${running.url}/v3/auth/tokens`, { method: 'POST', body });
}

function ask(path: string, init: Omit<RequestInit, 'headers'> = {}, headers: Readonly<Record<string, string>> = {}) {
  return fetch(`${running.url}${path}`, { ...init, headers: { 'x-auth-token': token, ...headers } });
}

const json = { 'content-type': 'application/json' };
const jump = (jumpMs: number) =>
  fetch(`${running.url}/api/_demo/clock`, { method: 'POST', body: JSON.stringify({ jumpMs }) });
const page = z.object({
  export_tasks: z.array(z.looseObject({ task_id: z.string(), status: z.string(), is_download: z.boolean() })),
  count: z.number(),
});

describe('Workspace on its own paths', () => {
  test('begins an export by GET, lists it, gives its file, and forgets it', async () => {
    const began = await ask(`/v3/${desks.projectId}/desktops/export?language=en_US`);
    expect(began.status).toBe(200);
    const { task_id: id } = z.strictObject({ task_id: z.string() }).parse(await began.json());
    const tasks = `/v2/${desks.projectId}/export-tasks`;
    const read = async () => page.parse(await (await ask(`${tasks}?task_id=${id}`)).json());
    expect(await read()).toMatchObject({ count: 1, export_tasks: [{ task_id: id, status: 'CREATING' }] });
    expect((await ask(`${tasks}/${id}/download`)).status).toBe(400);
    await jump(180_000);
    const file = await ask(`${tasks}/${id}/download`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="desktops_\d{8}\.xlsx"$/);
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(new TextDecoder().decode(bytes.slice(0, 2))).toBe('PK');
    expect(await read()).toMatchObject({ export_tasks: [{ status: 'SUCCESS', is_download: true }] });
    const body = JSON.stringify({ task_ids: [id] });
    const gone = await ask(`${tasks}/batch-delete`, { method: 'POST', body }, json);
    expect([gone.status, await gone.text()]).toEqual([200, '']);
    expect(await read()).toEqual({ count: 0, export_tasks: [] });
  });

  test('gives a name that no header can carry', async () => {
    const { connections } = running.world.scenario();
    const project = connections.find(({ id }) => id === 'desk-test')?.project;
    const tasks = `/v2/${project}/export-tasks`;
    const name = encodeURIComponent('👩🏽‍💻');
    const { export_tasks: found } = page.parse(await (await ask(`${tasks}?file_name=${name}`)).json());
    const file = await ask(`${tasks}/${found[0]?.task_id}/download`);
    const { groups } = /filename\*=UTF-8''(?<name>.*)$/.exec(file.headers.get('content-disposition') ?? '') ?? {};
    expect(decodeURIComponent(groups?.['name'] ?? '')).toBe('🖥️📤_desktops_👩🏽‍💻.xlsx');
  });

  test.each([
    ['GET', '/v2/P/export-tasks'],
    ['GET', '/v2/P/export-tasks/exp-1/download'],
    ['POST', '/v2/P/export-tasks/batch-delete'],
    ['GET', '/v3/P/desktops/export?language=en_US'],
    ['POST', '/v3/P/users/export'],
  ])('asks who calls: %s %s', async (method, path) => {
    const reply = await fetch(`${running.url}${path.replace('P', desks.projectId ?? '')}`, { method });
    expect([reply.status, await reply.json()]).toEqual([401, expect.objectContaining({ error_code: 'APIGW.0301' })]);
  });
});

describe('DataArts on its own paths', () => {
  const search = (headers: Record<string, string>) =>
    ask(`/v3/${arts.projectId}/metadata/tasks/search`, { method: 'POST', body: '{}' }, { ...json, ...headers });

  test('lists tasks to who names the workspace', async () => {
    const reply = await search({ workspace: arts.workspaceId ?? '', 'x-project-id': arts.projectId ?? '' });
    expect([reply.status, await reply.json()]).toEqual([
      200,
      expect.objectContaining({ resources: expect.any(Array) }),
    ]);
    expect((await search({})).status).toBe(400);
  });

  test('asks who calls', async () => {
    const reply = await search({ 'x-auth-token': 'MIIFoo' });
    expect([reply.status, await reply.json()]).toEqual([401, expect.objectContaining({ error_code: 'APIGW.0301' })]);
  });
});

test.each([
  ['workspace', () => desks, '/v2', 'workspace'],
  ['dataarts', () => arts, '/v3', 'dayu'],
])('a token for a project of %s tells where its service is', async (_, identity, root, type) => {
  const { token: told } = z.object({ token: z.looseObject({}) }).parse(await (await signIn(identity())).json());
  const url = `${running.url}${root}/${identity().projectId}`;
  expect(told).toMatchObject({ catalog: [{ type, endpoints: [{ url }] }] });
});
