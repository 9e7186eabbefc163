import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { demo, speak } from '../support/console';
import { exportsIn, exportsOf, goTo, openExport } from '../support/exports';
import { expect, test } from '../support/test';

/** How long a deletion can be undone, wall time. */
const UNDO = 8_000;
const SAID = {
  en: {
    delete: 'Delete',
    bar: 'Deletions',
    undo: /Undo/,
    deleting: /^Deleting “.+”/,
    act: 'Delete 1 task',
    keep: 'Keep',
    gone: /^Deleted at .+ by you\.$/,
  },
  'zh-CN': {
    delete: '删除',
    bar: '删除',
    undo: /撤销/,
    deleting: /^正在删除“.+”/,
    act: '删除 1 个任务',
    keep: '保留',
    gone: /^已于 .+ 手动删除。$/,
  },
} as const;

const bar = (page: Page) => page.getByRole('complementary', { name: 'Deletions' });

/** An export's page, on a wall clock that the test moves. */
async function open(page: Page, connection: 'iotda-prod' | 'iotda-test', status: 'Success' | 'Processing', nth = 0) {
  const wanted = (await exportsIn(page, connection, status))[nth];
  // What is being written stays so: the clouds' time stands still.
  if (status === 'Processing') await demo(page, 'clock', { speed: 0 });
  await page.clock.install();
  await openExport(page, connection, wanted?.id);
  return wanted?.id ?? '';
}

const isThere = async (page: Page, connection: 'iotda-prod' | 'iotda-test', id: string) =>
  (await exportsOf(page, connection)).some((one) => one.id === id);

for (const language of ['en', 'zh-CN'] as const) {
  const said = SAID[language];
  test(`${language}: an ended export goes without a question, and can be had back for a while`, async ({ page }) => {
    await speak(page, language);
    const id = await open(page, 'iotda-test', 'Success');
    const own = page.getByRole('complementary', { name: said.bar });
    await page.getByRole('button', { name: said.delete, exact: true }).click();
    await expect(own).toContainText(said.deleting);
    await page.keyboard.press('z');
    await expect(own).toHaveCount(0);
    expect(await isThere(page, 'iotda-test', id)).toBe(true);

    await page.getByRole('button', { name: said.delete, exact: true }).click();
    await expect(own).toContainText(said.deleting);
    expect(await isThere(page, 'iotda-test', id)).toBe(true);
    await page.clock.fastForward(UNDO);
    await expect(page.getByText(said.gone)).toBeVisible();
    expect(await isThere(page, 'iotda-test', id)).toBe(false);
    await page.reload();
    await expect(page.getByText(said.gone)).toBeVisible();
  });
}

test('the bar follows from page to page, several are one, and pointing at it stops the time', async ({ page }) => {
  const ended = await exportsIn(page, 'iotda-test', 'Success');
  const [first, second] = [ended[0]?.id ?? '', ended[1]?.id ?? ''];
  await page.clock.install();
  await openExport(page, 'iotda-test', first);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(bar(page)).toContainText('Deleting “');
  await goTo(page, `/tasks/iotda-export/iotda-test/${second}`);
  await expect(page.getByRole('button', { name: 'Delete', exact: true })).not.toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(bar(page)).toContainText('Deleting 2 tasks');
  await goTo(page, '/tasks');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  await bar(page).getByRole('button', { name: /Undo/ }).focus();
  await page.clock.fastForward(3 * UNDO);
  await expect(bar(page)).toContainText('Deleting 2 tasks');
  expect(await isThere(page, 'iotda-test', first)).toBe(true);
  await page.getByRole('heading', { level: 1 }).focus();
  await page.clock.fastForward(UNDO);
  await expect(bar(page)).toHaveCount(0);
  for (const id of [first, second]) await expect(page.locator(`[data-task-id="${id}"]`)).toHaveCount(0);
  await expect
    .poll(async () => (await isThere(page, 'iotda-test', first)) || isThere(page, 'iotda-test', second))
    .toBe(false);
});

test('production is asked about, and Escape keeps', async ({ page }) => {
  const id = await open(page, 'iotda-prod', 'Success');
  await page.getByRole('button', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText(/^Delete “.+”\?$/);
  await expect(dialog.getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Delete…' })).toBeFocused();
  await page.clock.fastForward(2 * UNDO);
  expect(await isThere(page, 'iotda-prod', id)).toBe(true);

  await page.getByRole('button', { name: 'Delete…' }).click();
  await dialog.getByRole('button', { name: 'Delete 1 task' }).click();
  await expect(bar(page)).toBeVisible();
  await page.clock.fastForward(UNDO);
  await expect(page.getByText(SAID.en.gone)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await isThere(page, 'iotda-prod', id)).toBe(false);
});

test('a tab that closes in between sends nothing, and the next one says so', async ({ page, context }) => {
  const id = await open(page, 'iotda-test', 'Success');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(bar(page)).toBeVisible();
  await page.close();
  const next = await context.newPage();
  await next.goto('/tasks');
  const note = bar(next).getByRole('status');
  await expect(note).toContainText('Not deleted: the tab was closed before');
  expect(await isThere(next, 'iotda-test', id)).toBe(true);
  await note.getByRole('button', { name: 'Dismiss' }).click();
  await expect(note).toHaveCount(0);
  await next.reload();
  await expect(next.locator('[data-task-id]').first()).toBeVisible();
  await expect(bar(next)).toHaveCount(0);
});

test('a refusal is told with its code; the task stays', async ({ page, allowConsole }) => {
  allowConsole(/403|Failed to load resource/);
  const id = await open(page, 'iotda-test', 'Success');
  const effect = { kind: 'status', status: 403, code: 'IOTDA.013007', message: 'Not this one.' };
  await demo(page, 'faults', [{ id: 'no', match: { endpoint: 'iotda.DeleteExportTask' }, effect, times: 1 }]);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(bar(page)).toBeVisible();
  await page.clock.fastForward(UNDO);
  const alert = bar(page).getByRole('alert');
  await expect(alert).toContainText('was not deleted.');
  await expect(alert).toContainText('IOTDA.013007');
  expect(await isThere(page, 'iotda-test', id)).toBe(true);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(SAID.en.gone)).toBeVisible();
});

test('a deletion whose answer is lost is looked up', async ({ page, allowConsole }) => {
  allowConsole(/ERR_FAILED|Failed to load resource/);
  const id = await open(page, 'iotda-test', 'Success');
  const effect = { kind: 'cut', when: 'after' };
  await demo(page, 'faults', [{ id: 'cut', match: { endpoint: 'iotda.DeleteExportTask' }, effect, times: 1 }]);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(bar(page)).toBeVisible();
  await page.clock.fastForward(UNDO);
  await expect(page.getByText(SAID.en.gone)).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
  expect(await isThere(page, 'iotda-test', id)).toBe(false);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong with the question and the bar, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 390, height: 900 });
    await open(page, 'iotda-prod', 'Processing');
    const check = async () => {
      expect(await axeFindings(page)).toEqual([]);
    };
    await page.getByRole('button', { name: 'More actions' }).click();
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await check();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('It is still being written');
    await check();
    await page.getByRole('button', { name: 'Delete 1 task' }).click();
    await expect(bar(page)).toBeVisible();
    await check();
  });
}
