import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Language } from '@/i18n/language';
import { artsEntry, artsScenario, collectionNamed, openArts } from '@/testing/arts-bench';
import { axeFindings } from '@/testing/find-axe';
import { renderConsole } from '@/testing/services';
import { listSimulatedRuns } from './api';

const MINUTE = 60_000;

async function openPanel(name: string, language: Language = 'en') {
  // The same seed gives the same world.
  const { ref } = await collectionNamed(name, await openArts());
  const page = await renderConsole({
    path: `/tasks/dataarts-collection/${ref.connection}/${ref.id}`,
    scenario: artsScenario(),
    registry: [artsEntry],
    language,
  });
  await page.rest();
  await screen.findByRole('region', { name: language === 'en' ? 'What it collects' : '采集内容' });
  await page.rest();
  return page;
}

const region = (name: string) => within(screen.getByRole('region', { name }));
const textOf = (name: string) => screen.getByRole('region', { name }).textContent;

it('shows of task_config also what it does not know, as it stands', async () => {
  await openPanel('terraform_import');
  expect(textOf('What it collects')).toMatch(/Its meaning is not documented \(10\)/);
  const config = screen.getByRole('region', { name: 'task_config', hidden: true });
  expect(JSON.parse(config.textContent)).toHaveProperty('deleted_obkect_policy');
});

it('tells what a task collects: from where, what becomes of it, with raw values beside words', async () => {
  await openPanel('sales_refunds_profile');
  expect(textOf('What it collects')).toMatch(/Source typeDLI/);
  const what = region('What it collects');
  what.getByText('dli_main');
  what.getByText('sales.refunds');
  expect(textOf('What it collects')).toMatch(/What is in the sourceProbably: update and add \(3\)/);
  expect(textOf('What it collects')).toMatch(/What is gone from the sourceIts meaning is not documented \(3\)/);
  expect(textOf('What it collects')).toMatch(/Data profileOn/);
  expect(textOf('What it collects')).toMatch(/ClassificationOn/);
  const config = screen.getByRole('region', { name: 'task_config', hidden: true });
  expect(config.closest('details')?.open).toBe(false);
  expect(JSON.parse(config.textContent)).toMatchObject({ tableName: ['sales.refunds'], enableDataProfile: true });
});

it('tells its schedule in words, its next runs on both clocks, and what its state is derived from', async () => {
  await openPanel('lake_dwd_nightly');
  const schedule = textOf('Schedule');
  expect(schedule).toContain('Derived from schedule_config.enabled = 3');
  expect(schedule).toContain('at 02:00');
  expect(schedule).toContain('the API does not tell how it ended');
  expect(schedule).toContain('unit not documented, probably minutes');
  const rows = region('Schedule').getAllByRole('row');
  expect(rows).toHaveLength(6);
  expect(rows[0]?.textContent).toContain('Schedule (UTC+08');
  expect(rows[1]?.textContent).toMatch(/^2026-03-02 02:00:00 UTC\+082026-03-0[12] \d\d:00:00 UTC/);
  expect(rows[5]?.textContent).toMatch(/^2026-03-06 02:00:00/);
});

it('begins with the next run, also in the minute before it', async () => {
  const page = await openPanel('hot_orders_every_minute');
  await page.pass(34_000);
  // The page looks at the clock once a second.
  await waitFor(
    () => {
      const [first] = region('Schedule').getAllByRole('row').slice(1);
      const ahead = Date.parse(first?.querySelector('time')?.dateTime ?? '') - page.world.now();
      expect(ahead).toBeGreaterThan(0);
      expect(ahead).toBeLessThanOrEqual(MINUTE);
    },
    { timeout: 5_000 },
  );
});

it('says of a schedule that is off what its runs would be', async () => {
  await openPanel('never_scheduled');
  region('Schedule').getByRole('heading', { name: 'Next runs by the cron expression, if its schedule were on' });
});

it('says of a schedule that has ended that no run is to come', async () => {
  await openPanel('migration_window');
  region('Schedule').getByText('Its schedule has ended: there is none to come.');
});

it('shows no schedule of what is run by hand', async () => {
  await openPanel('run_once_never');
  expect(textOf('Schedule')).toContain('By hand (RUN_ONCE)');
  expect(region('Schedule').queryByRole('table')).toBeNull();
});

it('shows what DataArts alone keeps: ids, creator, times, and custom metadata', async () => {
  await openPanel('lake_ods_full');
  expect(textOf('Kept by DataArts')).toMatch(/Task ID.*Creator.*Created.*Directory.*Scheduler job ID/);
  region('Kept by DataArts').getByRole('heading', { name: 'Custom metadata' });
  expect(textOf('Kept by DataArts')).toContain('read in that of the region, UTC+08:00');
});

