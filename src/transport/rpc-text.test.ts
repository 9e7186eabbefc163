import { expect, it } from 'vitest';
import { toRpcText } from './rpc-text';

const headers = { 'x-acs-action': 'CreateDISyncTask', 'Content-Type': 'application/x-www-form-urlencoded' };

it('shows parameters as they are meant, a line each, and which operation is asked for', () => {
  const path = '/?ProjectId=1&TaskName=a%26b&TaskParam=%7B%22FileFolderPath%22%3A%22Business+Flow%2Fx%22%7D';
  const body = 'TaskContent=%7B%0A++%22type%22%3A+%22job%22%0A%7D&Comment=1%2B1';
  expect(toRpcText({ method: 'POST', path, headers, body }, 'h')).toBe(
    [
      'POST /',
      '  ?ProjectId=1',
      '  &TaskName=a&b',
      '  &TaskParam={"FileFolderPath":"Business Flow/x"}',
      'Host: h',
      'x-acs-action: CreateDISyncTask',
      'Content-Type: application/x-www-form-urlencoded',
      '',
      'TaskContent={',
      '  "type": "job"',
      '}',
      '&Comment=1+1',
    ].join('\n'),
  );
});

it('shows a request without parameters, and one without a form', () => {
  expect(toRpcText({ method: 'GET', path: '/', headers: {} }, 'h')).toBe('GET /\nHost: h');
  expect(toRpcText({ method: 'POST', path: '/', headers: {}, body: '{"a":1}' }, 'h')).toBe(
    'POST /\nHost: h\n\n{"a":1}',
  );
});
