import { demo, SEED_REQUEST, speak } from '../support/console';
import { expect, test } from '../support/test';

const WORDS = {
  en: {
    paste: 'Paste JSON or cURL',
    fill: 'Fill the form',
    create: 'Create',
    what: 'Too many calls: the cloud asked to slow down.',
    wait: /Try again in \d+ s\./,
    now: 'You can try again now.',
    running: 'Running',
    details: 'Copy details',
    copied: 'Copied',
  },
  'zh-CN': {
    paste: '粘贴 JSON 或 cURL',
    fill: '填入表单',
    create: '创建',
    what: '请求过多，云服务要求降低频率。',
    wait: /\d+ 秒后重试。/,
    now: '现在可以重试。',
    running: '运行中',
    details: '复制详情',
    copied: '已复制',
  },
} as const;

for (const language of ['en', 'zh-CN'] as const) {
  const words = WORDS[language];
  test(`${language}: a create that is throttled says how long to wait, counts down, and is made after that`, async ({
    page,
    context,
    allowConsole,
  }) => {
    allowConsole(/status of 429/);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await speak(page, language);
    await page.goto('/create/iotda-export?connection=iotda-prod');
    await page.getByRole('button', { name: words.paste }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(SEED_REQUEST);
    await page.getByRole('button', { name: words.fill }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await demo(page, 'faults', [
      {
        id: 'slow down',
        match: { endpoint: 'iotda.CreateExportTask' },
        effect: { kind: 'status', status: 429, retryAfterS: 3 },
        times: 1,
      },
    ]);
    const create = page.getByRole('button', { name: words.create, exact: true });
    await create.click();
    const note = page.getByRole('main').getByRole('alert').filter({ hasText: words.what });
    await expect(note).toContainText('APIGW.0308');
    await expect(note.getByRole('timer')).toHaveText(words.wait);
    // What ticks is not read out.
    await expect(note.getByRole('timer')).toHaveAttribute('aria-live', 'off');
    await note.getByRole('button', { name: words.details }).click();
    await expect(note.getByRole('button', { name: words.copied })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(words.what);
    expect(copied).toMatch(
      /^endpoint: iotda\.CreateExportTask\nconnection: iotda-prod\ntime: .*Z\nfailure: throttled\nhttp_status: 429\ncode: APIGW\.0308\nrequest_id: \w+/m,
    );
    await expect(note.getByRole('timer')).toHaveText(words.now);
    await create.click();
    await expect(page.getByTestId('task-status')).toHaveText(words.running);
  });
}

test('the world that throttles slows the list down, says so, and shows what it has', async ({ page, allowConsole }) => {
  allowConsole(/status of 429/);
  await page.goto('/tasks?demo=throttled');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  await demo(page, 'faults', [
    {
      id: 'slow down',
      match: { endpoint: 'iotda.ListExportTasks' },
      effect: { kind: 'status', status: 429, retryAfterS: 90 },
    },
  ]);
  await expect(page.getByRole('button', { name: /Slowed: the API asked for it/ })).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  // What goes on by itself, with rows on screen, takes no room from them.
  await expect(page.getByText('Too many calls: the cloud asked to slow down.')).toHaveCount(0);
});
