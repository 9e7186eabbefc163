import { describe, expect, it } from 'vitest';
import { parsePasted } from '@/forms/parse-pasted';
import { fromBody, wrongInBody } from './from-body';
import { toCall } from './request';
import { defaults } from './schema';

describe('parameters of a trigger', () => {
  it.each([
    [
      'a body of users',
      { user_names: ['li.na', 'wang.wei'], active_type: 'USER_ACTIVATE' },
      ['users'],
      { userNames: 'li.na\nwang.wei', activeType: 'USER_ACTIVATE', what: 'users' },
    ],
    [
      'connections, by what only they have',
      { min_e2e_rtt: 5, start_time: '2026-02-20T21:11:11Z' },
      ['connections'],
      { minRtt: '5', start: '2026-02-20T21:11:11Z', what: 'connections' },
    ],
    [
      'a sorting that one kind alone has',
      { sort_field: 'user_usage', sort_type: 'ASC' },
      ['userUsage'],
      { userSort: 'user_usage', sortType: 'ASC', what: 'userUsage' },
    ],
    [
      'a flag',
      { user_attached: true, language: 'zh_CN' },
      ['desktops'],
      { userAttached: 'true', language: 'zh_CN', what: 'desktops' },
    ],
  ])('tell which export it is: %s', (_, given, __, values) => {
    expect(fromBody(given)).toEqual({ values, ignored: [], unknown: [] });
  });

  it('leave open which export it is where they are those of several', () => {
    expect(fromBody({ language: 'en_US', other: 1 })).toEqual({
      values: { language: 'en_US' },
      ignored: ['other'],
      unknown: ['what'],
    });
  });

  it.each([
    ['/v3/0123/desktops/export', 'desktops'],
    ['/v3/0123/desktops/connections/export?x=1', 'connections'],
    ['/v3/0123/statistics/metrics/desktops/export', 'desktopUsage'],
    ['/v3/0123/statistics/metrics/users/export', 'userUsage'],
    ['https://workspace.cn-north-4.myhuaweicloud.com/v2/0123/statistics/metrics/app-user-access/export', 'appAccess'],
    ['/v3/0123/users/export', 'users'],
    ['/api/desk-prod/v3/0123/terminals/binding-desktops/template/export', 'terminals'],
  ])('are those of the trigger at %s', (path, what) => {
    const filled = fromBody({}, path);
    expect(filled).toMatchObject({ values: { what }, ignored: [], unknown: [] });
    // What was typed before is none of it.
    const before = {
      ...defaults,
      computerName: 'QUAY-1',
      usageUser: 'li',
      userName: 'li',
      resourceName: 'Q',
      mac: '02',
    };
    const values = { ...before, ...filled?.values };
    const { input } = toCall(values.what || 'desktops', values);
    expect(input.body ?? input.query).toEqual({});
  });

  it('leave a language open that they do not tell, and keep one that must be told', () => {
    expect(fromBody({}, '/v3/0123/desktops/connections/export')?.values).toHaveProperty('language', '');
    expect(fromBody({}, '/v3/0123/desktops/export')?.values).not.toHaveProperty('language');
  });

  it('take the group out of the path', () => {
    const at = (path: string) => fromBody({ user_name: 'li' }, path);
    expect(at('/v3/0123/groups/7c1e/users/export')).toMatchObject({
      values: { what: 'groupUsers', groupId: '7c1e', userName: 'li' },
      ignored: [],
      unknown: [],
    });
    expect(at('/v3/0123/groups/a%2Fb/users/export/')?.values.groupId).toBe('a/b');
    expect(at('/v3/0123/groups/%/users/export')?.values.groupId).toBe('%');
    // Documentation leaves it open.
    expect(at('/v3/{project_id}/groups/{group_id}/users/export')?.values).not.toHaveProperty('groupId');
  });

  it('are nothing at a path that is no trigger', () => {
    for (const given of [{ language: 'en_US' }, { limit: '5' }, {}]) {
      expect(fromBody(given, '/v2/0123/export-tasks')).toBeUndefined();
      expect(wrongInBody(given, '/v2/0123/export-tasks')).toEqual([]);
    }
  });

  it.each([
    [{ language: 'Klingon' }, ['language']],
    [{ user_names: [1], description: 'x' }, ['user_names']],
    [{ start_time: 'yesterday', min_e2e_rtt: 1 }, ['start_time']],
    [{ task_ids: ['x'] }, ['task_ids']],
    [{}, ['language']],
  ])('are refused with what is wrong: %j', (given, names) => {
    expect(fromBody(given)).toBeUndefined();
    expect(wrongInBody(given)).toEqual(names);
  });
});

