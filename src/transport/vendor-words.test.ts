import { describe, expect, it } from 'vitest';
import { vendorWords } from './vendor-words';

describe('vendorWords', () => {
  it.each<[string, unknown, ReturnType<typeof vendorWords>]>([
    ['IoTDA', { error_code: 'IOTDA.014801', error_msg: 'Too many.' }, { code: 'IOTDA.014801', message: 'Too many.' }],
    [
      'Workspace',
      { error_code: 'WKS.1', error_msg: 'No.', request_id: 'r' },
      { code: 'WKS.1', message: 'No.', requestId: 'r' },
    ],
    [
      'IAM',
      { error: { code: 401, message: 'Bad token.', title: 'Unauthorized' } },
      { code: '401', message: 'Bad token.' },
    ],
    [
      'DataArts',
      { errors: [{ error_code: 'DLM.1', error_msg: 'One.' }, { error_code: 'DLM.2' }] },
      { code: 'DLM.1', message: 'One.' },
    ],
    [
      'DataWorks',
      { Code: 'Forbidden', Message: 'No.', RequestId: 'R', HostId: 'h' },
      { code: 'Forbidden', message: 'No.', requestId: 'R' },
    ],
    [
      'DataWorks, older',
      { ErrorCode: '1101', ErrorMessage: 'No.', RequestId: 'R', Success: false },
      { code: '1101', message: 'No.', requestId: 'R' },
    ],
    [
      'an id outside of a nested error',
      { error: { code: 'a', message: 'b' }, request_id: 'r' },
      { code: 'a', message: 'b', requestId: 'r' },
    ],
    ['an error that is a word', { error: 'invalid', message: 'No.' }, { message: 'No.' }],
    ['empty words', { error_code: '', code: 'c', message: '' }, { code: 'c' }],
    ['words that are none', { code: { a: 1 }, message: ['x'], request_id: null }, {}],
    ['an empty list', { errors: [], code: 'c' }, { code: 'c' }],
    ['a list', [{ code: 'c' }], {}],
    ['text', 'Bad Gateway', {}],
    ['nothing', undefined, {}],
    ['null', null, {}],
  ])('%s', (_, body, words) => {
    expect(vendorWords(body)).toEqual(words);
  });
});
