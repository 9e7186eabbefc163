import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Intent } from '@/core/intent';
import type { Task } from '@/core/task';
import { parsePasted } from '@/forms/parse-pasted';
import { runIntent } from '@/queries/run-intent';
import { type Line, openLine, readAll } from '@/testing/bench-world';
import { failureOf } from '@/transport/failures';
import { DATAWORKS_SCENARIOS } from '@mocks/testing/dataworks-scenarios';
import { dataworksExport } from '.';
import { form } from './form';
import { settle } from './settle';
import { defaults, schema, type Values } from './schema';

/** The example of the vendor's page of CreateExportMigration, as JSON. */
const DOCUMENTED = `{
  "ProjectId": 12345,
  "Name": "test_export_01",
  "ExportMode": "INCREMENTAL",
  "IncrementalSince": 1589904000000,
  "ExportObjectStatus": "SAVED",
  "Description": "test"
}`;

const MINUTE_MS = 60_000;

async function open(name = 'dataworks', connection = 'dw-shanghai'): Promise<Line> {
  const scenario = DATAWORKS_SCENARIOS[name];
  if (!scenario) throw new RangeError(name);
  return openLine(scenario, connection);
}

const intentOf = (values: Values, { context }: Line, more: Partial<Intent> = {}): Intent => ({
  id: 'i1',
  onceId: 'once',
  type: 'dataworks-export',
  connection: context.connection.id,
  values,
  step: 0,
  replies: [],
  outcome: 'unsent',
  startedAt: context.now(),
  ...more,
});

const create = (values: Values, line: Line) =>
  runIntent(intentOf(values, line), {
    form: form as never,
    context: line.context,
    keep: () => {},
    sleep: async () => {},
  });

async function taskNamed(name: string, { context }: Line): Promise<Task> {
  const task = (await readAll(dataworksExport, context)).find((one) => one.name === name);
  if (!task) throw new RangeError(`no export ${name}`);
  const seen = task.lookKey === undefined ? {} : await dataworksExport.closeLook?.see(task, context);
  return { ...task, ...seen };
}

const action = (id: string) => {
  const found = dataworksExport.actions.find((one) => one.id === id);
  if (!found) throw new RangeError(id);
  return found;
};

const values = (more: Partial<Values>): Values => schema.parse({ ...defaults, name: 'n', ...more });

describe('the vendor’s own example', () => {
  it('is pasted, created, started, followed step by step, downloaded and unzipped', async () => {
    const line = await open();
    const pasted = parsePasted(DOCUMENTED);
    const filled = pasted.ok ? form.fromBody(pasted.body) : undefined;
    expect(filled?.ignored).toEqual([]);
    const wanted = schema.parse({ ...defaults, ...filled?.values });
    expect(wanted).toEqual({
      name: 'test_export_01',
      mode: 'INCREMENTAL',
      since: '2020-05-19T16:00:00Z',
      objectStatus: 'SAVED',
      description: 'test',
      afterwards: 'create',
    });
    expect(form.plan(wanted, { connection: line.connection, onceId: 'o' })[0]?.input([])).toEqual({
      form: {
        Name: 'test_export_01',
        ExportMode: 'INCREMENTAL',
        IncrementalSince: '1589904000000',
        ExportObjectStatus: 'SAVED',
        Description: 'test',
      },
    });
    expect((await create(wanted, line)).kind).toBe('done');

    const made = await taskNamed('test_export_01', line);
    expect([made.lifecycle, made.latestRun, made.vendorStatus]).toEqual(['draft', undefined, 'INIT']);
    expect(action('download').available(made).possible).toBe(false);
    await action('start').perform(made, line.context);

    const running = await taskNamed('test_export_01', line);
    expect(running.latestRun?.progress?.steps?.map(({ state }) => state)).toEqual(['doing', 'todo', 'todo', 'todo']);
    expect(running.vendorStatus).toBe('RUNNING');
    expect(dataworksExport.closeLook?.oldAfterMs?.(running)).toBe(5_000);

    line.clock.advance(4 * MINUTE_MS);
    const ended = await taskNamed('test_export_01', line);
    expect([ended.vendorStatus, ended.latestRun?.status]).toEqual(['EXPORT_SUCCESS', 'succeeded']);
    const words = dataworksExport.details(ended).flatMap(({ kind, value }) => (kind === 'word' ? value : []));
    expect(words).toEqual(['SUCCESS', 'EXPORT_SUCCESS']);
    expect(dataworksExport.closeLook?.oldAfterMs?.(ended)).toBeUndefined();

    const file = await action('download').perform(ended, line.context);
    if (!file || !('link' in file)) throw new Error('no link');
    expect(file.name).toBe('test_export_01.zip');
    const zip = await (await line.fetch(file.link)).arrayBuffer();
    const about = unzipSync(new Uint8Array(zip))['package.json'];
    expect(strFromU8(about ?? new Uint8Array())).toContain('"name": "test_export_01"');
  });

  it('is taken as text, as a form has it, and what every request has is no surprise', () => {
    const pasted = {
      Action: 'CreateExportMigration',
      Version: '2020-05-18',
      ProjectId: '12345',
      RegionId: 'cn-shanghai',
      SignatureNonce: 'n',
      Name: 'test_export_01',
      ExportMode: 'INCREMENTAL',
      IncrementalSince: '1589904000000',
      ExportObjectStatus: 'SAVED',
      Other: 'x',
    };
    const filled = form.fromBody(pasted);
    expect(filled?.ignored).toEqual(['Other']);
    expect(filled?.values).toMatchObject({ since: '2020-05-19T16:00:00Z', objectStatus: 'SAVED', description: '' });
    expect(form.wrongInBody?.(pasted)).toEqual([]);
  });
});

