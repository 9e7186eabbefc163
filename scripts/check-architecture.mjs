// Fails where a file imports what its layer must not, or takes what it should be given: see architecture/layers.mjs.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { judge } from './architecture/judge.mjs';

const FOLDERS = ['src', 'mocks', 'e2e', 'scripts'];
const CODE = /\.(ts|tsx|mjs|js|jsx)$/;

const files = new Set(
  FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
    .map((path) => path.split(sep).join('/'))
    .filter((path) => CODE.test(path)),
);
const findings = [...files].flatMap((file) => judge(file, readFileSync(file, 'utf8'), files));
for (const finding of findings) console.error(finding);
console.log(`${files.size} files looked at, ${findings.length} broken rules`);
process.exitCode = findings.length > 0 ? 1 : 0;
