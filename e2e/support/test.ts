import { test as base, expect } from '@playwright/test';
import { watch } from './watch';

export { expect };

interface Fixtures {
  /** Which console is tested: the demo, whose clouds are in the page, or the one behind a gateway. */
  mode: 'demo' | 'gateway';
  /** Lets a line of the browser's console pass: its own line about a failure that the test has arranged. */
  allowConsole: (pattern: RegExp) => void;
}

/**
 * Playwright's test, which fails as well when the console complains, a script throws, the page's policy is broken, or a
 * call to `api/` finds nobody to answer it.
 */
export const test = base.extend<Fixtures>({
  mode: ['demo', { option: true }],
  baseURL: async ({ mode }, provide) => {
    await provide(mode === 'gateway' ? process.env.GATEWAY_URL : process.env.DEMO_URL);
  },
  allowConsole: [
    async ({ context }, provide) => {
      const complaints = await watch(context);
      const allowed: RegExp[] = [];
      await provide((pattern) => void allowed.push(pattern));
      expect(complaints.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint)))).toEqual([]);
    },
    { auto: true },
  ],
});
