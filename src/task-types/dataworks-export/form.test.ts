import { describe, expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import type { RunStatus, Task } from '@/core/task';
import { Translator } from '@/i18n/translator';
import type { KnownTasks } from '@/task-types/task-form';
import { toRequest } from '@/transport/request';
import { form } from './form';
import { defaults, schema, type Values } from './schema';

const NOW = Date.UTC(2026, 2, 1, 12);

const connection = (edition?: string): Connection => ({
  id: 'dw',
  cloud: 'dataworks',
  name: 'DataWorks',
  environment: 'test',
  region: 'cn-shanghai',
  workspace: '30112',
  identity: { user: 'lin', account: 'harbour', role: 'operator' },
  ...(edition === undefined ? undefined : { edition }),
});

const values = (more: Partial<Values> = {}): Values => ({ ...defaults, name: 'nightly', ...more });
const wrong = (more: Partial<Values>) => schema.safeParse(values(more)).error?.issues.map(({ path }) => path.join('.'));

const task = (name: string, status?: RunStatus): Task => ({
  ref: { connection: 'dw', type: 'dataworks-export', id: name },
  name,
  lifecycle: status ? 'ready' : 'draft',
  vendorStatus: '',
  raw: {},
  ...(status ? { latestRun: { status } } : undefined),
});

const known = (more: Partial<KnownTasks> = {}): KnownTasks => ({
  tasks: [],
  whole: true,
  isOwn: () => false,
  now: NOW,
  ...more,
});

async function foreseen(wanted: Values, of: KnownTasks, language: 'en' | 'zh-CN' = 'en'): Promise<string[]> {
  const translator = new Translator(language);
  for (const book of form.words ?? []) translator.addWords(book);
  return (form.foresee?.(wanted, of) ?? []).map((item) =>
    item.kind === 'note' ? `${item.state}: ${translator.speech().t(item.text)}` : item.kind,
  );
}

describe('the schema', () => {
  it.each<[string, Partial<Values>, string[] | undefined]>([
    ['nothing but a name', {}, undefined],
    ['no name', { name: '  ' }, ['name']],
    ['a name without end', { name: 'n'.repeat(257) }, ['name']],
    ['INCREMENTAL without its beginning', { mode: 'INCREMENTAL' }, ['since']],
    ['a beginning of which only part was typed', { mode: 'INCREMENTAL', since: 'incomplete' }, ['since']],
    ['a beginning before 1970', { mode: 'INCREMENTAL', since: '1969-12-31T23:59:59Z' }, ['since']],
    ['INCREMENTAL with its beginning', { mode: 'INCREMENTAL', since: '2026-02-01T00:00:00Z' }, undefined],
    ['FULL, whatever was typed before', { since: 'incomplete' }, undefined],
  ])('%s', (_, more, fields) => {
    expect(wrong(more)).toEqual(fields);
  });

  it('takes blanks around a name away, so that none looks like another', () => {
    expect(schema.parse(values({ name: ' nightly ' })).name).toBe('nightly');
  });
});

describe('what is sent', () => {
  const sent = (more: Partial<Values>) => {
    const [first] = form.plan(values(more), { connection: connection(), onceId: 'o' });
    if (!first) throw new Error('an empty plan');
    return toRequest(first.endpoint, first.input([]), connection()).body;
  };

  it.each<[string, Partial<Values>, string]>([
    ['FULL without what it ignores', { since: '2026-02-01T00:00:00Z' }, 'ProjectId=30112&Name=nightly&ExportMode=FULL'],
    [
      'INCREMENTAL with milliseconds',
      { mode: 'INCREMENTAL', since: '2020-05-19T16:00:00Z' },
      'ProjectId=30112&Name=nightly&ExportMode=INCREMENTAL&IncrementalSince=1589904000000',
    ],
    [
      'what was chosen',
      { objectStatus: 'DEPLOYED', description: 'a b' },
      'ProjectId=30112&Name=nightly&ExportMode=FULL&ExportObjectStatus=DEPLOYED&Description=a+b',
    ],
  ])('is %s', (_, more, body) => {
    expect(sent(more)).toBe(body);
  });

  it('is one call, or two where it is to be started', () => {
    const steps = (afterwards: Values['afterwards']) =>
      form.plan(values({ afterwards }), { connection: connection(), onceId: 'o' });
    expect(steps('create').map(({ endpoint }) => endpoint.id)).toEqual(['dataworks.CreateExportMigration']);
    const [create, start] = steps('start');
    expect(create?.made?.({ Data: 9 }).ref).toEqual({ connection: 'dw', type: 'dataworks-export', id: '9' });
    expect(start?.input([{ Data: '9' }])).toEqual({ form: { MigrationId: '9' } });
    // Before the first has answered there is nothing to start.
    expect(() => start?.input([])).toThrow();
  });
});

describe('what is foreseen', () => {
  it('of the name, with how many were looked through and whether those are all', async () => {
    const tasks = [task('nightly', 'succeeded'), task('nightly_2')];
    expect(await foreseen(values(), known({ tasks }))).toContain(
      'bad: The name “nightly” is taken, among all 2 exports. DataWorks will refuse it; “nightly_3” is free.',
    );
    expect(await foreseen(values({ name: 'other' }), known({ tasks }))).toContain(
      'ok: The name is free: none of all 2 exports has it. DataWorks has the last word.',
    );
    const partly = { tasks, whole: false, total: 900 };
    expect((await foreseen(values(), known(partly)))[0]).toMatch(/^bad: .*among the 2 exports looked through/);
    expect((await foreseen(values({ name: 'x' }), known(partly)))[0]).toMatch(/^warn: None of the 2 exports looked/);
    // Read to the end, and still fewer than there are.
    expect((await foreseen(values({ name: 'x' }), known({ tasks, total: 3 })))[0]).toMatch(/^warn/);
    expect(await foreseen(values({ name: '' }), known({ tasks }))).toHaveLength(1);
  });

  it('of the packages of the edition, and nothing where that is not known or has no limit', async () => {
    const of = (edition: string | undefined, count: number) =>
      foreseen(
        values({ afterwards: 'start', name: '' }),
        known({
          connection: connection(edition),
          tasks: [
            ...Array.from({ length: count }, (_, index) => task(`t${index}`, 'succeeded')),
            task('f', 'failed'),
            task('d'),
          ],
        }),
      );
    expect(await of('standard', 12)).toEqual([
      'ok: At least 12 of 30 packages are used. Each export that succeeds makes one, in all workspaces together.',
    ]);
    expect((await of('Basic Edition', 9))[0]).toMatch(/^warn: At least 9 of 10/);
    expect((await of('basic', 10))[0]).toMatch(/^bad: All packages are used: at least 10 of 10\./);
    expect((await of('professional', 99))[0]).toMatch(/^warn: At least 99 of 100/);
    for (const edition of ['enterprise', 'platinum', undefined]) expect(await of(edition, 200)).toEqual([]);
  });

  it('of what comes after: that creating does not start it', async () => {
    expect(await foreseen(values({ name: '' }), known())).toEqual([
      'ok: It is created and not started: start it from its page.',
    ]);
    expect(await foreseen(values({ name: '', afterwards: 'start' }), known())).toEqual([]);
    expect(await foreseen(values({ name: '' }), known(), 'zh-CN')).toEqual(['ok: 只创建，不启动：可在其页面启动。']);
  });

  it('of a beginning that has not come, in the cloud’s time', async () => {
    const later = values({ mode: 'INCREMENTAL', since: '2026-03-01T12:00:01Z' });
    expect(form.wrongNow?.(later, NOW)?.field).toBe('since');
    expect(form.wrongNow?.({ ...later, description: 'see ?token=••••' }, NOW)?.field).toBe('description');
    expect(form.wrongNow?.({ ...later, name: '••••' }, NOW)?.field).toBe('name');
    expect(form.wrongNow?.(later, NOW + 1_000)).toBeUndefined();
    expect(form.wrongNow?.({ ...later, mode: 'FULL' }, NOW)).toBeUndefined();
    expect(await foreseen(later, known())).toContain(
      'bad: Choose an instant that has passed: nothing was changed after now.',
    );
  });
});

describe('a pasted body', () => {
  it.each([
    ['a beginning beyond the calendar', { IncrementalSince: '9999999999999999' }, ''],
    ['an empty beginning', { IncrementalSince: '' }, ''],
    [
      'a beginning that FULL ignores',
      { ExportMode: 'FULL', IncrementalSince: 1_589_904_000_123 },
      '2020-05-19T16:00:00.123Z',
    ],
  ])('with %s', (_, more, since) => {
    const filled = form.fromBody({ Name: 'x', ExportMode: 'INCREMENTAL', ...more });
    expect(filled?.values.since).toBe(since);
  });

  it('that is not of this operation says what is wrong, or missing', () => {
    expect(form.wrongInBody?.({ Action: 'ListMigrations', ExportMode: 'SOME', IncrementalSince: -1 })).toEqual([
      'Action',
      'Name',
      'ExportMode',
      'IncrementalSince',
    ]);
  });
});

it('knows of a task that it did not make its name and description, and names the rest', () => {
  const raw = { Id: '1', Name: 'theirs', Status: 'SUCCESS', Description: 'why' };
  expect(form.fromTask({ ...task('theirs', 'succeeded'), raw }, undefined)).toEqual({
    values: { name: 'theirs', description: 'why' },
    ignored: [],
    unknown: ['mode', 'since', 'objectStatus', 'afterwards'],
  });
});
