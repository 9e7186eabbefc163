import { expect, test } from '../support/test';

test('language, zone and scheme are kept over a reload and in another tab', async ({ page, context }) => {
  await page.goto('/settings');
  await page.getByRole('radio', { name: '中文' }).check();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.getByRole('radio', { name: '深色' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.getByRole('combobox', { name: '时区' }).selectOption('America/New_York');

  const other = await context.newPage();
  await other.goto('/tasks');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('任务');
  await expect(other.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(other.getByTestId('demo-clock')).toHaveText(/UTC−[45]$/);

  // A change here is seen there, without a reload.
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Tasks');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'English' })).toBeChecked();
});

test('an error that stands changes its language with the console', async ({ page }) => {
  await page.goto('/create/iotda-export?connection=iotda-prod');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByText('Choose a batch task', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByText('选择批量任务', { exact: false }).first()).toBeVisible();
});

test('broken preferences cost nothing but themselves', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('quayside:preferences', '{"v":1,"d":{"language":"klingon","zone":7,"scheme":"dark"}}');
    localStorage.setItem('quayside:intents', 'nonsense');
  });
  await page.goto('/tasks');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(page.getByText('could not be read. It was put aside', { exact: false })).toBeVisible();
});
