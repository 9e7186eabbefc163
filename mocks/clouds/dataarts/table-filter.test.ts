import { expect, test } from 'vitest';
import { matcher } from './table-filter';

const TABLES = ['shop.orders', 'shop.orders_2024', 'shop.orders_2025', 'shop.users', '港区.泊位'];

test.each([
  [['shop.orders'], false, ['shop.orders']],
  [['orders'], false, []],
  [['shop.orders_20..'], false, []],
  [['shop.orders_20..'], true, ['shop.orders_2024', 'shop.orders_2025']],
  [['orders_\\d{4}', 'users'], true, ['shop.orders_2024', 'shop.orders_2025', 'shop.users']],
  [['泊.'], true, ['港区.泊位']],
  [['orders'], true, ['shop.orders']],
  [['['], true, []],
  // Tried on names, these could take for ever.
  [['(o+)+x'], true, TABLES],
  [['(o|or|ord){1,9}z'], true, TABLES],
  [['(o)\\1'], true, TABLES],
  [['x'.repeat(201)], true, TABLES],
])('%j (as patterns: %s) name %j', (wanted, byPattern, named) => {
  expect(TABLES.filter(matcher(wanted, byPattern))).toEqual(named);
});
