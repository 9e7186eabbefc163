import { expect, test } from './test';
import { watch } from './watch';

// A watch that never barks is worth nothing.
test.beforeEach(async ({ page, allowConsole }) => {
  allowConsole(/./);
  await page.goto('/config.json');
});

test('a complaint in the console is noticed', async ({ context, page }) => {
  const complaints = await watch(context);
  await page.evaluate(() => console.error('broken'));
  await expect.poll(() => complaints.join()).toContain('error: broken');
});

test('a script that throws is noticed', async ({ context, page }) => {
  const complaints = await watch(context);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('broken');
    });
  });
  await expect.poll(() => complaints.join()).toContain('uncaught: Error: broken');
});

test('a call that nobody answers is noticed', async ({ context, page }) => {
  const complaints = await watch(context);
  await page.evaluate(() => fetch('/api/connections'));
  await expect.poll(() => complaints.join()).toMatch(/nobody answers .*\/api\/connections/);
});
