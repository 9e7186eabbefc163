import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings } from '@/testing/find-axe';
import { openSyncPanel } from '@/testing/sync-panel';

const MINUTE = 60_000;

const region = (name: string) => screen.findByRole('region', { name });

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const schedule = async () => (await region('Schedule')).textContent;

it('tells of an offline task what it copies, when it runs, and how its runs went', async () => {
  await openSyncPanel('orders_daily');
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
  await openSyncPanel('orders_daily');
  const script = screen.getByRole('region', { name: 'Script', hidden: true });
  expect(script.closest('details')?.open).toBe(false);
  expect(JSON.parse(script.textContent)).toMatchObject({ type: 'job', steps: [{ stepType: 'mysql' }, {}] });
  expect(script.textContent).toContain('\n');
});

it('restarts a run after a question, follows it and its log, and stops it', async () => {
  const page = await openSyncPanel('orders_archive_old');
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
  const page = await openSyncPanel('orders_archive_old');
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
  await screen.findByText('Restart the run of 2026-02-28: It was not done.');
  screen.getByText(/Access is forbidden\./);
  await page.user.click(button('Dismiss'));
  expect(screen.queryByText(/It was not done\./)).toBeNull();
});

it('says that nobody knows whether a run was done again where the answer was lost', async () => {
  const page = await openSyncPanel('orders_archive_old');
  await page.world.setFaults([
    { id: 'cut', match: { endpoint: 'dataworks.RestartInstance' }, effect: { kind: 'cut', when: 'after' } },
  ]);
  await page.user.click(button('Restart the run of 2026-02-28'));
  await page.user.click(await screen.findByRole('button', { name: 'Restart the run' }));
  await page.rest();
  await screen.findByText(/^Restart the run of 2026-02-28: It is not known whether it was done\./);
  expect(screen.queryByText(/It was not done\./)).toBeNull();
});

it('draws the end of a long log, more of it when asked, and hostile text as text', async () => {
  const page = await openSyncPanel('orders_daily');
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
  ['shipments_live', '1, deployed'],
  ['carts_live', '1, submitted'],
])('says in which version %s is', async (name, version) => {
  await openSyncPanel(name);
  within(await region('What it does')).getByText(version);
});

it('tells of a real-time task what it copies, and what nobody tells', async () => {
  await openSyncPanel('shipments_live');
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
  await openSyncPanel('shop_to_maxcompute');
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
  const page = await openSyncPanel(name, 'zh-CN');
  const main = screen.getByRole('main');
  expect(main.textContent).not.toMatch(/dataworks-sync[.-]|undefined|NaN|\[object/);
  expect(main.textContent).toMatch(/读取自/);
  expect(englishIn(main, page)).toEqual([]);
  expect(await axeFindings()).toEqual([]);
});

it('would find what is not said in Chinese', async () => {
  const page = await openSyncPanel('stock_snapshot');
  expect(englishIn(screen.getByRole('main'), page)).toContain(
    'DataWorks does not tell whether it is in production. If it is, its first run is due tomorrow',
  );
});

/** Three words in a row that are neither code nor the vendor's. */
function englishIn(main: HTMLElement, { services }: Awaited<ReturnType<typeof openSyncPanel>>): readonly string[] {
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
