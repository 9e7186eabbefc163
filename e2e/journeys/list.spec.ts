import type { Page } from '@playwright/test';
import { demo, type Language, speak } from '../support/console';
import { expect, test } from '../support/test';

const WORDS = {
  en: {
    failed: /^Failed/,
    succeeded: /^Succeeded/,
    isNot: 'is not',
    add: '+ Filter',
    dialog: 'Add a filter',
    field: 'Field',
    space: 'Resource space',
    apply: 'Apply',
    clearAll: 'Clear all',
    name: 'Name',
    sorted: /sorted by Name$/,
    tasks: 'Tasks',
    settings: 'Settings',
    broken: 'A part of the link was not understood: status=lost',
    nothing: 'Nothing matches',
  },
  'zh-CN': {
    failed: /^失败/,
    succeeded: /^成功/,
    isNot: '不是',
    add: '+ 筛选',
    dialog: '添加筛选',
    field: '字段',
    space: '资源空间',
    apply: '应用',
    clearAll: '全部清除',
    name: '名称',
    sorted: /按“名称”排序$/,
    tasks: '任务',
    settings: '设置',
    broken: '链接中有一部分无法识别：status=lost',
    nothing: '没有符合的任务',
  },
} as const satisfies Record<Language, unknown>;

const rows = (page: Page) => page.locator('[data-task-id]');
/** How many rows the list has, drawn or not. */
const count = async (page: Page) => Number(await page.getByRole('grid').getAttribute('data-rows'));
const expectCount = (page: Page, wanted: number) =>
  expect(page.getByRole('grid')).toHaveAttribute('data-rows', String(wanted));

/** The list has as many rows as the status above it says; looking closer at a row may change both. */
const expectOnly = (page: Page, status: RegExp) =>
  expect.poll(async () => (await count(page)) - (await counted(page, status))).toBe(0);

