import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { type Language, speak } from '../support/console';
import { goTo } from '../support/exports';
import { expect, test } from '../support/test';

const SAID = {
  en: {
    link: 'Ask Workspace itself',
    live: 'Live list',
    found: (count: number) => new RegExp(`^${count} found`),
    failed: 'The question was not answered',
    beyond: (count: number) => `Beyond the end: ${count} found`,
    first: 'First page',
    next: 'Next',
    ask: 'Ask',
    changed: 'Changed, not asked yet.',
    answered: /^Answered /,
    refused: /^Refused: ./,
    earlier: 'Shown: what was asked before, of “Workspace production”. Press Ask.',
    several: 'Delete several…',
    production: 'PROD',
    progress: 'Progress',
    choose: 'There is no connection “nowhere” here. Choose one of these.',
    unknown: 'A part of the link is no parameter and was left out: api.colour=red',
  },
  'zh-CN': {
    link: '直接查询 Workspace',
    live: '实时列表',
    found: (count: number) => new RegExp(`^找到 ${count} 个`),
    failed: '查询没有得到答复',
    beyond: (count: number) => `已超出末尾：共找到 ${count} 个`,
    first: '首页',
    next: '下一页',
    ask: '查询',
    changed: '已修改，尚未查询。',
    answered: /前答复$/,
    refused: /^被拒绝：./,
    earlier: '当前显示的是此前对“Workspace production”的查询结果，请点击“查询”。',
    several: '批量删除…',
    production: '生产',
    progress: '进度',
    choose: '没有连接“nowhere”，请选择其中一个。',
    unknown: '链接中有 1 个部分不是参数，已忽略：api.colour=red',
  },
} as const satisfies Record<Language, unknown>;

interface Row {
  readonly task_id: string;
  readonly status: string;
  readonly file_name: string;
  readonly is_download: boolean;
  readonly create_time: string;
  readonly error_code?: string | null;
}

interface Listed {
  readonly count: number;
  readonly export_tasks: readonly Row[];
}

/** What the simulated vendor itself answers to a query. The page must be open. */
function vendorSays(page: Page, query: string, connection = 'desk-prod'): Promise<Listed> {
  return page.evaluate(
    async ([asked, search]) => {
      const { connections } = await (await fetch('/api/connections')).json();
      const { project } = connections.find(({ id }: { id: string }) => id === asked);
      return (await fetch(`/api/${asked}/v2/${project}/export-tasks?${search}`)).json();
    },
    [connection, query] as const,
  );
}

/** The queries of the vendor's list that the page sends. */
function listCalls(page: Page): readonly string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (/^\/api\/desk-\w+\/v2\/\w+\/export-tasks$/.test(pathname)) sent.push(search.slice(1));
  });
  return sent;
}

const addressOf = (query: string, connection = 'desk-prod') => {
  const parts = query === '' ? [] : query.split('&').map((part) => `api.${part}`);
  return `/tasks/workspace-export?${[`api=${connection}`, ...parts].join('&')}`;
};
const ids = (page: Page) =>
  page.locator('tr[data-task-id]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-task-id')));

/** What must be true of an answer to each parameter, whatever the vendor's simulation says of it. */
const FITS: Readonly<Record<string, (rows: readonly Row[], value: string) => boolean>> = {
  file_name: (rows, value) => rows.every(({ file_name }) => file_name.includes(value)),
  task_id: (rows, value) => rows.length === 1 && rows[0]?.task_id === value,
  status: (rows, value) => rows.every(({ status }) => status === value),
  is_download: (rows, value) => rows.every(({ is_download }) => String(is_download) === value),
  sort_type: (rows, value) => {
    const times = rows.map(({ create_time }) => Date.parse(create_time));
    return times.every(
      (time, at) => (times[at - 1] ?? time) === time || (times[at - 1] ?? 0) < time === (value === 'ASC'),
    );
  },
  limit: (rows, value) => rows.length <= Number(value),
};

