import { expect, type Page } from '@playwright/test';
import { type Language, speak, WORDS } from './console';

/** The script of the example on the vendor's page of CreateDISyncTask, laid out to be read. */
export const SCRIPT = JSON.stringify(
  {
    type: 'job',
    version: '2.0',
    steps: [
      {
        stepType: 'mysql',
        parameter: {
          envType: 1,
          datasource: 'mysql_pub',
          column: ['id', 'name', 'create_time', 'age', 'score', 't_01'],
          connection: [{ datasource: 'mysql_pub', table: ['u_pk'] }],
          where: '',
          splitPk: 'id',
          encoding: 'UTF-8',
        },
        name: 'Reader',
        category: 'reader',
      },
      {
        stepType: 'odps',
        parameter: {
          partition: 'pt=${bizdate}',
          truncate: true,
          datasource: 'odps_source',
          envType: 1,
          column: ['id', 'name', 'create_time', 'age', 'score', 't_01'],
          emptyAsNull: false,
          tableComment: 'null',
          table: 'u_pk',
        },
        name: 'Writer',
        category: 'writer',
      },
    ],
    setting: { executeMode: null, errorLimit: { record: '' }, speed: { concurrent: 2, throttle: false } },
    order: { hops: [{ from: 'Reader', to: 'Writer' }] },
  },
  null,
  2,
);

const EXAMPLE = JSON.stringify({
  ProjectId: 10000,
  TaskType: 'DI_OFFLINE',
  TaskContent: SCRIPT,
  TaskParam: '{"FileFolderPath":"Business Flow/XXX/Data Integration","ResourceGroup":"S_res_group_XXX_XXXX"}',
  TaskName: 'new_di_task',
});

/** A job of open-source DataX, as its own manual has them. */
export const DATAX = JSON.stringify(
  {
    job: {
      content: [
        {
          reader: {
            name: 'mysqlreader',
            parameter: {
              username: 'root',
              password: 'secret-word',
              column: ['id', 'total'],
              connection: [{ table: ['orders'], jdbcUrl: ['jdbc:mysql://10.0.0.1:3306/shop'] }],
            },
          },
          writer: {
            name: 'odpswriter',
            parameter: {
              project: 'dw',
              table: 'ods_orders',
              partition: 'ds=1',
              truncate: true,
              column: ['id', 'total'],
            },
          },
        },
      ],
      setting: { speed: { channel: 4 } },
    },
  },
  null,
  2,
);

/** What the form of a script says, where a test must find it by its words. */
export const SAYS = {
  en: {
    script: 'Script',
    map: 'Column mapping',
    pair: (at: number, name: string) => `${at}: ${name} → ${name}`,
    down: 'Move down',
    concurrent: 'Concurrency',
    format: 'Format',
    next: 'Next problem',
    none: 'No problems found.',
    error: '1 error',
    undo: 'Undo',
    completions: 'Suggestions',
    find: 'Find',
    replace: 'Replace with',
    convert: 'Convert…',
    convertNow: 'Convert the job',
  },
  'zh-CN': {
    script: '脚本',
    map: '字段映射',
    pair: (at: number, name: string) => `第 ${at} 对：${name} → ${name}`,
    down: '下移',
    concurrent: '并发数',
    format: '格式化',
    next: '下一个问题',
    none: '未发现问题。',
    error: '1 个错误',
    undo: '撤销',
    completions: '建议',
    find: '查找',
    replace: '替换为',
    convert: '转换…',
    convertNow: '转换作业',
  },
} as const satisfies Record<Language, unknown>;

/** Opens the form and fills it from the example. */
export async function pasteScript(page: Page, language: Language): Promise<void> {
  await speak(page, language);
  await page.goto('/create/dataworks-sync?connection=dw-shanghai');
  await page.getByRole('button', { name: WORDS[language].paste }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(EXAMPLE);
  await page.getByRole('button', { name: WORDS[language].fill }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** The columns side by side. */
export const grid = (page: Page, language: Language) => page.getByRole('grid', { name: SAYS[language].map });
/** The text box of the script, of whichever view is open. */
export const box = (page: Page, language: Language) =>
  page.getByRole('textbox', { name: SAYS[language].script, exact: true });

export async function openView(page: Page, view: 'wizard' | 'script'): Promise<void> {
  const name = view === 'wizard' ? /^(Wizard|向导)/ : /^(Script|脚本)/;
  await page.getByRole('radio', { name }).focus();
  await page.keyboard.press('Space');
  // Until the editor is loaded, the script can only be read.
  if (view === 'script') await expect(page.locator('.cm-content')).toBeVisible();
}

/** All that stands in the editor, as somebody copies it: what is not in sight is not drawn. The cursor is lost. */
export async function written(page: Page, language: Language): Promise<string> {
  await box(page, language).focus();
  await page.keyboard.press('Control+a');
  return box(page, language).evaluate((element) => {
    const clipboardData = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  });
}

/** Finds a piece of the text and puts the cursor behind it. */
export async function goBehind(page: Page, language: Language, piece: string): Promise<void> {
  const { find, replace } = SAYS[language];
  await box(page, language).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: find }).pressSequentially(piece);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: replace })).toHaveCount(0);
  await expect(box(page, language)).toBeFocused();
  await page.keyboard.press('ArrowRight');
}
