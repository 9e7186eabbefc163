import { brotliCompressSync, constants } from 'node:zlib';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '../support/test';
import budgets from './first-load.json' with { type: 'json' };

interface LoadedFile {
  /** Its name without the hash, so that the list of allowed files outlives a build. */
  readonly name: string;
  readonly sizeBytes: number;
}

for (const mode of ['gateway', 'demo'] as const) {
  test.describe(`the first load of ${mode} mode`, () => {
    test.use({ mode });

    test('asks for listed files only, and stays within its budget', async ({ page, request, baseURL }) => {
      const budget = budgets[mode];
      const urls = await filesBeforeFirstRow(page, '/tasks');
      const files = await Promise.all(urls.map((url) => weigh(request, url)));
      const sumKiB = files.reduce((sum, file) => sum + file.sizeBytes, 0) / 1024;
      console.log(table(mode, files, sumKiB, budget.maxKiB));

      expect(urls.filter((url) => new URL(url).origin !== baseURL)).toEqual([]);
      expect(files.map((file) => file.name).filter((name) => !budget.files.includes(name))).toEqual([]);
      expect(sumKiB).toBeLessThanOrEqual(budget.maxKiB);
      expect(files.length).toBeLessThanOrEqual(budget.maxFiles);
    });
  });
}

/** Every file that the page asked for until its first row stood there; the calls to `api/` are not files. */
async function filesBeforeFirstRow(page: Page, path: string): Promise<string[]> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-task-id]')) return;
      observer.disconnect();
      document.documentElement.dataset.firstRowAt = String(performance.timeOrigin + performance.now());
    }).observe(document, { childList: true, subtree: true });
  });
  const asked: { url: string; at: number }[] = [];
  page.on('requestfinished', (done) => void asked.push({ url: done.url(), at: done.timing().startTime }));
  await page.goto(path);
  await page.locator('[data-task-id]').first().waitFor();
  const firstRowAt = Number(await page.locator('html').getAttribute('data-first-row-at'));
  // What was asked for in time may still be on its way.
  await page.waitForLoadState('networkidle');
  const urls = asked.filter(({ at }) => at <= firstRowAt).map(({ url }) => url);
  // The browser fetches a worker's script by itself.
  const workers = page
    .context()
    .serviceWorkers()
    .map((worker) => worker.url());
  return [...new Set([...urls, ...workers])].filter(
    (url) => /^https?:/.test(url) && !new URL(url).pathname.startsWith('/api/'),
  );
}

async function weigh(request: APIRequestContext, url: string): Promise<LoadedFile> {
  const response = await request.get(url, { headers: { accept: 'text/html,*/*' } });
  const body = await response.body();
  const compressed = brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
  const isPage = response.headers()['content-type']?.includes('html') ?? false;
  const path = new URL(url).pathname.slice(1);
  return { name: isPage ? 'index.html' : path.replace(/-[\w-]{8}(\.\w+)$/, '$1'), sizeBytes: compressed.length };
}

function table(mode: string, files: readonly LoadedFile[], sumKiB: number, maxKiB: number): string {
  const lines = [...files]
    .sort((a, b) => b.sizeBytes - a.sizeBytes)
    .map((file) => `${(file.sizeBytes / 1024).toFixed(1).padStart(8)}  ${file.name}`);
  return [`${mode}, KiB brotli 11`, ...lines, `${sumKiB.toFixed(1).padStart(8)}  of ${maxKiB}`].join('\n');
}
