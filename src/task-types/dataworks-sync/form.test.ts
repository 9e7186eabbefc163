import { describe, expect, it } from 'vitest';
import { unpackMessage } from '@/forms/packed-message';
import type { KnownTasks } from '@/task-types/task-form';
import { toRequest } from '@/transport/request';
import { DOCUMENTED_CONTENT } from '@mocks/testing/dataworks-client';
import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import { deployments, deploymentsOf } from './acts/deployments';
import { form } from './form';
import { defaults, schema, type Values } from './schema';

const connection: Connection = {
  id: 'dw',
  cloud: 'dataworks',
  name: 'DataWorks',
  environment: 'test',
  region: 'cn-shanghai',
  workspace: '30112',
  identity: { user: 'lin', account: 'harbour', role: 'operator' },
};
const offline: Values = {
  ...defaults,
  name: 'n',
  folder: 'Business Flow/orders/Data Integration',
  resourceGroup: 'Serverless_res_group_1_2',
  script: DOCUMENTED_CONTENT,
};
const running: Values = {
  ...offline,
  taskType: 'DI_REALTIME',
  folder: '',
  reader: 'shop_db',
  tables: 'shop.orders',
  writer: 'dw',
};

/** The messages by field. */
function problems(values: Values): Record<string, string> {
  const issues = schema.safeParse(values).error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), unpackMessage(message).key]));
}

describe('what the form asks for', () => {
  it.each([
    ['an offline task', offline, []],
    ['a real-time task', running, []],
    ['nothing typed yet', defaults, ['name', 'folder', 'script']],
    [
      'a real-time task of nothing',
      { ...defaults, taskType: 'DI_REALTIME' },
      ['name', 'resourceGroup', 'reader', 'writer', 'tables'],
    ],
    ['a name like a path', { ...offline, name: 'a/b' }, ['name']],
    ['a table without its database', { ...running, tables: 'orders' }, ['tables']],
    ['a script that is none', { ...offline, script: '{' }, ['script']],
    ['no script', { ...offline, script: ' ' }, ['script']],
  ] as const)('%s', (_, values, names) => {
    expect(Object.keys(problems(values)).toSorted()).toEqual(
      [...names].toSorted((one, other) => one.localeCompare(other)),
    );
  });

  it.each(['0.5', '1', '2.50', ''])('%j CUs are as they should be', (cu) => {
    expect(problems({ ...offline, cu })).toEqual({});
  });

  it.each(['0', '0.0', '0.3', '-1', 'x', '.5'])('%j CUs are not, and only where the group has any', (cu) => {
    expect(problems({ ...offline, cu })).toEqual({ cu: 'dataworks-sync-form.error.cu' });
    expect(problems({ ...offline, resourceGroup: 'S_res_group_1_1', cu })).toEqual({});
  });

  it('what belongs to another kind of task is kept and not checked', () => {
    const values: Values = { ...offline, tables: 'not one', reader: '', writer: '' };
    expect(schema.parse(values)).toEqual(values);
    expect(schema.parse({ ...running, script: '{' })).toMatchObject({ script: '{' });
  });
});

describe('what was blanked when it was kept', () => {
  const blanked: Values = { ...offline, script: DOCUMENTED_CONTENT.replace(/"where": ?""/, '"password":"••••"') };

  it('is told before it is sent, at its field', () => {
    expect(blanked.script).not.toBe(DOCUMENTED_CONTENT);
    expect(form.wrongNow?.(blanked, 0)).toMatchObject({
      field: 'script',
      message: { key: 'dataworks-script.rule.blanked' },
    });
    expect(form.wrongNow?.({ ...running, tables: 'a.••••' }, 0)).toMatchObject({ field: 'tables' });
  });

  it('keeps nobody from going on with what was sent whole', () => {
    expect(problems(blanked)).toEqual({});
  });

  it('matters only where it is sent', () => {
    expect(form.wrongNow?.({ ...running, script: blanked.script }, 0)).toBeUndefined();
    expect(form.wrongNow?.(offline, 0)).toBeUndefined();
  });
});

