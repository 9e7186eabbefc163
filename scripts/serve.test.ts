import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from './listen.mjs';
import { createStaticServer } from './serve.mjs';

const PAGE = `<!doctype html><title>Quayside</title>${'<p>row</p>'.repeat(200)}`;
const NAVIGATION = { accept: 'text/html,application/xhtml+xml,*/*' };
let folder: string;
let server: Server;
let address: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-'));
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'kept to itself');
  writeFileSync(join(folder, 'dist/index.html'), PAGE);
  writeFileSync(join(folder, 'dist/config.json'), '{}');
  writeFileSync(join(folder, 'dist/assets/index-abcdefgh.js'), 'export {};');
  server = createStaticServer({ root: join(folder, 'dist'), base: '/x/' });
  address = `http://localhost:${await listen(server, { port: 0, mayMove: false })}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test.each(['/x/', '/x/tasks', '/x/tasks/dw/type/id.5'])('%s is the page for who goes there', async (path) => {
  const reply = await fetch(address + path, { headers: NAVIGATION });
  expect(reply.status).toBe(200);
  expect(reply.headers.get('cache-control')).toBe('no-cache');
  expect(await reply.text()).toBe(PAGE);
});

test.each([
  ['/x/api/connections', NAVIGATION],
  ['/x/api', NAVIGATION],
  ['/x/tasks', { accept: '*/*' }],
  ['/x/assets/gone-abcdefgh.js', NAVIGATION],
  ['/elsewhere', NAVIGATION],
  ['/x/..%2f..%2fsecret.txt', NAVIGATION],
  ['/x/..%2fdist-other/secret.txt', NAVIGATION],
])('%s is never the page in disguise', async (path, headers) => {
  const reply = await fetch(address + path, { headers });
  expect(reply.status).toBe(404);
  expect(reply.headers.get('content-type')).toContain('application/json');
  expect(await reply.text()).not.toContain('kept to itself');
});

test('a file whose name has a hash is kept for ever, others are asked after', async () => {
  const asset = await fetch(`${address}/x/assets/index-abcdefgh.js`);
  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect(asset.headers.get('content-type')).toContain('text/javascript');
  const config = await fetch(`${address}/x/config.json`);
  expect(config.headers.get('cache-control')).toBe('no-cache');
  const etag = config.headers.get('etag') ?? '';
  expect((await fetch(`${address}/x/config.json`, { headers: { 'if-none-match': etag } })).status).toBe(304);
});

test.each(['br', 'gzip'])('compresses with %s where it is asked to', async (encoding) => {
  const reply = await fetch(`${address}/x/`, { headers: { 'accept-encoding': encoding } });
  expect(reply.headers.get('content-encoding')).toBe(encoding);
  expect(await reply.text()).toBe(PAGE);
});

test('serves the new file after a new build', async () => {
  const file = join(folder, 'dist/late.json');
  writeFileSync(file, '1');
  expect(await (await fetch(`${address}/x/late.json`)).text()).toBe('1');
  rmSync(file);
  expect((await fetch(`${address}/x/late.json`)).status).toBe(404);
});

test('moves to the next free port only where it may', async () => {
  const { port } = new URL(address);
  const other = createStaticServer({ root: folder });
  await expect(listen(other, { port: Number(port), mayMove: false })).rejects.toThrow(`port ${port} is taken`);
  expect(await listen(other, { port: Number(port), mayMove: true })).toBeGreaterThan(Number(port));
  other.close();
});
