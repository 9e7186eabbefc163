import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { callCounts, countCall, noteRefusal } from '@/queries/call-count';
import { cells, showList } from '@/testing/list-page';
import { WORST_ACCOUNT, worstScenario } from '@/testing/worst-type/scenario';
import { DATAWORKS_SCENARIOS } from '@mocks/testing/dataworks-scenarios';

beforeEach(() => callCounts.clear());

type Page = Awaited<ReturnType<typeof showList>>;

const badge = () => screen.getByRole('button', { name: /Slowed|Updated/ });

it('says why it is slow where an edition counts the calls of a day, how many are left, and which are kept', async () => {
  const page = await showList({ path: '/tasks/worst', scenario: worstScenario() });
  await page.pass(1_000);
  // The connections are the gateway's affair; three pages of ferries and three that were hailed are the cloud's.
  expect(badge().textContent).toMatch(/^Slowed: 100 calls a day, at most 94 left/);
  await page.user.click(badge());
  await screen.findByText(
    'harbour-ops in nowhere-1: 100 calls a day, at least 6 made and at most 94 left. The last 30 are kept for you.',
  );
  for (let calls = 0; calls < 64; calls += 1) countCall(WORST_ACCOUNT, page.world.now());
  page.services.scheduler.replan();
  await page.pass(1_000);
  expect(badge().textContent).toMatch(/^Slowed: the day's last 30 calls are kept for you/);
  const asked = page.asked().length;
  await page.pass(60 * 60_000);
  expect(page.asked()).toHaveLength(asked);
});

/** What was asked of the cloud, beside the gateway's own list. */
const ofCloud = (page: Page) => page.asked().filter((id) => id.startsWith('worst.'));

it('shows after a reload what was read before, as old as it is, and asks nothing for it', async () => {
  const page = await showList({ path: '/tasks/worst', scenario: worstScenario() });
  await page.pass(60_000);
  const before = cells('name');
  const next = await page.reload();
  await next.rest();
  expect(cells('name')).toEqual(before);
  expect(badge().textContent).toMatch(/Updated 1 m/);
  await next.pass(60_000);
  expect(ofCloud(next)).toEqual([]);
  // At its own pace it is read again.
  await next.pass(2 * 60 * 60_000);
  expect(ofCloud(next)).toContain('worst.SearchFerries');
});

it('says where the day is used up, and asks nothing more until the next one', async () => {
  const page = await showList({ path: '/tasks/worst', scenario: worstScenario() });
  noteRefusal(WORST_ACCOUNT, page.world.now(), {
    kind: 'quota',
    code: 'Throttling.Api.Risk',
    endpoint: 'worst.SearchFerries',
    unclear: false,
  });
  page.services.scheduler.replan();
  await page.pass(1_000);
  expect(badge().textContent).toMatch(/^Slowed: the day's calls are used up, again tomorrow/);
  await page.user.click(badge());
  await screen.findByText(
    'harbour-ops in nowhere-1: the 100 calls of this day are used up. Lists are read again tomorrow.',
  );
  const asked = page.asked().length;
  await page.pass(11.9 * 60 * 60_000);
  expect(page.asked()).toHaveLength(asked);
  await page.pass(0.3 * 60 * 60_000);
  expect(page.asked().length).toBeGreaterThan(asked);
});

it('says nothing of calls where none are counted', async () => {
  const page = await showList({ path: '/tasks/iotda-export' });
  await page.pass(1_000);
  expect(badge().textContent).toMatch(/^Updated/);
  await page.user.click(badge());
  await screen.findByRole('button', { hidden: true, name: 'Refresh now' });
  expect(screen.queryByText(/are kept for you\.$/)).toBeNull();
});

it('shows of a row what only a closer look tells, and asks for that once', async () => {
  const page = await showList({ path: '/tasks/worst', scenario: worstScenario() });
  await page.pass(0);
  expect(page.asked().filter((id) => id === 'worst.HailFerry')).toHaveLength(3);
  expect(page.services.journal.entries().some(({ why }) => why.key === 'why.look')).toBe(true);
});

it('tells once of a connection that its day is used up, whatever its types', async () => {
  const basic = DATAWORKS_SCENARIOS['basic-edition'];
  if (!basic) throw new RangeError('no scenario "basic-edition"');
  await showList({
    scenario: basic,
    before: async ({ world }) => {
      const effect = { kind: 'status', status: 429, code: 'Throttling.Api.Risk', message: 'Enough.' } as const;
      await world.setFaults([{ id: 'used', match: { endpoint: 'dataworks.*' }, effect }]);
    },
  });
  const told = (await screen.findAllByText(/could not be read$/)).map(({ textContent }) => textContent);
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told).size).toBe(told.length);
});
