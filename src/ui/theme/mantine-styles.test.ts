import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const whole = readFileSync(require.resolve('@mantine/core/styles.css'), 'utf8');

function importsOf(file: string): string[] {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8');
  return [...source.matchAll(/^import '@mantine\/core\/styles\/([\w-]+)\.layer\.css';$/gm)].map(
    (match) => match[1] ?? '',
  );
}

/** Where a part stands in Mantine's own whole sheet, by the first of its generated class names. */
function placeOf(part: string): number {
  const text = readFileSync(require.resolve(`@mantine/core/styles/${part}.css`), 'utf8');
  const name = /\.m_[0-9a-f]+/.exec(text)?.[0];
  return name === undefined ? -1 : whole.indexOf(name);
}

const LATER = ['./mantine-forms-styles.ts', './mantine-overlay-styles.ts', './mantine-detail-styles.ts'];

describe.each(['./mantine-styles.ts', ...LATER])('%s', (file) => {
  it('takes the parts in Mantine’s own order, each once', () => {
    const parts = importsOf(file);
    expect(parts.length).toBeGreaterThan(2);
    expect(new Set(parts).size).toBe(parts.length);
    const places = parts.map(placeOf);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('later parts', () => {
  it.each(LATER)('%s repeats nothing of the entry', (file) => {
    const entry = new Set(importsOf('./mantine-styles.ts'));
    expect(importsOf(file).filter((part) => entry.has(part))).toEqual([]);
  });
});
