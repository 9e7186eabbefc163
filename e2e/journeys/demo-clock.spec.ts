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

test('reset starts the world over', async ({ page }) => {
  await page.goto('/tasks?epoch=2026-11-21T01:00:00Z');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  // It says so once every connection has been read.
  await expect(page.getByText(/^Updated/)).toBeVisible();
  const running = page.locator('[data-status="running"] strong').first();
  const before = await running.innerText();
  await page.evaluate(() => fetch('/api/_demo/clock', { method: 'POST', body: '{"jumpMs": 3600000}' }));
  await expect(running).toHaveText('0');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(running).toHaveText(before);
});
