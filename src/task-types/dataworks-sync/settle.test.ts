import { describe, expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import type { Intent } from '@/core/intent';
import type { CallContext } from '@/task-types/call-context';
import { DOCUMENTED_CONTENT } from '@mocks/testing/dataworks-client';
import { getFile, listFiles } from './api';
import { defaults, type Values } from './schema';
import { settle } from './settle';

const SENT = Date.UTC(2026, 10, 21, 9);
const FOLDER = 'Business Flow/orders/Data Integration';
const USER = '20117001';
const connection: Connection = {
  id: 'dw',
  cloud: 'dataworks',
  name: 'DataWorks',
  environment: 'test',
  region: 'cn-shanghai',
  workspace: '30112',
  identity: { user: USER, account: 'harbour', role: 'operator' },
};
const offline: Values = { ...defaults, name: 'wanted', folder: FOLDER, script: DOCUMENTED_CONTENT };
const realtime: Values = { ...offline, taskType: 'DI_REALTIME', reader: 'a', tables: 'a.b', writer: 'w' };
const solution: Values = { ...realtime, taskType: 'DI_SOLUTION' };

const file = (over: object = {}) => ({
  FileId: '7',
  FileName: 'wanted',
  FileType: 900,
  AbsoluteFolderPath: FOLDER,
  CreateTime: SENT + 1_000,
  CreateUser: USER,
  Owner: USER,
  CommitStatus: 0,
  Content: DOCUMENTED_CONTENT,
  ...over,
});

function intentAt(step: number, values: Values): Intent {
  const base = { id: 'i', onceId: 'o', type: 'dataworks-sync', connection: 'dw', values, replies: [] };
  return {
    ...base,
    step,
    outcome: 'unclear',
    startedAt: SENT,
    sentAt: SENT,
    ...(step > 2 || values.taskType === 'DI_OFFLINE' ? { ref: { connection: 'dw', type: base.type, id: '7' } } : {}),
  };
}

/** What is said of the create's answer where the workspace has these files; `user` asks. */
async function look(values: Values, files: readonly object[], user = USER) {
  const context: CallContext = {
    connection: { ...connection, identity: { ...connection.identity, user } },
    now: () => SENT,
    pause: async () => undefined,
    send: async ({ id, reply }, { form }) => {
      const Data = id === listFiles.id ? listed(files, Object(form)['FileTypes']) : { File: files[0] };
      const body = { Success: true, Data };
      const read = reply?.parse(body);
      if (read === undefined) throw new RangeError(`${id} has no reply`);
      return read;
    },
  };
  const { kind, ...rest } = await settle(intentAt(values.taskType === 'DI_OFFLINE' ? 0 : 2, values), values, context);
  return 'candidates' in rest ? [kind, rest.candidates.length] : [kind];
}

function listed(files: readonly object[], types: unknown) {
  const wanted = typeof types === 'string' ? types.split(',') : undefined;
  const Files = files.filter((one) => !wanted || wanted.includes(String(Object(one)['FileType'])));
  return { TotalCount: Files.length, Files };
}

describe('a create whose answer was lost', () => {
  it.each<[string, Values, object, readonly unknown[]]>([
    ['a real-time task', realtime, {}, ['found']],
    ['a solution', solution, { FileType: 901 }, ['found']],
    ['an offline task', offline, { FileType: 23 }, ['found']],
    ['a folder in other letters', realtime, { AbsoluteFolderPath: FOLDER.toLowerCase() }, ['found']],
    ['a user whose id nobody tells', realtime, { CreateUser: null, Owner: null }, ['found']],
    ['another kind of task', realtime, { FileType: 23 }, ['cannot-tell', 1]],
    ['a file that is no synchronization', solution, { FileType: 10 }, ['cannot-tell', 1]],
    ['another folder', realtime, { AbsoluteFolderPath: 'Business Flow/else/Data Integration' }, ['cannot-tell', 1]],
    ['no folder told', realtime, { AbsoluteFolderPath: null }, ['cannot-tell', 1]],
    ['another user', realtime, { CreateUser: '20117002' }, ['cannot-tell', 1]],
    [
      'another owner, where no maker is told',
      solution,
      { FileType: 901, CreateUser: '', Owner: '2' },
      ['cannot-tell', 1],
    ],
    ['another script', offline, { FileType: 23, Content: '{}' }, ['cannot-tell', 1]],
    ['an older file', realtime, { CreateTime: SENT - 60_000 }, ['absent']],
    ['another name', realtime, { FileName: 'else' }, ['absent']],
  ])('finds %s to be what it is', async (_, values, over, told) => {
    expect(await look(values, [file(over)])).toEqual(told);
  });

  it('takes any folder where none was asked for', async () => {
    expect(await look({ ...realtime, folder: '' }, [file({ AbsoluteFolderPath: 'any' })])).toEqual(['found']);
  });

  it('compares no name with an id', async () => {
    expect(await look(realtime, [file()], 'lin.wei')).toEqual(['found']);
    expect(await look(realtime, [file({ CreateUser: 'zhao.min' })], 'lin.wei')).toEqual(['cannot-tell', 1]);
  });
});

describe('a submission whose answer was lost', () => {
  /** What is said where the file stays as it is; each pause takes so much of the domain's time. */
  async function lookAt(CommitStatus: number, pauseMs: number) {
    let now = SENT;
    let looks = 0;
    const context: CallContext = {
      connection,
      now: () => now,
      pause: async () => {
        now += pauseMs;
      },
      send: async ({ id, reply }) => {
        looks += 1;
        if (id !== getFile.id || looks > 100) throw new RangeError(`${id}, look ${looks}`);
        const read = reply?.parse({ Success: true, Data: { File: file({ FileType: 23, CommitStatus }) } });
        if (read === undefined) throw new RangeError('no reply');
        return read;
      },
    };
    const values: Values = { ...offline, afterOffline: 'submit' };
    return (await settle(intentAt(1, values), values, context)).kind;
  }

  it.each([
    ['is not there after a while', 0, 3_000, 'absent'],
    ['was done, by a deployment that nobody knows', 1, 3_000, 'cannot-tell'],
    ['may yet be done, where time stands still', 0, 0, 'cannot-tell'],
  ])('%s', async (_, status, pauseMs, told) => {
    expect(await lookAt(status, pauseMs)).toBe(told);
  });
});
