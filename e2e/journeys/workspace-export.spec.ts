import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { type Language, pass, speak, WORDS } from '../support/console';
import { goTo } from '../support/exports';
import { expect, test } from '../support/test';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The simulated service keeps files for so long. */
const KEPT = 72 * HOUR;
const UNDO = 8_000;

const SAID = {
  en: {
    what: 'Export',
    language: 'Language of the file',
    again: 'Again…',
    act: 'Run again',
    delete: 'Delete',
    expired: 'Expired',
    gone: 'The file is gone. Workspace does not document after how long.',
    noFile: 'The file has expired. Export again to have a new one.',
    downloaded: /Downloaded\s*Yes/,
    notDownloaded: /Downloaded\s*No/,
    panel: 'Export',
    saved: /Downloaded .+ by you/,
    deleted: /^Deleted at .+ by you\.$/,
    from: /^From/,
    early: /^Choose \d{4}-\d\d-\d\d \d\d:\d\d:00 UTC\+8 or later: Workspace exports the last 30 days/,
    daily: /Aggregated daily at 02:00/,
  },
  'zh-CN': {
    what: '导出',
    language: '文件语言',
    again: '再次运行…',
    act: '再次运行',
    delete: '删除',
    expired: '已过期',
    gone: '文件已不存在。云桌面没有说明多久后过期。',
    noFile: '文件已过期。再次导出可获得新文件。',
    downloaded: /已下载\s*是/,
    notDownloaded: /已下载\s*否/,
    panel: '导出',
    saved: /已于 .+ 手动下载/,
    deleted: /^已于 .+ 手动删除。$/,
    from: /^起始时间/,
    early: /^选择 \d{4}-\d\d-\d\d \d\d:\d\d:00 UTC\+8 或之后：云桌面只导出最近 30 天/,
    daily: /每天 02:00 汇总/,
  },
} as const satisfies Record<Language, unknown>;

/** Counts what begins exports from here on: GETs too. */
function countTriggers(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (/\/api\/desk-(prod|test)\/v[23]\//.test(path) && path.endsWith('/export')) count += 1;
  });
  return () => count;
}

/** Exports the desktops of the test project, from the untouched form to the page of the export. */
async function exportDesktops(page: Page, language: Language): Promise<void> {
  await page.goto('/create/workspace-export?connection=desk-test');
  await page.getByRole('button', { name: WORDS[language].create, exact: true }).click();
  await expect(page).toHaveURL(/\/tasks\/workspace-export\/desk-test\/exp-[0-9a-f]+$/);
}

for (const language of ['en', 'zh-CN'] as const) {
  const words = WORDS[language];
  const said = SAID[language];

  test(`${language}: desktops, from the form to the file, until it expires and is exported again`, async ({ page }) => {
    await speak(page, language);
    const triggers = countTriggers(page);
    await exportDesktops(page, language);
    expect(triggers()).toBe(1);
    const status = page.getByTestId('task-status');
    await expect(status).toHaveText(words.running);
    await expect(page.getByRole('button', { name: words.download })).toHaveAttribute('aria-disabled', 'true');

    await pass(page, 5 * MINUTE);
    await expect(status).toHaveText(words.succeeded);
    const panel = page.getByRole('region', { name: said.panel, exact: true });
    await expect(panel).toContainText(said.notDownloaded);

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: words.download, exact: true }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^desktops_\d{8}\.xlsx$/);
    expect(Object.keys(unzipSync(await readFile(await download.path())))).toContain('xl/workbook.xml');
    await expect(page.getByText(said.saved)).toBeVisible();
    // The list is read again at once, since the download has changed it.
    await expect(panel).toContainText(said.downloaded);

    await pass(page, KEPT);
    await expect(status).toHaveText(said.expired);
    await expect(panel).toContainText(said.gone);
    const first = page.url();

    // This console remembers how it was asked for.
    await page.getByRole('button', { name: said.again }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: said.act }).click();
    await expect(page).not.toHaveURL(first);
    await expect(status).toHaveText(words.running);
    expect(triggers()).toBe(2);
  });

  test(`${language}: times are checked before anything is sent, in the operator's zone`, async ({ page }) => {
    await speak(page, language);
    const triggers = countTriggers(page);
    await page.goto('/create/workspace-export?connection=desk-test');
    const what = page.getByRole('combobox', { name: said.what, exact: true });
    await what.selectOption('desktopUsage');
    await expect(page.getByText(said.daily).first()).toBeVisible();
    await what.selectOption('connections');
    const from = page.getByLabel(said.from);
    await from.fill('2020-01-01T00:00');
    await expect(page.getByText('UTC+8').first()).toBeVisible();
    await page.getByRole('button', { name: words.create, exact: true }).click();
    await expect(from).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText(said.early).first()).toBeVisible();
    expect(triggers()).toBe(0);
  });
}

test('an export that is deleted is gone from the cloud', async ({ page }) => {
  await exportDesktops(page, 'en');
  const id = page.url().split('/').at(-1) ?? '';
  await pass(page, 5 * MINUTE);
  await expect(page.getByTestId('task-status')).toHaveText('Succeeded');
  await page.clock.install();
  await page.getByRole('button', { name: SAID.en.delete, exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Deletions' })).toContainText(/^Deleting “desktops_/);
  await page.clock.fastForward(UNDO);
  await expect.poll(() => isListed(page, id)).toBe(false);
});

test('nothing begins by itself: neither in sight, nor under the pointer, nor after a reload', async ({ page }) => {
  const triggers = countTriggers(page);
  await page.goto('/tasks/workspace-export');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  await goTo(page, '/create/workspace-export?connection=desk-test');
  await page.getByRole('combobox', { name: SAID.en.language }).selectOption('en_US');
  const create = page.getByRole('button', { name: 'Create', exact: true });
  await create.hover();
  await create.focus();
  await pass(page, HOUR);
  await page.reload();
  await expect(create).toBeVisible();
  expect(triggers()).toBe(0);
});

/** Whether the simulated cloud lists an export of the test project. */
function isListed(page: Page, id: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const { connections } = await (await fetch('/api/connections')).json();
    const { project } = connections.find((one: { id: string }) => one.id === 'desk-test');
    const reply = await fetch(`/api/desk-test/v2/${project}/export-tasks?task_id=${wanted}`);
    return (await reply.json()).count === 1;
  }, id);
}
