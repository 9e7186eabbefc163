import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const OLDEST_NODE = [20, 19];

/**
 * Installs the dependencies where they are missing or are not those of the lock file. Its words go to stderr, so that
 * what a script prints by itself stays alone on stdout. Until it has run, only Node's own modules may be imported.
 */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    fail(`Quayside needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.version}.`);
  }
  if (isInstalled()) return;
  console.error('Installing dependencies (npm ci) ...');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { stdio: ['ignore', process.stderr.fd, process.stderr.fd] };
  // Started by npm, we use that very npm; else the one on the PATH, which on Windows is a script and needs a shell.
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) fail('Installing failed; see above.');
}

/** Compares what npm noted when it last installed with the lock file. Optional packages are for other platforms too. */
function isInstalled() {
  const wanted = readPackages('package-lock.json') ?? {};
  const present = readPackages('node_modules/.package-lock.json');
  if (!present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

/** @param {string} lockFile @returns {Record<string, { version?: string, optional?: boolean }> | undefined} */
function readPackages(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}
