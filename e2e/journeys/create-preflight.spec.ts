import type { Page } from '@playwright/test';
import { demo, type Language, pass, SEED_REQUEST, speak, WORDS } from '../support/console';
import { expect, test } from '../support/test';

const MINUTE = 60_000;
const FULL = '/create/iotda-export?connection=iotda-prod&demo=quota-exhausted';
const EMPTY = '/create/iotda-export?connection=iotda-prod&demo=empty';

/** What the seed's own batch task is called by people. */
const SEED_NAME = 'spring_rollout_eu';

const SAYS = {
  en: {
    full: /All 5 slots are taken, by .*; the earliest began \d+ min ago\./,
    last: /Uses the last free slot: 4 of 5 are taken, by /,
    none: 'Uses 1 of 5 free slots: none is taken.',
    evicts: /Will remove the earliest: (.+), made \d+ days ago\./,
    evicted: /, made \d+ days ago, was removed .* to make room for the new one\./,
    keeps: 'Keeps all: 0 of 50 exports.',
    replaces: /Will replace the result of spring_rollout_eu, made \d+ min ago\./,
    replaced: /Replaced the result made \d+ min ago: spring_rollout_eu\./,
    wait: 'Wait in line',
    anyway: 'Send anyway',
    waiting: /Waiting in line: spring_rollout_eu · 1st/,
    leave: 'Leave line',
    sent: 'Sent from the line: spring_rollout_eu.',
  },
  'zh-CN': {
    full: /5 个名额全部被占用：.*；最早的始于 \d+ 分钟前。/,
    last: /占用最后一个空闲名额：5 个名额中 4 个已被 .* 占用。/,
    none: '占用 5 个空闲名额中的 1 个：没有名额被占用。',
    evicts: /将移除最早的导出：(.+)，创建于 \d+ 天前。/,
    evicted: /（创建于 \d+ 天前）已于 .* 移除，让位于：新任务。/,
    keeps: '全部保留：50 个导出中已有 0 个。',
    replaces: /将替换 spring_rollout_eu 的结果，创建于 \d+ 分钟前。/,
    replaced: /已替换创建于 \d+ 分钟前 的结果：spring_rollout_eu。/,
    wait: '排队等待',
    anyway: '仍然发送',
    waiting: /排队等待：spring_rollout_eu · 第 1 位/,
    leave: '退出排队',
    sent: '已从排队中发送：spring_rollout_eu。',
  },
} as const;

async function fill(page: Page, language: Language = 'en'): Promise<void> {
  const words = WORDS[language];
  await page.getByRole('button', { name: words.paste }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(SEED_REQUEST);
  await page.getByRole('button', { name: words.fill }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: /^(Batch task|批量任务)$/ })).toHaveValue(SEED_NAME);
}

const beside = (page: Page) => page.getByRole('complementary', { name: /^(Before you send|发送之前)$/ });
const notices = (page: Page) =>
  page.getByRole('region', { name: /^(What was sent, and what waits|已发送和排队中的内容)$/ });
const create = (page: Page, language: Language = 'en') =>
  page.getByRole('button', { name: WORDS[language].create, exact: true });

/** How many of the seed's exports the cloud has begun in this world. */
async function begun(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { connections } = await (await fetch('/api/connections')).json();
    const { project } = connections.find(({ id }: { id: string }) => id === 'iotda-prod');
    const path = `/api/iotda-prod/v5/iot/${project}/export-tasks?resource_type=BatchTask&limit=50`;
    const { export_tasks } = await (await fetch(path)).json();
    type Row = { resource_condition: { task_id: string }; status: string };
    return (export_tasks as Row[]).filter(
      ({ resource_condition, status }) =>
        resource_condition.task_id === '5f433ce0c24389024365fdfa' && status === 'Processing',
    ).length;
  });
}

for (const language of ['en', 'zh-CN'] as const) {
  const says = SAYS[language];

  test(`${language}: slots and eviction in sentences that stay right, and what went is told`, async ({ page }) => {
    await speak(page, language);
    await page.goto(FULL);
    await expect(beside(page)).toContainText(says.full);
    await expect(page.getByRole('button', { name: says.wait })).toBeVisible();
    await expect(page.getByRole('button', { name: says.anyway })).toBeVisible();
    await expect(create(page, language)).toHaveCount(0);

    await pass(page, 3 * MINUTE);
    await expect(beside(page)).toContainText(says.last);
    await fill(page, language);
    await expect(beside(page)).toContainText(says.evicts);
    const sentence = beside(page).getByRole('listitem').filter({ hasText: says.evicts });
    const link = sentence.getByRole('link');
    // Its name is asked for; until then it goes by an id.
    await expect(link).not.toHaveText(/^[0-9a-f]{24}$/);
    const name = await link.innerText();
    const address = (await link.getAttribute('href')) ?? '';

    await create(page, language).click();
    await expect(page.getByTestId('task-status')).toHaveText(WORDS[language].running);
    const told = notices(page).getByText(says.evicted);
    await expect(told).toBeVisible();
    await expect(told).toContainText(name);
    // Its own page says so too.
    await told.getByRole('link', { name }).click();
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    await expect(page.getByTestId('task-status')).toHaveCount(0);
  });

  test(`${language}: an empty project keeps all, the same conditions replace`, async ({ page }) => {
    await speak(page, language);
    await page.goto(EMPTY);
    await expect(beside(page)).toContainText(says.none);
    await fill(page, language);
    await expect(beside(page)).toContainText(says.keeps);
    await create(page, language).click();
    await expect(page.getByTestId('task-status')).toHaveText(WORDS[language].running);
    const address = page.url();
    await pass(page, 10 * MINUTE);
    await expect(page.getByTestId('task-status')).toHaveText(WORDS[language].succeeded);

    await page.goto('/create/iotda-export?connection=iotda-prod');
    await fill(page, language);
    await expect(beside(page)).toContainText(says.replaces);
    await expect(beside(page)).not.toContainText(says.keeps);
    await create(page, language).click();
    await expect(page.getByTestId('task-status')).toHaveText(WORDS[language].running);
    expect(new URL(page.url()).pathname).toBe(new URL(address).pathname);
    await expect(notices(page)).toContainText(says.replaced);
  });

  test(`${language}: wait in line, over a reload, until a slot is free`, async ({ page }) => {
    await speak(page, language);
    await page.goto(FULL);
    await fill(page, language);
    await page.getByRole('button', { name: says.wait }).click();
    await expect(page).toHaveURL(/\/tasks(\?|$)/);
    await expect(notices(page)).toContainText(says.waiting);
    await page.reload();
    await expect(notices(page)).toContainText(says.waiting);
    expect(await begun(page)).toBe(0);
    await pass(page, 3 * MINUTE);
    await expect(notices(page)).toContainText(says.sent, { timeout: 20_000 });
    expect(await begun(page)).toBe(1);
    await expect(notices(page)).not.toContainText(says.waiting);
  });
}

