import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { demo, type Language, speak } from '../support/console';
import { expect, test } from '../support/test';

const SAID = {
  en: {
    open: 'Delete several…',
    title: 'Delete several tasks',
    chosen: (count: number) => new RegExp(`^${count} of \\d+ chosen$`),
    act: (count: number) => `Delete ${count} tasks`,
    sum: (count: number) => `${count} deleted`,
    close: 'Close',
    all: 'All',
    type: (count: number) => `Type ${count} to confirm`,
  },
  'zh-CN': {
    open: '批量删除…',
    title: '批量删除任务',
    chosen: (count: number) => new RegExp(`^已选 ${count} / \\d+$`),
    act: (count: number) => `删除 ${count} 个任务`,
    sum: (count: number) => `已删除 ${count} 个`,
    close: '关闭',
    all: '全部',
    type: (count: number) => `输入 ${count} 以确认`,
  },
} as const satisfies Record<Language, unknown>;

/** The bodies of the calls that delete. */
function deletions(page: Page): readonly { readonly task_ids: readonly string[] }[] {
  const sent: { readonly task_ids: readonly string[] }[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/export-tasks/batch-delete')) sent.push(request.postDataJSON());
  });
  return sent;
}

/** The ids of a connection's exports at the simulated vendor. */
function exportIds(page: Page, connection: string): Promise<readonly string[]> {
  return page.evaluate(async (asked) => {
    const { connections } = await (await fetch('/api/connections')).json();
    const { project } = connections.find(({ id }: { id: string }) => id === asked);
    const { export_tasks: rows } = await (await fetch(`/api/${asked}/v2/${project}/export-tasks?limit=100`)).json();
    return (rows as { task_id: string }[]).map(({ task_id }) => task_id);
  }, connection);
}

async function open(page: Page, language: Language, address: string) {
  await page.goto(address);
  await page.getByRole('button', { name: SAID[language].open }).click();
  const dialog = page.getByRole('dialog', { name: SAID[language].title });
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  return dialog;
}

for (const language of ['en', 'zh-CN'] as const) {
  const said = SAID[language];

  test(`${language}: several are chosen, deleted by one call, and told one by one`, async ({ page }) => {
    await speak(page, language);
    const sent = deletions(page);
    const dialog = await open(page, language, '/tasks/workspace-export?connection=desk-test&status=expired');
    await expect(dialog.getByText(said.chosen(0))).toBeVisible();
    const boxes = dialog.getByRole('listitem').getByRole('checkbox');
    await boxes.nth(0).click();
    await boxes.nth(2).click({ modifiers: ['Shift'] });
    await expect(dialog.getByText(said.chosen(3))).toBeVisible();
    const ids = await dialog
      .getByRole('listitem')
      .evaluateAll((rows) => rows.slice(0, 3).map((row) => row.getAttribute('data-task-id')));
    await dialog.getByRole('button', { name: said.act(3) }).dblclick();
    await expect(dialog.getByText(said.sum(3))).toBeVisible();
    expect(sent).toEqual([{ task_ids: ids }]);
    await expect(dialog.getByRole('listitem')).toHaveCount(3);
    await dialog.getByRole('button', { name: said.close }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: said.open })).toBeFocused();
    const left = await exportIds(page, 'desk-test');
    for (const id of ids) {
      await expect(page.locator(`[data-task-id="${id}"]`)).toHaveCount(0);
      expect(left).not.toContain(id);
    }
  });

  test(`${language}: many are confirmed by their number, each connection has its call`, async ({ page }) => {
    await speak(page, language);
    const sent = deletions(page);
    const dialog = await open(page, language, '/tasks/workspace-export?status=expired');
    const count = await dialog.getByRole('listitem').count();
    expect(count).toBeGreaterThan(20);
    await dialog.getByRole('checkbox', { name: said.all, exact: true }).click();
    const act = dialog.getByRole('button', { name: said.act(count) });
    await expect(act).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByRole('textbox', { name: said.type(count) }).fill(String(count));
    await act.click();
    await expect(dialog.getByText(said.sum(count))).toBeVisible();
    expect(sent).toHaveLength(2);
    expect(sent.flatMap(({ task_ids }) => task_ids)).toHaveLength(count);
  });
}

