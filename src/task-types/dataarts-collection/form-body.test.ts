import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutJson } from '@/core/long-numbers';
import { parseLossless } from '@/transport/lossless-json';
import { type Json, treeOf } from './config/kept-json';
import { changedBody, newBody, readBody } from './form-body';
import { readTask } from './edit';
import { defaults, type Values } from './schema';

const LONG = '12345678901234567890';

/** A task as the API tells it, and as texts that the vendor's pages do not know. */
const TASK = `{
  "id": "8bd0c0de00000000000000000000a001", "name": "nightly", "description": "", "user_id": "u1", "user_name": "ops",
  "duty_person": "ops", "project_id": "p", "dir_id": "0", "path": "", "data_source_type": "DLI",
  "task_config": {"databaseName": ["sales"], "deleted_obkect_policy": "2", "deleted_object_policy": "10",
    "serial": ${LONG}, "deep": {"serial": ${LONG}}, "tableName": []},
  "schedule_config": {"schedule_type": "CRON", "cron_expression": "00 */15 9-23 * * ?", "interval": "15 minutes",
    "start_time": "2026-03-01T00:00:00 +08", "max_time_out": 60, "job_id": 40321, "enabled": 3, "later": null},
  "parameter_config": [{"description": "d", "type": "t", "task_id": "", "more": ${LONG}}],
  "create_time": "2026-03-01T00:09:10.000Z", "update_time": "", "last_run_time": "", "serial": ${LONG}
}`;

function load(text: string): Values {
  const received = parseLossless(text);
  return { ...defaults, ...readTask(Object(treeOf(received)) as Json), origin: layOutJson(received) };
}

const compact = (value: unknown) => layOutJson(value).replaceAll(/\s/g, '');
/** A body as what goes out by it. */
const sent = (values: Values, before: Values) => Object(changedBody(values, before)) as Json;

describe('a change', () => {
  const before = load(TASK);

  it('is none where nothing was changed', () => {
    expect(changedBody(before, before)).toBeUndefined();
    const otherwise: Values = { ...before, afterwards: 'run', origin: '' };
    expect(changedBody(otherwise, before)).toBeUndefined();
  });

  it.each<[string, Partial<Values>, Json]>([
    ['name', { name: 'other' }, { name: 'other' }],
    ['description', { description: 'd' }, { description: 'd' }],
    ['directory', { directory: '101' }, { dir_id: '101' }],
    ['owner', { owner: 'lin' }, { duty_person: 'lin' }],
    ['owner, emptied', { owner: '' }, { duty_person: undefined }],
    ['workspace', { sourceWorkspace: 'w' }, { data_source_workspace_id: 'w' }],
    ['metadata, emptied', { metadata: [] }, { parameter_config: undefined }],
  ])('sends the task as it was read but for its %s', (_, change, differing) => {
    const body = sent({ ...before, ...change }, before);
    const read = Object(parseLossless(TASK)) as Json;
    const wanted = { ...read, ...differing, schedule_config: { ...Object(read['schedule_config']), enabled: 1 } };
    expect(body).toEqual(JSON.parse(JSON.stringify(wanted)));
  });

  it.each<[string, Partial<Values>, Json]>([
    ['tables', { tables: 'a.b\nc.d' }, { tableName: ['a.b', 'c.d'] }],
    ['databases, emptied', { databases: '' }, { databaseName: undefined }],
    ['policy', { gonePolicy: '1' }, { deleted_object_policy: '1' }],
    ['profile', { profile: true }, { enableDataProfile: true }],
    ['connection', { connection: 'c', connectionName: 'n' }, { data_connection_id: 'c', data_connection_name: 'n' }],
    ['a key of the rest', { rest: '{"deleted_obkect_policy": "2", "deep": 1}' }, { deep: 1, serial: undefined }],
  ])('touches nothing else of the configuration: %s', (_, change, differing) => {
    const { task_config: config } = sent({ ...before, ...change }, before);
    const { task_config: read } = Object(parseLossless(TASK)) as { task_config: Json };
    // A switch that was never told is told once its neighbour is, or once the profile is: only what was set.
    expect(config).toEqual(JSON.parse(JSON.stringify({ ...read, ...differing })));
  });

  it('keeps long numbers numbers, in what was changed and in what was not', () => {
    const body = compact(changedBody({ ...before, name: 'other' }, before));
    expect(body.match(new RegExp(`:${LONG}`, 'g'))).toHaveLength(4);
    const changed = compact(changedBody({ ...before, rest: `{"serial": ${LONG}}` }, before));
    expect(changed).toContain(`"serial":${LONG}`);
    expect(changed).not.toContain('deep');
  });

  it.each([
    [3, true, 1],
    [5, true, 1],
    [0, false, 0],
    [4, false, 0],
    [1, false, 0],
  ])('says of a schedule that is told as %j what a request says', (enabled, isOn, wanted) => {
    const read = load(TASK.replace('"enabled": 3', `"enabled": ${enabled}`));
    expect(read.schedule.enabled).toBe(isOn);
    expect(sent({ ...read, name: 'other' }, read)['schedule_config']).toMatchObject({
      enabled: wanted,
      job_id: 40321,
      later: null,
    });
  });

  it('switches a schedule where that is wanted, and nothing else of it', () => {
    const schedule = { ...before.schedule, enabled: false };
    const { schedule_config: read } = Object(parseLossless(TASK)) as { schedule_config: Json };
    expect(sent({ ...before, schedule }, before)['schedule_config']).toEqual({ ...read, enabled: 0 });
  });

  it('can be made of a task of which next to nothing is known', () => {
    const bare = load('{"id": "x"}');
    expect(sent({ ...bare, name: 'n' }, bare)).toMatchObject({
      id: 'x',
      name: 'n',
      dir_id: '0',
      data_source_type: '',
      task_config: {},
      schedule_config: { schedule_type: 'RUN_ONCE' },
    });
  });

  it('of one field leaves every other key as it came, whatever the task', () => {
    const fields = {
      name: 'name',
      description: 'description',
      directory: 'dir_id',
      owner: 'duty_person',
      sourceWorkspace: 'data_source_workspace_id',
    } as const;
    fc.assert(
      fc.property(anyTask, fc.constantFrom(...(Object.keys(fields) as (keyof typeof fields)[])), (task, field) => {
        const read = load(JSON.stringify(task));
        const body = sent({ ...read, [field]: 'changed by hand' }, read);
        const { schedule_config: schedule, ...rest } = body;
        const { schedule_config: was, ...others } = Object(parseLossless(JSON.stringify(task))) as Json;
        expect(rest).toEqual({ ...others, [fields[field]]: 'changed by hand' });
        expect({ ...Object(schedule), enabled: 0 }).toEqual({ ...Object(was), enabled: 0 });
      }),
      { numRuns: 50 },
    );
  });
});