it('follows a run from “run now” to its end and reads its log, in parts, live', async () => {
  const page = await openPanel('run_once_never');
  const runs = () => textOf('Runs');
  expect(runs()).toContain("From the simulation: the vendor's API has no list of runs.");
  expect(runs()).toContain('None so far.');
  const asks = () => page.asked().filter((id) => id === 'simulated.ListCollectionRuns').length;
  // Nothing goes on and nothing is scheduled: there is nothing to wait for.
  await page.pass(5 * MINUTE);
  expect(asks()).toBe(1);
  await page.user.click(screen.getByRole('button', { name: 'Run now' }));
  // Production asks first.
  const question = within(await screen.findByRole('dialog'));
  question.getByText(/Done twice, it runs twice\./);
  await page.user.click(question.getByRole('button', { name: 'Run now' }));
  await page.rest();
  const row = () => region('Runs').getAllByRole('row')[1]?.textContent;
  expect(row()).toMatch(/^Runningby hand/);
  await page.user.click(region('Runs').getByRole('button', { name: /^Show log of the run of/ }));
  await page.rest();
  const log = () => screen.getByRole('region', { name: 'Log of the collection' }).textContent;
  const before = log();
  expect(before).not.toBe('');
  // It neither profiled nor classified.
  expect(screen.queryByRole('region', { name: 'Profile' })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Classification' })).toBeNull();
  expect(await axeFindings()).toEqual([]);
  await page.pass(MINUTE);
  expect(row()).toMatch(/^Succeededby hand/);
  const settled = asks();
  expect(settled).toBeGreaterThan(5);
  await page.pass(MINUTE);
  expect(asks()).toBeLessThanOrEqual(settled + 1);
  expect(log().length).toBeGreaterThan(before.length);
  await page.user.click(region('Runs').getByRole('button', { name: /^Hide log of the run of/ }));
  expect(screen.queryByRole('region', { name: 'Log of the collection' })).toBeNull();
});

it('shows all three parts of a log where all were asked for', async () => {
  const page = await openPanel('sales_refunds_profile');
  const [show] = region('Runs').getAllByRole('button', { name: /^Show log of the run of/ });
  if (!show) throw new Error('no run');
  await page.user.click(show);
  await page.rest();
  for (const part of ['Collection', 'Profile', 'Classification']) screen.getByRole('region', { name: part });
  expect(page.asked()).toContain('dataarts.ShowInstanceLog');
});

it('shows a hostile log as text', async () => {
  const page = await openPanel('first_collection');
  await page.world.setFaults([
    {
      id: 'odd',
      match: { endpoint: 'dataarts.ShowInstanceLog' },
      effect: { kind: 'drift', set: { bridge_job_log: '<b>bold</b>\u202egnp.exe' } },
    },
  ]);
  const [show] = region('Runs').getAllByRole('button', { name: /^Show log of the run of/ });
  if (!show) throw new Error('no run');
  await page.user.click(show);
  await page.rest();
  expect(screen.getByRole('region', { name: 'Log of the collection' }).textContent).toBe('<b>bold</b>[U+202E]gnp.exe');
});

it('says in Chinese what it says in English', async () => {
  await openPanel('lake_dwd_nightly', 'zh-CN');
  expect(textOf('运行')).toContain('来自模拟：云服务的 API 没有运行列表。');
  expect(textOf('调度')).toContain('由 schedule_config.enabled = 3 推断');
});

/** The same page as behind a gateway, where no simulated cloud answers. */
async function openBehindGateway(name: string) {
  const page = await renderConsole({ path: '/tasks', scenario: artsScenario(), registry: [artsEntry] });
  // The panel must ask nothing by itself: this transport would still send it.
  Object.assign(page.services.transport, { simulated: false });
  await page.rest();
  await page.user.click(await screen.findByRole('link', { name }));
  await page.rest();
  await screen.findByRole('region', { name: 'What it collects' });
  await page.rest();
  return page;
}

it('asks behind a gateway for no list of runs, and reads a log by ids that somebody types', async () => {
  const line = await openArts();
  const { ref } = await collectionNamed('hot_orders_every_minute', line);
  const { runs } = await line.context.send(listSimulatedRuns, { path: { task_id: ref.id } });
  const [, run] = runs;
  if (!run) throw new Error('no run');
  const page = await openBehindGateway('hot_orders_every_minute');
  const form = region('Runs');
  form.getByText(/They stand in the DataArts console/);
  expect(form.queryByRole('table')).toBeNull();

  await page.user.click(form.getByRole('button', { name: 'Read log' }));
  expect(form.getAllByText('Use letters, digits, _ or -.')).toHaveLength(2);
  await page.user.type(form.getByLabelText('Instance ID'), '..');
  await page.user.click(form.getByRole('button', { name: 'Read log' }));
  expect(form.getAllByText('Use letters, digits, _ or -.')).toHaveLength(2);
  expect(page.asked()).not.toContain('dataarts.ShowInstanceLog');

  await page.user.clear(form.getByLabelText('Instance ID'));
  await page.user.type(form.getByLabelText('Instance ID'), ` ${run.instance_id}`);
  await page.user.type(form.getByLabelText('Bridge ID'), run.bridge_id);
  await page.user.click(form.getByRole('button', { name: 'Read log' }));
  await page.rest();
  expect(screen.getByRole('region', { name: 'Log of the collection' }).textContent).not.toBe('');
  expect(await axeFindings()).toEqual([]);

  await page.user.type(form.getByLabelText('Bridge ID'), 'x');
  await page.user.click(form.getByRole('button', { name: 'Read log' }));
  await page.rest();
  form.getByText('The log could not be read.');
  await page.pass(5 * MINUTE);
  expect(page.asked().filter((id) => id.startsWith('simulated.'))).toEqual([]);
});
