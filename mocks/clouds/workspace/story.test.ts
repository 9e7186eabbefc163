import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as api from '@/task-types/workspace-export/api';
import { createDrivenClock } from '../../clock';
import { createMemoryStore } from '../../store';
import { openWorkspaceWorld, type WorkspaceClient, workspaceClientOf } from '../../testing/workspace-client';

const EPOCH = Date.UTC(2026, 2, 1, 12);
const HOUR_MS = 3_600_000;
const RETENTION_MS = 72 * HOUR_MS;

/** An export as it must be, by what was done and nothing but the instants that the list told of it. */
interface Expected {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly serial: number;
  readonly endsAt: number | undefined;
  readonly fails: boolean;
  downloaded: boolean;
}

type Filter = Readonly<Record<string, string>>;

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('begin' as const), what: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('download' as const), which: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('delete' as const), which: fc.array(fc.nat(), { maxLength: 6 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 5_000, 20_000, 90_000, HOUR_MS, 30 * HOUR_MS, RETENTION_MS),
    }),
  },
);

const filter: fc.Arbitrary<Filter> = fc
  .record(
    {
      status: fc.constantFrom('CREATING', 'SUCCESS', 'FAIL', 'EXPIRED'),
      is_download: fc.constantFrom('true', 'false'),
      file_name: fc.constantFrom('desktops', '2026', 'users_20260301.xlsx', '桌面', 'nothing', ''),
      sort_type: fc.constantFrom('ASC', 'DESC'),
    },
    { requiredKeys: [] },
  )
  .map(({ sort_type: sort, ...rest }) => (sort ? { ...rest, sort_field: 'create_time', sort_type: sort } : rest));

function statusOf({ endsAt, fails }: Expected, now: number): string {
  if (endsAt === undefined || now < endsAt) return 'CREATING';
  if (fails) return 'FAIL';
  return now < endsAt + RETENTION_MS ? 'SUCCESS' : 'EXPIRED';
}

function begin(client: WorkspaceClient, what: number) {
  switch (what) {
    case 0:
      return client.send(api.exportDesktopListNew, { query: { language: 'zh_CN' } });
    case 1:
      return client.send(api.exportDesktopListNew, { query: { language: 'en_US', computer_name: 'NOWHERE' } });
    case 2:
      return client.send(api.exportUsersNew, { body: {} });
    default:
      return client.send(api.exportUserConnectionNew, { query: {} });
  }
}

/** The longest that an export is being created. */
const LONGEST_MS = 180_000;

/** An export as the list shows it now; when and how it ends is told once it has. */
async function look(client: WorkspaceClient, id: string, serial: number): Promise<Expected> {
  const row = await client.find(id);
  if (row?.status === 'CREATING') expect(client.world.now()).toBeLessThan(Date.parse(row.create_time) + LONGEST_MS);
  return {
    id,
    name: row?.file_name ?? '',
    createdAt: Date.parse(row?.create_time ?? ''),
    serial,
    endsAt: row?.end_time === undefined ? undefined : Date.parse(row.end_time),
    fails: row?.status === 'FAIL',
    downloaded: row?.is_download ?? false,
  };
}

/** The status of a download of which the file is never built. */
async function downloaded({ world, connection }: WorkspaceClient, id: string): Promise<number> {
  const path = `/v2/${connection.project}/export-tasks/${id}/download`;
  const request = { method: 'GET', path, search: '', headers: {}, body: '' };
  return (await world.call({ cloud: 'workspace', request })).reply.status;
}

test('whatever is begun, had, deleted and however time goes, a list is what fits of all there is, page by page', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 25 }),
      fc.array(filter, { minLength: 4, maxLength: 8 }),
      fc.integer({ min: 1, max: 100 }),
      async (steps, filters, limit) => {
        const store = createMemoryStore();
        const clock = createDrivenClock(EPOCH);
        const client = workspaceClientOf(await openWorkspaceWorld({}, store, clock));
        const expected = new Map<string, Expected>();
        let serial = 0;
        const first = await client.rows('limit=100&sort_field=create_time&sort_type=ASC');
        for (const { task_id: id } of first) expected.set(id, await look(client, id, (serial += 1)));
        const later: string[] = [];
        for (const todo of steps) {
          const known = [...expected.keys()];
          switch (todo.kind) {
            case 'begin': {
              const id = String((await begin(client, todo.what)).body['task_id']);
              expect(expected.has(id)).toBe(false);
              expected.set(id, await look(client, id, (serial += 1)));
              later.push(id);
              break;
            }
            case 'download': {
              const one = expected.get(known[todo.which % known.length] ?? '');
              const seen = one && (await look(client, one.id, one.serial));
              const isThere = seen !== undefined && statusOf(seen, client.world.now()) === 'SUCCESS';
              expect(await downloaded(client, one?.id ?? 'none')).toBe(isThere ? 200 : 400);
              if (one && isThere) one.downloaded = true;
              break;
            }
            case 'delete': {
              const ids = todo.which.map((which) => known[which % known.length] ?? 'none');
              expect((await client.delete(...ids, 'exp-unknown')).status).toBe(200);
              for (const id of ids) expected.delete(id);
              break;
            }
            case 'wait':
              clock.advance(todo.ms);
              break;
          }
        }
        // What went on when it was first seen tells its end now, where that has come.
        for (const [id, one] of expected) {
          if (one.endsAt !== undefined) continue;
          const { endsAt, fails } = await look(client, id, one.serial);
          expected.set(id, { ...one, endsAt, fails });
        }
        await compare(client, [...expected.values()], filters, limit);

        // The same from the log alone, and from a snapshot.
        const fromLog = { ...store, snapshot: async () => undefined };
        const all = await client.rows('limit=100');
        for (const other of [fromLog, store]) {
          const again = workspaceClientOf(await openWorkspaceWorld({}, other, clock));
          expect(await again.rows('limit=100')).toEqual(all);
        }
      },
    ),
    { numRuns: 25 },
  );
});

async function compare(client: WorkspaceClient, all: readonly Expected[], filters: readonly Filter[], limit: number) {
  const now = client.world.now();
  for (const wanted of filters) {
    const fitting = all
      .filter(
        (one) =>
          (wanted['status'] ?? statusOf(one, now)) === statusOf(one, now) &&
          (wanted['is_download'] ?? String(one.downloaded)) === String(one.downloaded) &&
          one.name.includes(wanted['file_name'] ?? ''),
      )
      .toSorted((a, b) => a.createdAt - b.createdAt || a.serial - b.serial);
    if (wanted['sort_type'] !== 'ASC') fitting.reverse();
    const read: string[] = [];
    for (let offset = 0; offset === 0 || offset < fitting.length + limit; offset += limit) {
      const { body } = await client.list(
        new URLSearchParams({ ...wanted, limit: `${limit}`, offset: `${offset}` }).toString(),
      );
      expect(body['count']).toBe(fitting.length);
      const rows = Array.isArray(body['export_tasks']) ? body['export_tasks'] : [];
      read.push(...rows.map((row) => String(row['task_id'])));
    }
    expect(read).toEqual(fitting.map(({ id }) => id));
  }
}
