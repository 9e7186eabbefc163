import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import { displayStatus } from '@/core/status';
import { parseLossless } from '@/transport/lossless-json';
import { statuses, summaryWordOf, taskOfRow, toTask, wireOf, withSteps, withSummary } from './model';
import { type Migration, migrationPage, migrationSummaryReply } from './wire';

const connection: Connection = {
  id: 'dw',
  cloud: 'dataworks',
  name: 'DataWorks',
  environment: 'test',
  region: 'cn-shanghai',
  workspace: '30112',
  identity: { user: 'lin', account: 'harbour', role: 'operator' },
};

const LINK = 'https://b.oss-cn-hangzhou.aliyuncs.com/pre/ab.zip?Expires=1&OSSAccessKeyId=STS.LEAK&Signature=LEAK';
const row = (more: Partial<Migration> = {}): Migration => ({
  Id: '48213',
  Name: 'nightly',
  Status: 'INIT',
  CreateTime: 1_795_305_600_000,
  UpdateTime: 1_795_305_671_000,
  CreateUser: '2011',
  CreateUserName: 'ops_a',
  ...more,
});
const taskOf = (more?: Partial<Migration>) => toTask(row(more), connection);
const summary = (Status: string, more: object = {}) =>
  migrationSummaryReply.parse({ Data: { MigrationId: 48_213, Status, ...more } }).Data;

describe('the words of the list', () => {
  it.each([
    ['INIT', 'draft', undefined, 'draft', undefined],
    ['EDITING', 'draft', undefined, 'draft', undefined],
    ['RUNNING', 'ready', 'running', 'running', 'RUNNING'],
    ['SUCCESS', 'ready', 'succeeded', 'succeeded', 'SUCCESS 1795305671000'],
    ['FAILURE', 'ready', 'failed', 'failed', 'FAILURE 1795305671000'],
    ['Evaporating', 'ready', 'unknown', 'unknown', undefined],
    ['', 'ready', 'unknown', 'unknown', undefined],
  ])('%s is %s with a run that is %s, and shows as %s', (Status, lifecycle, run, shown, lookKey) => {
    const task = taskOf({ Status });
    expect([task.lifecycle, task.latestRun?.status, displayStatus(task), task.lookKey]).toEqual([
      lifecycle,
      run,
      shown,
      lookKey,
    ]);
    expect(task.vendorStatus).toBe(Status);
  });

  it('tells an end only of what has ended, a start never, and the vendor’s words for a failure', () => {
    expect(taskOf({ Status: 'FAILURE', Message: 'internal error' }).latestRun).toEqual({
      status: 'failed',
      endedAt: 1_795_305_671_000,
      message: 'internal error',
    });
    expect(taskOf({ Status: 'RUNNING' }).latestRun).toEqual({ status: 'running' });
  });

  it('takes times as digits too, and none where there is none', () => {
    expect(taskOf({ CreateTime: '1795305600000' }).createdAt).toBe(1_795_305_600_000);
    for (const CreateTime of [null, undefined, '', 'soon', 0]) {
      expect(taskOf({ CreateTime }).createdAt).toBeUndefined();
    }
  });

  it('goes by the id where there is no name, and by the user’s id where there is no name of one', () => {
    expect(taskOf({ Name: null }).name).toBe('48213');
    expect(taskOf({ CreateUserName: null }).owner).toBe('2011');
    expect(taskOf({ CreateUserName: '', CreateUser: '' })).not.toHaveProperty('owner');
  });
});

describe('the words of the summary', () => {
  it.each([
    ['EXPORT_SUCCESS', 'succeeded', 1_795_305_671_000],
    ['PARTIAL_SUCCESS', 'partial', 1_795_305_671_000],
    ['EXPORT_ERROR', 'failed', 1_795_305_671_000],
    ['REVOKED', 'stopped', 1_795_305_671_000],
    ['EXPORTING', 'running', undefined],
    ['EVAPORATED', 'unknown', undefined],
  ])('%s is %s', (word, status, endedAt) => {
    const listed = taskOf({ Status: 'SUCCESS', Message: 'two are missing' });
    const seen = withSummary(listed, summary(word));
    expect(seen.vendorStatus).toBe(word);
    expect(seen.latestRun).toEqual({
      status,
      message: 'two are missing',
      ...(endedAt === undefined ? {} : { endedAt }),
    });
    expect(summaryWordOf({ ...listed, ...seen })).toBe(word);
  });

  it('takes the end from the summary where the list has none', () => {
    const seen = withSummary(taskOf({ Status: 'SUCCESS', UpdateTime: null }), summary('REVOKED', { GmtModified: 7 }));
    expect(seen.latestRun?.endedAt).toBe(7);
  });

  it('has ours for every word of both vocabularies', () => {
    expect(Object.keys(statuses)).toEqual(
      'INIT EDITING RUNNING SUCCESS FAILURE EXPORTING EXPORT_SUCCESS EXPORT_ERROR PARTIAL_SUCCESS REVOKED'.split(' '),
    );
  });
});

