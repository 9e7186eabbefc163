import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/test';

/** Pages that load every kind of part: the list, a form with its schema, and the preferences. */
const PAGES = ['/tasks', '/create/iotda-export?connection=iotda-prod', '/settings'];

test('the built page holds a policy, and no script of its own', async () => {
  const html = await readFile('dist/index.html', 'utf8');
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? '';
  const directives = new Map(policy.split(';').map((part) => [part.trim().split(' ')[0], part.trim()]));
  expect(directives.get('default-src')).toBe("default-src 'self'");
  expect(directives.get('script-src')).toBe("script-src 'self'");
  expect(directives.get('object-src')).toBe("object-src 'none'");
  expect(directives.get('base-uri')).toBe("base-uri 'self'");
  expect(policy).not.toContain('unsafe-eval');
  expect(html.match(/<script(?![^>]*\ssrc=)/g)).toBeNull();
  expect(html.match(/\son\w+\s*=/g)).toBeNull();
  expect(await readFile('dist/404.html', 'utf8')).toBe(html);
});

for (const path of PAGES) {
  // That no policy is violated on the way is what every test checks by itself.
  test(`${path} works under the policy`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('script:not([src])').count()).toBe(0);
  });
}

test('the policy stops a script that got into the page', async ({ page, allowConsole }) => {
  allowConsole(/securitypolicyviolation|Content Security Policy/);
  await page.goto('/tasks');
  const refused = page.waitForEvent('console', (message) => message.text().startsWith('securitypolicyviolation'));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.head.append(script);
  });
  expect((await refused).text()).toContain('script-src');
  await expect(page).not.toHaveTitle('taken over');
});
