import { axeFindings } from '../support/axe';
import { demo, speak } from '../support/console';
import { exportsIn, openExport } from '../support/exports';
import { expect, test } from '../support/test';

const SAID = {
  en: {
    happened: 'What happened',
    panel: 'Batch task',
    failed: 'Failed sub-tasks',
    shown: /^50 of \d+ shown$/,
    more: 'Show more',
    noStop: 'IoTDA cannot stop an export.',
    dots: 'More actions',
  },
  'zh-CN': {
    happened: '发生了什么',
    panel: '批量任务',
    failed: '失败的子任务',
    shown: /^已显示 50 \/ \d+$/,
    more: '显示更多',
    noStop: 'IoTDA 不能停止导出。',
    dots: '更多操作',
  },
} as const;

for (const language of ['en', 'zh-CN'] as const) {
  const said = SAID[language];
  test(`${language}: a failed export shows what its batch task says, page by page`, async ({ page }) => {
    await speak(page, language);
    const [failed] = await exportsIn(page, 'iotda-prod', 'Failed');
    await openExport(page, 'iotda-prod', failed?.id);
    await expect(page.getByRole('region', { name: said.happened })).toBeVisible();
    const panel = page.getByRole('region', { name: said.panel, exact: true });
    const sub = panel.getByRole('region', { name: said.failed });
    await expect(sub.getByText(said.shown)).toBeVisible();
    await expect(sub.getByRole('row')).toHaveCount(51);
    await sub.getByRole('button', { name: said.more }).click();
    await expect(sub.getByRole('row')).toHaveCount(101);
    await page.getByRole('button', { name: said.dots }).click();
    await expect(page.getByRole('menuitem', { name: said.noStop })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: said.dots })).toBeFocused();
  });
}

test('what devices say stays text', async ({ page }) => {
  const ended = await exportsIn(page, 'iotda-test', 'Success');
  await demo(page, 'faults', [
    {
      id: 'fails',
      match: { endpoint: 'iotda.ListExportTasks' },
      effect: { kind: 'drift', set: { 'export_tasks.*.status': 'Failed' } },
    },
    {
      id: 'hostile',
      match: { endpoint: 'iotda.ShowBatchTask' },
      effect: {
        kind: 'drift',
        set: {
          'batchtask.status_desc': '<img src=x onerror=alert(1)>\u202Egnp',
          'batchtask.task_progress.fail': 2,
          'task_details.*.target': '<script>alert(1)</script>',
          'task_details.*.error': { error_code: '"><b>', error_msg: '<img src=x onerror=alert(2)>' },
        },
      },
    },
  ]);
  await openExport(page, 'iotda-test', ended[0]?.id);
  const panel = page.getByRole('region', { name: 'Batch task', exact: true });
  await expect(panel).toContainText('<img src=x onerror=alert(1)>[U+202E]gnp');
  expect(await page.locator('main :is(img, script, b)').count()).toBe(0);
});

test('a batch task that is gone, or cannot be read, leaves the rest of the page', async ({ page, allowConsole }) => {
  allowConsole(/404|500|Failed to load resource/);
  const [failed] = await exportsIn(page, 'iotda-prod', 'Failed');
  const match = { endpoint: 'iotda.ShowBatchTask' };
  await demo(page, 'faults', [
    { id: 'gone', match, effect: { kind: 'status', status: 404, code: 'IOTDA.014200', message: 'No such task.' } },
  ]);
  await openExport(page, 'iotda-prod', failed?.id);
  await expect(page.getByText('The batch task is not there any more', { exact: false })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Details' })).toBeVisible();
  await demo(page, 'faults', [
    { id: 'no', match, effect: { kind: 'status', status: 403, code: 'IOTDA.000022', message: 'Not for you.' } },
  ]);
  allowConsole(/403/);
  await page.reload();
  const panel = page.getByRole('region', { name: 'Batch task', exact: true });
  await expect(panel).toContainText('The batch task could not be read.');
  await expect(panel).toContainText('Not for you.');
  await demo(page, 'faults', []);
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel).toContainText('PartialSuccess');
});

for (const [scheme, width, language] of [
  ['light', 390, 'en'],
  ['dark', 1024, 'zh-CN'],
] as const) {
  test(`axe finds nothing wrong with a failed export, ${scheme}, ${width} wide, ${language}`, async ({ page }) => {
    await speak(page, language);
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    const [failed] = await exportsIn(page, 'iotda-prod', 'Failed');
    await openExport(page, 'iotda-prod', failed?.id);
    await expect(page.getByText(SAID[language].shown)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
