import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Language } from '@/i18n/language';
import { say } from '@/i18n/say';
import { callContext } from '@/queries/services';
import { axeFindings } from '@/testing/find-axe';
import { renderConsole } from '@/testing/services';
import { actionOf, openSync, syncEntry, syncScenario, taskNamed } from '@/testing/sync-bench';
import type { ScenarioFactory } from '@mocks/scenario';
import { DATAWORKS_SCENARIOS } from '@mocks/testing/dataworks-scenarios';
import { noteDeployment } from './acts/deployments';
import * as api from './api';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function open(name: string, language: Language = 'en') {
  // The same seed gives the same world.
  const { ref } = await taskNamed(name, await openSync());
  const page = await renderConsole({
    path: `/tasks/dataworks-sync/${ref.connection}/${ref.id}`,
    scenario: syncScenario,
    registry: [syncEntry],
    language,
  });
  await page.rest();
  // The panel is a file of its own; what it asks for then comes.
  await region(language === 'en' ? 'What it does' : '任务内容');
  await page.rest();
  return page;
}

const basicScenario: ScenarioFactory = (beginning) => {
  const factory = DATAWORKS_SCENARIOS['basic-edition'];
  if (!factory) throw new RangeError('no scenario "basic-edition"');
  return factory(beginning);
};

const region = (name: string) => screen.findByRole('region', { name });

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const schedule = async () => (await region('Schedule')).textContent;

it('tells of an offline task what it copies, when it runs, and how its runs went', async () => {
  await open('orders_daily');
  const what = within(await region('What it does'));
  what.getByText('Business Flow/orders/Data Integration');
  what.getByText('shop_db · orders');
  what.getByText('dw · ods_orders');
  what.getByText('1, submitted');
  expect(await schedule()).toContain(
    'It runs daily at 00:25 (Asia/Shanghai). Next run tomorrow 00:25 (Asia/Shanghai), in 4 h.',
  );
  const rows = within(await region('Runs')).getAllByRole('row');
  expect(rows).toHaveLength(11);
  expect(rows[1]?.textContent).toMatch(/^2026-02-28 Scheduled.*SucceededSUCCESS.*min/);
  expect(button('Stop the run of 2026-02-28').getAttribute('aria-disabled')).toBe('true');
  await screen.findByText('It has ended.', { selector: '#' + CSS.escape(describedBy('Stop the run of 2026-02-28')) });
});

function describedBy(name: string): string {
  return button(name).getAttribute('aria-describedby') ?? '';
}

it('shows the script laid out, folded until it is wanted', async () => {
  await open('orders_daily');
  const script = screen.getByRole('region', { name: 'Script', hidden: true });
  expect(script.closest('details')?.open).toBe(false);
  expect(JSON.parse(script.textContent)).toMatchObject({ type: 'job', steps: [{ stepType: 'mysql' }, {}] });
  expect(script.textContent).toContain('\n');
});

it('restarts a run after a question, follows it and its log, and stops it', async () => {
  const page = await open('orders_archive_old');
  const run = () => within(screen.getByRole('region', { name: 'Runs' })).getAllByRole('row')[1]?.textContent;
  expect(run()).toMatch(/FailedFAILURE.*There is no such table\..*MYSQLErrCode-04/);
  await page.user.click(button('Restart the run of 2026-02-28'));
  const question = within(await screen.findByRole('dialog', { name: 'Restart the run of 2026-02-28?' }));
  question.getByText(/Rows may stand there twice/);
  await page.user.click(question.getByRole('button', { name: 'Restart the run' }));
  await page.rest();
  expect(run()).toMatch(/WaitingWAIT_RESOURCE.*Waits: no free slot in its resource group\./);

  await page.user.click(button('Show log of the run of 2026-02-28'));
  await page.rest();
  const log = () => screen.getByRole('region', { name: 'Log of 2026-02-28' }).textContent;
  expect(log()).toContain('State: 1(SUBMIT)');
  expect(await axeFindings()).toEqual([]);
  screen.getByText(/^(SUBMIT|WAIT): /);
  await page.pass(2 * MINUTE);
  expect(run()).toMatch(/RunningRUNNING/);
  await page.pass(MINUTE);
  expect(log()).toContain('State: 3(RUN)');

  await page.user.click(button('Stop the run of 2026-02-28'));
  await page.user.click(await screen.findByRole('button', { name: 'Stop the run' }));
  await page.rest();
  expect(run()).toMatch(/FailedFAILURE.*The job was stopped\./);
  expect(log()).toContain('4(FAIL)');
});

it('says what the cloud said where a run could not be stopped', async () => {
  const page = await open('orders_archive_old');
  await page.world.setFaults([
    {
      id: 'no',
      match: { endpoint: 'dataworks.RestartInstance' },
      effect: { kind: 'status', status: 403, code: 'Forbidden.Access', message: 'Access is forbidden.' },
    },
  ]);
  await page.user.click(button('Restart the run of 2026-02-28'));
  await page.user.click(await screen.findByRole('button', { name: 'Restart the run' }));
  await page.rest();
  await screen.findByText('It was not done.');
  screen.getByText(/Access is forbidden\./);
  await page.user.click(button('Dismiss'));
  expect(screen.queryByText('It was not done.')).toBeNull();
});

