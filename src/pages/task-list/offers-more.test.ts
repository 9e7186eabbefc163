import { expect, it } from 'vitest';
import { registry } from '@/task-types/registry';
import { hasActs } from './has-acts';

it.each(registry)('keeps room for what the list of $id offers, and only there', async (entry) => {
  expect(hasActs(await entry.load())).toBe(entry.offersMore === true);
});