describe('what the form sends', () => {
  const steps = (values: Values) => form.plan(values, { connection, onceId: 'once' });
  const ids = (values: Values) => steps(values).map(({ endpoint }) => endpoint.id.split('.')[1]);

  it.each([
    [{ ...offline, afterOffline: 'submitAndDeploy' }, [undefined, undefined, 1, undefined, 3]],
    [{ ...running, afterRunning: 'deploy' }, [undefined, 0, undefined, undefined]],
  ] as const)('steps that wait, each for what a step has begun: %#', (values, follows) => {
    expect(steps(values).map((step) => step.follows)).toEqual(follows);
  });

  it('deployments that the page of the task follows from then on', () => {
    deployments.clear();
    const ref = { connection: 'dw', type: 'dataworks-sync', id: '7' };
    const [create, submit, , deploy] = steps({ ...offline, afterOffline: 'submitAndDeploy' });
    expect(create?.answered).toBeUndefined();
    submit?.answered?.({ Data: 90000000000000001n.toString(), Success: true }, ref);
    deploy?.answered?.({ Data: 12, Success: true }, ref);
    deploy?.answered?.({ Data: 13, Success: true }, undefined);
    expect(deploymentsOf(ref, deployments.read())).toMatchObject([
      { id: '12', kind: 'deploy' },
      { id: '90000000000000001', kind: 'submit' },
    ]);
    deployments.clear();
  });

  it('an offline task: its script in the body, to the letter, all else in the query', () => {
    const [create] = steps({ ...offline, cu: '0.5', tables: 'left.over' });
    if (!create) throw new Error('no step');
    const { path, body } = toRequest(create.endpoint, create.input([]), connection);
    expect(Object.fromEntries(new URLSearchParams(path.slice(2)))).toEqual({
      ProjectId: '30112',
      TaskType: 'DI_OFFLINE',
      TaskName: 'n',
      TaskParam:
        '{"FileFolderPath":"Business Flow/orders/Data Integration","ResourceGroup":"Serverless_res_group_1_2","Cu":0.5}',
      ClientToken: 'once',
    });
    expect([...new URLSearchParams(body)]).toEqual([['TaskContent', DOCUMENTED_CONTENT]]);
  });

  it.each([
    ['create', ['CreateDISyncTask']],
    ['submit', ['CreateDISyncTask', 'SubmitFile', 'GetDeployment']],
    ['submitAndDeploy', ['CreateDISyncTask', 'SubmitFile', 'GetDeployment', 'DeployFile', 'GetDeployment']],
  ] as const)('an offline task with “%s”', (afterOffline, wanted) => {
    expect(ids({ ...offline, afterOffline, afterRunning: 'start' })).toEqual(wanted);
  });

  const GENERATE = [
    'GenerateDISyncTaskConfigForCreating',
    'QueryDISyncTaskConfigProcessResult',
    'CreateDISyncTask',
  ] as const;
  it.each([
    ['create', GENERATE],
    ['deploy', [...GENERATE, 'DeployDISyncTask']],
    ['start', [...GENERATE, 'DeployDISyncTask', 'StartDISyncInstance']],
  ] as const)('a real-time task with “%s”', (afterRunning, wanted) => {
    expect(ids({ ...running, afterRunning, afterOffline: 'submit' })).toEqual(wanted);
  });

  it('a token of its own for each operation that takes one', () => {
    const content = { Data: { Status: 'success', TaskContent: '{}' } };
    const tokens = steps(running).flatMap(
      ({ input }) => input([{ Data: { ProcessId: 1 } }, content]).query?.['ClientToken'] ?? [],
    );
    expect(new Set(tokens).size).toBe(2);
  });
});

describe('where a refusal is about a field', () => {
  it.each([
    ['fail', 'Invalid path: Business Flow/nope/Data Integration', 'folder'],
    ['fail', 'Invalid directory path: nope', 'folder'],
    ['fail', 'ResourceGroup:[S_res_group_XXX] is invalid.', 'resourceGroup'],
    ['fail', 'taskType is invalid.', 'target'],
    ['fail', 'steps is invalid.', 'tables'],
    ['Invalid.DI.Parameter.File.Existed', 'The file name already exists.', 'name'],
    ['Invalid.DI.Parameter', 'TaskContent is no JSON.', 'script'],
    ['Invalid.DI.Parameter', 'The parameter is invalid.', undefined],
    ['constructor', '', undefined],
  ])('%s: %s', (code, message, field) => {
    expect(form.fieldOf?.({ code, message })).toBe(field);
  });
});