test('two tabs keep one line: it is sent once', async ({ page, context }) => {
  await page.goto(FULL);
  await fill(page);
  await page.getByRole('button', { name: 'Wait in line' }).click();
  await expect(notices(page)).toContainText('Waiting in line');
  const other = await context.newPage();
  await other.goto('/tasks');
  await expect(notices(other)).toContainText('Waiting in line');
  await pass(other, 3 * MINUTE);
  await expect(notices(other)).not.toContainText('Waiting in line', { timeout: 20_000 });
  await expect(notices(page)).not.toContainText('Waiting in line');
  expect(await begun(page)).toBe(1);
});

test('leaving the line sends nothing and loses nothing', async ({ page }) => {
  await page.goto(FULL);
  await fill(page);
  await page.getByRole('button', { name: 'Wait in line' }).click();
  await notices(page).getByRole('button', { name: 'Leave line' }).click();
  await expect(notices(page)).toContainText('Out of the line, and not sent: spring_rollout_eu.');
  await pass(page, 3 * MINUTE);
  await notices(page).getByRole('link', { name: 'Open the form' }).click();
  await expect(page.getByText('Filled from what was not created.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Batch task', exact: true })).toHaveValue(SEED_NAME);
  expect(await begun(page)).toBe(0);
});

test('a quota that is refused says who holds the slots, and offers to wait', async ({ page, allowConsole }) => {
  allowConsole(/403|Failed to load resource/);
  await page.goto(FULL);
  await fill(page);
  await page.getByRole('button', { name: 'Send anyway' }).click();
  const alert = page.getByRole('main').getByRole('alert').filter({ hasText: 'It was not created.' });
  await expect(alert).toContainText(/All 5 slots are taken, by /);
  await alert.getByRole('button', { name: 'Wait in line' }).click();
  await expect(notices(page)).toContainText('Waiting in line: spring_rollout_eu · 1st');
});

test('clone: with memory all is known, without it the cloud is asked', async ({ page }) => {
  await page.goto(EMPTY);
  await fill(page);
  await create(page).click();
  await expect(page.getByTestId('task-status')).toHaveText('Running');
  const [connection, id] = new URL(page.url()).pathname.split('/').slice(-2);
  const clone = `/create/iotda-export?connection=iotda-prod&from=${encodeURIComponent(`${connection}/iotda-export/${id}`)}`;

  await page.goto(clone);
  await expect(page.getByText('Cloned from spring_rollout_eu.')).toBeVisible();
  await expect(page.getByText('Nothing differs from it.')).toBeVisible();
  await expect(page.getByText(/^Nobody knows any more/)).toHaveCount(0);
  await page.getByText('All resource spaces', { exact: true }).click();
  await expect(page.getByText('1 field differs from it:', { exact: false })).toBeVisible();

  await page.evaluate(() => {
    localStorage.removeItem('quayside:memories');
    localStorage.removeItem('quayside:drafts');
  });
  await page.goto(clone);
  await expect(page.getByRole('combobox', { name: 'Batch task', exact: true })).toHaveValue(SEED_NAME);
  await expect(page.getByRole('combobox', { name: 'Batch task type' })).toHaveValue('createDevices');
});

test('again with the same conditions asks first, and replaces', async ({ page }) => {
  await page.goto(EMPTY);
  await fill(page);
  await create(page).click();
  await pass(page, 10 * MINUTE);
  await expect(page.getByTestId('task-status')).toHaveText('Succeeded');
  const address = page.url();
  await page.getByRole('button', { name: /^Again/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Run spring_rollout_eu again?' });
  await expect(dialog.getByRole('button', { name: 'Keep' })).toBeFocused();
  await expect(dialog).toContainText(/Will replace the result of spring_rollout_eu, made \d+ min ago\./);
  await dialog.getByRole('button', { name: 'Run again' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByTestId('task-status')).toHaveText('Running');
  expect(page.url()).toBe(address);
});

test('a refusal of one field stands at it', async ({ page, allowConsole }) => {
  allowConsole(/403|Failed to load resource/);
  await page.goto(EMPTY);
  await fill(page);
  const refusal = { kind: 'status', status: 403, code: 'IOTDA.001006', message: 'No such application.' };
  await demo(page, 'faults', [
    { id: 'space', match: { endpoint: 'iotda.CreateExportTask' }, effect: refusal, times: 1 },
  ]);
  await create(page).click();
  await expect(page.locator('[data-field="spaceId"]')).toContainText('No such application.');
  await expect(page.getByRole('combobox', { name: 'Resource space' })).toBeFocused();
});
