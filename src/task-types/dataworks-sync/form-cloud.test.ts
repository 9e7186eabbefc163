import { describe, expect, it } from 'vitest';
import type { Intent } from '@/core/intent';
import { parsePasted } from '@/forms/parse-pasted';
import type { Line } from '@/testing/bench-world';
import { submit } from '@/testing/conformance/deeds';
import { openSync, taskNamed } from '@/testing/sync-bench';
import type { PlannedCall, TaskForm } from '@/task-types/task-form';
import { FailureError } from '@/transport/failures';
import { DOCUMENTED_CONTENT, DOCUMENTED_PARAM } from '@mocks/testing/dataworks-client';
import { getFile } from './api';
import { form } from './form';
import { dataworksSync } from './index';
import { defaults, schema, type Values } from './schema';

// The first test loads the task type, on whatever machine this is.
const SLOW = { timeout: 30_000 };

async function anyForm(): Promise<TaskForm> {
  const loaded = await dataworksSync.form?.();
  if (!loaded) throw new Error('no form');
  return loaded;
}

/** Submits values as the create page does. */
async function create(values: Values, { context }: Line) {
  const intent: Intent = {
    id: 'i1',
    onceId: 'once-1',
    type: 'dataworks-sync',
    connection: context.connection.id,
    values,
    step: 0,
    replies: [],
    outcome: 'unsent',
    startedAt: context.now(),
  };
  return submit(intent, await anyForm(), context);
}

/** Sends a plan's steps, one after the other, and waits where they wait. */
async function runAll(calls: readonly PlannedCall[], { context, clock }: Line): Promise<void> {
  const replies: unknown[] = [];
  for (const { endpoint, input, until } of calls) {
    let reply = await context.send(endpoint, input(replies));
    while (until && !until(reply)) {
      clock.advance(2_000);
      reply = await context.send(endpoint, input(replies));
    }
    replies.push(reply);
  }
}

const fileOf = async (FileId: string, { context }: Line) =>
  (await context.send(getFile, { form: { FileId } })).Data.File;

describe('creating', () => {
  const query = new URLSearchParams({ TaskType: 'DI_OFFLINE', TaskParam: DOCUMENTED_PARAM, TaskName: 'new_di_task' });
  it.each([
    ['JSON', JSON.stringify({ ...Object.fromEntries(query), TaskContent: DOCUMENTED_CONTENT, ProjectId: 10000 })],
    ['a form', `${query}&TaskContent=${encodeURIComponent(DOCUMENTED_CONTENT)}`],
    [
      'a request with its script in the body',
      `POST https://dataworks.cn-shanghai.aliyuncs.com/?Action=CreateDISyncTask&Version=2020-05-18&${query}\n\nTaskContent=${encodeURIComponent(DOCUMENTED_CONTENT)}`,
    ],
    [
      'the parts as objects',
      `{"TaskType":"DI_OFFLINE","TaskContent":${DOCUMENTED_CONTENT},"TaskParam":${DOCUMENTED_PARAM},"TaskName":"new_di_task"}`,
    ],
  ])('makes of the documented example, pasted as %s, what it means', SLOW, async (_, text) => {
    const line = await openSync();
    const pasted = parsePasted(text);
    if (!pasted.ok) throw new Error(pasted.problem.key);
    const values = schema.parse({ ...defaults, ...form.fromBody(pasted.body)?.values });
    const result = await create(values, line);
    expect(result.kind).toBe('done');
    const file = await fileOf(result.intent.ref?.id ?? '', line);
    expect(file).toMatchObject({ FileName: 'new_di_task', AbsoluteFolderPath: 'Business Flow/XXX/Data Integration' });
    expect(JSON.parse(file.Content ?? '')).toEqual(JSON.parse(DOCUMENTED_CONTENT));
  });

  const offline: Values = {
    ...defaults,
    name: 'fresh',
    folder: 'Business Flow/orders/Data Integration',
    resourceGroup: 'Serverless_res_group_5521_2',
    cu: '0.5',
    script: DOCUMENTED_CONTENT,
  };

  it.each([
    [{ folder: 'Business Flow/nope/Data Integration' }, 'folder'],
    [{ resourceGroup: 'S_res_group_5521_3' }, 'resourceGroup'],
    [{ name: 'orders_daily' }, 'name'],
  ])('is refused for %j, which lands at its field', async (wrong, field) => {
    const result = await create({ ...offline, ...wrong }, await openSync());
    expect(result.kind).toBe('refused');
    if (result.kind === 'refused') expect(form.fieldOf?.(result.failure)).toBe(field);
  });

  it('waits until a submission is done, and deploys after it', async () => {
    const line = await openSync();
    const result = await create({ ...offline, afterOffline: 'submitAndDeploy' }, line);
    expect(result.kind).toBe('done');
    expect(await fileOf(result.intent.ref?.id ?? '', line)).toMatchObject({ CommitStatus: 1 });
  });

  it('tells a deployment that failed as a failure, in the vendor’s words', async () => {
    const line = await openSync();
    const call = form.plan({ ...offline, afterOffline: 'submit' }, { connection: line.connection, onceId: 'o' })[2];
    const reply = { Data: { Deployment: { Status: 2, ErrorMessage: 'The node is locked.' } }, Success: true };
    expect(call?.endpoint.softFailure?.(reply)).toEqual({
      code: 'Deployment.Status: 2',
      message: 'The node is locked.',
    });
    const checked = { Data: { Deployment: { Status: 0, CheckingStatus: 7, ErrorMessage: null } }, Success: true };
    expect(call?.endpoint.softFailure?.(checked)).toMatchObject({ message: '' });
    expect(call?.endpoint.softFailure?.({ Data: { Deployment: { Status: 0, CheckingStatus: 8 } } })).toBeUndefined();
  });

  it.each(['empty', 'absent'] as const)(
    'takes a script that is %s for one that is not written yet',
    async (pending) => {
      const { connection } = await openSync();
      const call = form.plan({ ...offline, taskType: 'DI_REALTIME' }, { connection, onceId: 'o' })[1];
      const Data = pending === 'empty' ? { Status: 'success', TaskContent: '' } : { Status: 'success' };
      expect(call?.until?.({ Data })).toBe(false);
      expect(call?.until?.({ Data: { Status: 'success', TaskContent: '{}' } })).toBe(true);
    },
  );
});

