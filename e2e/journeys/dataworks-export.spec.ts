import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { type Language, pass, speak, WORDS } from '../support/console';
import { expect, test } from '../support/test';

const MINUTE = 60_000;

/** The example values of the vendor's page of CreateExportMigration, for an incremental export. */
const SEED_EXAMPLE = JSON.stringify({
  ProjectId: 12345,
  Name: 'test_export_01',
  ExportMode: 'INCREMENTAL',
  IncrementalSince: 1589904000000,
  ExportObjectStatus: 'SAVED',
  Description: 'test',
});

const SAID = {
  en: {
    since: /Changed since/,
    start: 'Create and start',
    stop: 'Stop',
    more: 'More actions',
    noStop: "DataWorks' API cannot stop an export.",
    taken: /is taken, among all \d+ exports/,
  },
  'zh-CN': {
    since: /变更起始时间/,
    start: '创建并启动',
    stop: '停止',
    more: '更多操作',
    noStop: 'DataWorks 的 API 不能停止导出。',
    taken: /已被占用（全部 \d+ 个导出中）/,
  },
} as const satisfies Record<Language, unknown>;

for (const language of ['en', 'zh-CN'] as const) {
  const words = WORDS[language];
  const said = SAID[language];

  test(`${language}: the seed's incremental export, from its text to its package`, async ({ page }) => {
    await speak(page, language);
    await page.goto('/create/dataworks-export?connection=dw-shanghai');
    await page.getByRole('button', { name: words.paste }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(SEED_EXAMPLE);
    await page.getByRole('button', { name: words.fill }).click();
    await expect(page.getByLabel(said.since)).toHaveValue('2020-05-20T00:00');
    await page.getByText(said.start, { exact: true }).click();

    // What goes out is the instant in milliseconds, as the seed has it.
    const created = page.waitForRequest((request) => request.headers()['x-acs-action'] === 'CreateExportMigration');
    await page.getByRole('button', { name: words.create, exact: true }).click();
    const sent = Object.fromEntries(new URLSearchParams((await created).postData() ?? ''));
    expect(sent).toEqual({
      ProjectId: '30112',
      Name: 'test_export_01',
      ExportMode: 'INCREMENTAL',
      IncrementalSince: '1589904000000',
      ExportObjectStatus: 'SAVED',
      Description: 'test',
    });

    await expect(page).toHaveURL(/\/tasks\/dataworks-export\/dw-shanghai\/\d+$/);
    const status = page.getByTestId('task-status');
    await expect(status).toHaveText(words.running);
    await expect(page.getByText('EXPORT_PREPARE')).toBeVisible();
    await expect(page.getByRole('button', { name: words.download })).toHaveAttribute('aria-disabled', 'true');

    await pass(page, 15 * MINUTE);
    await expect(status).toHaveText(words.succeeded);
    await expect(page.getByText('EXPORT_SUCCESS').first()).toBeVisible();

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: words.download }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('test_export_01.zip');
    expect(Object.keys(unzipSync(await readFile(await download.path()))).length).toBeGreaterThan(0);

    // The link is signed: nothing of it stays anywhere.
    await page.goto(`${page.url()}/raw`);
    await expect(page.locator('pre').first()).toBeVisible();
    expect(await page.locator('pre').first().innerText()).not.toMatch(/Signature=\w{8}/);
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(kept).not.toContain('Signature=');

    // The API has no stop: that stands there, with its reason.
    await page.getByRole('button', { name: said.more }).click();
    await expect(page.getByRole('menuitem', { name: said.stop })).toHaveAttribute('aria-disabled', 'true');
    await expect(page.getByText(said.noStop)).toBeVisible();
  });

  test(`${language}: a name that is taken is told before it is sent, and refused at its field`, async ({
    page,
    allowConsole,
  }) => {
    allowConsole(/status of 400/);
    await speak(page, language);
    await page.goto('/create/dataworks-export?connection=dw-shanghai');
    const name = page.getByRole('textbox').first();
    await name.fill('weekly_backup_w09');
    await expect(page.getByText(said.taken)).toBeVisible();
    await page.getByRole('button', { name: words.create, exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Invalid.Migration.Name.Existed' })).toBeVisible();
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    await expect(name).toBeFocused();
  });
}
