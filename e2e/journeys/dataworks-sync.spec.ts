import type { Page } from '@playwright/test';
import { type Language, pass, speak, WORDS } from '../support/console';
import { expect, test } from '../support/test';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** The script of the vendor's own example on its page of CreateDISyncTask, to the letter. */
const SEED_CONTENT =
  '{"type":"job","version":"2.0","steps":[{"stepType":"mysql","parameter":{"envType":1,"datasource":"mysql_pub","column":["id","name","create_time","age","score","t_01"],"connection":[{"datasource":"mysql_pub","table":["u_pk"]}],"where":"","splitPk":"id","encoding":"UTF-8"},"name":"Reader","category":"reader"},{"stepType":"odps","parameter":{"partition":"pt=${bizdate}","truncate":true,"datasource":"odps_source","envType":1,"column":["id","name","create_time","age","score","t_01"],"emptyAsNull":false,"tableComment":"null","table":"u_pk"},"name":"Writer","category":"writer"}],"setting":{"executeMode":null,"errorLimit":{"record":""},"speed":{"concurrent":2,"throttle":false}},"order":{"hops":[{"from":"Reader","to":"Writer"}]}}';
const SEED_EXAMPLE = JSON.stringify({
  ProjectId: 10000,
  TaskType: 'DI_OFFLINE',
  TaskContent: SEED_CONTENT,
  TaskParam: '{"FileFolderPath":"Business Flow/XXX/Data Integration","ResourceGroup":"S_res_group_XXX_XXXX"}',
  TaskName: 'new_di_task',
  ClientToken: '0000-ABCD-EFG****',
});

const SAID = {
  en: {
    deploy: 'Submit and deploy',
    scheduled: 'Scheduled',
    wizard: /^Wizard/,
    script: /^Script/,
    firstRun: /tomorrow|first run/i,
    log: /Show log|Log/,
    folder: /^Folder/,
    invalidPath: /Invalid path/,
  },
  'zh-CN': {
    deploy: '提交并发布',
    scheduled: '已排期',
    wizard: /^向导/,
    script: /^脚本/,
    firstRun: /首次运行|明天/,
    log: /日志/,
    folder: /^文件夹|^目录/,
    invalidPath: /Invalid path/,
  },
} as const satisfies Record<Language, unknown>;

async function pasteSeed(page: Page, language: Language, example = SEED_EXAMPLE): Promise<void> {
  await page.goto('/create/dataworks-sync?connection=dw-shanghai');
  await page.getByRole('button', { name: WORDS[language].paste }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(example);
  await page.getByRole('button', { name: WORDS[language].fill }).click();
}

const actionOf = (request: { headers: () => Record<string, string> }) => request.headers()['x-acs-action'];

for (const language of ['en', 'zh-CN'] as const) {
  const words = WORDS[language];
  const said = SAID[language];

  test(`${language}: the seed's offline task is pasted, created, deployed and seen run the next day`, async ({
    page,
  }) => {
    await speak(page, language);
    await pasteSeed(page, language);
    await page.getByText(said.deploy, { exact: true }).click();

    const created = page.waitForRequest((request) => actionOf(request) === 'CreateDISyncTask');
    await page.getByRole('button', { name: words.create, exact: true }).click();
    const request = await created;
    // What goes out is what was pasted, to the letter, with a token of its own.
    expect(new URLSearchParams(request.postData() ?? '').get('TaskContent')).toBe(SEED_CONTENT);
    const query = new URL(request.url()).searchParams;
    expect(query.get('TaskName')).toBe('new_di_task');
    expect(query.get('ClientToken')).toBeTruthy();
    expect(query.get('ClientToken')).not.toContain('ABCD');

    // Submitting and deploying take the cloud a while.
    await expect
      .poll(
        async () => {
          await pass(page, 20_000);
          return page.url();
        },
        { timeout: 40_000, intervals: [1_000] },
      )
      .toMatch(/\/tasks\/dataworks-sync\/dw-shanghai\/\d+$/);
    await expect(page.getByText(said.firstRun).first()).toBeVisible();

    await pass(page, DAY);
    await pass(page, 60 * MINUTE);
    // The next run is planned; the one of the night is over.
    await expect(page.getByTestId('task-status')).toHaveText(said.scheduled);
    await expect(page.getByRole('row').filter({ hasText: words.succeeded }).first()).toBeVisible();
    await page.getByRole('button', { name: said.log }).first().click();
    await expect(page.locator('pre').filter({ hasText: 'Pipeline[basecommon' })).toBeVisible();
  });

  test(`${language}: a folder that there is none of is refused at its field`, async ({ page }) => {
    await speak(page, language);
    await pasteSeed(page, language, SEED_EXAMPLE.replace('Business Flow/XXX/', 'Business Flow/nowhere/'));
    await page.getByRole('button', { name: words.create, exact: true }).click();
    const folder = page.getByRole('combobox', { name: said.folder });
    await expect(page.getByRole('alert').filter({ hasText: said.invalidPath })).toBeVisible();
    await expect(folder).toHaveAttribute('aria-invalid', 'true');
    await expect(folder).toBeFocused();
  });
}
