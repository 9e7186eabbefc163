import { beforeEach, expect, it, vi } from 'vitest';
import { Translator } from '@/i18n/translator';
import { registry } from '@/task-types/registry';
import { failureWords } from '@/pages/failure-words';
import type { Failure } from '@/transport/failures';
import { noteTrouble, troubleOf } from './troubles';

const quota: Failure = {
  kind: 'quota',
  endpoint: 'iotda.CreateExportTask',
  unclear: false,
  code: 'IOTDA.014801',
  message: 'Too many.',
  status: 403,
};

let translator: Translator;
const words = (failure: Failure) => failureWords(translator.speech().t, failure);

beforeEach(async () => {
  translator = new Translator('en');
  await translator.load('entry');
});

/** A failure came, and what its cloud's codes mean has been loaded. */
async function met(failure: Failure): Promise<void> {
  noteTrouble({ registry, translator }, 'iotda', failure);
  // What was missed would be told of by itself.
  await vi.waitFor(() => expect(troubleOf(quota)).toBeDefined());
  await vi.waitFor(() => expect(translator.speech().t({ key: 'iotda-trouble.page.what' })).toMatch(/out of range/));
}

it('a code is told by its kind until its cloud is known, then in its own words', async () => {
  expect(words(quota)).toMatchObject({ why: 'The quota is used up.', vendorWords: 'Too many.', code: 'IOTDA.014801' });
  let told = 0;
  translator.subscribe(() => {
    told += 1;
  });
  await met(quota);
  expect(told).toBeGreaterThan(0);
  expect(words(quota)).toMatchObject({
    why: 'Probably 5 exports of this user are unfinished, and more are not allowed.',
    advice: 'Wait for one to end, then send it again.',
  });
  await translator.use('zh-CN');
  expect(words(quota).advice).toBe('等一个结束后再发送。');
});

it('an unknown code keeps the words of its kind, and the vendor’s own', async () => {
  await met(quota);
  const unknown: Failure = { ...quota, kind: 'rejected', code: 'IOTDA.999999', message: 'What is this?' };
  expect(troubleOf(unknown)).toBeUndefined();
  expect(words(unknown)).toMatchObject({
    why: 'The cloud refused the request.',
    vendorWords: 'What is this?',
    code: 'IOTDA.999999',
  });
});

it('reads the gateway’s codes with either prefix, and by their tails', async () => {
  await met(quota);
  const expired: Failure = {
    kind: 'unauthorised',
    endpoint: 'iotda.ListExportTasks',
    unclear: false,
    code: 'APIG.0301',
    message: 'Incorrect IAM authentication information: token expires, expires_at: 2026-03-01T08:09:10Z',
  };
  expect(words(expired).why).toBe('The token of the connection has expired.');
});

it('a permission that the operation needs is named beside what the code says', async () => {
  await met(quota);
  const denied: Failure = { ...quota, kind: 'forbidden', code: 'IOTDA.000022', action: 'iotda:exporttasks:create' };
  expect(words(denied).advice).toBe(
    'Ask an administrator of the account. It needs the permission iotda:exporttasks:create.',
  );
});

it('another cloud’s failure with the same code is not told in these words', async () => {
  await met(quota);
  expect(troubleOf({ ...quota, endpoint: 'worst.CreateFerry' })).toBeUndefined();
  expect(troubleOf({ ...quota, endpoint: 'nothing' })).toBeUndefined();
});

it('a failure without a code loads nothing', () => {
  const load = vi.fn(() => Promise.reject(new Error('must not load')));
  noteTrouble({ registry: [{ id: 'x', cloud: 'iotda', load }], translator }, 'iotda', {
    kind: 'offline',
    endpoint: 'iotda.X',
    unclear: false,
  });
  expect(load).not.toHaveBeenCalled();
});

it('what does not come is asked for again with the next failure', async () => {
  const load = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
  const parts = { registry: [{ id: 'x', cloud: 'iotda', load } as const], translator };
  noteTrouble(parts, 'iotda', quota);
  noteTrouble(parts, 'iotda', quota);
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(2));
});
