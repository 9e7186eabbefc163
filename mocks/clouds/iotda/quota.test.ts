import { describe, expect, test } from 'vitest';
import { type IotdaClient, openIotda } from '../../testing/iotda-client';

const TEN_MINUTES = 600_000;
const TYPES = ['createDevices', 'updateDevices', 'deleteDevices', 'createCommands', 'createMessages', 'freezeDevices'];
const SPACES = ['space_default', 'space_asia_01'];

type Wish = readonly [batchTask: string, more: Record<string, unknown>];

/** More different exports than a user may have: of each batch task everything, and each of two spaces. */
async function conditions(client: IotdaClient): Promise<Wish[]> {
  const batchTasks = (await Promise.all(TYPES.map((type) => client.batchTasks(type)))).flat();
  return batchTasks.flatMap((task): Wish[] => [
    [task, {}],
    ...SPACES.map((space): Wish => [task, { app_type: 'APP', app_id: space }]),
  ]);
}

function wishAt(wishes: readonly Wish[], index: number): Wish {
  const wish = wishes[index];
  if (!wish) throw new RangeError(`no wish ${index}`);
  return wish;
}

describe('the quota', () => {
  test('lets five be unfinished, and refuses the sixth with 403 IOTDA.014801', async () => {
    const client = await openIotda({ scenario: 'empty' });
    const wishes = await conditions(client);
    const made = [];
    for (const wish of wishes.slice(0, 6)) made.push(await client.create(...wish));
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 403]);
    expect(made[5]?.body['error_code']).toBe('IOTDA.014801');
    client.world.clock.advance(TEN_MINUTES);
    expect((await client.create(...wishAt(wishes, 5))).status).toBe(201);
  });

  test('is each user’s own', async () => {
    const client = await openIotda({ scenario: 'empty' });
    const wishes = await conditions(client);
    for (const wish of wishes.slice(0, 5)) await client.create(...wish);
    await client.world.setRole('administrator');
    expect((await client.create(...wishAt(wishes, 0))).status).toBe(201);
    expect(await client.exports()).toHaveLength(1);
    await client.world.setRole('operator');
    expect(await client.exports()).toHaveLength(5);
  });

  test('removes the earliest when there would be a fifty-first', async () => {
    const client = await openIotda({ scenario: 'empty' });
    const ids: unknown[] = [];
    for (const wish of (await conditions(client)).slice(0, 52)) {
      ids.push((await client.create(...wish)).body['export_task_id']);
      client.world.clock.advance(TEN_MINUTES);
    }
    expect((await client.exports()).map(({ id }) => id)).toEqual(ids.slice(2).reverse());
  });

  test('counts an export that was there from the beginning', async () => {
    const client = await openIotda();
    const before = (await client.exports()).map(({ id }) => id);
    for (const wish of (await conditions(client)).slice(0, 52)) {
      await client.create(...wish);
      client.world.clock.advance(TEN_MINUTES);
    }
    const after = (await client.exports()).map(({ id }) => id);
    expect(after).toHaveLength(50);
    expect(after.filter((id) => before.includes(id)).length).toBeLessThan(before.length);
  });

  test('lets the same conditions take the row over, without growing', async () => {
    const client = await openIotda({ scenario: 'empty' });
    const first = await client.create();
    client.world.clock.advance(TEN_MINUTES);
    expect(await client.exports()).toMatchObject([{ status: 'Success' }]);
    const second = await client.create();
    expect(second.body).toMatchObject({
      export_task_id: first.body['export_task_id'],
      status: 'Processing',
      progress: 1,
    });
    expect(await client.exports()).toMatchObject([{ status: 'Processing' }]);
    client.world.clock.advance(TEN_MINUTES);
    expect(await client.exports()).toMatchObject([{ status: 'Success' }]);
  });

  test('lets the same conditions begin again when five are unfinished, one of them this', async () => {
    const client = await openIotda({ scenario: 'empty' });
    const wishes = (await conditions(client)).slice(0, 5);
    for (const wish of wishes) await client.create(...wish);
    expect((await client.create(...wishAt(wishes, 2))).status).toBe(201);
    expect(await client.exports()).toHaveLength(5);
  });

  test('gives one file in 30 seconds to a user, whichever it is', async () => {
    const client = await openIotda({ settings: { iotda: { listScope: 'project' } } });
    const ended = (await client.exports()).filter(({ status }) => status === 'Success').map(({ id }) => id);
    const [one = '', two = ''] = ended;
    expect((await client.download(one)).status).toBe(200);
    client.world.clock.advance(29_999);
    const early = await client.download(two);
    expect([early.status, early.body['error_code']]).toEqual([403, 'IOTDA.014803']);
    await client.world.setRole('viewer');
    expect((await client.download(two)).status).toBe(200);
    await client.world.setRole('operator');
    client.world.clock.advance(1);
    expect((await client.download(two)).status).toBe(200);
  });
});

describe('what the documents leave open', () => {
  test('can be set otherwise', async () => {
    const settings = {
      iotda: {
        sixthUnfinished: { status: 429, code: 'IOTDA.014805' },
        earlyDownload: { status: 429, code: 'IOTDA.014899' },
        notReady: { status: 409, code: 'IOTDA.014898' },
        repeatKeepsId: false,
        emptyPageMarker: 'empty',
        listScope: 'project',
      },
    } as const;
    const client = await openIotda({ settings });
    const [running, , ...rest] = await client.exports();
    const ended = rest.find(({ status }) => status === 'Success');
    expect((await client.download(running?.id ?? '')).body['error_code']).toBe('IOTDA.014898');
    await client.download(ended?.id ?? '');
    expect((await client.download(ended?.id ?? '')).status).toBe(429);
    expect((await client.list(`marker=${'0'.repeat(24)}`)).body['page']).toMatchObject({ marker: '' });
    const first = await client.create();
    const second = await client.create();
    expect(second.body['export_task_id']).not.toBe(first.body['export_task_id']);
    expect((await client.list()).body['page']).toMatchObject({ count: rest.length + 3 });
    await client.world.setRole('viewer');
    expect((await client.list()).body['page']).toMatchObject({ count: rest.length + 3 });
    await client.world.setRole('operator');
    for (const wish of (await conditions(client)).slice(0, 3)) await client.create(...wish);
    const sixth = await client.create(wishAt(await conditions(client), 4)[0]);
    expect([sixth.status, sixth.body['error_code']]).toEqual([429, 'IOTDA.014805']);
  });
});
