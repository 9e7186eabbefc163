/**
 * Who may import whom, as data. The first entry whose `files` match a file is its layer; a file that no entry matches is
 * an error, so a folder made tomorrow has to be placed here before it can be used. What an entry does not list is
 * forbidden. In paths, which go without
 * their ending, `*` is one level, `**` any number of levels, `!(x)` a level not named x, and `<one>` the importer's own
 * folder of that level.
 *
 * @typedef {object} Layer
 * @property {string} name
 * @property {string[]} files
 * @property {string[]} [reach]  how far its `../` may go; absent: as far as its files
 * @property {string[]} imports  what it may import in any way, its own files included
 * @property {string[]} [types]  what it may import by `import type` only
 * @property {string[]} [lazy]   what it may import by `import()` only
 * @property {string[]} [npm]    packages it may import; absent: all but `NEVER_IN_THE_BROWSER`
 * @property {Ambient[]} [never] what it must be given instead of taking it from its surroundings
 *
 * @typedef {'clock' | 'random' | 'network' | 'storage' | 'document'} Ambient
 */

/** @type {Record<Ambient, string[]>} What counts as taking it; a call to `Date` without arguments is looked for apart. */
export const AMBIENT = {
  clock: ['Date.now', 'performance.now'],
  random: ['Math.random', 'crypto'],
  network: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
  storage: ['localStorage', 'sessionStorage', 'indexedDB', 'caches'],
  document: ['window', 'document', 'navigator', 'location', 'history'],
};

/** The one place per layer where the clock is read. `core` has none: there the time is always an argument. */
export const CLOCK_FILE = /(^|[/-])clock$/;

export const NEVER_IN_THE_BROWSER = [
  'node:**',
  'msw',
  'msw/*',
  'vitest',
  'vite',
  '@playwright/*',
  '@testing-library/*',
];

const CORE = 'src/core/**';
const CRON = 'src/cron/**';
const I18N = 'src/i18n/**';
const UI = 'src/ui/**';
const STORAGE = 'src/storage/**';
const FORMS = 'src/forms/**';
const TRANSPORT = 'src/transport/**';
const QUERY_KIT = 'src/query-kit/**';
const REGISTRY = 'src/task-types/registry';
/** The contract: every file beside the registry, none in a folder. */
const CONTRACT = 'src/task-types/!(registry)';
/** The only file of a task type that others see. */
const ANY_TASK_TYPE = 'src/task-types/*/index';
const QUERIES = 'src/queries/**';
const PAGES = 'src/pages/**';
const APP = 'src/app/**';

/** What only tests may import, wherever they stand. */
export const TESTING = ['src/testing/**', 'mocks/testing/**'];

const BELOW_MAIN = [APP, PAGES, QUERIES, REGISTRY, CONTRACT, QUERY_KIT, TRANSPORT, FORMS, UI, I18N, STORAGE, CORE];

