import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { type Language, pass, SEED_REQUEST, speak, WORDS } from '../support/console';
import { readXls } from '../support/read-xls';
import { expect, test } from '../support/test';

const MINUTE = 60_000;

/** The seed's own example, from its text to a running task. */
async function createFromSeed(page: Page, language: Language): Promise<void> {
  const words = WORDS[language];
  await page.goto('/create/iotda-export?connection=iotda-prod');
  await page.getByRole('button', { name: words.paste }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(SEED_REQUEST);
  await page.getByRole('button', { name: words.fill }).click();
  await page.getByRole('button', { name: words.create, exact: true }).click();
  await expect(page).toHaveURL(/\/tasks\/iotda-export\/iotda-prod\/[0-9a-f]{24}$/);
}

for (const language of ['en', 'zh-CN'] as const) {
  const words = WORDS[language];

  test(`${language}: paste the seed, create, follow it, open its file`, async ({ page }, info) => {
    await speak(page, language);
    await createFromSeed(page, language);
    const status = page.getByTestId('task-status');
    await expect(status).toHaveText(words.running);
    await expect(page.getByRole('button', { name: words.download })).toHaveAttribute('aria-disabled', 'true');

    // It moves with simulated time, and only with it.
    const percent = page.getByTestId('task-percent');
    const before = Number.parseInt(await percent.innerText());
    await pass(page, MINUTE);
    await expect.poll(async () => Number.parseInt(await percent.innerText())).toBeGreaterThan(before);
    await expect(status).toHaveText(words.running);

    await pass(page, 5 * MINUTE);
    await expect(status).toHaveText(words.succeeded);

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: words.download }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/\.zip$/);
    const files = unzipSync(await readFile(await download.path()));
    const [name = ''] = Object.keys(files);
    expect(name).toMatch(/\.xls$/);
    const rows = await readXls(files[name] ?? new Uint8Array(), info.outputPath('book.xls'));
    expect(rows[0]).toEqual(['Target', 'Status', 'Output', 'Error code', 'Error message']);
    const told = await page.evaluate(async () => {
      const url = '/api/iotda-prod/v5/iot/PROJECT/batchtasks/5f433ce0c24389024365fdfa?limit=1';
      const { connections } = await (await fetch('/api/connections')).json();
      const { project } = connections.find(({ id }: { id: string }) => id === 'iotda-prod');
      return (await (await fetch(url.replace('PROJECT', project))).json()) as {
        batchtask: { task_progress: { total: number } };
      };
    });
    expect(rows.length - 1).toBe(told.batchtask.task_progress.total);
  });
}

test('a reload in mid-run goes on where it was', async ({ page }) => {
  await createFromSeed(page, 'en');
  await pass(page, MINUTE);
  const percent = page.getByTestId('task-percent');
  await expect.poll(async () => Number.parseInt(await percent.innerText())).toBeGreaterThan(10);
  const before = Number.parseInt(await percent.innerText());
  await page.reload();
  await expect(page.getByTestId('task-status')).toHaveText('Running');
  expect(Number.parseInt(await percent.innerText())).toBeGreaterThanOrEqual(before);
  await pass(page, 5 * MINUTE);
  await expect(page.getByTestId('task-status')).toHaveText('Succeeded');
});

test('a second tab shows the same world', async ({ page, context }) => {
  await createFromSeed(page, 'en');
  const id = page.url().split('/').at(-1) ?? '';
  const other = await context.newPage();
  await other.goto('/tasks');
  const row = other.locator(`[data-task-id="${id}"]`);
  await expect(row).toContainText('Running');
  await pass(page, 6 * MINUTE);
  await expect(row).toContainText('Succeeded');
  // And back: what the second tab makes, the first one lists.
  await page.goto('/tasks');
  await createFromSeed(other, 'en');
  const second = other.url().split('/').at(-1) ?? '';
  await page.bringToFront();
  await expect(page.locator(`[data-task-id="${second}"]`)).toContainText('Running');
});
