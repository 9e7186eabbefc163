import { describe, expect, test } from 'vitest';
import { exportDesktopListNew } from '@/task-types/workspace-export/api';
import { openWorkspace, type Shown, type WorkspaceClient } from '../../testing/workspace-client';

/** Begins an export of desktops and waits for its end. */
async function desktops(client: WorkspaceClient): Promise<string> {
  const { body } = await client.send(exportDesktopListNew, { query: { language: 'en_US' } });
  client.world.clock.advance(180_000);
  return String(body['task_id']);
}

describe('a deletion', () => {
  const ids = (rows: readonly Shown[]) => rows.map(({ task_id: id }) => id);

  test('takes one of each state, with an empty answer, and nothing else', async () => {
    const client = await openWorkspace();
    const before = ids(await client.rows());
    const gone = ['CREATING', 'SUCCESS', 'FAIL', 'EXPIRED'].map(async (status) =>
      ids(await client.rows(`status=${status}&limit=1`)),
    );
    const named = (await Promise.all(gone)).flat();
    const { status, bytes, headers } = await client.delete(...named, 'exp-none');
    expect([status, bytes.length, headers.get('content-type')]).toEqual([200, 0, null]);
    expect(ids(await client.rows())).toEqual(before.filter((id) => !named.includes(id)));
    expect((await client.download(named[1] ?? '')).status).toBe(400);
    expect((await client.delete(...named)).status).toBe(200);
  });

  test('takes two hundred, and leaves what another project has', async () => {
    const client = await openWorkspace({ scenario: 'crowd' });
    const pages = await Promise.all([0, 100].map((offset) => client.rows(`limit=100&offset=${offset}`)));
    const other = await openWorkspace({ scenario: 'crowd' }, 'desk-test');
    const [kept] = await other.rows('limit=1');
    expect((await client.delete(...ids(pages.flat()).slice(1), kept?.task_id ?? '')).status).toBe(200);
    expect((await client.list()).body['count']).toBe(31);
    expect(await other.find(kept?.task_id ?? '')).toEqual(kept);
  });

  test('is forgotten with its download: the next export is a new one', async () => {
    const client = await openWorkspace({ scenario: 'empty' });
    const id = await desktops(client);
    await client.download(id);
    await client.delete(id);
    const next = await desktops(client);
    expect(next).not.toBe(id);
    expect(await client.rows()).toMatchObject([{ task_id: next, is_download: false }]);
  });

  const send = async (body: string) => {
    const client = await openWorkspace();
    const address = `/api/desk-prod/v2/${client.connection.project}/export-tasks/batch-delete`;
    return client.fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  };

  test.each([
    ['', 'WKS.0001'],
    ['[]', 'WKS.0001'],
    ['{"task_ids":"exp-1"}', 'WKS.00000001'],
    ['{"task_ids":[1]}', 'WKS.00000001'],
    ['{"task_ids":[""]}', 'WKS.00000001'],
    [`{"task_ids":["${'x'.repeat(65)}"]}`, 'WKS.00000001'],
    [JSON.stringify({ task_ids: Array.from({ length: 201 }, (_, index) => `exp-${index}`) }), 'WKS.00000001'],
  ])('is refused with %s', async (body, code) => {
    const came = await send(body);
    expect([came.status, came.body]).toEqual([400, { error_code: code, error_msg: expect.any(String) }]);
  });

  test.each(['{}', '{"task_ids":[]}'])('does nothing with %s', async (body) => {
    expect((await send(body)).status).toBe(200);
  });

  test('is not for who may only read', async () => {
    const client = await openWorkspace();
    const [row] = await client.rows('limit=1');
    await client.world.setRole('viewer');
    const came = await client.delete(row?.task_id ?? '');
    expect([came.status, came.body['error_code']]).toEqual([403, 'WKS.00000003']);
    expect(await client.find(row?.task_id ?? '')).toEqual(row);
  });
});
