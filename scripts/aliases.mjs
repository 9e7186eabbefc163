import { fileURLToPath } from 'node:url';

const inRepository = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The short names of folders, as in tsconfig.json. */
export const ALIASES = [
  { find: '@', replacement: inRepository('src') },
  { find: '@mocks', replacement: inRepository('mocks') },
  // MSW's cookie jar with its list of all public suffixes is 48 KiB compressed, and the demo sets no cookies.
  { find: /^tough-cookie$/, replacement: inRepository('mocks/tough-cookie-stub.ts') },
];
