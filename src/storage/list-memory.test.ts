import { expect, it } from 'vitest';
import { rememberedSearch, rememberSearch } from './list-memory';

it('keeps each page’s own question, until it asks nothing', () => {
  rememberSearch('/tasks', '?status=failed');
  rememberSearch('/tasks/worst', '?sort=name');
  expect([rememberedSearch('/tasks'), rememberedSearch('/tasks/worst'), rememberedSearch('/tasks/other')]).toEqual([
    '?status=failed',
    '?sort=name',
    '',
  ]);
  rememberSearch('/tasks', '');
  expect([rememberedSearch('/tasks'), rememberedSearch('/tasks/worst')]).toEqual(['', '?sort=name']);
});
