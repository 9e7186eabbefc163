import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { callsToday, countCall } from '@/queries/call-count';
import { cells, count, counted, fast, rows, showList } from '@/testing/list-page';
import { syncScenario } from '@/testing/sync-bench';
import { DATAWORKS_SCENARIOS } from '@mocks/testing/dataworks-scenarios';

/** A list of which a few rows are drawn, and looked at closer. */
const show = (path = '/tasks/dataworks-sync', scenario = syncScenario) => showList({ path, scenario, roomPx: 200 });
type Page = Awaited<ReturnType<typeof show>>;

const ask = () => screen.findByRole('button', { ...fast, name: /^Ask now/ });
const unasked = async () => Number(/State of (\d+)/.exec((await screen.findByText(/^State of/)).textContent)?.[1]);
/** Lets a minute pass, and another one, until nothing is asked any more. */
async function untilAsked(page: Page): Promise<void> {
  for (let minutes = 0; minutes < 12; minutes += 1) await page.pass(60_000);
}

it('counts no state that nobody has asked, says how many those are, and asks for them', {
  timeout: 60_000,
}, async () => {
  const page = await show();
  const before = await unasked();
  expect(before).toBeGreaterThan(20);
  const failed = counted('Failed');
  expect((await ask()).textContent).toBe(`Ask now (${before} calls)`);
  await page.user.click(await ask());
  await page.pass(1_000);
  screen.getByText(/^Asking… \d+ of \d+$/);
  await untilAsked(page);
  expect(screen.queryByText(/^State of|^Asking/)).toBeNull();
  expect(counted('Failed')).toBeGreaterThan(failed);
});

it('can be stopped', { timeout: 60_000 }, async () => {
  const page = await show();
  await page.user.click(await ask());
  await page.pass(1_000);
  await page.user.click(screen.getByRole('button', { ...fast, name: 'Stop' }));
  await page.pass(1_000);
  const asked = page.asked().length;
  const left = await unasked();
  await page.pass(30_000);
  expect(await unasked()).toBe(left);
  // The list itself is read on.
  expect(page.asked().length - asked).toBeLessThan(10);
});

it('says below a list by status that more may fit, and in an empty one too', { timeout: 60_000 }, async () => {
  const page = await show('/tasks/dataworks-sync?status=attention');
  expect((await screen.findAllByText(/^\d+ more may match: their state was not asked$/)).length).toBe(1);
  expect(screen.queryByText('Nothing matches')).toBeNull();
  const [button] = await screen.findAllByRole('button', { ...fast, name: /^Ask now/ });
  if (!button) throw new Error('nothing to press');
  await page.user.click(button);
  await untilAsked(page);
  expect(count()).toBeGreaterThan(0);
  expect(screen.queryByText(/may match/)).toBeNull();
});

it('shows of such a row that its state was not asked', async () => {
  await show();
  const drawn = rows().map((row) => [row.dataset['unasked'], row.querySelector('[data-col="status"]')?.textContent]);
  expect(drawn.length).toBeGreaterThan(3);
  for (const [mark, words] of drawn) expect(words?.includes('not asked yet')).toBe(mark === 'true');
  expect(cells('status').join()).not.toMatch(/Ready(,|$)/);
});

it('asks of counted calls none that are kept for the operator, and says why', { timeout: 60_000 }, async () => {
  const basic = DATAWORKS_SCENARIOS['basic-edition'];
  if (!basic) throw new RangeError('no scenario "basic-edition"');
  const page = await show('/tasks/dataworks-sync', basic);
  const account = JSON.stringify(['dataworks', 'cn-shanghai', 'harbour-ops']);
  const looks = () => page.services.journal.entries().filter(({ why }) => why.key === 'why.look').length;
  const spare = 5;
  while (callsToday(account, page.world.now()) < 70 - spare) countCall(account, page.world.now());
  page.services.scheduler.replan();
  const before = looks();
  await page.pass(1_000);
  const button = await ask();
  expect(button.textContent).toMatch(/^Ask now \(\d+ calls, at most [1-5] to spare today\)$/);
  await page.user.click(button);
  await untilAsked(page);
  expect(looks() - before).toBeGreaterThan(0);
  expect(callsToday(account, page.world.now())).toBeLessThanOrEqual(70);
  const refused = await ask();
  expect(refused.getAttribute('aria-disabled')).toBe('true');
  expect(refused.getAttribute('aria-describedby')).toBe(
    screen.getByText('The calls left of this day are kept for you: open a task to ask its state.').id,
  );
  const asked = looks();
  await page.user.click(refused);
  await page.pass(60_000);
  expect(looks()).toBe(asked);
});
