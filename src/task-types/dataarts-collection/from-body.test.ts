import { describe, expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import { toJson } from '@/core/long-numbers';
import { parsePasted } from '@/forms/parse-pasted';
import { form } from './form';
import { CREATE_TASK_PAGE } from './form-page-sample';
import { fromBody, wrongInBody } from './from-body';
import { defaults, schema } from './schema';

const connection: Connection = {
  id: 'arts',
  cloud: 'dataarts',
  name: 'DataArts',
  environment: 'test',
  region: 'cn-north-4',
  workspace: 'w',
  identity: { user: 'lin', id: 'own', account: 'harbour', role: 'operator' },
};

function pasted(text: string): Readonly<Record<string, unknown>> {
  const read = parsePasted(text);
  if (!read.ok) throw new Error(read.problem.key);
  return read.body;
}

/** What creating would send. */
function bodyOf(values: object): unknown {
  const [first] = form.plan(schema.parse({ ...defaults, ...values }), { connection, onceId: 'o' });
  return first?.input([]).body;
}

/** The example on the page, less what is null. */
const EXAMPLE = {
  data_source_type: 'DLI',
  description: '',
  name: 'Test collection 110',
  user_id: '0833a573fe80d5401f6dc010a775569a',
  dir_id: '0',
  task_config: {
    data_connection_name: 'dli_test',
    data_connection_id: '14bb947454e64de784eadaab759081e8',
    databaseName: ['ygy1'],
    tableName: ['ygy1.ygy'],
    alive_object_policy: '3',
    deleted_object_policy: '3',
    enableDataProfile: false,
    enableDataClassification: false,
    enable_table_filter_by_regex: false,
  },
  schedule_config: { schedule_type: 'RUN_ONCE', max_time_out: 10 },
};

describe('a pasted body', () => {
  it("of the vendor's page, copied with all that stands around it, fills everything", () => {
    const filled = fromBody(pasted(CREATE_TASK_PAGE));
    expect(filled).toMatchObject({ ignored: [], unknown: [] });
    expect(filled?.values).toMatchObject({
      name: 'Test collection 110',
      description: '',
      userId: '0833a573fe80d5401f6dc010a775569a',
      directory: '0',
      dataSourceType: 'DLI',
      connection: '14bb947454e64de784eadaab759081e8',
      connectionName: 'dli_test',
      databases: 'ygy1',
      tables: 'ygy1.ygy',
      alivePolicy: '3',
      gonePolicy: '3',
      rest: '',
      metadata: [],
      schedule: { type: 'RUN_ONCE', maxTimeOut: '10' },
    });
    // A task that is run by hand is told to be so.
    expect(bodyOf(filled?.values ?? {})).toEqual({
      ...EXAMPLE,
      schedule_config: { ...EXAMPLE.schedule_config, enabled: 0 },
    });
  });

  it('of a cURL with its headers is read too, and its token is nowhere', () => {
    const text = `curl -X POST 'https://dayu.cn-north-4.myhuaweicloud.com/v3/p/metadata/tasks/create' -H 'X-Auth-Token: MIIsecret' -H 'workspace: w' --data-raw '${JSON.stringify(EXAMPLE)}'`;
    const read = parsePasted(text);
    expect(read).toMatchObject({ ok: true, dropped: ['X-Auth-Token'] });
    expect(bodyOf(fromBody(pasted(text))?.values ?? {})).toMatchObject({ name: EXAMPLE.name });
    expect(JSON.stringify(read)).not.toContain('MIIsecret');
  });

  it('keeps numbers that are too long for one', () => {
    const text = JSON.stringify(EXAMPLE).replace('"task_config":{', '"task_config":{"big":12345678901234567890,');
    const body = bodyOf(fromBody(pasted(text))?.values ?? {});
    expect(toJson(body)).toContain('"big":12345678901234567890');
  });

  it('takes what the server owns without a word, and sends none of it', () => {
    const owned = {
      id: null,
      create_time: '1',
      update_time: '',
      user_name: 'ops',
      path: '/a',
      last_run_time: '',
      next_run_time: '',
      start_time: '',
      end_time: '',
      project_id: 'p',
      update_type: 'x',
    };
    const filled = fromBody({ ...EXAMPLE, ...owned, surplus: 1 });
    expect(filled?.ignored).toEqual(['surplus']);
    const body = Object(bodyOf(filled?.values ?? {})) as object;
    expect(Object.keys(body).filter((key) => key in owned)).toEqual([]);
  });

  it('keeps what has no field in the configuration, in the schedule and in the metadata', () => {
    const body = {
      ...EXAMPLE,
      task_config: { ...EXAMPLE.task_config, deleted_obkect_policy: '2', alive_object_policy: '10' },
      schedule_config: { schedule_type: 'CRON', cron_expression: '0 0 2 * * ?', enabled: 1, later: 'x' },
      parameter_config: [{ description: 'd', type: 't', task_id: '7', more: [1] }],
    };
    expect(bodyOf(fromBody(body)?.values ?? {})).toEqual(body);
  });

  it.each([
    ['a name that is none', { name: 7 }, ['name']],
    ['no name', { name: undefined }, ['name']],
    ['no type of source', { data_source_type: '' }, ['data_source_type']],
    ['a list as configuration', { task_config: [] }, ['task_config']],
    ['no schedule', { schedule_config: null }, ['schedule_config']],
    ['a text as description of nothing', { description: {} }, ['description']],
    [
      'values of other kinds in the schedule',
      { schedule_config: { cron_expression: 7, max_time_out: 'ten', enabled: true } },
      ['schedule_config.cron_expression', 'schedule_config.max_time_out', 'schedule_config.enabled'],
    ],
    ['metadata that is no list', { parameter_config: {} }, ['parameter_config']],
    ['an entry that is no object', { parameter_config: [{}, 7] }, ['parameter_config.1']],
  ])('with %s is not taken, and says why', (_, change, names) => {
    const body = { ...EXAMPLE, ...change };
    expect(wrongInBody(body)).toEqual(names);
    expect(fromBody(body)).toBeUndefined();
  });

  it('with one name where a list belongs means a list of one', () => {
    const filled = fromBody({
      ...EXAMPLE,
      task_config: { ...EXAMPLE.task_config, databaseName: 'sales', tableName: 'sales.orders' },
    });
    expect(filled?.values).toMatchObject({ databases: 'sales', tables: 'sales.orders', rest: '' });
    expect(bodyOf(filled?.values ?? {})).toMatchObject({
      task_config: { databaseName: ['sales'], tableName: ['sales.orders'] },
    });
  });

  it('with values of other kinds in the configuration keeps them as they came, and says so', () => {
    const odd = { tableName: [1], enableDataProfile: 'true', alive_object_policy: 3 };
    const filled = fromBody({ ...EXAMPLE, task_config: { ...EXAMPLE.task_config, ...odd } });
    const values = { ...defaults, ...filled?.values };
    expect(bodyOf(values)).toMatchObject({ task_config: odd });
    const known = { tasks: [], whole: true, isOwn: () => false, now: 0 };
    expect(
      form.foresee?.(values, known).map((item) => (item.kind === 'note' ? item.text.params : undefined)),
    ).toContainEqual({
      keys: 'tableName, alive_object_policy, enableDataProfile',
    });
  });

  it.each([null, undefined, 7, 'text', [], {}, { name: 'x' }])('that is none is not taken: %j', (body) => {
    expect(fromBody(body)).toBeUndefined();
  });

  it('need not say what the vendor was seen to fill in', () => {
    const { user_id: _user, dir_id: _directory, ...body } = EXAMPLE;
    const filled = fromBody(body);
    expect(filled?.values).toMatchObject({ userId: '', directory: '0' });
    expect(bodyOf(filled?.values ?? {})).toMatchObject({ user_id: 'own', dir_id: '0' });
  });
});
