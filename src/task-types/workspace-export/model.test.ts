import { describe, expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import { readRows } from '@/task-types/read-rows';
import { workspaceExport } from '.';
import { taskOfRow, wireOf } from './model';
import { exportTaskRow } from './wire';

const connection: Connection = {
  id: 'desk-prod',
  cloud: 'workspace',
  name: 'Workspace production',
  environment: 'production',
  region: 'cn-north-4',
  project: 'p',
  identity: { user: 'lin.wei', account: 'harbour-ops', role: 'operator' },
};

const AT = Date.UTC(2026, 2, 1, 8, 9, 10, 123);
const END = Date.UTC(2026, 2, 1, 8, 9, 12);
const ROW = {
  task_id: 'exp-1',
  file_name: 'desktops_20260301.xlsx',
  status: 'SUCCESS',
  create_time: '2026-03-01T08:09:10.123Z',
  end_time: '2026-03-01T08:09:12.000Z',
  is_download: false,
};

function taskOf(row: object) {
  const [read] = readRows(exportTaskRow, [row]).rows;
  if (!read) throw new Error('no row');
  return taskOfRow(read, connection);
}

describe('an export as a task', () => {
  it.each([
    ['CREATING', 'running', undefined],
    ['SUCCESS', 'succeeded', END],
    ['FAIL', 'failed', END],
    ['EXPIRED', 'expired', END],
    ['ARCHIVED', 'unknown', undefined],
  ] as const)('is, as %s, %s', (status, run, endedAt) => {
    const { latestRun, vendorStatus, createdAt, lifecycle } = taskOf({ ...ROW, status });
    expect([latestRun?.status, latestRun?.startedAt, latestRun?.endedAt]).toEqual([run, AT, endedAt]);
    expect([vendorStatus, createdAt, lifecycle]).toEqual([status, AT, 'ready']);
  });

  it('reads the times of the documented example, with the quotes in them', () => {
    const task = taskOf({
      ...ROW,
      create_time: "2026-03-01'T'08:09:10.123Z",
      end_time: "2026-03-01'T'08:09:12.000'Z'",
    });
    expect([task.createdAt, task.latestRun?.endedAt, task.drift]).toEqual([AT, END, undefined]);
  });

  it.each([
    ['its file', { file_name: ' a b.xlsx ' }, 'a b.xlsx'],
    ['its id, where the file has no name', { file_name: '' }, 'exp-1'],
    ['its id, where the name is blank', { file_name: '  ' }, 'exp-1'],
    ['its id, where there is none', { file_name: null }, 'exp-1'],
  ])('goes by %s', (_, more, name) => {
    expect(taskOf({ ...ROW, ...more }).name).toBe(name);
  });

  it.each([
    [{ fail_reason: 'No data to export.', error_code: 'WKS.00000000' }, 'No data to export.\nWKS.00000000'],
    [{ fail_reason: 'No data to export.', error_code: null }, 'No data to export.'],
    [{ fail_reason: '', error_code: 'WKS.1' }, 'WKS.1'],
    [{ fail_reason: null, error_code: '' }, undefined],
    [{}, undefined],
  ])('tells why it failed in the vendor’s words, uncut: %j', (more, message) => {
    const task = taskOf({ ...ROW, status: 'FAIL', ...more });
    expect(task.latestRun?.message).toBe(message);
    expect(task.drift).toBeUndefined();
  });

  it.each([
    [true, 'true'],
    [false, 'false'],
    [null, undefined],
    [undefined, undefined],
  ])('says whether its file was downloaded, where the vendor does: %s', (is, value) => {
    const task = taskOf({ ...ROW, is_download: is });
    const facet = workspaceExport.facets?.find(({ id }) => id === 'downloaded');
    expect(facet?.valueOf(task)).toBe(value);
    expect(workspaceExport.details(task).some(({ label }) => label.key.endsWith('detail.downloaded'))).toBe(
      value !== undefined,
    );
  });

  it('keeps what is right of a row that is not as documented, and tells the rest', () => {
    const task = taskOf({ ...ROW, is_download: 'yes', create_time: 7 });
    expect(task.drift?.map(({ path }) => path)).toEqual(['create_time', 'is_download']);
    expect([task.name, task.latestRun?.status, task.createdAt]).toEqual([ROW.file_name, 'succeeded', undefined]);
    expect(wireOf(task)?.is_download).toBeUndefined();
  });
});

describe('its actions', () => {
  const action = (id: string) => workspaceExport.actions.find((one) => one.id === id);

  it.each([
    ['CREATING', false],
    ['SUCCESS', true],
    ['FAIL', false],
    ['EXPIRED', false],
    ['ARCHIVED', false],
  ])('offers the file of one that is %s: %s', (status, possible) => {
    const task = taskOf({ ...ROW, status });
    expect(action('download')?.available(task).possible).toBe(possible);
    expect(action('delete')?.available(task).possible).toBe(true);
    expect(action('stop')?.available(task).possible).toBe(false);
  });

  it.each([
    ['desktops_20260301.xlsx', 'desktops_20260301.xlsx'],
    ['../../etc/passwd.xlsx', '.._.._etc_passwd.xlsx'],
    ['report_\u202Exslx.exe\u202C.xlsx', 'report__xslx.exe_.xlsx'],
    [`${'long_'.repeat(60)}.xlsx`, `${'long_'.repeat(24)}.xlsx`],
    ['', 'workspace-export-exp-1'],
    [null, 'workspace-export-exp-1'],
  ])('calls the file as the vendor does, without what a name cannot hold: %s', async (given, name) => {
    const content = new Blob(['x']);
    // Only what is sent here: the file.
    const send = (async () => content) as never;
    const context = { connection, now: () => 0, pause: async () => {}, send };
    expect(await action('download')?.perform(taskOf({ ...ROW, file_name: given }), context)).toEqual({ name, content });
  });
});
