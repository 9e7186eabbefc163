import { expect, test } from '../support/test';

test('the demo bar steers simulated time, in all tabs', async ({ page, context }) => {
  await page.goto('/tasks');
  const clock = page.getByTestId('demo-clock');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Slowed: simulated time is paused' })).toBeVisible();
  const stopped = await clock.innerText();

  const other = await context.newPage();
  await other.goto('/tasks');
  await expect(other.getByRole('radio', { name: 'Pause' })).toBeChecked();
  await expect(other.getByTestId('demo-clock')).toHaveText(stopped);

  await other.getByRole('radio', { name: '60×' }).click();
  await expect(page.getByRole('radio', { name: '60×' })).toBeChecked();
  await expect(clock).not.toHaveText(stopped);
});

test('an hour passes at a click, and reset starts the world over', async ({ page }) => {
  // Exports end; what DataWorks keeps running does not.
  await page.goto('/tasks/iotda-export?epoch=2026-11-21T01:00:00Z');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  // It says so once every connection has been read.
  await expect(page.getByText(/^Updated/)).toBeVisible();
  const running = page.locator('[data-status="running"] strong').first();
  const before = await running.innerText();
  await page.getByRole('button', { name: /^\+1 h/ }).click();
  await expect(running).toHaveText('0');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(running).toHaveText(before);
});
