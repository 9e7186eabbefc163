import { expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import { readRows } from '@/task-types/read-rows';
import { dataartsCollection } from '.';
import { statuses, taskOfRow, toTask, wireOf } from './model';
import { type CollectionTask, collectionTaskRow } from './wire';

const connection: Connection = {
  id: 'c',
  cloud: 'dataarts',
  name: 'c',
  environment: 'test',
  region: 'cn-north-4',
  identity: { user: 'u', account: 'a', role: 'operator' },
};
const NEXT = Date.UTC(2026, 2, 1, 18);
const task = (over: Partial<CollectionTask> = {}) => toTask({ id: '1', name: 'n', ...over }, connection);
const enabled = (number: number | null, over: Partial<CollectionTask> = {}) =>
  task({ schedule_config: { enabled: number }, ...over });

it.each([
  [3, 'scheduled', 'enabled 3'],
  [5, 'paused', 'enabled 5'],
  [0, 'ready', 'enabled 0'],
  [1, 'ready', 'enabled 1'],
  [-1, 'ready', 'enabled -1'],
  [42, 'ready', 'enabled 42'],
  [null, 'ready', ''],
] as const)('takes an `enabled` of %j for %s, and never makes up a run', (number, lifecycle, vendorStatus) => {
  const made = enabled(number, { last_run_time: '2026-03-01T00:09:10.000Z' });
  expect(made).toMatchObject({ lifecycle, vendorStatus });
  expect(made.latestRun).toBeUndefined();
});

it('says of each word what it was derived from, and that the API does not tell it', () => {
  for (const [word, { about, run }] of Object.entries(statuses)) {
    const text = dataartsCollection.words.catalogues.en[about.key.slice('dataarts-collection.'.length)];
    const said = typeof text === 'function' ? (text as (params: unknown) => string)(about.params) : text;
    expect(said).toContain(`Derived from schedule_config.enabled = ${word.replace('enabled ', '')}`);
    expect(said).toContain('the API has no status field');
    expect(run).toBeUndefined();
  }
});

it('tells of a next run only while the schedule is on, and where its time can be read', () => {
  expect(enabled(3, { next_run_time: '2026-03-02 02:00:00' }).nextRunAt).toBe(NEXT);
  expect(enabled(3, { next_run_time: 'tomorrow' }).nextRunAt).toBeUndefined();
  expect(enabled(3, { next_run_time: '' }).nextRunAt).toBeUndefined();
  expect(enabled(5, { next_run_time: '2026-03-02 02:00:00' }).nextRunAt).toBeUndefined();
  expect(enabled(0, { next_run_time: '2026-03-02 02:00:00' }).nextRunAt).toBeUndefined();
});

it('belongs to whoever is named for it, else to whoever made it', () => {
  expect(task({ duty_person: 'a', user_name: 'b' }).owner).toBe('a');
  expect(task({ duty_person: '', user_name: 'b' }).owner).toBe('b');
  expect(task({ duty_person: null }).owner).toBeUndefined();
});

it('does not let a schedule that cannot be read look as though it were off', () => {
  const read = (raw: unknown) => readRows(collectionTaskRow, [raw]).rows.map((row) => taskOfRow(row, connection))[0];
  expect(read({ id: '1', name: 'n', schedule_config: { enabled: 'on' } })).toMatchObject({
    latestRun: { status: 'unknown' },
    drift: [{ path: 'schedule_config.enabled' }],
  });
  expect(read({ id: '1', name: 'n', schedule_config: 'on' })?.latestRun).toEqual({ status: 'unknown' });
  // Anything else that is odd says nothing of the schedule.
  const odd = read({ id: '1', name: 'n', path: 7, schedule_config: { enabled: 3 } });
  expect(odd).toMatchObject({ lifecycle: 'scheduled', drift: [{ path: 'path' }] });
  expect(odd?.latestRun).toBeUndefined();
});

it('shows of a task of another kind nothing', () => {
  const raws = [null, undefined, 'text', 7, [], {}, { id: 7 }];
  expect(raws.map((raw) => wireOf({ raw })?.name)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    '',
  ]);
});

it('tells its kinds apart by source, directory, kind of schedule and data connection', () => {
  const made = task({
    data_source_type: 'DLI',
    path: '/sales',
    schedule_config: { schedule_type: 'CRON' },
    task_config: { data_connection_name: 'dli_main' },
  });
  const valueOf = (id: string) => dataartsCollection.facets?.find((facet) => facet.id === id)?.valueOf(made);
  expect(['source', 'path', 'schedule', 'dataConnection'].map(valueOf)).toEqual(['DLI', '/sales', 'CRON', 'dli_main']);
  const bare = task({ task_config: { data_connection_name: 7 } });
  expect(dataartsCollection.facets?.map((facet) => facet.valueOf(bare))).toEqual(Array.from({ length: 4 }));
});

it('leaves to the panel when it ran last: there it is a time, with DataArts’ own spelling', () => {
  const shown = dataartsCollection.details(task({ last_run_time: 'last Tuesday', dir_id: '0' }));
  expect(shown.map(({ label, value }) => [label.key, value])).toEqual([['dataarts-collection.detail.path', '0']]);
});
