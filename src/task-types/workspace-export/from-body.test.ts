import { describe, expect, it } from 'vitest';
import { parsePasted } from '@/forms/parse-pasted';
import { fromBody, wrongInBody } from './from-body';

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
    expect(fromBody({}, path)?.values).toEqual({ what });
  });

  it('take the group out of the path', () => {
    expect(fromBody({ user_name: 'li' }, '/v3/0123/groups/7c1e/users/export')).toEqual({
      values: { what: 'groupUsers', groupId: '7c1e', userName: 'li' },
      ignored: [],
      unknown: [],
    });
  });

  it('are nothing at a path that is no trigger', () => {
    expect(fromBody({ language: 'en_US' }, '/v2/0123/export-tasks')?.unknown).toEqual(['what']);
    expect(fromBody({ limit: '5' }, '/v2/0123/export-tasks')).toBeUndefined();
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
  it.each([
    [
      'a cURL command',
      "curl 'https://workspace.cn-north-4.myhuaweicloud.com/v3/0123/desktops/connections/export?min_e2e_rtt=5&user_name=li' -H 'X-Auth-Token: abc'",
    ],
    [
      'a request line',
      'GET /v3/0123/desktops/connections/export?min_e2e_rtt=5&user_name=li HTTP/1.1\nX-Auth-Token: abc',
    ],
  ])('fills the form: %s', (_, text) => {
    const pasted = parsePasted(text);
    expect(pasted).toMatchObject({ ok: true, dropped: ['X-Auth-Token'] });
    expect(pasted.ok && fromBody(pasted.body)?.values).toEqual({ what: 'connections', minRtt: '5', userName: 'li' });
  });
});