test('a page of an answer can be dealt with at once, and the vendor is asked again', async ({ page }) => {
  const sent = deletions(page);
  const dialog = await open(page, 'en', '/tasks/workspace-export?api=desk-test&api.status=FAIL&api.limit=2');
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await dialog.getByRole('checkbox', { name: 'All', exact: true }).click();
  const ids = await dialog
    .getByRole('listitem')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-task-id')));
  await dialog.getByRole('button', { name: 'Delete 2 tasks' }).click();
  await expect(dialog.getByText('2 deleted')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(sent).toEqual([{ task_ids: ids }]);
  for (const id of ids) await expect(page.locator(`tr[data-task-id="${id}"]`)).toHaveCount(0);
});

test('what another tab deletes meanwhile is marked, let go of, and not counted', async ({ page, context }) => {
  const address = '/tasks/workspace-export?api=desk-test&api.status=EXPIRED&api.limit=4';
  const dialog = await open(page, 'en', address);
  const sent = deletions(page);
  await dialog.getByRole('checkbox', { name: 'All', exact: true }).click();
  await expect(dialog.getByText('4 of 4 chosen')).toBeVisible();
  const other = await context.newPage();
  const elsewhere = await open(other, 'en', address);
  for (const at of [0, 1]) await elsewhere.getByRole('listitem').getByRole('checkbox').nth(at).click();
  await elsewhere.getByRole('button', { name: 'Delete 2 tasks' }).click();
  await expect(elsewhere.getByText('2 deleted')).toBeVisible();
  await expect(dialog.getByText('2 of 4 chosen')).toBeVisible();
  await expect(dialog.getByText('Gone already')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Delete 2 tasks' }).click();
  await expect(dialog.getByText('2 deleted')).toBeVisible();
  expect(sent.map(({ task_ids }) => task_ids.length)).toEqual([2]);
});

test('an answer that is lost is looked up', async ({ page, allowConsole }) => {
  allowConsole(/ERR_FAILED|Failed to load resource/);
  const dialog = await open(page, 'en', '/tasks/workspace-export?connection=desk-test&status=expired');
  const effect = { kind: 'cut', when: 'after' };
  await demo(page, 'faults', [{ id: 'cut', match: { endpoint: 'workspace.DeleteExportTasks' }, effect, times: 1 }]);
  await dialog.getByRole('listitem').getByRole('checkbox').first().click();
  await dialog.getByRole('button', { name: 'Delete 1 task' }).click();
  await expect(dialog.getByText('1 deleted')).toBeVisible();
});

test('a refusal is told with its code, and everything is still there', async ({ page, allowConsole }) => {
  allowConsole(/403|Failed to load resource/);
  const dialog = await open(page, 'en', '/tasks/workspace-export?connection=desk-test&status=expired');
  const effect = { kind: 'status', status: 403, code: 'WKS.00010003', message: 'Not these.' };
  await demo(page, 'faults', [{ id: 'no', match: { endpoint: 'workspace.DeleteExportTasks' }, effect }]);
  const before = await exportIds(page, 'desk-test');
  const boxes = dialog.getByRole('listitem').getByRole('checkbox');
  await boxes.nth(0).click();
  await boxes.nth(1).click();
  await dialog.getByRole('button', { name: 'Delete 2 tasks' }).click();
  await expect(dialog.getByText('0 deleted, 2 still there')).toBeVisible();
  await expect(dialog.getByText('WKS.00010003')).toBeVisible();
  expect(await exportIds(page, 'desk-test')).toEqual(before);
});

test('a reload in mid-call leaves word: what was not deleted is told', async ({ page }) => {
  const dialog = await open(page, 'en', '/tasks/workspace-export?connection=desk-test&status=expired');
  const effect = { kind: 'delay', ms: 20_000 };
  await demo(page, 'faults', [{ id: 'slow', match: { endpoint: 'workspace.DeleteExportTasks' }, effect, times: 1 }]);
  const boxes = dialog.getByRole('listitem').getByRole('checkbox');
  await boxes.nth(0).click();
  await boxes.nth(1).click();
  const ids = await dialog
    .getByRole('listitem')
    .evaluateAll((rows) => rows.slice(0, 2).map((row) => row.getAttribute('data-task-id')));
  await dialog.getByRole('button', { name: 'Delete 2 tasks' }).click();
  await expect(dialog.getByText('Deleting 2 tasks…').first()).toBeVisible();
  // Nothing closes it while it goes on.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  const notes = page.getByRole('complementary', { name: 'Deletions' }).getByRole('status');
  const kept = async () => (await exportIds(page, 'desk-test')).filter((id) => ids.includes(id)).length;
  await expect.poll(async () => (await notes.count()) === (await kept())).toBe(true);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong with the choice and with what came of it, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 390, height: 900 });
    const dialog = await open(page, 'en', '/tasks/workspace-export?connection=desk-prod');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('checkbox', { name: 'All', exact: true }).click();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('checkbox', { name: 'All', exact: true }).click();
    await dialog.getByRole('listitem').getByRole('checkbox').last().click();
    await dialog.getByRole('button', { name: 'Delete 1 task' }).click();
    await expect(dialog.getByText('1 deleted')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });
}

test('by keyboard alone: from the list to what came of it', async ({ page }) => {
  await page.goto('/tasks/workspace-export?connection=desk-test&status=expired');
  const opener = page.getByRole('button', { name: 'Delete several…' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Delete several tasks' });
  const boxes = dialog.getByRole('listitem').getByRole('checkbox');
  await expect(boxes.first()).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'All', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(dialog.getByText(/^2 of \d+ chosen$/)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('2 deleted')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(opener).toBeFocused();
});
