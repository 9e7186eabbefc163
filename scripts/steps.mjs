import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countPlaywright, countVitest } from './tally.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Tally
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command  a package's command, or a script of ours, and its arguments
 * @property {(status: number) => Tally} [count]  how many tests it held; absent: the step is one
 * @property {boolean} [live]  whether its output is shown as it comes, and not only when it failed
 */

/** Of this run alone: another may be going on in the same folder. */
const REPORTS = mkdtempSync(join(tmpdir(), 'quayside-'));
process.on('exit', () => rmSync(REPORTS, { recursive: true, force: true }));
const UNIT_REPORT = join(REPORTS, 'unit.json');
const PAGES_REPORT = join(REPORTS, 'pages.json');
const E2E_REPORT = join(REPORTS, 'e2e.json');

const ON_WINDOWS = process.platform === 'win32';

/** A test that never comes back must not keep the result from being told. */
const LONGEST_STEP_MS = 13 * 60_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    running.forEach(end);
    process.exit(1);
  });
}

/** @type {Record<'format' | 'lint' | 'architecture' | 'types' | 'unused' | 'unit' | 'pages' | 'build' | 'e2e', Step>} */
export const STEPS = {
  format: { name: 'format', command: ['@biomejs/biome', 'format'] },
  lint: { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings', '--report-unused-disable-directives'] },
  architecture: { name: 'architecture', command: ['scripts/check-architecture.mjs'] },
  // More checkers look at the same files several times over: twice the work on two cores that others need.
  types: { name: 'types', command: ['typescript', '--noEmit', '--checkers', '1'] },
  unused: { name: 'unused code', command: ['knip'] },
  unit: {
    name: 'unit, properties and conformance',
    command: [
      'vitest',
      'run',
      '--project',
      'node',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${UNIT_REPORT}`,
    ],
    count: (status) => countVitest(readReport(UNIT_REPORT), status),
  },
  pages: {
    name: 'pages over the simulated clouds',
    command: [
      'vitest',
      'run',
      '--project',
      'dom',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${PAGES_REPORT}`,
    ],
    count: (status) => countVitest(readReport(PAGES_REPORT), status),
  },
  build: { name: 'build', command: ['vite', 'build'] },
  e2e: {
    name: 'end to end',
    command: ['@playwright/test', 'test'],
    count: (status) => countPlaywright(readReport(E2E_REPORT), status),
    live: true,
  },
};

/**
 * Runs steps side by side, two at a time (the machines that we know of have two cores), and gives the sum.
 * @param {Step[]} steps
 * @returns {Promise<Tally>}
 */
export async function runSteps(steps) {
  const waiting = [...steps];
  /** @type {Tally} */
  const sum = { passed: 0, failed: 0 };
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) add(sum, await runStep(step));
  };
  await Promise.all([work(), work()]);
  return sum;
}

/** @param {Tally} sum @param {Tally} more */
export function add(sum, more) {
  sum.passed += more.passed;
  sum.failed += more.failed;
}

/** Says the result as the last line, and makes the process end by it. @param {Tally} sum */
export function finish(sum) {
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed === 0 ? 0 : 1;
}

/** @param {Step} step @returns {Promise<Tally>} */
async function runStep(step) {
  const started = performance.now();
  if (step.live) console.log(`… ${step.name}`);
  const { status, output } = await run(step.command, step.live ?? false);
  const tally = step.count?.(status) ?? (status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counted = step.count ? ` (${tally.passed} passed, ${tally.failed} failed)` : '';
  if (tally.failed > 0) console.log(output);
  console.log(`${tally.failed === 0 ? '✓' : '✗'} ${step.name}, ${seconds} s${counted}`);
  return tally;
}

/**
 * @param {string[]} command @param {boolean} live
 * @returns {Promise<{ status: number, output: string }>}
 */
function run([program = '', ...args], live) {
  const script = program.endsWith('.mjs') ? program : commandOf(program);
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT },
    // A group of its own, so that its own children can be ended with it.
    detached: !ON_WINDOWS,
  });
  running.add(child);
  let output = '';
  const say = (/** @type {string} */ text) => {
    if (live) process.stdout.write(text);
    else output += text;
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', say);
  const limit = setTimeout(() => {
    say(`\nended after ${LONGEST_STEP_MS / 60_000} minutes\n`);
    end(child);
  }, LONGEST_STEP_MS);
  return new Promise((resolve) =>
    child.on('close', (status) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ status: status ?? 1, output });
    }),
  );
}

/** @param {import('node:child_process').ChildProcess} child */
function end(child) {
  if (ON_WINDOWS || child.pid === undefined) child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}

/** The script behind a package's command: started by Node itself, it needs no shell on any system. @param {string} name */
function commandOf(name) {
  const folder = join('node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : Object.values(bin)[0]);
}

/** @param {string} file @returns {unknown} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
