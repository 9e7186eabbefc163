import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defineConfig } from 'vitest/config';
import { ALIASES } from './scripts/aliases.mjs';
import manifest from './package.json' with { type: 'json' };
import { devWithoutPolicy, earlyFiles, staticHosts } from './scripts/vite-plugins.mjs';

/** What the first list needs beside the entry. Asked for while the entry is still on its way, and not after it has run. */
const EARLY = {
  words: { en: 'src/i18n/en.ts', 'zh-CN': 'src/i18n/zh-CN.ts' },
  clouds: { iotda: ['src/task-types/iotda-export/index.ts'] },
  demo: ['mocks/browser.ts', 'mocks/scenarios/iotda-world.ts'],
};

export default defineConfig({
  plugins: [react(), msw({ mode: 'worker-only' }), earlyFiles(EARLY), staticHosts(), devWithoutPolicy()],
  resolve: { alias: ALIASES },
  define: { 'import.meta.env.QUAYSIDE_VERSION': JSON.stringify(manifest.version) },
  build: {
    // What browsers could do at the end of 2023.
    target: ['chrome120', 'edge120', 'firefox121', 'safari17.2'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The limit that counts is e2e/quality/first-load.json.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // What the entry needs at once stands in the entry's own file. Left alone, each module that a lazy page shares with it
      // becomes a small file, and the first row waits for some twenty of them.
      preserveEntrySignatures: false,
      output: {
        codeSplitting: {
          groups: [
            { name: 'entry', tags: ['$initial'] },
            // What a list needs of a task type is one file; left alone, what its simulated cloud shares with it is another.
            { name: (id) => /\/task-types\/([\w-]+)\/(?:index|api|wire|model|messages)\.ts$/.exec(id)?.[1] ?? null },
          ],
        },
      },
    },
  },
  test: {
    // A process per file doubles the time. What a file leaves behind is cleared away by fresh-file.mjs instead.
    isolate: false,
    // Left alone, a machine of two cores gets one worker.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{src,mocks,scripts}/**/*.test.ts'],
          setupFiles: ['scripts/fresh-file.mjs'],
          // Properties that try many stories, on a machine that has other things to do. Nothing waits for time to pass.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['scripts/fresh-file.mjs', 'src/testing/setup.ts'],
          // A whole page in a simulated browser, on a machine that has other things to do. Nothing waits for time to pass.
          testTimeout: 30_000,
        },
      },
    ],
  },
});