describe('what is pasted', () => {
  const HOST = 'https://workspace.cn-north-4.myhuaweicloud.com';
  const NAMES = '/v3/0123/desktops/export?language=zh_CN&user_names=li.na&user_names=wang.wei';
  const TOLD = { language: 'zh_CN', user_names: ['li.na', 'wang.wei'] };
  const QUERY = '/v3/0123/desktops/connections/export?min_e2e_rtt=5&user_name=li';
  const ASKED = { user_name: 'li', min_e2e_rtt: '5' };
  const BARE = '/v3/0123/desktops/connections/export';
  it.each<[string, string, string, object]>([
    ['a request line', `GET ${NAMES}`, 'desktops', TOLD],
    ['the vendor’s address', HOST + NAMES, 'desktops', TOLD],
    ['this console’s address', `http://localhost:5173/api/desk-prod${NAMES}`, 'desktops', TOLD],
    ['this console’s path', `api/desk-prod${NAMES}`, 'desktops', TOLD],
    ['this console’s path, with GET', `GET /api/desk-prod${NAMES}`, 'desktops', TOLD],
    ['the vendor’s path alone', NAMES, 'desktops', TOLD],
    [
      'documentation with placeholders',
      `GET https://{endpoint}${NAMES.replace('0123', '{project_id}')}`,
      'desktops',
      TOLD,
    ],
    ['cURL', `curl '${HOST}${NAMES}' -H 'X-Auth-Token: $TOKEN'`, 'desktops', TOLD],
    [
      'cURL with -G',
      `curl -G ${HOST}/v3/0123/desktops/export -d language=zh_CN -d user_names=li.na -d user_names=wang.wei`,
      'desktops',
      TOLD,
    ],
    ['cURL that tells credentials', `curl '${HOST}${QUERY}' -H 'X-Auth-Token: abc'`, 'connections', ASKED],
    ['a request with its headers', `GET ${QUERY} HTTP/1.1\nX-Auth-Token: abc`, 'connections', ASKED],
    ['a request and its answer', `GET ${QUERY}\n\n200\n{"task_id": "exp-1"}`, 'connections', ASKED],
    ['a request without parameters', `GET ${BARE}`, 'connections', {}],
    ['its address', HOST + BARE, 'connections', {}],
    ['its path', BARE, 'connections', {}],
    ['its cURL', `curl -X GET "${HOST}${BARE}" -H "X-Auth-Token: abc"`, 'connections', {}],
    ['its documentation', `URI\n\nGET ${BARE}\n\nStatus code: 200`, 'connections', {}],
    ['a POST without a body', `curl -X POST ${HOST}/v3/0123/users/export`, 'users', {}],
    [
      'a POST with a body',
      `curl ${HOST}/v3/0123/users/export -d '{"user_names": ["li.na"]}'`,
      'users',
      { user_names: ['li.na'] },
    ],
    [
      'parameters that suit several, told apart by the path',
      `GET /v3/0123/users/export?language=zh_CN`,
      'users',
      { language: 'zh_CN' },
    ],
  ])('asks for the same again: %s', (_, text, what, parameters) => {
    const pasted = parsePasted(text);
    const request = pasted.ok ? pasted : pasted.bare;
    const filled = request && fromBody(request.body, request.path);
    expect(filled).toMatchObject({ values: { what }, ignored: [], unknown: [] });
    const values = { ...defaults, language: 'en_US' as const, ...filled?.values };
    const { input } = toCall(values.what || 'desktops', values);
    expect(input.body ?? input.query).toEqual(parameters);
    expect(request?.dropped).toEqual(text.includes('abc') ? ['X-Auth-Token'] : undefined);
  });
});
