import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { OWN } from './task-stores';

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => readFileSync(`src/${path}`, 'utf8'));

/** The names of the stores that are declared in such a way. */
function namesBy(how: string): readonly string[] {
  const declaration = new RegExp(`\\b${how}<[^(]*\\(\\{\\s*name: '([^']+)'`, 'g');
  return SOURCES.flatMap((text) => [...text.matchAll(declaration)].map(([, name = '']) => name));
}

it('keeps what is of the console itself when tasks are forgotten, and knows of no store of another kind', () => {
  expect(new Set(namesBy('defineStore'))).toEqual(OWN);
  expect(namesBy('defineTaskStore')).toEqual(expect.arrayContaining(['intents', 'dataworks-deployments']));
});