async function openList(page: Page, address = '/tasks'): Promise<number> {
  await page.goto(address);
  await expect(rows(page).first()).toBeVisible();
  // Every connection has answered when no more are coming and nothing is on its way any more.
  await expect(page.locator('[data-coming]')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
  return count(page);
}

/** The number on a status above the list. */
async function counted(page: Page, status: RegExp): Promise<number> {
  const words = await page.getByRole('button', { name: status }).first().innerText();
  return Number(/[\d,]+$/.exec(words)?.[0].replaceAll(',', ''));
}

for (const language of ['en', 'zh-CN'] as const) {
  const words = WORDS[language];

  test.describe(`the list, ${language}`, () => {
    test.beforeEach(({ page }) => speak(page, language));

    test('is filtered, one status left out, sorted, and all that is in the address', async ({ page }) => {
      // Of IoTDA, whose list says all: elsewhere a closer look may change what rows are filtered by.
      const all = await openList(page, '/tasks/iotda-export');
      // What goes on stays so: no status changes but by what is done here.
      await demo(page, 'clock', { speed: 0 });
      await page.getByRole('button', { name: words.failed }).click();
      await expectOnly(page, words.failed);
      await expect(page).toHaveURL(/\?status=failed$/);
      await page.getByRole('button', { name: words.failed }).click();
      await expectCount(page, all);

      const succeeded = await counted(page, words.succeeded);
      await page.getByRole('button', { name: words.succeeded }).click({ modifiers: ['Alt'] });
      await expectCount(page, all - succeeded);
      await expect(page.getByRole('list').getByRole('button', { name: words.isNot })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      // What a row is called is looked up; it is sorted by what is known then.
      await expect(rows(page).getByRole('link', { name: /^[0-9a-f]{24}$/ })).toHaveCount(0);
      await page.getByRole('columnheader').getByRole('button', { name: words.name }).click();
      await expect(page.getByRole('grid', { name: words.sorted })).toBeVisible();
      await expect(page).toHaveURL(/\?not\.status=succeeded&sort=name$/);
      // Rows keep their places under the pointer, also when a name that they are sorted by arrives.
      await page.mouse.move(0, 0);
      await page.waitForLoadState('networkidle');
      const names = await rows(page).getByRole('link').allInnerTexts();
      expect(names.length).toBeGreaterThan(5);

      await page.reload();
      await expect(rows(page).first()).toBeVisible();
      await expectCount(page, all - succeeded);
      await expect.poll(() => rows(page).getByRole('link').allInnerTexts()).toEqual(names);

      await page.goBack();
      await expect(page).toHaveURL(/\?not\.status=succeeded$/);
      await page.goBack();
      await expectCount(page, all);
    });

    test('remembers what it was asked for, and the list of one type does not', async ({ page }) => {
      const all = await openList(page);
      await page.getByRole('button', { name: words.failed }).click();
      await expectOnly(page, words.failed);
      await page.getByRole('link', { name: words.settings }).click();
      await expect(page).toHaveURL(/\/settings$/);
      await page.getByRole('link', { name: words.tasks, exact: true }).click();
      await expectOnly(page, words.failed);
      await expect(page).toHaveURL(/\/tasks\?status=failed$/);

      await openList(page, '/tasks/iotda-export');
      await expect(page.getByRole('button', { name: words.failed })).toHaveAttribute('aria-pressed', 'false');
      await expect(page.getByRole('columnheader', { name: words.space })).toBeVisible();
      await expect(page).toHaveURL(/\/tasks\/iotda-export$/);
      // What a link says counts.
      expect(await openList(page, '/tasks?sort=name')).toBe(all);
    });

    test('says what of a link it did not understand', async ({ page }) => {
      await openList(page, '/tasks?status=failed,lost');
      await expect(page.getByText(words.broken)).toBeVisible();
      await expectOnly(page, words.failed);
    });

    test('is filtered by keyboard alone, and a task left brings back to its row', async ({ page }) => {
      const all = await openList(page);
      await page.keyboard.press('/');
      await page.keyboard.type('nothing of this name');
      await expect(page.getByText(words.nothing)).toBeVisible();
      await page.keyboard.press('Escape');
      await expectCount(page, all);

      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: words.add })).toBeFocused();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: words.dialog });
      await expect(dialog.getByRole('combobox', { name: words.field })).toBeFocused();
      await dialog.getByRole('combobox', { name: words.field }).selectOption({ label: words.space });
      const lab = dialog.getByRole('checkbox', { name: 'Lab' });
      await expect(lab).toBeVisible();
      await lab.focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await expect(dialog).toHaveCount(0);
      await expect(page.getByRole('button', { name: words.add })).toBeFocused();
      await expect(page).toHaveURL(/\?space=/);
      const inLab = await count(page);
      expect(inLab).toBeLessThan(all);

      await page.getByRole('grid').focus();
      for (const key of ['j', 'j', 'j']) await page.keyboard.press(key);
      const row = await page.getByRole('grid').getAttribute('aria-activedescendant');
      await page.keyboard.press('Enter');
      await expect(page.getByTestId('task-status')).toBeVisible();
      await page.goBack();
      await expect(page.getByRole('grid')).toBeFocused();
      await expect(page.getByRole('grid')).toHaveAttribute('aria-activedescendant', row ?? '');
      await expectCount(page, inLab);
    });
  });
}

test('coming back to a task finds its page where it was scrolled to', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 560 });
  await page.goto('/tasks/dataarts-collection');
  await page.locator('[data-task-id] a').first().click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(page).toHaveURL(/\/arts-\w+\/\w+$/);
  const scrolled = () => page.getByRole('main').evaluate(({ scrollTop }) => scrollTop);
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, 180));
  await expect.poll(scrolled).toBe(180);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect.poll(scrolled).toBe(0);
  await page.goBack();
  await expect(page.getByTestId('task-status')).toBeVisible();
  await expect.poll(scrolled).toBe(180);
  // Nobody has scrolled there.
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect.poll(scrolled).toBe(0);
});
