import { dirname, join } from 'node:path/posix';
import { AMBIENT, CLOCK_FILE, LAYERS, NEVER_IN_THE_BROWSER, TESTING } from './layers.mjs';
import { COMPUTED, readModule } from './read-module.mjs';

/** @typedef {import('./layers.mjs').Layer} Layer */

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.d.ts', '/index.ts', '/index.tsx'];
const TEST = /\.(test|spec)$/;

/**
 * What is wrong with one file's imports and with what it takes from its surroundings, one sentence each.
 * @param {string} file     path from the repository's root, with forward slashes
 * @param {string} source
 * @param {ReadonlySet<string>} files  all files there are, to tell a folder from a file
 * @returns {string[]}
 */
export function judge(file, source, files) {
  const path = withoutEnding(file);
  const isTest = TEST.test(path);
  const found = layerOf(file);
  if (!found) return [`${file}: belongs to no layer; place its folder in scripts/architecture/layers.mjs`];
  const { layer, one } = found;
  const { imports, uses } = readModule(file, source);
  /** @type {string[]} */
  const findings = [];
  for (const { specifier, kind, line } of imports) {
    const target = resolve(path, specifier, files);
    const problem = target
      ? ownProblem(layer, one, { target, specifier, kind, isTest })
      : packageProblem(layer, specifier, isTest);
    if (problem) findings.push(`${file}:${line}: ${layer.name} ${problem}`);
  }
  for (const { name, line } of uses) {
    const problem = ambientProblem(layer, path, name, isTest);
    if (problem) findings.push(`${file}:${line}: ${layer.name} ${problem}`);
  }
  return [...new Set(findings)];
}

/** The layer that a file belongs to; a test belongs to that of what it tests. @param {string} file */
export function layerOf(file) {
  const path = withoutEnding(file).replace(TEST, '');
  for (const layer of LAYERS) {
    if (matches(layer.files, path, '*')) return { layer, one: path.split('/')[2] ?? '' };
  }
  return undefined;
}

/**
 * @param {Layer} layer
 * @param {string} one
 * @param {{ target: string, specifier: string, kind: 'value' | 'type' | 'lazy', isTest: boolean }} wanted
 */
function ownProblem(layer, one, { target, specifier, kind, isTest }) {
  // Only these two have an alias.
  const hasAlias = /^(src|mocks)\//.test(target);
  if (hasAlias && specifier.startsWith('../') && !matches(layer.reach ?? layer.files, target.replace(TEST, ''), one)) {
    return `must not leave its folder by "${specifier}": between layers, use an alias`;
  }
  // A test stands outside of the order: it may bring a page, the real transport and the simulated clouds together.
  if (isTest) return TEST.test(target) ? `must not import the test ${target}` : undefined;
  if (matches(TESTING, target, one) && layer.files !== TESTING) return `must not import ${target}, which is for tests`;
  if (matches(layer.imports, target, one)) return undefined;
  if (matches(layer.types ?? [], target, one)) {
    return kind === 'type' ? undefined : `may import only types from ${target}: write "import type"`;
  }
  if (matches(layer.lazy ?? [], target, one)) {
    return kind === 'lazy' ? undefined : `may load ${target} only by import()`;
  }
  return `must not import ${target}`;
}

/** @param {Layer} layer @param {string} name @param {boolean} isTest */
function packageProblem(layer, name, isTest) {
  if (isTest && name !== COMPUTED) return undefined;
  const allowed = layer.npm ? matches(layer.npm, name, '') : !matches(NEVER_IN_THE_BROWSER, name, '');
  if (allowed && (name !== COMPUTED || layer.npm)) return undefined;
  return name === COMPUTED
    ? 'must name what it imports as plain text, or nobody can check it'
    : `must not import the package ${name}`;
}

/** @param {Layer} layer @param {string} path @param {string} name @param {boolean} isTest */
function ambientProblem(layer, path, name, isTest) {
  if (name === 'import.meta.glob') return 'must not use import.meta.glob: it hides who imports whom';
  for (const kind of layer.never ?? []) {
    const takes = AMBIENT[kind].includes(name) || (kind === 'clock' && (name === 'new Date()' || name === 'Date()'));
    if (!takes) continue;
    if (kind === 'clock' && layer.name !== 'core' && CLOCK_FILE.test(path)) continue;
    // Tests watch the page and start servers, yet a test that reads the clock or rolls dice fails on some other day.
    if (isTest && kind !== 'clock' && kind !== 'random') continue;
    if (isTest && name === 'performance.now') continue;
    return `must be given the ${kind}, not take it: ${name}`;
  }
  return undefined;
}

/**
 * The path inside the repository that a specifier means, without its ending; undefined for a package.
 * @param {string} from @param {string} specifier @param {ReadonlySet<string>} files
 */
function resolve(from, specifier, files) {
  const bare = specifier.replace(/\?.*$/, '');
  const path = bare.startsWith('.')
    ? join(dirname(from), bare)
    : bare.startsWith('@/')
      ? `src/${bare.slice(2)}`
      : bare.startsWith('@mocks/')
        ? `mocks/${bare.slice(7)}`
        : undefined;
  if (path === undefined) return undefined;
  const ending = ENDINGS.find((candidate) => files.has(path + candidate));
  return withoutEnding(path + (ending ?? ''));
}

/** @param {string} file */
function withoutEnding(file) {
  return file.replace(/(\.d)?\.(ts|tsx|mjs)$/, '');
}

/** @param {readonly string[]} patterns @param {string} path @param {string} one */
function matches(patterns, path, one) {
  return patterns.some((pattern) => toRegExp(pattern.replace('<one>', one)).test(path));
}

/** @type {Map<string, RegExp>} */
const compiled = new Map();

/** The globs are explained at the top of layers.mjs. @param {string} glob */
function toRegExp(glob) {
  let regExp = compiled.get(glob);
  if (!regExp) {
    const body = glob.replace(/!\((.+?)\)|\*\*|\*|[.+?^${}()|[\]\\]/g, (found, excluded) => {
      if (excluded) return `(?!${excluded}$)[^/]*`;
      if (found === '**') return '.*';
      return found === '*' ? '[^/]*' : `\\${found}`;
    });
    regExp = new RegExp(`^${body}$`);
    compiled.set(glob, regExp);
  }
  return regExp;
}
