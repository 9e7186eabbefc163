import { fileURLToPath } from 'node:url';

const inRepository = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The short names of folders, as in tsconfig.json. */
export const ALIASES = [
  { find: '@', replacement: inRepository('src') },
  { find: '@mocks', replacement: inRepository('mocks') },
  // MSW asks it about cookies' domains only; the real one is a list of all public suffixes, 41 KiB compressed.
  { find: /^tldts$/, replacement: inRepository('mocks/tldts-stub.ts') },
];