describe('steps', () => {
  it('stand in the vendor’s order and names; one that failed leaves those after it to be done', () => {
    const steps = ['IMPORE_PREPARE SUCCESS', 'B FAILURE', 'C INIT', 'D INT', 'E Odd'].map((line) => {
      const [TaskName = '', TaskStatus = ''] = line.split(' ');
      return { TaskName, TaskStatus };
    });
    const seen = withSteps(taskOf({ Status: 'RUNNING' }), steps);
    expect(seen.latestRun?.progress?.steps).toEqual([
      { name: 'IMPORE_PREPARE', state: 'done' },
      { name: 'B', state: 'failed' },
      { name: 'C', state: 'todo' },
      { name: 'D', state: 'todo' },
      { name: 'E', state: 'todo' },
    ]);
    expect(seen.seen).toBe(steps);
  });

  it('change nothing where there are none', () => {
    expect(withSteps(taskOf({ Status: 'RUNNING' }), [])).toEqual({});
  });
});

describe('the signed link', () => {
  it('is in no task, however it came', () => {
    const page = { Data: { TotalCount: 1, Migrations: [row({ Status: 'SUCCESS', DownloadUrl: LINK })] } };
    const [read] = migrationPage.parse(page).Data.rows;
    if (!read) throw new Error('no row');
    const task = taskOfRow(read, connection);
    const looked = { ...task, ...withSummary(task, summary('EXPORT_SUCCESS', { DownloadUrl: LINK })) };
    expect(JSON.stringify(looked)).not.toContain('LEAK');
    expect(JSON.stringify(looked)).toContain('DownloadUrl');
  });

  it('is another one at each reading, and the task is the same', () => {
    const at = (expires: number) => taskOf({ Status: 'SUCCESS', DownloadUrl: `${LINK}&Expires=${expires}` });
    expect(at(1)).toEqual(at(2));
  });
});

it('reads its own raw object back, and none of others', () => {
  const task = taskOf({ Status: 'RUNNING', Description: 'd' });
  expect(wireOf(task)?.Description).toBe('d');
  for (const raw of [undefined, null, 'x', [], {}]) expect(wireOf({ ...task, raw })).toBeUndefined();
});

it('makes a task of any row that is as documented, and keeps the vendor’s word to the letter', () => {
  const text = fc.option(fc.string(), { nil: null });
  const figure = fc.oneof(fc.double(), fc.string(), fc.constant(null));
  const rows = fc.record({
    Id: fc.bigInt({ min: 1n, max: 2n ** 63n }),
    Name: text,
    Status: fc.oneof(fc.constantFrom(...Object.keys(statuses)), fc.string()),
    Message: text,
    CreateTime: figure,
    UpdateTime: figure,
    CreateUserName: text,
  });
  fc.assert(
    fc.property(rows, (made) => {
      const body = `{"Data":{"TotalCount":1,"Migrations":[${JSON.stringify(made, (_, value) => (typeof value === 'bigint' ? `#${value}#` : (value as unknown))).replaceAll(/"#(\d+)#"/g, '$1')}]}}`;
      const [read] = migrationPage.parse(parseLossless(body)).Data.rows;
      if (!read) throw new Error('no row');
      const task = taskOfRow(read, connection);
      expect(task.ref.id).toBe(String(made.Id));
      expect(task.vendorStatus).toBe(made.Status);
      expect(task.name).not.toBe('');
      expect(task.latestRun === undefined).toBe(task.lifecycle === 'draft');
    }),
  );
});