/** Each parameter of the seed's table alone, at its limits, and several together. */
const QUERIES = [
  '',
  'file_name=desktops',
  'status=CREATING',
  'status=SUCCESS',
  'status=FAIL',
  'status=EXPIRED',
  'is_download=true',
  'is_download=false',
  'sort_field=create_time&sort_type=ASC',
  'sort_field=create_time&sort_type=DESC',
  'offset=20',
  'limit=1',
  'limit=100',
  'status=SUCCESS&is_download=false&sort_field=create_time&sort_type=DESC&offset=2&limit=5',
];
/** What is refused, and the parameter that the refusal names first. */
const REFUSED = [
  ['limit=101', 'limit'],
  ['limit=0', 'limit'],
  ['offset=-1', 'offset'],
  ['status=NOPE', 'status'],
  ['is_download=yes', 'is_download'],
  // Neither of these two is taken without the other.
  ['sort_field=create_time', 'sort_field'],
  ['sort_type=DESC', 'sort_field'],
  ['sort_field=file_name&sort_type=ASC', 'sort_field'],
  ['sort_field=create_time&sort_type=UP', 'sort_type'],
] as const;

for (const language of ['en', 'zh-CN'] as const) {
  const said = SAID[language];

  test(`${language}: every parameter is sent as it stands, once, and answered in the vendor's order`, async ({
    page,
  }) => {
    await speak(page, language);
    const sent = listCalls(page);
    await page.goto(addressOf('limit=3'));
    await expect(page.locator('tr[data-task-id]')).toHaveCount(3);
    const [one] = (await vendorSays(page, 'limit=1&offset=3')).export_tasks;
    for (const query of [...QUERIES, `task_id=${one?.task_id}`]) {
      const before = sent.length;
      await goTo(page, addressOf(query));
      await expect(page.getByText(said.answered)).toBeVisible();
      const wanted = await vendorSays(page, query);
      await expect.poll(() => ids(page), query).toEqual(wanted.export_tasks.map(({ task_id }) => task_id));
      await expect(page.getByRole('main').getByText(said.found(wanted.count)).first(), query).toBeVisible();
      expect(wanted.export_tasks.length, query).toBeGreaterThan(0);
      for (const [name, value] of new URLSearchParams(query)) {
        expect(FITS[name]?.(wanted.export_tasks, value) ?? true, `${query}: ${name}`).toBe(true);
      }
      // One by the page; the other was this test's own.
      expect(sent.slice(before), query).toEqual([query, query]);
    }
  });

  test(`${language}: what the vendor refuses is sent all the same, and told in its words`, async ({
    page,
    allowConsole,
  }) => {
    allowConsole(/400|Failed to load resource/);
    await speak(page, language);
    await page.goto(addressOf('limit=3'));
    await expect(page.locator('tr[data-task-id]')).toHaveCount(3);
    await goTo(page, addressOf(REFUSED[0][0]));
    await expect(page.locator('form [aria-invalid="true"]')).toHaveCount(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
    }
    for (const [query, named] of REFUSED) {
      await goTo(page, addressOf(query));
      await expect(page.getByText(said.failed), query).toBeVisible();
      await expect(page.getByRole('main').getByText(/^WKS\.\d+$/), query).toBeVisible();
      await expect(page.locator('tr[data-task-id]'), query).toHaveCount(0);
      const marked = page.locator('form [aria-invalid="true"]');
      await expect(marked, query).toHaveCount(1);
      await expect(marked, query).toHaveAccessibleName(new RegExp(` ${named}$`));
      await expect(marked, query).toHaveAccessibleDescription(said.refused);
    }
  });

  test(`${language}: beyond the end, on to the first page, a link that names nothing here`, async ({ page }) => {
    await speak(page, language);
    await page.goto(addressOf('offset=900&colour=red'));
    await expect(page.getByText(said.unknown)).toBeVisible();
    const { count } = await vendorSays(page, 'limit=1');
    await expect(page.getByText(said.beyond(count))).toBeVisible();
    await page.getByRole('button', { name: said.first }).click();
    await expect(page.locator('tr[data-task-id]')).toHaveCount(20);
    await page.goto(addressOf('status=FAIL', 'nowhere'));
    await expect(page.getByText(said.choose)).toBeVisible();
    await page.getByRole('link', { name: /Workspace test/ }).click();
    await expect(page).toHaveURL(/\?api=desk-test&api\.status=FAIL$/);
    const wanted = await vendorSays(page, 'status=FAIL', 'desk-test');
    await expect.poll(() => ids(page)).toEqual(wanted.export_tasks.map(({ task_id }) => task_id));
  });

  test(`${language}: pages follow each other; failures tell why; what is shown is what was asked`, async ({ page }) => {
    await speak(page, language);
    await page.goto(addressOf('limit=100'));
    await expect(page.locator('tr[data-task-id]').nth(39)).toBeVisible();
    const hundred = await ids(page);
    await goTo(page, addressOf('offset=20'));
    await expect.poll(() => ids(page)).toEqual(hundred.slice(20, 40));
    await goTo(page, addressOf('status=FAIL'));
    const failed = (await vendorSays(page, 'status=FAIL')).export_tasks;
    await expect.poll(() => ids(page)).toEqual(failed.map(({ task_id }) => task_id));
    await expect(page.getByRole('columnheader', { name: said.progress })).toBeVisible();
    for (const { task_id, error_code } of failed) {
      await expect(page.locator(`tr[data-task-id="${task_id}"]`)).toContainText(error_code ?? '');
    }
    expect(failed.some(({ error_code }) => error_code)).toBe(true);
    // Another connection is chosen and not asked: rows, and what is done to them, are still of the one before.
    await page.getByRole('search').getByRole('combobox').first().selectOption('desk-test');
    await expect(page.getByText(said.earlier)).toBeVisible();
    await page.getByRole('button', { name: said.several }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Workspace production').first()).toBeVisible();
    await expect(dialog.getByText(said.production, { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  test(`${language}: filled in, asked, turned, gone back, shared`, async ({ page, browser, baseURL }) => {
    await speak(page, language);
    const sent = listCalls(page);
    await page.goto('/tasks/workspace-export');
    await page.getByRole('link', { name: said.link }).click();
    await expect(page.locator('tr[data-task-id]')).toHaveCount(20);
    const before = sent.length;
    await page.getByRole('combobox', { name: /status$/ }).selectOption('EXPIRED');
    await page.getByRole('textbox', { name: /limit$/ }).fill('5');
    await expect(page.getByText(said.changed)).toBeVisible();
    expect(sent.length).toBe(before);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?api=desk-prod&api\.status=EXPIRED&api\.limit=5$/);
    await expect(page.locator('tr[data-task-id]')).toHaveCount(5);
    await page.getByRole('button', { name: said.next, exact: true }).click();
    await expect(page).toHaveURL(/&api\.offset=5/);
    expect(sent.slice(before)).toEqual(['status=EXPIRED&limit=5', 'status=EXPIRED&offset=5&limit=5']);
    const wanted = await vendorSays(page, 'status=EXPIRED&limit=5&offset=5');
    const shown = wanted.export_tasks.map(({ task_id }) => task_id);
    await expect.poll(() => ids(page)).toEqual(shown);
    const shared = page.url();
    await page.goBack();
    await expect(page).not.toHaveURL(/offset/);
    await expect(page.getByRole('textbox', { name: /limit$/ })).toHaveValue('5');
    // A task of an answer has its page; the way back leads to the answer.
    await page.locator('tr[data-task-id] a').first().click();
    await expect(page.getByTestId('task-status')).toBeVisible();
    await page.goBack();
    await expect(page.locator('tr[data-task-id]')).toHaveCount(5);
    const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
    const colleague = await context.newPage();
    await colleague.goto(shared);
    await expect(colleague.locator('tr[data-task-id]')).toHaveCount(5);
    expect(new URL(colleague.url()).search).toBe(new URL(shared).search);
    await context.close();
  });
}

test('a name without an end leaves the other columns their room', async ({ page }) => {
  for (const width of [1280, 1024, 800]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(addressOf('file_name=very_long_name', 'desk-test'));
    const row = page.locator('tr[data-task-id]').first();
    await expect(row).toBeVisible();
    // Times and durations do not wrap; the others might be crushed.
    for (const cell of await row.locator('td:not([data-col="number"], [data-col="duration"])').all()) {
      expect((await cell.boundingBox())?.width ?? 0, `${width}`).toBeGreaterThanOrEqual(80);
    }
    expect((await row.locator('td').first().boundingBox())?.width ?? 0, `${width}`).toBeGreaterThanOrEqual(128);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
