import { describe, expect, test } from 'vitest';
import { DOCUMENTED_BATCH_TASK, type IotdaClient, openIotda } from '../../testing/iotda-client';

const NOBODY = 'f'.repeat(24);

/** Where a code is met without anything going wrong; more of them are in the tests of each operation. */
const MET: readonly (readonly [string, number, string, (client: IotdaClient) => Promise<unknown>])[] = [
  [
    'the default space where one must be named',
    403,
    'IOTDA.001005',
    (client) => client.create(undefined, { app_type: 'APP' }),
  ],
  ['a space that nobody has', 403, 'IOTDA.001006', (client) => client.list('app_id=nowhere')],
  ['a space of another project', 403, 'IOTDA.001007', (client) => client.create(undefined, { app_id: 'space_lab' })],
  ['an application that nobody has', 403, 'IOTDA.001000', (client) => client.call('GET', 'apps/nowhere')],
  ['a bad export parameter', 400, 'IOTDA.014800', (client) => client.list('marker=x')],
  ['an export that is not there', 404, 'IOTDA.014802', (client) => client.delete(NOBODY)],
  ['a batch task that is not there', 404, 'IOTDA.014200', (client) => client.call('DELETE', `batchtasks/${NOBODY}`)],
  ['a malformed body', 400, 'IOTDA.000008', (client) => client.call('POST', 'export-tasks', '{')],
  ['a limit out of range', 400, 'IOTDA.000017', (client) => client.list('limit=99')],
  ['an offset out of range', 400, 'IOTDA.000018', (client) => client.list('offset=501')],
];

describe('a code comes from the service', () => {
  test.each(MET)('for %s: %d %s', async (_, status, code, ask) => {
    const client = await openIotda({ settings: { iotda: { unnamedSpace: 'refuse' } } });
    expect(await ask(client)).toMatchObject({ status, body: { error_code: code, error_msg: expect.any(String) } });
  });

  test('for a project that the user may not see', async () => {
    const client = await openIotda();
    const path = `/api/iotda-prod/v5/iot/${'0'.repeat(32)}/apps`;
    const request = { method: 'GET', path: path.replace('/api/iotda-prod', ''), search: '', headers: {}, body: '' };
    const { reply } = await client.world.call({ cloud: 'iotda', request });
    expect([reply.status, reply.json]).toMatchObject([403, { error_code: 'IOTDA.000002' }]);
  });
});

/** Codes that the pages list without a condition (contract 2.2 to 2.8): they come by a fault alone. */
const LISTED: readonly (readonly [number, string])[] = [
  [400, 'IOTDA.013005'],
  [400, 'IOTDA.014034'],
  [403, 'IOTDA.013006'],
  [403, 'IOTDA.013007'],
  [403, 'IOTDA.014805'],
  [403, 'IOTDA.014202'],
  [403, 'IOTDA.014206'],
  [403, 'IOTDA.000021'],
  [500, 'IOTDA.000020'],
  [400, 'IOTDA.000010'],
  [400, 'IOTDA.000011'],
  [400, 'IOTDA.000012'],
  [400, 'IOTDA.000013'],
  [400, 'IOTDA.000014'],
];
const OF_THE_GATEWAY = [400, 401, 403, 404, 429, 504];

describe('a code comes by a fault', () => {
  const strike = async (effect: { status: number; code?: string }) => {
    const client = await openIotda();
    await client.world.setFaults([{ id: 'f', match: { endpoint: 'iotda.*' }, effect: { kind: 'status', ...effect } }]);
    return client.create(DOCUMENTED_BATCH_TASK);
  };

  test.each(LISTED)('in the envelope of the service: %d %s', async (status, code) => {
    const { status: given, body } = await strike({ status, code });
    expect([given, body]).toEqual([status, { error_code: code, error_msg: expect.any(String) }]);
  });

  test.each(OF_THE_GATEWAY)('in the envelope of the gateway: %d', async (status) => {
    const { status: given, body, headers } = await strike({ status });
    const error_code: unknown = expect.stringMatching(/^APIGW\.\d{4}$/);
    expect([given, body]).toEqual([
      status,
      { error_code, error_msg: expect.any(String), request_id: headers.get('x-request-id') },
    ]);
  });
});