/** @type {Layer[]} */
export const LAYERS = [
  {
    name: 'core',
    files: [CORE],
    imports: [CORE],
    npm: [],
    never: ['clock', 'random', 'network', 'storage', 'document'],
  },
  {
    name: 'cron',
    files: [CRON],
    imports: [CRON, CORE],
    npm: ['croner', 'cronstrue', 'cronstrue/locales/*'],
    never: ['clock', 'random', 'network', 'storage', 'document'],
  },
  {
    name: 'i18n',
    files: [I18N],
    imports: [I18N, CORE],
    npm: ['react'],
    never: ['clock', 'random', 'network', 'storage'],
  },
  {
    name: 'storage',
    files: [STORAGE],
    imports: [STORAGE, CORE],
    npm: ['react', 'zod/mini', 'idb'],
    never: ['clock', 'network'],
  },
  { name: 'ui', files: [UI], imports: [UI, I18N, CORE], never: ['clock', 'random', 'network', 'storage'] },
  {
    name: 'transport',
    files: [TRANSPORT],
    imports: [TRANSPORT, CORE],
    npm: ['zod', 'zod/mini'],
    never: ['clock', 'random', 'network', 'storage', 'document'],
  },
  {
    name: 'forms',
    files: [FORMS],
    imports: [FORMS, UI, I18N, STORAGE, CORE],
    types: [TRANSPORT],
    never: ['clock', 'random', 'network', 'storage'],
  },
  {
    name: 'query-kit',
    files: [QUERY_KIT],
    imports: [QUERY_KIT, TRANSPORT, CORE],
    npm: ['react', '@tanstack/react-query'],
    never: ['clock', 'network', 'storage'],
  },
  {
    name: 'the registry',
    files: [REGISTRY],
    imports: [CONTRACT, ANY_TASK_TYPE, CORE],
    never: ['clock', 'random', 'network', 'storage', 'document'],
  },
  {
    name: 'the task type contract',
    files: [CONTRACT],
    imports: [CONTRACT, QUERY_KIT, TRANSPORT, FORMS, UI, I18N, STORAGE, CORE],
    never: ['clock', 'random', 'network', 'storage', 'document'],
  },
  {
    name: 'a task type',
    files: ['src/task-types/<one>/**'],
    imports: ['src/task-types/<one>/**', CONTRACT, QUERY_KIT, TRANSPORT, FORMS, UI, I18N, STORAGE, CRON, CORE],
    never: ['clock', 'random', 'network', 'storage'],
  },
  {
    name: 'queries',
    files: [QUERIES],
    imports: [QUERIES, REGISTRY, CONTRACT, QUERY_KIT, TRANSPORT, I18N, STORAGE, CRON, CORE],
    never: ['clock', 'network', 'storage'],
  },
  {
    name: 'pages',
    files: [PAGES],
    imports: [PAGES, QUERIES, CONTRACT, FORMS, UI, I18N, STORAGE, CRON, CORE],
    types: [REGISTRY, TRANSPORT],
    never: ['clock', 'random', 'network', 'storage'],
  },
  // Where everything is put together: what the layers below are given is taken here, and nowhere else.
  { name: 'the composition', files: ['src/app/*'], imports: BELOW_MAIN, never: ['storage'] },
  { name: 'app', files: [APP], imports: BELOW_MAIN, never: ['clock', 'random', 'network', 'storage'] },
  {
    name: 'main',
    files: ['src/main'],
    imports: [APP, CORE],
    lazy: ['mocks/browser'],
  },
  {
    name: 'what tests share',
    files: TESTING,
    reach: ['src/testing/**', 'mocks/**'],
    imports: ['src/**', 'mocks/**'],
    npm: ['**'],
  },
  {
    name: 'the doors of the simulated clouds',
    files: ['mocks/browser', 'mocks/browser/**', 'mocks/fetch', 'mocks/http', 'mocks/http/**'],
    reach: ['mocks/**'],
    imports: ['mocks/**', 'src/task-types/*/wire', 'src/task-types/*/api', CORE],
    types: ['src/transport/endpoint'],
    npm: ['node:**', 'msw', 'msw/*', 'idb'],
  },
  {
    name: 'the simulated clouds',
    files: ['mocks/**'],
    imports: ['mocks/**', 'src/task-types/*/wire', 'src/task-types/*/api', CRON, CORE],
    types: ['src/transport/endpoint'],
    npm: ['zod/mini', 'fflate', '@e965/xlsx', 'idb'],
    never: ['clock', 'random', 'network', 'storage', 'document'],
  },
  {
    name: 'e2e',
    files: ['e2e/**'],
    imports: ['e2e/**', 'scripts/**', 'mocks/**', REGISTRY, CONTRACT, ANY_TASK_TYPE, I18N, CORE],
    npm: ['**'],
  },
  { name: 'scripts', files: ['scripts/**'], imports: ['scripts/**'], npm: ['**'] },
];