describe('what is foreseen', () => {
  const file = (FileName: string, AbsoluteFolderPath: string): Task => ({
    ref: { connection: 'dw', type: 'dataworks-sync', id: FileName },
    name: FileName,
    lifecycle: 'draft',
    vendorStatus: '',
    raw: { FileId: 1, FileName, AbsoluteFolderPath },
  });
  const known = (tasks: readonly Task[], whole = true): KnownTasks => ({
    tasks,
    whole,
    total: 90,
    isOwn: () => true,
    now: 0,
  });
  const said = (values: Values, tasks: KnownTasks) =>
    form
      .foresee?.(values, tasks)
      .map((item) => (item.kind === 'note' ? `${item.state} ${item.text.key.split('.pre.')[1]}` : item.kind));

  it('whether the name is taken, as far as is known', () => {
    expect(said(offline, known([]))).toEqual(['ok free', 'ok startsNothing']);
    expect(said(offline, known([], false))).toEqual(['unknown partly', 'ok startsNothing']);
    expect(said(offline, known([file('n', offline.folder)]))?.[0]).toBe('bad taken');
    expect(said(offline, known([file('n', 'Business Flow/crm/Data Integration')]))?.[0]).toBe('warn takenElsewhere');
  });

  it('which of what it sends nobody knows, and what is odd about its name', () => {
    const unknown = ['folder', 'resourceGroup', 'reader', 'script'].map((field) => ({ field, id: 'nope' }));
    const warned = (values: Values) =>
      said(values, { ...known([]), unknown })?.filter((note) => note.startsWith('warn '));
    expect(warned(offline)).toEqual(['warn unknown.folder', 'warn unknown.resourceGroup', 'warn unknown.script']);
    expect(warned(running)).toEqual(['warn unknown.folder', 'warn unknown.resourceGroup', 'warn unknown.reader']);
    const odd = { ...offline, name: `\u202e${'x'.repeat(128)}` };
    expect(said(odd, known([]))).toEqual(['ok free', 'warn name.hidden', 'warn name.long', 'ok startsNothing']);
  });

  it('names the data sources of a script, for somebody to ask whether they are there', () => {
    const step = (datasource: unknown, category: string) => ({
      stepType: 'mysql',
      category,
      name: category,
      parameter: { datasource },
    });
    const script = JSON.stringify({ type: 'job', version: '2.0', steps: [step('a', 'reader'), step('b', 'writer')] });
    expect(form.optionsWithin?.({ ...offline, script })?.map(({ id }) => id)).toEqual(['a', 'b']);
    const odd = JSON.stringify({ type: 'job', version: '2.0', steps: [step('a', 'reader'), step(7, 'writer')] });
    expect(form.optionsWithin?.({ ...offline, script: odd })?.map(({ id }) => id)).toEqual(['a']);
    expect(form.optionsWithin?.({ ...offline, script: '{' })).toEqual([]);
  });

  it.each([
    [{ ...offline, afterOffline: 'submit' }, 'ok submits'],
    [{ ...offline, afterOffline: 'submitAndDeploy' }, 'warn firstRun'],
    [{ ...running, afterRunning: 'deploy' }, 'ok deploysOnly'],
    [{ ...running, afterRunning: 'start' }, 'warn starts'],
  ] as const)('what runs by it: %#', (values, note) => {
    expect(said(values, known([]))).toContain(note);
  });
});

it('knows of a listed task its kind, name and folder, and names the rest', () => {
  const raw = { FileId: 1, FileName: 'n', FileType: 900, AbsoluteFolderPath: 'Business Flow/crm/Data Integration' };
  const task: Task = {
    ref: { connection: 'c', type: 't', id: '1' },
    name: 'n',
    lifecycle: 'draft',
    vendorStatus: '',
    raw,
  };
  const { values, unknown } = form.fromTask(task, undefined);
  expect(values).toEqual({ taskType: 'DI_REALTIME', name: 'n', folder: raw.AbsoluteFolderPath });
  expect(unknown).toContain('tables');
  expect(unknown).toHaveLength(schema.keyof().options.length - 3);
});