/** What is sent of a task's own texts alone stays: they are known, or must be there. */
const anyTask = fc
  .record({
    id: fc.string(),
    name: fc.string({ minLength: 1 }),
    dir_id: fc.string({ minLength: 1 }),
    data_source_type: fc.string({ minLength: 1 }),
    task_config: fc.dictionary(
      fc.constantFrom('tableName', 'databaseName', 'alive_object_policy', 'unique', 'sampling', 'more', 'even_more'),
      fc.jsonValue({ maxDepth: 2 }),
    ),
    schedule_config: fc.record(
      {
        schedule_type: fc.constantFrom('CRON', 'RUN_ONCE', 'SOMETHING'),
        cron_expression: fc.constantFrom('0 0 2 * * ?', '', 'x'),
        interval: fc.constantFrom('15 minutes', 'now and then', ''),
        start_time: fc.constantFrom('2026-03-01T00:00:00 +08', 'soon', ''),
        max_time_out: fc.constantFrom(10, '10', -1, 1.5),
        job_id: fc.integer(),
        enabled: fc.constantFrom(0, 1, 2, 3, 4, 5, 9),
        more: fc.jsonValue({ maxDepth: 2 }),
      },
      { requiredKeys: ['enabled'] },
    ),
    parameter_config: fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 3 }),
  })
  .chain((known) =>
    fc
      .dictionary(fc.stringMatching(/^x_[a-z]{1,6}$/), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 })
      .map((more) => ({ ...more, ...known })),
  );

describe('a new task', () => {
  it('is made of all that another one tells, less what the server says of that one', () => {
    const body = Object(newBody(load(TASK), undefined)) as Json;
    expect(Object.keys(body).toSorted()).toEqual([
      'data_source_type',
      'description',
      'dir_id',
      'duty_person',
      'name',
      'parameter_config',
      'schedule_config',
      'task_config',
      'user_id',
    ]);
    expect(body['schedule_config']).toEqual({
      schedule_type: 'CRON',
      cron_expression: '00 */15 9-23 * * ?',
      interval: '15 minutes',
      start_time: '2026-03-01T00:00:00 +08',
      max_time_out: 60,
      enabled: 1,
      later: null,
    });
    expect(compact(body).match(new RegExp(`:${LONG}`, 'g'))).toHaveLength(3);
  });

  it('goes out under the id that was typed, else under the own one, else under none', () => {
    const user = (values: Partial<Values>, own: string | undefined) =>
      (Object(newBody({ ...defaults, ...values }, own)) as Json)['user_id'];
    expect([user({ userId: 'typed' }, 'own'), user({}, 'own'), user({}, undefined)]).toEqual([
      'typed',
      'own',
      undefined,
    ]);
  });

  it('is the same task again, whatever the first was', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        const tree = Object(treeOf(parseLossless(JSON.stringify(task)))) as Json;
        const once = newBody(readBody(tree), undefined);
        const twice = newBody(readBody(Object(treeOf(once)) as Json), undefined);
        expect(twice).toEqual(once);
      }),
      { numRuns: 50 },
    );
  });
});
