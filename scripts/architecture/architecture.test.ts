import { expect, test } from 'vitest';
import { judge, layerOf } from './judge.mjs';
import { LAYERS } from './layers.mjs';
import { RULES } from './rules-by-example';

/** A small repository, so that a folder can be told from a file. */
const FILES = new Set([
  'src/main.tsx',
  'src/core/task.ts',
  'src/cron/read.ts',
  'src/transport/client.ts',
  'src/transport/endpoint.ts',
  'src/query-kit/keys.ts',
  'src/i18n/say.ts',
  'src/ui/badge.tsx',
  'src/storage/store.ts',
  'src/forms/field.tsx',
  'src/task-types/task-type.ts',
  'src/task-types/registry.ts',
  'src/task-types/one/index.ts',
  'src/task-types/one/wire.ts',
  'src/task-types/one/api.ts',
  'src/task-types/one/model.ts',
  'src/task-types/one/wizard/step.tsx',
  'src/task-types/two/index.ts',
  'src/task-types/two/wire.ts',
  'src/task-types/two/model.ts',
  'src/queries/task-queries.ts',
  'src/pages/list/page.tsx',
  'src/pages/detail/page.tsx',
  'src/app/app.tsx',
  'src/testing/world.ts',
  'mocks/testing/client.ts',
  'mocks/browser.ts',
  'mocks/http.ts',
  'mocks/clock.ts',
  'mocks/clouds/one/routes.ts',
]);

const CASES = RULES.flatMap(({ rule, file, wrong, right }) => [
  ...wrong.map((source) => ({ rule, verdict: 'refuses', file, source })),
  ...right.map((source) => ({ rule, verdict: 'allows', file, source })),
]);

test.each(CASES)('$rule: $verdict $source', ({ file, source, verdict }) => {
  expect(judge(file, source, FILES)).toHaveLength(verdict === 'refuses' ? 1 : 0);
});

test.each(['src/made-tomorrow/new.ts', 'src/loose.ts', 'lib/new.ts'])('refuses %s, which has no layer', (file) => {
  expect(judge(file, '', FILES).join()).toContain('belongs to no layer');
});

test('covers a task type made tomorrow', () => {
  expect(judge('src/task-types/tomorrow/index.ts', `import './wire'; import '@/core/task'`, FILES)).toEqual([]);
  expect(judge('src/task-types/tomorrow/index.ts', `import '@/task-types/one'`, FILES)).toHaveLength(1);
});

test('tells the line', () => {
  expect(judge('src/core/new.ts', `const a = 1;\n\nimport 'react';`, FILES)).toEqual([
    'src/core/new.ts:3: core must not import the package react',
  ]);
});

test('has proof for every layer', () => {
  const proven = new Set(RULES.map(({ file }) => layerOf(file)?.layer.name));
  const plain = ['e2e', 'scripts'];
  expect(LAYERS.map((layer) => layer.name).filter((name) => !proven.has(name))).toEqual(plain);
});
