import { describe, expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import { unpackMessage } from '@/forms/packed-message';
import type { KnownTasks } from '@/task-types/task-form';
import { form } from './form';
import { readBody } from './form-body';
import { defaults, schema, type Values } from './schema';
import { DEFAULT_SCHEDULE } from './schedule/schedule-value';

const connection: Connection = {
  id: 'arts',
  cloud: 'dataarts',
  name: 'DataArts',
  environment: 'test',
  region: 'cn-north-4',
  workspace: 'w',
  identity: { user: 'lin', id: 'own', account: 'harbour', role: 'operator' },
};
const wanted: Values = { ...defaults, name: 'nightly_dli', connection: 'c1' };
const cron = { ...DEFAULT_SCHEDULE, type: 'CRON', cron: '0 0 2 * * ?' };

/** The messages by field. */
function problems(values: object): Record<string, string> {
  const issues = schema.safeParse({ ...wanted, ...values }).error?.issues ?? [];
  return Object.fromEntries(
    issues.map(({ path, message }) => [path.join('.'), unpackMessage(message).key.replace(/^[\w-]+\./, '')]),
  );
}

describe('what the form asks for', () => {
  it.each<[string, Partial<Values>, Record<string, string>]>([
    ['all that is needed', {}, {}],
    ['nothing typed yet', defaults, { name: 'error.name', connection: 'error.connection' }],
    ["the name of the vendor's sample", { name: 'Test collection 110' }, {}],
    ['a name of spaces', { name: '  ' }, { name: 'error.name' }],
    ['a name of 62 characters', { name: '港'.repeat(62) }, {}],
    ['a name of 63', { name: '港'.repeat(63) }, { name: 'error.name.long' }],
    ['a description of 255 characters', { description: '𠀀'.repeat(255) }, {}],
    ['a description of 256', { description: 'x'.repeat(256) }, { description: 'error.description' }],
    ['no type of source', { dataSourceType: ' ' }, { dataSourceType: 'error.dataSourceType' }],
    ['no data connection for MySQL', { dataSourceType: 'MYSQL', connection: '' }, { connection: 'error.connection' }],
    ['a data connection by its name alone', { connection: '', connectionName: 'dli_test' }, {}],
    ['no data connection for OBS', { dataSourceType: 'OBS', connection: '' }, {}],
    ['no data connection for a type that nobody knows', { dataSourceType: 'SHOAL', connection: '' }, {}],
    ['classification of what cannot be classified', { dataSourceType: 'OBS', classification: true }, {}],
    ['more tables than is advised', { tables: 'a.b\n'.repeat(2000) }, {}],
    ['a rest that is no JSON', { rest: '{' }, { rest: 'error.jsonEnd' }],
    ['a rest that is no object', { rest: '[1]' }, { rest: 'error.rest' }],
    ['a rest with a key that has a field', { rest: '{"queue": "default"}' }, { rest: 'error.rest.known' }],
    [
      'an entry that is no JSON',
      { metadata: [{ description: '', type: '', taskId: '', other: '{' }] },
      { metadata: 'error.metadata.json' },
    ],
    ['a schedule to start where there is none', { afterwards: 'start' }, { afterwards: 'error.afterwards' }],
    ['a schedule to start', { afterwards: 'start', schedule: cron }, {}],
  ])('%s', (_, values, expected) => {
    expect(problems(values)).toEqual(expected);
  });
});

describe('what is wrong only now', () => {
  it('is what was blanked when it was kept, and an end that has passed', () => {
    expect(form.wrongNow?.(wanted, 0)).toBeUndefined();
    expect(form.wrongNow?.({ ...wanted, rest: '{"password": "••••"}' }, 0)).toMatchObject({ field: 'rest' });
    const ended = { ...wanted, schedule: { ...cron, end: '2026-01-01T00:00:00' } };
    expect(form.wrongNow?.(ended, Date.UTC(2026, 1, 1))).toMatchObject({ field: 'schedule.end' });
    expect(form.wrongNow?.(ended, Date.UTC(2025, 1, 1))).toBeUndefined();
  });
});

describe('what the form sends', () => {
  const ids = (values: Partial<Values>) =>
    form
      .plan({ ...wanted, ...values }, { connection, onceId: 'o' })
      .map(({ endpoint, input }, index) => [endpoint.id, index === 0 ? undefined : input([{ task_id: 't' }]).query]);

  it.each([
    ['nothing more', {}, []],
    ['a run', { afterwards: 'run' }, [['dataarts.ExecuteTaskAction', { action: 'runimmediate' }]]],
    ['nothing more of a schedule that the request starts', { afterwards: 'start', schedule: cron }, []],
  ] as const)('creates, and then asks for %s', (_, values, then) => {
    expect(ids(values)).toEqual([['dataarts.CreateTask', undefined], ...then]);
  });

  it.each([
    ['create', 0],
    ['run', 0],
    ['start', 1],
  ] as const)('says of a schedule with “%s” that enabled is %i, whatever an edit had it be', (afterwards, enabled) => {
    for (const was of [true, false]) {
      const values: Values = { ...wanted, afterwards, schedule: { ...cron, enabled: was } };
      const [create] = form.plan(values, { connection, onceId: 'o' });
      expect(create?.input([]).body).toMatchObject({ schedule_config: { enabled } });
    }
  });
});

it('sends a name without the spaces around it, and knows by that whether it is taken', () => {
  const values = { ...wanted, name: '  nightly_dli ' };
  const [create] = form.plan(values, { connection, onceId: 'o' });
  expect([create?.input([]).body, form.nameOf(values)]).toMatchObject([{ name: 'nightly_dli' }, 'nightly_dli']);
  const known: KnownTasks = {
    tasks: [{ ...task(wire), name: 'nightly_dli' }],
    whole: true,
    isOwn: () => false,
    now: 0,
  };
  const taken = form.foresee?.(values, known).find((item) => item.kind === 'note' && item.mend);
  expect(taken).toMatchObject({ state: 'bad', mend: { field: 'name', value: 'nightly_dli_2' } });
});

describe('a schedule that never runs', () => {
  const known: KnownTasks = { tasks: [], whole: true, isOwn: () => false, now: Date.UTC(2026, 3, 14) };
  const warnings = (values: Partial<Values>) =>
    (form.foresee?.({ ...wanted, ...values }, known) ?? []).flatMap((item) =>
      item.kind === 'note' && item.text.key.includes('schedule.')
        ? [[item.text.key.replace(/^.*-foresee\./, ''), item.asks]]
        : [],
    );

  it.each<[string, Partial<Values['schedule']>, Values['afterwards'], unknown]>([
    ['is asked before it is started', { cron: '0 0 0 30 2 ?' }, 'start', [['schedule.never', 'always']]],
    ['is said where it is only made', { cron: '0 0 0 30 2 ?' }, 'create', [['schedule.never', undefined]]],
    [
      'may end too soon',
      { cron: '0 0 2 1 6 ?', end: '2026-05-01T00:00:00' },
      'start',
      [['schedule.notBefore', 'always']],
    ],
    ['is none that runs', { cron: '0 0 2 29 2 ?' }, 'start', []],
    ['is none of every few seconds', { cron: '*/10 * * * * ?' }, 'start', [['schedule.rapid', 'always']]],
    ['is none that is run by hand', { cron: '0 0 0 30 2 ?', type: 'RUN_ONCE' }, 'create', []],
  ])('%s', (_, schedule, afterwards, expected) => {
    expect(warnings({ schedule: { ...cron, ...schedule }, afterwards })).toEqual(expected);
  });
});

const wire = {
  id: '8bd0c0de00000000000000000000a001',
  name: 'nightly',
  user_id: 'somebody',
  user_name: 'ops',
  duty_person: 'ops',
  dir_id: '101',
  path: '/sales',
  data_source_type: 'DLI',
  task_config: { data_connection_id: 'c1', deleted_obkect_policy: '2' },
  schedule_config: { schedule_type: 'CRON', cron_expression: '0 0 2 * * ?', job_id: 7, enabled: 3 },
};
const task = (raw: unknown): Task => ({
  ref: { connection: 'arts', type: 'dataarts-collection', id: wire.id },
  name: wire.name,
  lifecycle: 'scheduled',
  vendorStatus: 'enabled 3',
  raw,
});

describe('a copy of a task', () => {
  it('has all that the task tells, and is made by whoever copies it', () => {
    const { values, unknown } = form.fromTask(task(wire), undefined);
    expect(unknown).toEqual([]);
    expect(values).toEqual({
      ...readBody(wire),
      schedule: { ...readBody(wire).schedule, enabled: true },
      owner: '',
      userId: '',
      afterwards: 'start',
    });
    const of = (raw: object) => form.fromTask(task({ ...wire, ...raw }), undefined).values;
    expect(of({ duty_person: 'lin' })).toMatchObject({ owner: 'lin' });
    // What was asked for beside making it is nothing of the task.
    const off = form.fromTask(task({ ...wire, schedule_config: { ...wire.schedule_config, enabled: 1 } }), undefined);
    expect(off).toMatchObject({ values: { schedule: { enabled: false } }, unknown: [] });
    expect(off.values).toHaveProperty('afterwards', 'create');
  });

  it('begins with a name that is free', () => {
    const tasks = [task(wire), { ...task(wire), name: ' nightly_2 ' }];
    expect(form.freed?.({ ...wanted, name: 'nightly ' }, tasks).name).toBe('nightly_3');
    expect(form.freed?.({ ...wanted, name: 'weekly' }, tasks).name).toBe('weekly');
  });

  it('is what is remembered, where something is', () => {
    expect(form.fromTask(task(wire), wanted)).toEqual({ values: wanted, ignored: [], unknown: [] });
  });

  it('names all where nothing can be read', () => {
    const { values, unknown } = form.fromTask(task(undefined), undefined);
    expect(values).toEqual({});
    expect([...unknown].toSorted()).toEqual(
      Object.keys(defaults)
        .filter((name) => name !== 'origin')
        .toSorted(),
    );
  });
});

describe('what creating would come to', () => {
  const none: KnownTasks = { connection, tasks: [], whole: true, isOwn: () => true, now: 0 };
  const notes = (values: Partial<Values>, known: Partial<KnownTasks> = {}) =>
    (form.foresee?.({ ...wanted, ...values }, { ...none, ...known }) ?? []).map((item) =>
      item.kind === 'note' ? `${item.state} ${item.text.key.replace(/^[\w-]+\./, '')}` : item.kind,
    );

  it.each<[string, Partial<Values>, Partial<KnownTasks>, string]>([
    ['that the name is free', {}, {}, 'ok free'],
    ['that the name is taken', { name: 'nightly' }, { tasks: [task(wire)] }, 'bad taken'],
    ['that it was looked for in part', {}, { whole: false, total: 9 }, 'unknown partly'],
    ['that the console lets names have fewer characters', { name: 'a b' }, {}, 'warn name.alphabet'],
    ['that a name hides text', { name: 'a\u202eb' }, {}, 'warn name.hidden'],
    [
      'that nobody knows the data connection',
      {},
      { unknown: [{ field: 'connection', id: 'c1' }] },
      'warn unknown.connection',
    ],
    [
      'that nobody knows the workspace',
      {},
      { unknown: [{ field: 'sourceWorkspace', id: 'w1' }] },
      'warn unknown.sourceWorkspace',
    ],
    ['that there are many tables', { tables: 'a.b\n'.repeat(1001) }, {}, 'warn tables'],
    ['that patterns are not for this type', { dataSourceType: 'DWS', byPattern: true }, {}, 'warn pattern'],
    [
      'that classes are not for this type',
      { dataSourceType: 'ORACLE', classification: true },
      {},
      'warn classification',
    ],
    ['that it goes out under the id of somebody else', { userId: 'other' }, {}, 'warn otherUser'],
    ['that nothing runs', {}, {}, 'ok nothing'],
    ['that it runs', { afterwards: 'run' }, {}, 'warn runs'],
    ['that its schedule waits', { schedule: cron }, {}, 'warn waits'],
    ['that it runs, and its schedule waits', { afterwards: 'run', schedule: cron }, {}, 'warn runsAndWaits'],
    ['that its schedule starts', { afterwards: 'start', schedule: cron }, {}, 'warn scheduled'],
  ])('says %s', (_, values, known, note) => {
    expect(notes(values, known)).toContain(note);
  });

  it('says nothing of what is as it should be', () => {
    const said = notes({ tables: 'a.b\n'.repeat(1000), byPattern: true, classification: true, userId: 'own' });
    expect(said).toEqual(['ok free', 'ok nothing']);
  });

  it('says that no user id goes out where nobody knows it', () => {
    const { id: _id, ...identity } = connection.identity;
    expect(notes({}, { connection: { ...connection, identity } })).toContain('unknown noUser');
  });

  it('offers a name that is free, and not too long', () => {
    const long = 'x'.repeat(62);
    const free = (name: string, taken: readonly string[]) =>
      (
        form.foresee?.({ ...wanted, name }, { ...none, tasks: taken.map((one) => ({ ...task(wire), name: one })) }) ??
        []
      )
        .map((item) => (item.kind === 'note' ? item.text.params?.['free'] : undefined))
        .find((one) => one !== undefined);
    expect(free('a', ['a', 'a_2'])).toBe('a_3');
    expect(free(long, [long])).toBe(`${'x'.repeat(60)}_2`);
  });
});

describe('the field that a refusal is about', () => {
  it.each([
    ['DLG.2270', '', 'name'],
    ['2270', '', 'name'],
    ['DLG.2201', 'Failed: duplicate name.', 'name'],
    ['DLG.2201', 'Failed to create the task: the data connection does not exist.', 'connection'],
    ['DLG.1806', '', 'schedule.cron'],
    ['DLG.1810', '', 'schedule.end'],
    ['2273', '', 'schedule.end'],
    ['DLG.2274', '', 'schedule.end'],
    ['DLG.2242', '', 'directory'],
    ['DLG.2252', 'The directory does not exist.', 'directory'],
    ['DLG.2252', 'Invalid parameter: interval.', 'schedule.interval'],
    ['DLG.2252', 'Invalid parameter: parameter_config.', 'metadata'],
    ['DLG.2252', 'data_source_type is required.', 'dataSourceType'],
    ['DLG.1881', 'The quota is exhausted.', undefined],
    ['APIGW.0301', 'name', undefined],
    ['', 'name', undefined],
  ])('%s %s', (code, message, field) => {
    expect(form.fieldOf?.({ code, message })).toBe(field);
  });
});
