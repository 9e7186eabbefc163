import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { demo, type Language, pass, speak } from '../support/console';
import { exportsIn, goTo, openExport } from '../support/exports';
import { expect, test } from '../support/test';

const PACE = 30_000;
const SAID = {
  en: { download: 'Download', leave: 'Leave line', place: /^1st in line · in \d+ s$/, saved: /Downloaded .+ by you/ },
  'zh-CN': { download: '下载', leave: '退出排队', place: /^排队第 1 位 · 还需 \d+ 秒$/, saved: /已于 .+ 手动下载/ },
} as const;

const task = (id: string | undefined) => `/tasks/iotda-export/iotda-test/${id}`;
const place = (page: Page) => page.getByTestId('download-place');

/** Asks for the file of an export on the page that is open; the first gets it at once, the others wait. */
async function ask(page: Page, language: Language = 'en'): Promise<void> {
  await expect(page.getByTestId('task-status')).toBeVisible();
  await page.getByRole('button', { name: SAID[language].download, exact: true }).click();
}

/** Two ended exports: the first is downloaded, the second waits in line on the page that is open. */
async function waitInLine(page: Page, language: Language = 'en') {
  const ended = await exportsIn(page, 'iotda-test', 'Success');
  await openExport(page, 'iotda-test', ended[0]?.id);
  const saving = page.waitForEvent('download');
  await ask(page, language);
  await saving;
  await expect(page.getByText(SAID[language].saved)).toBeVisible();
  await goTo(page, task(ended[1]?.id));
  await ask(page, language);
  await expect(place(page)).toHaveText(SAID[language].place);
  return ended;
}

for (const language of ['en', 'zh-CN'] as const) {
  test(`${language}: the second download waits its turn, in sight, and comes by itself`, async ({ page }) => {
    await speak(page, language);
    await waitInLine(page, language);
    await expect(page.getByRole('link', { name: language === 'en' ? /Downloads/ : /下载/ })).toContainText('1');
    const saving = page.waitForEvent('download');
    await pass(page, 2 * PACE);
    expect((await saving).suggestedFilename()).toMatch(/\.zip$/);
    await expect(page.getByText(SAID[language].saved)).toBeVisible();
  });
}

test('the page of downloads shows the line and what came of it', async ({ page }) => {
  await waitInLine(page);
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(page).toHaveURL(/\/downloads$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Downloads');
  await expect(page.getByTestId('download-line')).toHaveText(/^next in \d+ s$/);
  const rows = page.locator('tr[data-download]');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('1st in line');
  await expect(rows.nth(1)).toContainText('by you');
  const saving = page.waitForEvent('download');
  await rows
    .nth(1)
    .getByRole('button', { name: /^Save again/ })
    .click();
  await saving;
  await rows
    .first()
    .getByRole('button', { name: /^Leave line/ })
    .click();
  await expect(rows).toHaveCount(1);
  await expect(page.getByTestId('download-line')).toHaveCount(0);
});

test('the line stands while simulated time is paused, and says so', async ({ page }) => {
  await waitInLine(page);
  await demo(page, 'clock', { speed: 0 });
  await expect(place(page)).toContainText('Simulated time is paused: the line stands still.');
  const stopped = await place(page).innerText();
  const saving = page.waitForEvent('download');
  expect(await place(page).innerText()).toBe(stopped);
  await demo(page, 'clock', { speed: 1, jumpMs: 2 * PACE });
  await saving;
});

test('what the cloud finds too early is no failure: it stays first in line', async ({ page, allowConsole }) => {
  allowConsole(/403|Failed to load resource/);
  const [first] = await exportsIn(page, 'iotda-test', 'Success');
  await demo(page, 'faults', [
    {
      id: 'early',
      match: { endpoint: 'iotda.DownloadExportTask' },
      effect: { kind: 'status', status: 403, code: 'IOTDA.014803', message: 'Too early.' },
      times: 1,
    },
  ]);
  await openExport(page, 'iotda-test', first?.id);
  await ask(page);
  await expect(place(page)).toHaveText(SAID.en.place);
  await expect(page.getByText('Not downloaded')).toHaveCount(0);
  const saving = page.waitForEvent('download');
  await pass(page, 2 * PACE);
  await saving;
});

test('a failure is told with its code, and trying again takes a place in line', async ({ page, allowConsole }) => {
  allowConsole(/500|Failed to load resource/);
  const [first] = await exportsIn(page, 'iotda-test', 'Success');
  const effect = { kind: 'status', status: 500, code: 'IOTDA.000500', message: 'The archive is asleep.' };
  await demo(page, 'faults', [{ id: 'down', match: { endpoint: 'iotda.DownloadExportTask' }, effect, times: 1 }]);
  await openExport(page, 'iotda-test', first?.id);
  await ask(page);
  const files = page.getByRole('region', { name: 'Files' });
  await expect(files).toContainText('Not downloaded');
  await expect(files).toContainText('The archive is asleep.');
  await expect(files).toContainText('IOTDA.000500');
  const saving = page.waitForEvent('download');
  await files.getByRole('button', { name: 'Try again' }).click();
  await pass(page, 2 * PACE);
  await saving;
});

test('tabs share one line; what a closed tab had in it is lost, and told', async ({ page, context }) => {
  const ended = await waitInLine(page);
  const other = await context.newPage();
  await other.goto(task(ended[2]?.id));
  await ask(other);
  await expect(place(other)).toHaveText(/^2nd in line/);
  await page.bringToFront();
  await goTo(page, '/downloads');
  const rows = page.locator('tr[data-download]');
  await expect(rows).toHaveCount(3);
  await other.close();
  await expect(rows.first()).toContainText('The tab that asked for it was closed');
  const saving = page.waitForEvent('download');
  await pass(page, 2 * PACE);
  await saving;
  await expect(page.locator('tr[data-download="saved"]')).toHaveCount(2);
});

test('a tab that nobody sees keeps the file until somebody saves it', async ({ page }) => {
  const [first] = await exportsIn(page, 'iotda-test', 'Success');
  await openExport(page, 'iotda-test', first?.id);
  await page.evaluate(() =>
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true }),
  );
  await ask(page);
  await expect(page.getByText('Ready. It is kept until this tab closes.')).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await saving;
});

test('a file whose task was deleted meanwhile is told of', async ({ page, allowConsole }) => {
  allowConsole(/404|Failed to load resource/);
  const ended = await waitInLine(page);
  await page.evaluate(async (id) => {
    const { connections } = await (await fetch('/api/connections')).json();
    const { project } = connections.find((one: { id: string }) => one.id === 'iotda-test');
    await fetch(`/api/iotda-test/v5/iot/${project}/export-tasks/${id}`, { method: 'DELETE' });
  }, ended[1]?.id);
  await goTo(page, '/downloads');
  await pass(page, 2 * PACE);
  await expect(page.locator('tr[data-download="failed"]')).toContainText('It is not there any more');
});

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [390, 1024] as const) {
    test(`axe finds nothing wrong with a line, ${scheme}, ${width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      await waitInLine(page);
      await goTo(page, '/downloads');
      await expect(page.locator('tr[data-download]')).toHaveCount(2);
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }
}