describe('a link', () => {
  it('is another one at each download, and the one before may have expired', async () => {
    const line = await open();
    const task = await taskNamed('weekly_backup_w09', line);
    const first = await action('download').perform(task, line.context);
    line.clock.advance(61 * MINUTE_MS);
    const second = await action('download').perform(task, line.context);
    if (!first || !second || !('link' in first) || !('link' in second)) throw new Error('no link');
    expect((await line.fetch(first.link)).status).toBe(403);
    expect((await line.fetch(second.link)).status).toBe(200);
  });

  it('has a name that file systems take', async () => {
    const line = await open();
    const file = await action('download').perform(await taskNamed('<b>bold</b>_"quoted"', line), line.context);
    expect(file?.name).toBe('_b_bold__b___quoted_.zip');
  });
});

describe('what the list cannot tell', () => {
  it.each([
    ['inventory_delta', 'PARTIAL_SUCCESS', 'partial', true],
    ['spring_freeze', 'REVOKED', 'stopped', false],
    ['risk_models_full', 'EXPORT_ERROR', 'failed', false],
    ['first_export', 'EXPORT_SUCCESS', 'succeeded', true],
  ])('%s is %s', async (name, word, run, hasFile) => {
    const line = await open();
    const task = await taskNamed(name, line);
    expect([task.vendorStatus, task.latestRun?.status]).toEqual([word, run]);
    expect(action('download').available(task).possible).toBe(hasFile);
    expect(action('start').available(task).possible).toBe(false);
    const file = await action('download').perform(task, line.context);
    expect(file !== undefined).toBe(hasFile);
  });

  it('asks once of what has ended, and not of what was not started', async () => {
    const line = await open();
    const tasks = await readAll(dataworksExport, line.context);
    const keyed = tasks.filter(({ lookKey }) => lookKey !== undefined).map(({ vendorStatus }) => vendorStatus);
    expect(new Set(keyed)).toEqual(new Set(['RUNNING', 'SUCCESS', 'FAILURE']));
    for (const task of tasks.filter(({ lifecycle }) => lifecycle === 'draft')) expect(task.lookKey).toBeUndefined();
  });
});

describe('starting', () => {
  it('is refused twice, and beyond the packages of the edition, with the vendor’s words', async () => {
    const line = await open('basic-edition');
    for (const name of ['one', 'two']) expect((await create(values({ name }), line)).kind).toBe('done');
    const [one, two] = [await taskNamed('one', line), await taskNamed('two', line)];
    await action('start').perform(one, line.context);
    for (const task of [one, two]) {
      const caught: unknown = await action('start')
        .perform(task, line.context)
        .catch((error: unknown) => error);
      expect(failureOf(caught)).toMatchObject({ kind: 'rejected', message: expect.stringMatching(/state|limit/) });
    }
  });
});

describe('settling', () => {
  it('finds the export by its name beyond the first page of what a server gives', async () => {
    const line = await open();
    await create(values({ name: 'mine' }), line);
    const context = {
      ...line.context,
      send: ((endpoint: never, input: { form: Record<string, unknown> }) =>
        line.context.send(endpoint, {
          form: {
            ...input.form,
            ...('PageSize' in input.form ? { PageSize: Math.min(7, Number(input.form['PageSize'])) } : {}),
          },
        } as never)) as typeof line.context.send,
    };
    const wanted = values({ name: 'first_export' });
    const old = await settle(intentOf(wanted, line), wanted, context);
    // It is older than the request: the name was taken before.
    expect(old).toMatchObject({ kind: 'cannot-tell', candidates: [{ name: 'first_export' }] });
    const mine = values({ name: 'mine' });
    expect(await settle(intentOf(mine, line), mine, context)).toMatchObject({
      kind: 'found',
      reply: { Success: true },
    });
    const none = values({ name: 'nobody has it' });
    expect(await settle(intentOf(none, line), none, context)).toEqual({ kind: 'absent' });
  });

  it('does not take another’s export of the same name for ours', async () => {
    const line = await open();
    await line.world.setRole('administrator');
    await create(values({ name: 'theirs' }), line);
    await line.world.setRole('operator');
    const wanted = values({ name: 'theirs' });
    expect((await settle(intentOf(wanted, line), wanted, line.context)).kind).toBe('cannot-tell');
  });
});
