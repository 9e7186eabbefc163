import { atRest, speak } from '../support/console';
import { expect, test } from '../support/test';

const ROW = '[data-task-id]';

const WORDS = {
  en: {
    bar: 'Offline. The simulated clouds go on; pages that were not opened yet may not load.',
    scenario: 'Scenario',
    settings: 'Settings',
    tasks: 'Tasks',
    notYet: 'You are offline: this page has not been loaded yet',
  },
  'zh-CN': {
    bar: '已离线。模拟云照常运行，未打开过的页面可能无法加载。',
    scenario: '场景',
    settings: '设置',
    tasks: '任务',
    notYet: '已离线：此页面尚未加载',
  },
} as const;

for (const language of ['en', 'zh-CN'] as const) {
  const words = WORDS[language];
  test(`${language}: offline is said, what is there stays, and what did not come comes by itself`, async ({
    page,
    context,
    allowConsole,
  }) => {
    allowConsole(/ERR_|Failed to load resource|NotLoadedError|dynamically imported/);
    await speak(page, language);
    // As on a line that broke while the browser fetched what it may need later.
    await context.route(/\/settings-page-[^/]*\.js/, (route) => route.abort('internetdisconnected'));
    await page.goto('/tasks');
    await expect(page.locator(ROW).first()).toBeVisible();
    await expect(page.getByRole('combobox', { name: words.scenario })).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByText(words.bar).first()).toBeVisible();
    await expect(page.locator(ROW).first()).toBeVisible();
    await page.getByRole('link', { name: words.settings }).click();
    await expect(page.getByRole('heading', { level: 1, name: words.notYet })).toBeVisible();
    // The way back is open.
    await page.getByRole('link', { name: words.tasks }).first().click();
    await expect(page.locator(ROW).first()).toBeVisible();
    await page.getByRole('link', { name: words.settings }).click();
    await expect(page.getByRole('heading', { level: 1, name: words.notYet })).toBeVisible();
    await context.unroute(/\/settings-page-[^/]*\.js/);
    await context.setOffline(false);
    await expect(page.getByRole('heading', { level: 1, name: words.settings })).toBeVisible();
    await expect(page.locator('p', { hasText: words.bar })).toHaveCount(0);
  });
}

test('a network that goes before the page is at rest is told all the same, and nothing is lost by it', async ({
  page,
  context,
  allowConsole,
}) => {
  // What was on its way then, by the words of the browser and of the bundler.
  allowConsole(/Failed to load resource: net::ERR_/);
  allowConsole(/^error: (TypeError: Failed to fetch dynamically imported module|Error: Unable to preload CSS)/);
  await page.goto('/tasks');
  await expect(page.locator(ROW).first()).toBeVisible();
  await context.setOffline(true);
  await expect(page.locator('p', { hasText: WORDS.en.bar })).toBeVisible();
  await expect(page.locator(ROW).first()).toBeVisible();
  await context.setOffline(false);
  // What is fetched at rest comes then. What was cut off on its way says so in its place: the browser remembers that of a page.
  const bar = page.getByRole('complementary', { name: 'Demo' });
  const scenario = bar.getByRole('combobox', { name: WORDS.en.scenario });
  const missing = bar.getByText('A part of this page could not be loaded.');
  await expect(scenario.or(missing)).toBeVisible();
  if (await missing.isVisible()) await page.reload();
  await expect(scenario).toBeVisible();
  await page.getByRole('link', { name: WORDS.en.settings }).click();
  await expect(page.getByRole('heading', { level: 1, name: WORDS.en.settings })).toBeVisible();
});

test('a simulated cloud whose code does not come is one that cannot be reached', async ({
  page,
  context,
  allowConsole,
}) => {
  allowConsole(/Failed to load resource: net::ERR_/);
  const code = /\/workspace-world-[^/]*\.js/;
  await context.route(code, (route) => route.abort());
  await page.goto('/tasks/workspace-export');
  await expect(page.getByRole('main').getByRole('button', { name: 'Try again' }).first()).toBeVisible();
  await context.unroute(code);
  // The browser remembers of a page which modules it could not get.
  await page.reload();
  await expect(page.locator(ROW).first()).toBeVisible();
});

test('a page of a build that is gone says that the console was updated', async ({ page, context, allowConsole }) => {
  allowConsole(/404|Failed to load resource|NotLoadedError/);
  await context.route(/\/settings-page-[^/]*\.js/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/tasks');
  await expect(page.locator(ROW).first()).toBeVisible();
  // The server has another entry by now.
  await context.route(/:\d+\/$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/index-[\w-]{8}\.js/, 'index-newbuild.js') });
  });
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Quayside was updated' })).toBeVisible();
  await context.unrouteAll({ behavior: 'wait' });
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('a part of the shell that does not come leaves the rest alone', async ({ page, context, allowConsole }) => {
  allowConsole(/404|Failed to (load|fetch)|ERR_|dynamically imported/);
  await context.route(/\/(late-parts|demo-controls)-[^/]*\.js/, (route) => route.abort('failed'));
  await page.goto('/tasks');
  await expect(page.getByText('A part of this page could not be loaded.').first()).toBeVisible();
  await expect(page.locator(ROW).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible();
});

test.describe('behind a gateway', () => {
  test.use({ mode: 'gateway' });

  test('the list keeps what it has, says how old it is, and goes on', async ({ page, context, allowConsole }) => {
    allowConsole(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
    await page.goto('/tasks');
    await expect(page.locator(ROW).first()).toBeVisible();
    await atRest(page);
    await context.setOffline(true);
    const bar = page.locator('p', { hasText: 'Offline. What is shown is from before' });
    await expect(bar).toBeVisible();
    await expect(page.locator(ROW).first()).toBeVisible();
    await context.setOffline(false);
    await expect(bar).toHaveCount(0);
    await expect(page.getByText(/^Updated \d+ s ago/)).toBeVisible();
  });
});
