import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { demo, pass, SEED_REQUEST, speak } from '../support/console';
import { expect, test } from '../support/test';

const WORDS = {
  en: {
    create: 'Create',
    paste: 'Paste JSON or cURL',
    fill: 'Fill the form',
    task: 'Batch task',
    title: 'Your session has ended',
    user: 'User',
    password: 'Password',
    signIn: 'Sign in',
    later: 'Later',
    refused: 'Not accepted. Check the user and the password.',
    nothing: 'Nothing was sent on: your session had ended.',
    bar: 'Signed out: nothing is read or sent.',
    endSession: 'End session',
    running: 'Running',
  },
  'zh-CN': {
    create: '创建',
    paste: '粘贴 JSON 或 cURL',
    fill: '填入表单',
    task: '批量任务',
    title: '会话已结束',
    user: '用户',
    password: '密码',
    signIn: '登录',
    later: '稍后',
    refused: '未通过，检查用户和密码。',
    nothing: '会话已结束，没有发出任何请求。',
    bar: '已退出登录：不再读取或发送。',
    endSession: '结束会话',
    running: '运行中',
  },
} as const;

const dialog = (page: Page, { title }: { readonly title: string }) => page.getByRole('alertdialog', { name: title });

/** The session ends, as it does when an administrator ends it. The page learns of it with its next call. */
async function endSession(page: Page): Promise<void> {
  const status = await page.evaluate(
    async () => (await fetch('/api/_demo/session', { method: 'POST', body: '{"expired":true}' })).status,
  );
  expect(status).toBe(200);
}

async function signIn(page: Page, words: (typeof WORDS)['en' | 'zh-CN']): Promise<void> {
  await dialog(page, words).getByLabel(words.password).fill('anything');
  await dialog(page, words).getByRole('button', { name: words.signIn }).click();
  await expect(dialog(page, words)).toHaveCount(0);
}

test.beforeEach(({ allowConsole }) => {
  // The browser's own line about each call that the gateway refuses.
  allowConsole(/status of 401/);
});

for (const language of ['en', 'zh-CN'] as const) {
  const words = WORDS[language];
  test(`${language}: it ends while a form is filled: signing in over the page, and the form goes on`, async ({
    page,
  }) => {
    await speak(page, language);
    await page.goto('/create/iotda-export?connection=iotda-prod');
    await page.getByRole('button', { name: words.paste }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(SEED_REQUEST);
    await page.getByRole('button', { name: words.fill }).click();
    const task = page.getByRole('combobox', { name: words.task, exact: true });
    await expect(task).toHaveValue('spring_rollout_eu');
    await endSession(page);
    await page.getByRole('button', { name: words.create, exact: true }).click();

    const asks = dialog(page, words);
    // Whose session it was is known; only the password is to be typed.
    await expect(asks.getByLabel(words.password)).toBeFocused();
    const user = asks.getByLabel(words.user);
    await expect(user).toHaveValue('lin.wei');
    await user.fill('nobody');
    await asks.getByLabel(words.password).fill('anything');
    await asks.getByRole('button', { name: words.signIn }).click();
    await expect(asks.getByRole('alert')).toHaveText(words.refused);
    await expect(asks.getByLabel(words.password)).toHaveValue('');
    await user.fill('lin.wei');
    await signIn(page, words);

    await expect(task).toHaveValue('spring_rollout_eu');
    // Nothing is sent by itself: what was refused is said, and sending it is the operator's.
    await expect(page.getByRole('main').getByRole('alert').filter({ hasText: words.nothing })).toBeVisible();
    await page.getByRole('button', { name: words.create, exact: true }).click();
    await expect(page.getByTestId('task-status')).toHaveText(words.running);
  });
}

test('"Later" and Escape leave a bar; the keyboard stays in the dialog while it is there', async ({ page }) => {
  const words = WORDS.en;
  await page.goto('/tasks');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  await page.getByRole('button', { name: words.endSession }).click();
  const asks = dialog(page, words);
  await expect(asks.getByLabel(words.password)).toBeFocused();
  for (let press = 0; press < 6; press += 1) {
    await page.keyboard.press('Tab');
    // Behind a modal dialog only the browser's own controls are left, which the page sees as its body.
    expect(await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName)).toMatch(/DIALOG|BODY/);
    expect(await page.evaluate(() => document.activeElement?.closest('main, nav, header'))).toBeNull();
  }
  await page.keyboard.press('Escape');
  await expect(asks).toHaveCount(0);
  await expect(page.getByText(words.bar)).toBeVisible();
  // What was read before is still there.
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  await page.getByRole('button', { name: words.signIn }).click();
  await asks.getByRole('button', { name: words.later }).click();
  await expect(page.getByText(words.bar)).toBeVisible();
  await page.getByRole('button', { name: words.signIn }).click();
  await signIn(page, words);
  await expect(page.getByText(words.bar)).toHaveCount(0);
});

test('the tabs of a browser are of one mind', async ({ page, context }) => {
  const words = WORDS.en;
  await page.goto('/tasks');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  const other = await context.newPage();
  await other.goto('/tasks');
  await expect(other.locator('[data-task-id]').first()).toBeVisible();
  await other.getByRole('button', { name: words.endSession }).click();
  await expect(dialog(other, words)).toBeVisible();
  await expect(dialog(page, words)).toBeVisible();
  await signIn(other, words);
  await expect(dialog(page, words)).toHaveCount(0);
  await expect(page.getByText(words.bar)).toHaveCount(0);
});

test('a session ends by itself, and after it a reload asks too', async ({ page }) => {
  const words = WORDS.en;
  await page.goto('/tasks?demo=expired-session');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  await pass(page, 60_000);
  await expect(dialog(page, words)).toBeVisible();
  await page.reload();
  await signIn(page, words);
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  // The password went nowhere but into its request.
  const kept = await page.evaluate(() =>
    [localStorage, sessionStorage].map((storage) => JSON.stringify(Object.entries(storage))).join(),
  );
  expect(kept + page.url()).not.toContain('anything');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the dialog and the bar have no accessibility fault in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/tasks');
    await expect(page.locator('[data-task-id]').first()).toBeVisible();
    await page.getByRole('button', { name: WORDS.en.endSession }).click();
    await expect(dialog(page, WORDS.en)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByText(WORDS.en.bar)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });
}

test('another scenario makes an end of what went wrong in the one before', async ({ page }) => {
  await page.goto('/tasks?demo=expired-session');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  await pass(page, 60_000);
  await expect(dialog(page, WORDS.en)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption('Empty');
  await expect(page.getByText(WORDS.en.bar)).toHaveCount(0);
  await expect(page.getByText('No tasks yet')).toBeVisible();
  await expect(page).toHaveURL(/\?demo=empty$/);
  // What was chosen is kept by a reload, and by a page without the address.
  await page.reload();
  await expect(page.getByText('No tasks yet')).toBeVisible();
  await page.goto('/tasks');
  await expect(page.getByText('No tasks yet')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('empty');
  await demo(page, 'reset', { scenario: 'calm' });
});
