import { expect, test } from '../support/test';
import { SEED_REQUEST } from '../support/console';

test.use({ mode: 'gateway' });

test('the same journey against the clouds’ HTTP door, without a worker', async ({ page, request, baseURL }) => {
  await page.goto('/create/iotda-export?connection=iotda-prod');
  await page.getByRole('button', { name: 'Paste JSON or cURL' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(SEED_REQUEST);
  await page.getByRole('button', { name: 'Fill the form' }).click();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByTestId('task-status')).toHaveText('Running');
  await expect(page.getByText('Simulated clouds', { exact: false })).toHaveCount(0);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);

  // Domain time follows the Date header: ages stay right although the cloud's clock has jumped.
  const moved = await request.post(`${baseURL}/api/_demo/clock`, { data: { jumpMs: 6 * 60_000 } });
  expect(moved.ok()).toBe(true);
  await expect(page.getByTestId('task-status')).toHaveText('Succeeded', { timeout: 30_000 });
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.zip$/);
});
