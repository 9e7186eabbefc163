import { describe, expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import {
  dataworksCallsPerDay,
  editionOf,
  failedStatus,
  failedSuccess,
  id,
  longText,
  notDone,
  operation,
  whole,
} from './dataworks-rpc';

describe('a failure inside a success', () => {
  it.each([
    ['style A or B that succeeded', failedSuccess, { Success: true, Data: 1 }, undefined],
    ['style D, which never says so', failedSuccess, { RequestId: 'x' }, undefined],
    [
      'style B that failed',
      failedSuccess,
      { Success: false, ErrorCode: '1100', ErrorMessage: 'No.' },
      { code: '1100', message: 'No.' },
    ],
    ['style A that failed', failedSuccess, { Success: false }, { code: 'Success: false', message: '' }],
    ['a yes', notDone, { Success: true, Data: true }, undefined],
    [
      'a no with a code',
      notDone,
      { Success: false, Data: false, ErrorCode: '7', ErrorMessage: 'No.' },
      { code: '7', message: 'No.' },
    ],
    ['a no without words', notDone, { Success: true, Data: false }, { code: 'Data: false', message: '' }],
    [
      'style C that succeeded',
      failedStatus,
      { Success: true, Data: { Status: 'success', Message: 'an artefact' } },
      undefined,
    ],
    [
      'style C that failed',
      failedStatus,
      { Success: true, Data: { Status: 'fail', Message: 'Invalid path: x' } },
      { code: 'fail', message: 'Invalid path: x' },
    ],
    [
      'style C without words',
      failedStatus,
      { Success: true, Data: { Status: 'fail', Message: null } },
      { code: 'fail', message: '' },
    ],
    ['a running task', failedStatus, { Success: true, Data: { Status: 'RUN' } }, undefined],
    ['no object', failedStatus, 'text', undefined],
  ])('%s', (_, find, body, words) => {
    expect(find(body)).toEqual(words);
  });
});

it('a long is text inside, and digits outside', () => {
  expect([id.parse(48213), id.parse('9007199254740993')]).toEqual(['48213', '9007199254740993']);
  expect(longText.safeParse('9007199254740993').success).toBe(true);
  expect(longText.safeParse('1e3').success).toBe(false);
  expect([whole.safeParse(1).success, whole.safeParse('1').success, whole.safeParse(0.5).success]).toEqual([
    true,
    true,
    false,
  ]);
});

it('an operation’s name gives all that follows from it', () => {
  expect(operation('ListDIJobs')).toMatchObject({
    id: 'dataworks.ListDIJobs',
    path: '/',
    rpc: { action: 'ListDIJobs', version: '2020-05-18' },
    source: expect.stringMatching(/-2020-05-18-listdijobs$/),
    failureKinds: {
      'Throttling.Api.Risk': 'quota',
      'Throttling.User': 'throttled',
      SignatureDoesNotMatch: 'unauthorised',
    },
  });
});

it.each<[string | undefined, string | undefined, number | undefined]>([
  ['basic', 'basic', 100],
  ['Basic Edition', 'basic', 100],
  ['standard', 'standard', undefined],
  ['enterprise', 'enterprise', undefined],
  ['basically none', undefined, undefined],
  ['', undefined, undefined],
  [undefined, undefined, undefined],
])('the edition %s is %s, with %s calls a day', (edition, known, calls) => {
  const connection: Connection = {
    id: 'dw',
    cloud: 'dataworks',
    name: 'DataWorks',
    environment: 'test',
    region: 'cn-shanghai',
    identity: { user: 'lin', account: 'harbour', role: 'operator' },
    ...(edition === undefined ? undefined : { edition }),
  };
  expect([editionOf(connection), dataworksCallsPerDay(connection)]).toEqual([known, calls]);
});
