import { expect, it } from 'vitest';
import { say } from '@/i18n/say';
import type { SearchParameter } from '@/task-types/vendor-search';
import type { Failure } from '@/transport/failures';
import { refusedParameter } from './refused-parameter';

const parameters = ['file_name', 'status', 'is_download', 'sort_field', 'sort_type', 'offset', 'limit'].map(
  (name): SearchParameter => ({ name, label: say('search.ask'), kind: 'text' }),
);
const refused = (message?: string): Failure => ({
  kind: 'rejected',
  endpoint: 'x.List',
  unclear: false,
  ...(message === undefined ? undefined : { message }),
});

it.each([
  ['Invalid limit. It must be 1 to 100.', 'limit'],
  ['Invalid parameter: offset.', 'offset'],
  ['is_download must be true or false.', 'is_download'],
  ['sort_type and sort_field must be used together.', 'sort_type'],
  ['query.status: "NOPE"', 'status'],
  ['The limits are wrong.', undefined],
  ['', undefined],
  [undefined, undefined],
])('takes of “%s” the first name that is a parameter: %s', (message, name) => {
  expect(refusedParameter(parameters, refused(message))).toBe(name);
});

it('takes nothing from what is no refusal', () => {
  expect(refusedParameter(parameters, { ...refused('status 503'), kind: 'unavailable' })).toBeUndefined();
  expect(refusedParameter(parameters, undefined)).toBeUndefined();
});