describe('changing', () => {
  const editOf = () => {
    const { edit } = form;
    if (!edit) throw new Error('no edit');
    return edit;
  };
  const open = async (name: string) => {
    const line = await openSync();
    const task = await taskNamed(name, line);
    const { values, stamp } = await editOf().load(task, line.context);
    const plan = (wanted: Partial<Values>) =>
      editOf().plan({ ...values, ...wanted }, values, task, { connection: line.connection, onceId: 'change-1' });
    return { line, task, values, stamp, plan };
  };

  it('begins with what is there, and sends nothing where nothing differs', SLOW, async () => {
    for (const name of ['orders_daily', 'orders_live', 'shop_to_holo']) {
      const { values, plan, stamp } = await open(name);
      expect(schema.safeParse(values).error?.issues).toBeUndefined();
      expect(plan({})).toEqual([]);
      expect(stamp).not.toBe('');
    }
  });

  it('begins with the resource group that the task has, and without where nobody tells it', async () => {
    const { line, task, values, plan } = await open('orders_daily');
    expect(values.resourceGroup).not.toBe('');
    expect(plan({ resourceGroup: '' })).toEqual([]);
    const { send } = line.context;
    const deaf: typeof line.context = {
      ...line.context,
      send: async (endpoint, input) =>
        endpoint.id === 'dataworks.ListResourceGroups'
          ? Promise.reject(new FailureError({ kind: 'forbidden', endpoint: endpoint.id, unclear: false }))
          : send(endpoint, input),
    };
    expect((await editOf().load(task, deaf)).values).toEqual({ ...values, resourceGroup: '' });
  });

  it('sends a script of any length in the body, with the name in the same call', async () => {
    const { line, task, values, stamp, plan } = await open('orders_daily');
    const script = values.script.replace('"concurrent":3', '"concurrent":4');
    const calls = plan({ script, name: 'orders_nightly' });
    expect(calls.map(({ endpoint }) => endpoint.id)).toEqual(['dataworks.UpdateFile']);
    await runAll(calls, line);
    expect(await fileOf(task.ref.id, line)).toMatchObject({
      FileName: 'orders_nightly',
      Content: script,
      CommitStatus: 0,
    });
    // Whoever opened it before sees that it is another one now.
    expect((await editOf().load(task, line.context)).stamp).not.toBe(stamp);
  });

  it('sets another resource group, leaves the script alone, and deploys it if asked', async () => {
    const { line, task, values, plan } = await open('orders_daily');
    const calls = plan({ resourceGroup: 'Serverless_res_group_5521_2', cu: '1', afterOffline: 'submitAndDeploy' });
    expect(calls.map(({ endpoint }) => endpoint.id.slice('dataworks.'.length))).toEqual([
      'UpdateDISyncTask',
      'SubmitFile',
      'GetDeployment',
      'DeployFile',
      'GetDeployment',
    ]);
    await runAll(calls, line);
    expect(await fileOf(task.ref.id, line)).toMatchObject({ Content: values.script, CommitStatus: 1 });
  });

  it('has the script of a real-time task written anew from its reader alone, and saves what comes of it', async () => {
    const { line, task, values, plan } = await open('orders_live');
    expect(values).toMatchObject({
      reader: 'shop_db',
      databases: 'one',
      tables: 'orders',
      target: 'holo',
      writer: 'holo_rt',
    });
    const calls = plan({ tables: 'orders\nrefunds', afterRunning: 'start' });
    expect(calls.map(({ endpoint }) => endpoint.id.slice('dataworks.'.length))).toEqual([
      'GenerateDISyncTaskConfigForUpdating',
      'QueryDISyncTaskConfigProcessResult',
      'UpdateDISyncTask',
    ]);
    expect(String(calls[0]?.input([]).query?.['TaskParam'])).toMatch(/"table":\["orders","refunds"\]/);
    const replies = [{ Data: { ProcessId: 7 } }, { Data: { TaskContent: '{"new":1}' } }];
    expect(calls[1]?.input(replies).query).toMatchObject({ AsyncProcessId: '7' });
    expect(calls[2]?.input(replies).query).toMatchObject({ TaskContent: '{"new":1}' });
    await runAll(calls, line);
    const saved = await editOf().load(task, line.context);
    expect(saved.values).toMatchObject({ tables: 'orders\nrefunds', target: 'holo', writer: 'holo_rt' });
    expect(plan({ name: 'orders_live_2' }).map(({ endpoint }) => endpoint.id)).toEqual(['dataworks.UpdateFile']);
  });
});