it('says that nobody knows whether a run was done again where the answer was lost', async () => {
  const page = await open('orders_archive_old');
  await page.world.setFaults([
    { id: 'cut', match: { endpoint: 'dataworks.RestartInstance' }, effect: { kind: 'cut', when: 'after' } },
  ]);
  await page.user.click(button('Restart the run of 2026-02-28'));
  await page.user.click(await screen.findByRole('button', { name: 'Restart the run' }));
  await page.rest();
  await screen.findByText(/^It is not known whether it was done\./);
  expect(screen.queryByText('It was not done.')).toBeNull();
});

it('draws the end of a long log, more of it when asked, and hostile text as text', async () => {
  const page = await open('orders_daily');
  const lines = Array.from({ length: 5_000 }, (_, index) => `line ${index + 1}`);
  await page.world.setFaults([
    {
      id: 'long',
      match: { endpoint: 'dataworks.GetInstanceLog' },
      effect: { kind: 'drift', set: { Data: [...lines, '<b>bold</b>\u202egnp.exe'].join('\n') } },
    },
  ]);
  await page.user.click(button('Show log of the run of 2026-02-28'));
  await page.rest();
  const log = screen.getByRole('region', { name: 'Log of 2026-02-28' });
  expect(log.textContent.split('\n')).toHaveLength(1_000);
  expect(log.textContent).toContain('<b>bold</b>[U+202E]gnp.exe');
  await page.user.click(button('Show earlier lines (4,001)'));
  expect(log.textContent.split('\n')).toHaveLength(2_000);
  await page.user.click(button('Hide log of the run of 2026-02-28'));
  expect(screen.queryByRole('region', { name: 'Log of 2026-02-28' })).toBeNull();
});

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
  await open(name);
  expect(await schedule()).toContain(words);
});

it('knows when the first run of what was deployed from here is due, and shows it once it was', async () => {
  const page = await open('stock_snapshot');
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
  const page = await open('stock_snapshot');
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
  const { ref } = await taskNamed('stock_snapshot', await openSync());
  const page = await renderConsole({
    path: `/tasks/dataworks-sync/${ref.connection}/${ref.id}`,
    scenario: basicScenario,
    registry: [syncEntry],
  });
  await page.rest();
  await region('What it does');
  expect(await schedule()).toContain('tomorrow 07:00 (Asia/Shanghai), in 11 h.');
  page.clock.advance(2 * HOUR);
  await waitFor(async () => expect(await schedule()).toContain('tomorrow 07:00 (Asia/Shanghai), in 9 h.'));
});

it.each([
  ['shipments_live', '1, deployed'],
  ['carts_live', '1, submitted'],
])('says in which version %s is', async (name, version) => {
  await open(name);
  within(await region('What it does')).getByText(version);
});

it('tells of a real-time task what it copies, and what nobody tells', async () => {
  await open('shipments_live');
  const what = within(await region('What it does'));
  what.getByText('wms_mysql · shipments');
  what.getByText('S_res_group_5521_1');
  what.getByText('1, deployed');
  const realtime = within(await region('Real-time'));
  realtime.getByText(/neither throughput nor delay/);
  realtime.getByText('No alarms are set.');
  expect(screen.queryByRole('region', { name: 'Runs' })).toBeNull();
});

it('tells of a solution its steps, and whom it waits for', async () => {
  await open('shop_to_maxcompute');
  const solution = within(await region('Solution'));
  solution.getByText(/It waits after the step “Create batch synchronization nodes”/);
  solution.getByText(/Somebody must confirm it in the console of DataWorks/);
  expect(solution.getAllByRole('row')).toHaveLength(6);
  expect(screen.getByTestId('task-status').textContent).toBe('Needs you');
});

it.each([
  'orders_daily',
  'orders_archive_old',
  'stock_snapshot',
  'returns_daily',
  'shipments_live',
  'carts_live',
  'shop_to_maxcompute',
])('says it all in Chinese, too: %s', async (name) => {
  const page = await open(name, 'zh-CN');
  const main = screen.getByRole('main');
  expect(main.textContent).not.toMatch(/dataworks-sync[.-]|undefined|NaN|\[object/);
  expect(main.textContent).toMatch(/读取自/);
  expect(englishIn(main, page)).toEqual([]);
  expect(await axeFindings()).toEqual([]);
});

it('would find what is not said in Chinese', async () => {
  const page = await open('stock_snapshot');
  expect(englishIn(screen.getByRole('main'), page)).toContain(
    'DataWorks does not tell whether it is in production. If it is, its first run is due tomorrow',
  );
});

/** Three words in a row that are neither code nor the vendor's. */
function englishIn(main: HTMLElement, { services }: Awaited<ReturnType<typeof open>>): readonly string[] {
  const told = services.journal.entries().map(({ reply = '' }) => reply.replaceAll('\\', ''));
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement?.closest('code, pre')) continue;
    const sentences = node.textContent?.match(/[A-Za-z]+(?:[ ,.:]+[A-Za-z]+){2,}/g) ?? [];
    found.push(...sentences.filter((one) => !told.some((reply) => reply.includes(one))));
  }
  return found;
}
