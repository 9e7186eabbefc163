import type { Page } from '@playwright/test';
import { pass, SEED_REQUEST } from '../support/console';
import { expect, test } from '../support/test';

/** Presses Tab until something of that role and name has the focus; fails when it cannot be reached. */
async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${role} ${String(name)}`);
}

/** The focused thing must be seen: inside the window, with a ring, and not under a sticky bar. */
async function expectFocusInSight(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing has the focus';
    const box = element.getBoundingClientRect();
    const x = Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width / 2, 20)));
    const y = Math.min(innerHeight - 1, Math.max(0, box.top + Math.min(box.height / 2, 20)));
    const top = document.elementFromPoint(x, y);
    const covered = !(
      top &&
      (element.contains(top) || top.contains(element) || top.closest('label')?.contains(element))
    );
    return covered ? `${element.outerHTML.slice(0, 120)} is covered by ${top?.outerHTML.slice(0, 120)}` : 'in sight';
  });
  expect(seen).toBe('in sight');
}

test('the whole journey by keyboard alone', async ({ page }) => {
  await page.goto('/tasks');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();

  await page.keyboard.press('c');
  await expect(page).toHaveURL(/\/create$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, 'link', /IoTDA export.*production/);
  await expectFocusInSight(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/create\/iotda-export/);

  await tabTo(page, 'button', 'Paste JSON or cURL');
  await expectFocusInSight(page);
  await page.keyboard.press('Enter');
  const text = page.getByRole('dialog').getByRole('textbox');
  await expect(text).toBeFocused();
  await page.keyboard.insertText(SEED_REQUEST);
  await tabTo(page, 'button', 'Fill the form');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // After the dialog the focus is back where it was.
  await expect(page.getByRole('button', { name: 'Paste JSON or cURL' })).toBeFocused();

  await tabTo(page, 'combobox', 'Batch task');
  await expectFocusInSight(page);
  await tabTo(page, 'button', /^Create$/);
  await expectFocusInSight(page);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('task-status')).toHaveText('Running');

  await pass(page, 6 * 60_000);
  await expect(page.getByTestId('task-status')).toHaveText('Succeeded');
  await tabTo(page, 'button', 'Download');
  await expectFocusInSight(page);
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await downloading).suggestedFilename()).toMatch(/\.zip$/);

  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(page).toHaveURL(/\/tasks$/);
});

test('the list is one tab stop that keys move through', async ({ page }) => {
  await page.goto('/tasks');
  const rows = page.locator('[data-task-id]');
  await expect(rows.first()).toBeVisible();
  await tabTo(page, 'grid', 'Tasks, newest first');
  const grid = page.getByRole('grid');
  const cursor = () => grid.getAttribute('aria-activedescendant');
  const first = await cursor();
  await page.keyboard.press('j');
  const second = await cursor();
  expect(second).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  expect(await cursor()).toBe(first);
  await page.keyboard.press('End');
  await expect(page.locator('[data-cursor]')).toBeInViewport();
  expect(await cursor()).not.toBe(second);
  await page.keyboard.press('Home');
  await page.keyboard.press('k');
  // A row far away is drawn one frame after the keys went there: until then the grid names none.
  await expect.poll(cursor).toBe(first);
  await page.keyboard.press('j');
  const id = (await cursor())?.split('/').at(-1) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${id}$`));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('single keys can be turned off, and do nothing in a field', async ({ page }) => {
  await page.goto('/create/iotda-export?connection=iotda-prod');
  await page.getByRole('combobox', { name: 'Batch task', exact: true }).pressSequentially('cc');
  await expect(page).toHaveURL(/\/create\/iotda-export/);
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Off' }).check();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/\/settings$/);
});
