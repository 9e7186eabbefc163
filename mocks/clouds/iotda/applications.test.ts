import { describe, expect, test } from 'vitest';
import { applicationList } from '@/task-types/iotda-export/wire';
import { DOCUMENTED_SPACE, openIotda } from '../../testing/iotda-client';

describe('ListApplications', () => {
  test.each([
    ['', ['space_default', DOCUMENTED_SPACE, 'space_asia_01']],
    ['?default_app=true', ['space_default']],
    ['?default_app=false', [DOCUMENTED_SPACE, 'space_asia_01']],
  ])('gives all that are asked for by "%s"', async (query, ids) => {
    const { body } = await (await openIotda()).call('GET', `apps${query}`);
    expect(applicationList.parse(body).applications.map((space) => space.app_id)).toEqual(ids);
  });

  test('writes times without dashes', async () => {
    const { body } = await (await openIotda()).call('GET', 'apps');
    expect(applicationList.parse(body).applications[0]?.create_time).toMatch(/^\d{8}T\d{6}Z$/);
  });

  test('refuses another default_app', async () => {
    const answer = await (await openIotda()).call('GET', 'apps?default_app=1');
    expect([answer.status, answer.body['error_code']]).toEqual([400, 'IOTDA.000006']);
  });
});

describe('ShowApplication', () => {
  test('gives one', async () => {
    const { body } = await (await openIotda()).call('GET', `apps/${DOCUMENTED_SPACE}`);
    expect(body).toMatchObject({ app_id: DOCUMENTED_SPACE, default_app: false });
  });

  test('answers 403, not 404, for one that is not there', async () => {
    const answer = await (await openIotda()).call('GET', 'apps/nowhere');
    expect([answer.status, answer.body['error_code']]).toEqual([403, 'IOTDA.001000']);
  });
});
