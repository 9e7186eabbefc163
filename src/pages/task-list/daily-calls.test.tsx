import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { callCounts, countCall } from '@/queries/call-count';
import { showList } from '@/testing/list-page';
import { WORST_CONNECTION } from '@/testing/worst-type/cloud';
import { worstScenario } from '@/testing/worst-type/scenario';

beforeEach(() => callCounts.clear());

const badge = () => screen.getByRole('button', { name: /Slowed|Updated/ });

it('says why it is slow where an edition counts the calls of a day, how many are left, and which are kept', async () => {
  const page = await showList({ path: '/tasks/worst', scenario: worstScenario() });
  await page.pass(1_000);
  // The connections are the gateway's affair; three pages of ferries and three that were hailed are the cloud's.
  expect(badge().textContent).toMatch(/^Slowed: 100 calls a day, 94 left/);
  expect(screen.getByText('Ferries: 100 calls a day, 94 left. The last 30 are kept for you.')).toBeDefined();
  for (let calls = 0; calls < 64; calls += 1) countCall(WORST_CONNECTION, page.world.now());
  page.services.scheduler.replan();
  await page.pass(1_000);
  expect(badge().textContent).toMatch(/^Slowed: the day's last 30 calls are kept for you/);
  const asked = page.asked().length;
  await page.pass(60 * 60_000);
  expect(page.asked()).toHaveLength(asked);
});

it('says nothing of calls where none are counted', async () => {
  const page = await showList({ path: '/tasks/iotda-export' });
  await page.pass(1_000);
  expect(badge().textContent).toMatch(/^Updated/);
  expect(screen.queryByText(/are kept for you\.$/)).toBeNull();
});

it('shows of a row what only a closer look tells, and asks for that once', async () => {
  const page = await showList({ path: '/tasks/worst', scenario: worstScenario() });
  await page.pass(0);
  expect(page.asked().filter((id) => id === 'worst.HailFerry')).toHaveLength(3);
  expect(page.services.journal.entries().some(({ why }) => why.key === 'why.look')).toBe(true);
});
