import { describe, expect, test } from 'vitest';
import { createWorld } from '../fetch';
import { openWorkspace, type Shown, workspaceClientOf } from '../testing/workspace-client';

const CONNECTIONS = ['desk-prod', 'desk-test'];
const DAY_MS = 86_400_000;

async function exportsOf(scenario: string, epoch?: number): Promise<Shown[]> {
  const clients = CONNECTIONS.map((connection) =>
    openWorkspace({ scenario, ...(epoch !== undefined && { epoch }) }, connection),
  );
  return (await Promise.all(clients.map(async (client) => (await client).rows()))).flat();
}

describe('the exports of an office', () => {
  test('are some eighty over weeks, in all states, of every reason to fail', async () => {
    const found = await exportsOf('workspace');
    expect(found.length).toBeGreaterThanOrEqual(75);
    expect(found.length).toBeLessThanOrEqual(85);
    const count = (status: string) => found.filter((row) => row.status === status).length;
    expect(count('CREATING')).toBe(4);
    expect(count('EXPIRED')).toBeGreaterThanOrEqual(25);
    for (const had of [true, false]) {
      expect(found.some((row) => row.status === 'SUCCESS' && row.is_download === had)).toBe(true);
      expect(found.some((row) => row.status === 'EXPIRED' && row.is_download === had)).toBe(true);
    }
    const reasons = found
      .filter(({ status }) => status === 'FAIL')
      .map((row) => String(row['fail_reason']).split('.')[0]);
    expect(new Set(reasons)).toEqual(new Set(['No data to export', 'Too many rows to export', 'Internal error']));
    const ages = found.map((row) => Date.UTC(2026, 2, 1, 12) - Date.parse(row.create_time));
    expect(Math.min(...ages)).toBeLessThan(60_000);
    expect(Math.max(...ages)).toBeGreaterThan(20 * DAY_MS);
  });

  test('have names twice, in Chinese, and some that want to be more than names', async () => {
    const names = (await exportsOf('workspace')).map((row) => row.file_name);
    expect(new Set(names).size).toBeLessThan(names.length);
    for (const part of ['桌面', '<script>', '\u202E', '🖥️', '../', '=HYPERLINK(', '\t']) {
      expect(names.some((name) => name.includes(part))).toBe(true);
    }
    expect(Math.max(...names.map(({ length }) => length))).toBeGreaterThan(400);
  });

  test('look the same from any epoch', async () => {
    const shape = (rows: readonly Shown[]) => rows.map(({ status, is_download: had }) => [status, had]);
    expect(shape(await exportsOf('workspace', Date.UTC(2031, 5, 7, 8)))).toEqual(shape(await exportsOf('workspace')));
  });
});

test('an empty office has none, and everything to export', async () => {
  expect(await exportsOf('empty')).toEqual([]);
});

test('a crowd has 230 in production, of all states but one that goes on', async () => {
  const client = await openWorkspace({ scenario: 'crowd' });
  expect((await client.list()).body['count']).toBe(230);
  const pages = await Promise.all([0, 100, 200].map((offset) => client.rows(`limit=100&offset=${offset}`)));
  expect(new Set(pages.flat().map(({ status }) => status))).toEqual(new Set(['SUCCESS', 'FAIL', 'EXPIRED']));
});

test.each(['calm', 'empty'])('stands in the scenario %s, and nowhere else', async (scenario) => {
  const [here, elsewhere] = [await createWorld({ scenario }), await createWorld({ scenario: 'basic-edition' })];
  const rows = await Promise.all(CONNECTIONS.map((connection) => workspaceClientOf(here, connection).rows()));
  expect(rows.flat().length).toBe(scenario === 'calm' ? (await exportsOf('workspace')).length : 0);
  expect(() => workspaceClientOf(elsewhere)).toThrow('no connection desk-prod');
});
