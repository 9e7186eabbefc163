import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod/mini';
import { main, type RunningClouds } from './http';

const started = z.strictObject({
  url: z.string().check(z.regex(/^http:\/\/127\.0\.0\.1:\d+$/)),
  identities: z.array(
    z.strictObject({
      role: z.enum(['operator', 'administrator', 'viewer']),
      cloud: z.enum(['alibaba', 'huawei']),
      service: z.enum(['iotda', 'workspace', 'dataarts', 'dataworks']),
      accessKey: z.string(),
      secretKey: z.string(),
      region: z.string(),
      projectId: z.nullable(z.string()),
      workspaceId: z.nullable(z.string()),
      user: z.string(),
      password: z.string(),
      domain: z.string(),
    }),
  ),
});

let running: RunningClouds | undefined;
let dist: string;
const printed: string[] = [];
let url: string;

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'quayside-dist-'));
  await mkdir(join(dist, 'assets'));
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>Quayside</title>');
  await writeFile(join(dist, 'config.json'), '{"mode":"demo"}');
  await writeFile(join(dist, 'assets', 'index.js'), 'export {};');
  running = await main(['--port', '0', '--json', '--dist', dist, '--speed', '0'], (line) => printed.push(line));
  url = started.parse(JSON.parse(printed[0] ?? '')).url;
});

afterAll(async () => {
  await running?.close();
  await rm(dist, { recursive: true });
});

describe('the start', () => {
  test('prints one line of JSON with each role', () => {
    expect(printed).toHaveLength(1);
    expect(printed[0]).not.toContain('\n');
    const { identities } = started.parse(JSON.parse(printed[0] ?? ''));
    const huawei = (role: string) => ['iotda', 'workspace', 'dataarts'].map((service) => [role, 'huawei', service]);
    const alibaba = (role: string) => [0, 1].map(() => [role, 'alibaba', 'dataworks']);
    expect(identities.map(({ role, cloud, service }) => [role, cloud, service])).toEqual(
      [huawei, alibaba].flatMap((vendor) => ['operator', 'administrator', 'viewer'].flatMap(vendor)),
    );
    expect(new Set(identities.map(({ accessKey }) => accessKey)).size).toBe(9);
  });

  test('can be read by people', async () => {
    const lines: string[] = [];
    const other = await main(['--port', '0', '--scenario', 'empty'], (line) => lines.push(line));
    expect(lines.join('\n')).toContain(`Simulated clouds at ${other?.url}`);
    expect(lines.join('\n').split('lin.wei@harbour-ops')).toHaveLength(3);
    expect(lines.join('\n')).toMatch(/dataarts: region cn-north-4 {2}project [0-9a-f]{32} {2}workspace [0-9a-f]{32}\n/);
    expect(lines.join('\n')).toMatch(/dataworks: region cn-shanghai {2}workspace \d+\n/);
    await other?.close();
  });

  test.each([
    ['--port', 'x'],
    ['--port', '70000'],
    ['--speed', '2'],
    ['--scenario', 'nowhere'],
    ['--set', 'iotda.listScope=all'],
    ['--set', 'nothing'],
    ['--nonsense'],
    ['word'],
  ])('refuses %s %s', async (...argv) => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(
      await main(
        argv.filter((word) => typeof word === 'string'),
        () => {},
      ),
    ).toBeUndefined();
    expect(complain.mock.calls.join()).toContain('Usage: npm run clouds');
    expect(process.exitCode).toBe(2);
    process.exitCode = undefined;
    complain.mockRestore();
  });

  test('says in one sentence that the port is taken, and ends with 1', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await main(['--port', new URL(url).port], () => {})).toBeUndefined();
    expect(complain.mock.calls).toEqual([[expect.stringMatching(/^Port \d+ is taken\. [^\n]*$/)]]);
    expect(process.exitCode).toBe(1);
    process.exitCode = undefined;
    complain.mockRestore();
  });

  test('tells what it takes, where it is asked', async () => {
    const lines: string[] = [];
    expect(await main(['--help'], (line) => lines.push(line))).toBeUndefined();
    expect(lines.join('\n')).toMatch(/^Usage: npm run clouds[\s\S]*quota-exhausted[\s\S]*--set/);
    expect(process.exitCode).toBeUndefined();
  });

  test('takes settings', async () => {
    const argv = ['--port', '0', '--set', 'iotda.listScope=project', '--set', 'iotda.notReady=409:IOTDA.014804'];
    const other = await main(argv, () => {});
    const notReady = { status: 409, code: 'IOTDA.014804' };
    expect(other?.world.describe().settings).toEqual({ iotda: { listScope: 'project', notReady } });
    await other?.close();
  });
});

describe('the console’s gateway', () => {
  test('serves connections and calls through them without credentials', async () => {
    const { connections } = z
      .object({ connections: z.array(z.looseObject({ id: z.string(), project: z.optional(z.string()) })) })
      .parse(await (await fetch(`${url}/api/connections`)).json());
    const [first] = connections;
    const list = await fetch(`${url}/api/${first?.id}/v5/iot/${first?.project}/export-tasks?resource_type=BatchTask`);
    expect(list.status).toBe(200);
  });

  test('breaks the connection where it is told to', async () => {
    const rules = [{ match: { endpoint: 'console.*' }, effect: { kind: 'cut', when: 'after' }, times: 1 }];
    await fetch(`${url}/api/_demo/faults`, { method: 'POST', body: JSON.stringify(rules) });
    const cut = new Promise((resolve, reject) => {
      httpRequest(`${url}/api/connections`, resolve).on('error', reject).end();
    });
    await expect(cut).rejects.toThrow('socket hang up');
    expect((await fetch(`${url}/api/connections`)).status).toBe(200);
  });
});

describe('the built console', () => {
  const html = { accept: 'text/html,*/*' };

  test.each([
    ['/', 'text/html'],
    ['/tasks/iotda-export', 'text/html'],
    ['/tasks/%E0%A4%A', 'text/html'],
    ['/assets/index.js', 'text/javascript'],
  ])('is served at %s', async (path, type) => {
    const reply = await fetch(`${url}${path}`, { headers: html });
    expect([reply.status, reply.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
  });

  test('is told that it runs on a gateway', async () => {
    expect(await (await fetch(`${url}/config.json`)).json()).toEqual({ mode: 'gateway' });
  });

  test.each([
    '/assets/none.js',
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/%E0%A4%A',
  ])('is nothing else: %s', async (path) => {
    expect((await fetch(`${url}${path}`, { headers: { accept: '*/*' } })).status).toBe(404);
  });
});
