import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { demo, speak } from '../support/console';
import { expect, test } from '../support/test';

const ROW = '[data-task-id]';

const WORDS = {
  en: {
    title: 'IoTDA export: the reply is not as documented',
    body: 'What stands there is not used; all else is.',
    report: 'Copy report',
    copied: 'Copied',
    succeeded: 'Succeeded',
  },
  'zh-CN': {
    title: 'IoTDA 导出：应答与文档不符',
    body: '这些内容不予使用，其余照常。',
    report: '复制报告',
    copied: '已复制',
    succeeded: '成功',
  },
} as const;

interface Row {
  readonly export_task_id: string;
  readonly export_count: unknown;
}

/** The first export of production whose `export_count` is an object. */
async function oddExport(page: Page): Promise<string> {
  const rows = await page.evaluate(async () => {
    const { connections } = await (await fetch('/api/connections')).json();
    const { project } = connections.find(({ id }: { id: string }) => id === 'iotda-prod');
    const path = `/api/iotda-prod/v5/iot/${project}/export-tasks?resource_type=BatchTask&limit=50`;
    return (await (await fetch(path)).json()).export_tasks as Row[];
  });
  const odd = rows.find(({ export_count: count }) => typeof count === 'object');
  expect(odd).toBeDefined();
  return odd?.export_task_id ?? '';
}

for (const language of ['en', 'zh-CN'] as const) {
  const words = WORDS[language];
  test(`${language}: a row off the contract still stands, is shown as it came, and can be reported`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await speak(page, language);
    await page.goto('/tasks?demo=contract-drift');
    await expect(page.locator(ROW).first()).toBeVisible();
    const id = await oddExport(page);
    await expect(page.locator(`[data-task-id$="${id}"]`)).toBeVisible();
    await page.goto(`/tasks/iotda-export/iotda-prod/${id}/raw`);
    await expect(page.getByTestId('task-status')).toHaveText(words.succeeded);
    const note = page.getByRole('note').filter({ hasText: words.title });
    await expect(note).toContainText(/export_count: expected number.*, received object/);
    await expect(note).toContainText(words.body);
    await expect(page.locator('pre mark')).toHaveText(/"export_count": \{/);
    await note.getByRole('button', { name: words.report }).click();
    await expect(note.getByRole('button', { name: words.copied })).toBeVisible();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain(`# ${words.title}`);
    expect(report).toContain('- endpoint: iotda.ListExportTasks');
    expect(report).toMatch(/- documented_at: https:\/\/support\.huaweicloud\.com\/.*ListExportTasks\.html/);
    expect(report).toMatch(/- at: export_count: expected number/);
    expect(report).toMatch(/- request_id: \w{8,}/);
    expect(report).toMatch(/- console: Quayside \d+\.\d+\.\d+/);
    expect(report).toContain(`"export_task_id": "${id}"`);
  });
}

test('a reply that cannot be read at all says so, and is reported from where it failed', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/tasks');
  await expect(page.locator(ROW).first()).toBeVisible();
  await demo(page, 'faults', [
    {
      id: 'drift',
      match: { endpoint: 'iotda.ListExportTasks', connection: 'iotda-test' },
      effect: { kind: 'drift', set: { export_tasks: { token: 'S3cr3t-w0rd' } } },
    },
  ]);
  await page.reload();
  await expect(page.getByText('IoTDA test could not be read')).toBeVisible();
  // The other connection goes on.
  await expect(page.locator(ROW).first()).toBeVisible();
  await expect(
    page.getByText('Unexpected at “export_tasks”: expected array, received object', { exact: false }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Copy report' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('- at: export_tasks: expected array, received object');
  expect(report).toContain('- documented_at: https://');
  expect(report).not.toContain('S3cr3t-w0rd');
  await demo(page, 'faults', []);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the raw view with its note has no accessibility fault in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/tasks?demo=contract-drift');
    await expect(page.locator(ROW).first()).toBeVisible();
    await page.goto(`/tasks/iotda-export/iotda-prod/${await oddExport(page)}/raw`);
    await expect(page.getByText(WORDS.en.title)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });
}
