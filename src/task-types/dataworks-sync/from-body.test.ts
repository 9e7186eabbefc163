import { describe, expect, it } from 'vitest';
import { generatedContent } from '@mocks/clouds/dataworks/generate';
import { DOCUMENTED_CONTENT, DOCUMENTED_PARAM } from '@mocks/testing/dataworks-client';
import { fromBody, wrongInBody } from './from-body';
import { generateParam } from './generate-param';
import { defaults, type Values } from './schema';

/** The example parameters of the vendor's page of CreateDISyncTask. */
const EXAMPLE = {
  ProjectId: '10000',
  TaskType: 'DI_OFFLINE',
  TaskContent: DOCUMENTED_CONTENT,
  TaskParam: DOCUMENTED_PARAM,
  TaskName: 'new_di_task',
  ClientToken: '0000-ABCD-EFG****',
};
const FILLED = {
  taskType: 'DI_OFFLINE',
  name: 'new_di_task',
  folder: 'Business Flow/XXX/Data Integration',
  resourceGroup: 'S_res_group_XXX_XXXX',
};
const wanted: Values = {
  ...defaults,
  taskType: 'DI_SOLUTION',
  name: 'shop',
  resourceGroup: 'g',
  reader: 'shop_db',
  tables: 'shop.orders',
  target: 'holo',
  writer: 'holo_rt',
};
const GENERATED = { name: 'shop', resourceGroup: 'g', reader: 'shop_db', tables: 'shop.orders', target: 'holo' };

describe('a request', () => {
  it('of the documentation fills the form, its script to the letter', () => {
    expect(fromBody(EXAMPLE)).toEqual({
      values: { ...FILLED, script: DOCUMENTED_CONTENT },
      ignored: [],
      unknown: [],
    });
  });

  it('may hold objects where the wire has JSON text', () => {
    const filled = fromBody({
      ...EXAMPLE,
      TaskContent: JSON.parse(DOCUMENTED_CONTENT),
      TaskParam: { ...JSON.parse(DOCUMENTED_PARAM), Cu: 0.5, Else: 1 },
    });
    expect(filled).toMatchObject({ values: { ...FILLED, cu: '0.5' }, ignored: ['TaskParam.Else'] });
    expect(JSON.parse(filled?.values.script ?? '')).toEqual(JSON.parse(DOCUMENTED_CONTENT));
  });

  it.each(['CreateDISyncTask', 'GenerateDISyncTaskConfigForCreating'])(
    'of %s may say so, and how it was signed: that is nothing to complain of',
    (Action) => {
      const signed = {
        Version: '2020-05-18',
        Format: 'JSON',
        RegionId: 'cn-shanghai',
        SignatureType: '',
        Timestamp: 't',
      };
      const credentials = { AccessKeyId: 'a', Signature: 's', SignatureNonce: 'n', SecurityToken: 'x' };
      const filled = fromBody({ ...EXAMPLE, Action, ...signed, ...credentials, Else: 1 });
      expect(filled).toMatchObject({ values: FILLED, ignored: ['Else'] });
    },
  );

  it('of a generation fills what it is generated from', () => {
    const body = { TaskType: 'DI_SOLUTION', TaskParam: JSON.stringify(generateParam(wanted)), ClientToken: 't' };
    expect(fromBody(body)).toMatchObject({ values: { taskType: 'DI_SOLUTION', ...GENERATED }, ignored: [] });
  });

  it('with a generated script fills what that came of', () => {
    const TaskContent = generatedContent(JSON.stringify(generateParam(wanted)));
    const TaskParam = '{"FileFolderPath":"Business Flow/orders/Data Integration"}';
    expect(fromBody({ TaskType: 'DI_SOLUTION', TaskName: 'other', TaskContent, TaskParam })?.values).toMatchObject({
      ...GENERATED,
      name: 'other',
      folder: 'Business Flow/orders/Data Integration',
    });
  });
});

describe('what is pasted alone', () => {
  it('a script', () => {
    const filled = fromBody(JSON.parse(DOCUMENTED_CONTENT));
    expect(filled).toMatchObject({ values: { taskType: 'DI_OFFLINE' }, ignored: [] });
    expect(JSON.parse(filled?.values.script ?? '')).toEqual(JSON.parse(DOCUMENTED_CONTENT));
  });

  it('a script of the first DataX goes in as it is', () => {
    const job = { job: { content: [{ reader: { name: 'mysqlreader' }, writer: { name: 'odpswriter' } }] } };
    expect(JSON.parse(fromBody(job)?.values.script ?? '')).toEqual(job);
  });

  it('the input of a generation, and the script that came of it', () => {
    const param = generateParam(wanted);
    expect(fromBody(param)?.values).toMatchObject({ taskType: 'DI_SOLUTION', ...GENERATED });
    const script: unknown = JSON.parse(generatedContent(JSON.stringify(param)));
    expect(fromBody(script)?.values).toMatchObject({ taskType: 'DI_SOLUTION', ...GENERATED });
  });
});

it.each([
  [{ Name: 'x', ExportMode: 'FULL' }, ['TaskType']],
  [{ ...EXAMPLE, TaskType: 'DI_ELSE' }, ['TaskType']],
  [{ ...EXAMPLE, TaskParam: '{' }, ['TaskParam']],
  [{ ...EXAMPLE, TaskContent: 7 }, ['TaskContent']],
  [{ ...EXAMPLE, TaskType: 'DI_REALTIME' }, ['TaskContent']],
  [{ ...EXAMPLE, Action: 'UpdateDISyncTask', FileId: 7 }, ['Action']],
  [{ Action: 'DeleteDISyncTask', TaskType: 'DI_REALTIME', FileId: 7 }, ['Action']],
  [{ Action: 'GenerateDISyncTaskConfigForUpdating', TaskType: 'DI_ELSE' }, ['Action', 'TaskType']],
])('refuses what is none and says why: %#', (body, wrong) => {
  expect(fromBody(body)).toBeUndefined();
  expect(wrongInBody(body)).toEqual(wrong);
});

it.each([null, undefined, 7, 'text', [], {}])('takes nothing out of %j', (body) => {
  expect(fromBody(body)).toBeUndefined();
});
