import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { say } from '@/i18n/say';
import { callContext } from '@/queries/services';
import { actionOf, openSync, taskNamed } from '@/testing/sync-bench';
import { openSyncPanel } from '@/testing/sync-panel';
import type { ScenarioFactory } from '@mocks/scenario';
import { DATAWORKS_SCENARIOS } from '@mocks/testing/dataworks-scenarios';
import { noteDeployment } from './acts/deployments';
import * as api from './api';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const basicScenario: ScenarioFactory = (beginning) => {
  const factory = DATAWORKS_SCENARIOS['basic-edition'];
  if (!factory) throw new RangeError('no scenario "basic-edition"');
  return factory(beginning);
};

const region = (name: string) => screen.findByRole('region', { name });
const schedule = async () => (await region('Schedule')).textContent;

it.each([
  ['orders_repair', 'It runs daily at 00:00 (Asia/Shanghai). It runs once it is submitted and deployed.'],
  [
    'stock_snapshot',
    'It runs daily at 07:00 (Asia/Shanghai). DataWorks does not tell whether it is in production. If it is, its first run is due tomorrow 07:00 (Asia/Shanghai), in 11 h.',
  ],
  ['tariffs_monthly', 'It is set to manual: the scheduler makes no runs of it.'],
  [
    'returns_daily',
    'It is frozen: its runs are made, and set to failed when they are due. Next run tomorrow 01:15 (Asia/Shanghai), in 5 h.',
  ],
  [
    'suppliers_weekly',
    'It is set to dry run: its runs succeed without copying anything. Next run tomorrow 06:00 (Asia/Shanghai), in 10 h.',
  ],
])('tells when %s runs', async (name, words) => {
  await openSyncPanel(name);
  expect(await schedule()).toContain(words);
});

it('knows when the first run of what was deployed from here is due, and shows it once it was', async () => {
  const page = await openSyncPanel('stock_snapshot');
  const line = await openSync();
  const context = callContext(page.services, line.connection, say('why.panel'));
  const task = await taskNamed('stock_snapshot', line);
  await actionOf('deploy').perform(task, { ...context, pause: page.pass });
  await page.pass(4_000);
  expect((await region('Deployments begun here')).textContent).toMatch(/Deployment to production: succeeded/);
  expect(await schedule()).toContain(
    'It runs daily at 07:00 (Asia/Shanghai). First run tomorrow 07:00 (Asia/Shanghai), in 10 h.',
  );
  // The clock jumps, as the demo's does.
  page.clock.advance(11 * HOUR + 20 * MINUTE);
  await page.pass(MINUTE);
  expect(await schedule()).toContain('Next run tomorrow 07:00 (Asia/Shanghai), in 23 h.');
  expect((await region('Runs')).textContent).toContain('SUCCESS');
});

it('asks how a deployment stands ever more rarely, and never for one that has ended', async () => {
  const page = await openSyncPanel('stock_snapshot');
  const { ref } = await taskNamed('stock_snapshot', await openSync());
  const asks = () => page.asked().filter((id) => id === 'dataworks.GetDeployment').length;
  await page.world.setFaults([
    { id: 'slow', match: { endpoint: 'dataworks.GetDeployment' }, effect: GOING },
    { id: 'ours', match: { endpoint: 'dataworks.GetDeployment' }, effect: itemOf(ref.id) },
  ]);
  for (const [index, kind] of (['submit', 'deploy'] as const).entries()) {
    const line = callContext(page.services, (await openSync()).connection, say('why.panel'));
    const { Data: id } = await line.send(kind === 'submit' ? api.submitFile : api.deployFile, {
      form: { FileId: ref.id },
    });
    noteDeployment(ref, { id, kind, ...(index === 0 ? undefined : { at: page.services.clock.now() }) });
  }
  await page.rest();
  expect((await region('Deployments begun here')).textContent).toMatch(/going on.*going on/);
  await page.pass(10 * MINUTE);
  // By the second: 400 would be asked for.
  expect(asks()).toBeGreaterThan(10);
  expect(asks()).toBeLessThan(60);
  await page.world.setFaults([]);
  await page.pass(MINUTE);
  expect((await region('Deployments begun here')).textContent).toMatch(/succeeded.*succeeded/);
  const before = asks();
  await page.pass(10 * MINUTE);
  await page.services.queryClient.invalidateQueries();
  await page.rest();
  expect(asks()).toBe(before);
});

const GOING = { kind: 'drift', set: { 'Data.Deployment.Status': 0, 'Data.Deployment.CheckingStatus': null } } as const;
const itemOf = (id: string) => ({ kind: 'drift', set: { 'Data.DeployedItems.*.FileId': id } }) as const;

it('goes by the time that it is also where the calls of a day are counted', async () => {
  const page = await openSyncPanel('stock_snapshot', 'en', basicScenario);
  expect(await schedule()).toContain('tomorrow 07:00 (Asia/Shanghai), in 11 h.');
  page.clock.advance(2 * HOUR);
  await waitFor(async () => expect(await schedule()).toContain('tomorrow 07:00 (Asia/Shanghai), in 9 h.'));
});
