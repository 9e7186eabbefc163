import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { shapeProblem } from './shape-problem';

const schema = z.object({ id: z.string(), rows: z.array(z.object({ size: z.number() })), kind: z.literal('a') });

it.each<[unknown, string]>([
  [{ rows: [], kind: 'a' }, 'expected string, received nothing'],
  [{ id: null, rows: [], kind: 'a' }, 'expected string, received null'],
  [{ id: 'x', rows: {}, kind: 'a' }, 'expected array, received object'],
  [{ id: 'x', rows: [{ size: 1 }, { size: [] }], kind: 'a' }, 'expected number, received array'],
  [{ id: 'x', rows: [null], kind: 'a' }, 'expected object, received null'],
  ['text', 'expected object, received string'],
  [{ id: 'x', rows: [], kind: 'b' }, 'invalid_value'],
])('%j: %s', (value, problem) => {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  expect(issue && shapeProblem(issue, value)).toBe(problem);
});

it('a path that leads nowhere is nothing, and an issue without a code is unreadable', () => {
  expect(shapeProblem({ code: 'invalid_type', expected: 'string', path: ['a', 'b'] }, { a: 1 })).toBe(
    'expected string, received nothing',
  );
  expect(shapeProblem({ path: [] }, {})).toBe('unreadable');
});
