import { expect, it } from 'vitest';
import { stepTypeOptions } from './step-type-options';

it('offers each type once however it is spelled, those with fields first, the others by the alphabet', () => {
  const options = stepTypeOptions();
  const names = options.map(({ value }) => value.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  const groups = options.map(({ group }) => group?.key);
  const begins = groups.lastIndexOf(groups[0]) + 1;
  expect(new Set(groups.slice(begins)).size).toBe(1);
  const byHand = names.slice(begins);
  expect(byHand).toEqual(byHand.toSorted((a, b) => (a < b ? -1 : 1)));
  expect(byHand).toContain('loghub');
});
