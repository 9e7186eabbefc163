import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const SYSTEM_BROWSERS = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
};

/** The browser for the tests: the one that was named, Playwright's own, or the system's; undefined where there is none. */
async function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const { chromium } = await import('playwright');
  return [chromium.executablePath(), ...(SYSTEM_BROWSERS[process.platform] ?? [])].find(isExecutable);
}

/** How Playwright is to start it. */
export async function launchOptions() {
  const executablePath = await findBrowser();
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return {
    ...(executablePath ? { executablePath } : {}),
    // Chromium refuses its sandbox to root, and the shared memory of a container is small.
    args: isRoot ? ['--no-sandbox', '--disable-dev-shm-usage'] : [],
  };
}

/** Gets a browser where there is none: from Playwright's download, else from the distribution. Says whether it worked. */
export async function ensureBrowser() {
  if (await findBrowser()) return true;
  console.error('No Chromium found: downloading one ...');
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
  run(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium']);
  if (await findBrowser()) return true;
  if (process.platform === 'linux') installFromDistribution();
  if (await findBrowser()) return true;
  console.error('There is no Chromium and none could be installed. Install one and name it in CHROMIUM_PATH.');
  return false;
}

function installFromDistribution() {
  console.error('The download failed: asking apt-get ...');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [command = '', ...rest] = [...sudo, 'apt-get', ...args];
    run(command, rest);
  }
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
