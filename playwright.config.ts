import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser.mjs';
import { freePort } from './scripts/free-port.mjs';

// Workers read this file again; they inherit the environment, and so the ports.
process.env.DEMO_URL ??= `http://localhost:${await freePort()}`;
process.env.GATEWAY_URL ??= `http://localhost:${await freePort()}`;
const { DEMO_URL, GATEWAY_URL, PLAYWRIGHT_JSON_OUTPUT_FILE } = process.env;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // Two runs at once in one folder must not clear away each other's results.
  outputDir: `test-results/${new URL(DEMO_URL).port}`,
  preserveOutput: 'failures-only',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    browserName: 'chromium',
    baseURL: DEMO_URL,
    locale: 'en-US',
    timezoneId: 'Asia/Shanghai',
    // A test must not look at a page that is half faded in.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: await launchOptions(),
  },
  webServer: [
    {
      command: 'node scripts/start.mjs --built',
      env: { PORT: new URL(DEMO_URL).port },
      url: `${DEMO_URL}/config.json`,
    },
    {
      command: `node scripts/clouds.mjs --dist dist --port ${new URL(GATEWAY_URL).port} --json`,
      url: `${GATEWAY_URL}/config.json`,
    },
  ],
});
