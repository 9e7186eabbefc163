import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';

/** `performance.md`: rows are virtual, whatever their number. */
const MOST_NODES = 800;
const MANY = 10_000;

const rows = (page: Page) => page.locator('[data-task-id]');
const countRows = async (page: Page) => Number(await page.getByRole('grid').getAttribute('data-rows'));
const countNodes = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length);

test.use({ viewport: { width: 1440, height: 900 } });

test('ten thousand tasks are looked through for what was said, drawn a screen at a time, filtered and sorted', async ({
  page,
}) => {
  test.slow();
  let lists = 0;
  page.on('request', (request) => {
    if (/\/export-tasks\?/.test(request.url())) lists += 1;
  });
  await page.goto('/tasks?demo=crowded');
  await expect(rows(page).first()).toBeVisible();
  const look = page.getByRole('button', { name: /^Look through all \(\d+ requests\)$/ });
  await expect(look).toBeVisible();
  const cost = Number(/\d+/.exec(await look.innerText())?.[0]);
  expect(cost).toBeGreaterThan(190);
  await page.getByRole('button', { name: /next in|updating/ }).click();
  await page.getByRole('button', { name: 'Off', exact: true }).click();
  await page.waitForLoadState('networkidle');

  const before = lists;
  await look.click();
  await expect(page.getByText(/^Looking… [\d,]+ of [\d,]+$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
  await expect(look).toHaveCount(0);
  await expect.poll(() => countRows(page), { timeout: 120_000 }).toBeGreaterThanOrEqual(MANY);
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0);
  // A page that is full does not tell that it is the last: of a number that the pages divide, one more finds nothing.
  expect([cost, cost + 1]).toContain(lists - before);

  const all = await countRows(page);
  expect(await countNodes(page)).toBeLessThan(MOST_NODES);
  const grid = page.getByRole('grid');
  await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
  await expect(rows(page).first()).not.toHaveAttribute('aria-rowindex', '2');
  expect(await countNodes(page)).toBeLessThan(MOST_NODES);

  await page.getByRole('button', { name: /^Failed/ }).click();
  await expect.poll(() => countRows(page)).toBeLessThan(all);
  // What is asked anew begins at its top.
  await expect(rows(page).first()).toHaveAttribute('aria-rowindex', '2');
  await page.getByRole('button', { name: /^Failed/ }).click();
  await expect.poll(() => countRows(page)).toBe(all);
  await page.getByRole('columnheader').getByRole('button', { name: 'Created' }).click();
  await expect(page.getByRole('columnheader', { name: 'Created' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('button', { name: /Look/ })).toHaveCount(0);
});
