import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { listen } from '../../scripts/listen.mjs';
import { expect, test } from '../support/test';

const BASE = '/ops/console/';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

test.describe('built for a sub-path, on a host that only knows 404.html', () => {
  test.describe.configure({ mode: 'serial' });
  let folder: string;
  let server: Server;
  let origin: string;

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'quayside-'));
    const args = ['node_modules/vite/bin/vite.js', 'build', `--base=${BASE}`, `--outDir=${folder}`, '--emptyOutDir'];
    expect(spawnSync(process.execPath, args, { encoding: 'utf8' })).toMatchObject({ status: 0 });
    server = createHost(folder);
    origin = `http://localhost:${await listen(server, { port: 0, mayMove: false })}`;
  });
  test.afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  test('a deep link opens, with the simulated clouds at work', async ({ page, allowConsole }) => {
    allowConsole(/status of 404 .*console\/tasks\)$/);
    const outside: string[] = [];
    page.on(
      'request',
      (request) => void (new URL(request.url()).pathname.startsWith(BASE) || outside.push(request.url())),
    );
    await page.goto(`${origin}${BASE}tasks`);
    await expect(page.locator('[data-task-id]').first()).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(`${BASE}tasks`);
    expect(outside).toEqual([]);
  });
});

/** As GitHub Pages does it: a file where there is one, else 404.html with its status. */
function createHost(root: string): Server {
  const read = (path: string) => {
    try {
      return readFileSync(join(root, path));
    } catch {
      return undefined;
    }
  };
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.startsWith(BASE) ? pathname.slice(BASE.length) || 'index.html' : '';
    const file = read(name);
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[file ? extname(name) : '.html'] });
    response.end(file ?? read('404.html'));
  });
}
