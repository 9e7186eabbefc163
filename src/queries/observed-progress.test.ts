import { expect, it } from 'vitest';
import type { Task } from '@/core/task';
import { observe, stillFor } from './observed-progress';

const MIN = 60_000;
const at = (id: string, percent: number): Task => ({
  ref: { connection: 'c', type: 't', id },
  name: id,
  lifecycle: 'ready',
  vendorStatus: 'Processing',
  raw: {},
  latestRun: { status: 'running', startedAt: 0, progress: { percent } },
});

it('counts from the first to the last reading that told the same', () => {
  expect(stillFor(at('a', 10))).toBe(0);
  observe(at('a', 10), 0);
  expect(stillFor(at('a', 10))).toBe(0);
  observe(at('a', 10), 4 * MIN);
  expect(stillFor(at('a', 10))).toBe(4 * MIN);
  observe(at('a', 11), 5 * MIN);
  expect(stillFor(at('a', 11))).toBe(0);
});

it('begins anew where the clock went back', () => {
  observe(at('b', 10), 10 * MIN);
  observe(at('b', 10), MIN);
  observe(at('b', 10), 2 * MIN);
  expect(stillFor(at('b', 10))).toBe(MIN);
});

it('remembers no more than so many, the latest', () => {
  observe(at('first', 1), 0);
  for (let index = 0; index < 200; index += 1) observe(at(`n${index}`, 1), 0);
  observe(at('first', 1), 9 * MIN);
  expect(stillFor(at('first', 1))).toBe(0);
});
