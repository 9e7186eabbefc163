import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** One small offence for each rule that the house relies on. A linter that is not set up right finds nothing, and smiles. */
const OFFENCES: Readonly<Record<string, { readonly file: string; readonly source: string }>> = {
  'import(no-cycle)': { file: 'cycle-a.ts', source: `import { b } from './cycle-b';\nexport const a = () => b;` },
  'import(no-default-export)': { file: 'default-export.ts', source: 'export default 1;' },
  'unicorn(filename-case)': { file: 'CamelCase.ts', source: 'export const a = 1;' },
  'eslint(max-lines)': { file: 'long.ts', source: '// one more line\n'.repeat(301) },
  'typescript(no-explicit-any)': { file: 'any.ts', source: 'export const a = (x: any) => String(x);' },
  'typescript(no-non-null-assertion)': { file: 'bang.ts', source: 'export const a = (x?: string) => x!;' },
  'typescript(consistent-type-imports)': {
    file: 'type-import.ts',
    source: `import { Shape } from './shape';\nexport const a = (x: Shape) => x.kind;`,
  },
  'typescript(no-floating-promises)': {
    file: 'floating.ts',
    source: 'export const a = () => { Promise.resolve(1); };',
  },
  'typescript(switch-exhaustiveness-check)': {
    file: 'switch.ts',
    source: `export const a = (x: 'one' | 'two') => { switch (x) { case 'one': return 1; } };`,
  },
  'react-hooks(rules-of-hooks)': {
    file: 'hook.tsx',
    source: `import { useState } from 'react';\nexport function Part(props: { on: boolean }) { if (props.on) useState(1); return null; }`,
  },
  'jsx-a11y(alt-text)': { file: 'image.tsx', source: 'export const Part = () => <img src="a.png" />;' },
};

let folder: string;
let found: ReadonlySet<string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-'));
  for (const { file, source } of Object.values(OFFENCES)) writeFileSync(join(folder, file), source);
  writeFileSync(join(folder, 'cycle-b.ts'), `import { a } from './cycle-a';\nexport const b = () => a;`);
  writeFileSync(join(folder, 'shape.ts'), 'export interface Shape { readonly kind: string }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, jsx: 'react-jsx' } }));
  const config = resolve('.oxlintrc.json');
  const args = [
    resolve('node_modules/oxlint/bin/oxlint'),
    '--type-aware',
    '--format=json',
    `--config=${config}`,
    folder,
  ];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: folder });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  found = new Set(diagnostics.map(({ code, filename }) => `${code} ${filename.split('/').at(-1)}`));
  // A linter of its own, on a machine that lints everything else meanwhile.
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test.each(Object.entries(OFFENCES))('%s is found', (rule, { file }) => {
  expect([...found]).toContain(`${rule} ${file}`);
});
