import { expect, type Page } from '@playwright/test';

/** The request body of the seed document's own example, as an operator would copy it with its first line. */
export const SEED_REQUEST = `POST https://{endpoint}/v5/iot/{project_id}/export-tasks
{
"resource_type" : "BatchTask",
"resource_condition" : {
"task_id" : "5f433ce0c24389024365fdfa"
},
"export_format" : "xls",
"app_type" : "APP",
"app_id" : "jeQDJQZltU8iKgFFoW060F5SGZka"
}`;

/** What the console says in each language, where a test must find it by its words. */
export const WORDS = {
  en: {
    create: 'Create',
    paste: 'Paste JSON or cURL',
    fill: 'Fill the form',
    running: 'Running',
    succeeded: 'Succeeded',
    download: 'Download',
    tasks: 'Tasks',
  },
  'zh-CN': {
    create: '创建',
    paste: '粘贴 JSON 或 cURL',
    fill: '填入表单',
    running: '运行中',
    succeeded: '成功',
    download: '下载',
    tasks: '任务',
  },
} as const;
export type Language = keyof typeof WORDS;

/** Chooses the language as an operator who was here before: it stands in the preferences when the page opens. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.addInitScript((chosen) => {
    if (localStorage.getItem('quayside:preferences') !== null) return;
    localStorage.setItem(
      'quayside:preferences',
      JSON.stringify({ v: 1, d: { language: chosen, zone: 'auto', scheme: 'auto', singleKeys: true } }),
    );
  }, language);
}

/** Waits until what is fetched once the page is at rest has come: from then on nothing is on its way but polls. */
export async function atRest(page: Page): Promise<void> {
  // Nothing tells that no more is coming: a second without any is taken for that.
  await page.waitForFunction(() => {
    const files = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/assets/'));
    const last = Math.max(...files.map(({ startTime, duration }) => startTime + duration));
    return files.some(({ name }) => name.includes('/late-parts-')) && performance.now() - last > 1_000;
  });
}

/** Sends a command to the demo's own door, in the page's world. */
export async function demo(page: Page, path: 'clock' | 'faults' | 'reset', body: unknown): Promise<void> {
  const status = await page.evaluate(
    async ([target, sent]) => (await fetch(`/api/_demo/${target}`, { method: 'POST', body: sent })).status,
    [path, JSON.stringify(body)] as const,
  );
  expect(status).toBeLessThan(300);
}

/** Lets simulated time pass at once. */
export function pass(page: Page, ms: number): Promise<void> {
  return demo(page, 'clock', { jumpMs: ms });
}
