// `npm run clouds`: the simulated clouds over HTTP. They are TypeScript with path aliases, so Vite makes them a program
// first; its folder lies inside the repository, where Node finds the packages, and goes when the program ends.
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { build } = await import('vite');
const { ALIASES } = await import('./aliases.mjs');

mkdirSync('.cache', { recursive: true });
const folder = resolve(mkdtempSync(join('.cache', 'clouds-')));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => process.exit());

await build({
  configFile: false,
  // Nothing but the program's own words may stand on stdout.
  logLevel: 'silent',
  publicDir: false,
  resolve: { alias: ALIASES },
  build: {
    ssr: 'mocks/http.ts',
    outDir: folder,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'clouds.mjs' } },
  },
});
const { main } = await import(pathToFileURL(join(folder, 'clouds.mjs')).href);
await main(process.argv.slice(2));
