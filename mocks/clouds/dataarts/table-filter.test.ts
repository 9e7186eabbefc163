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
  // Tried one way after the other, these would take for ever.
  [['(o+)+x'], true, []],
  [['(s|sh|o|p){1,9}\\.users'], true, ['shop.users']],
  [[`${'[a-z0-9_.]*'.repeat(18)}!`], true, []],
  // Nobody here reads these; too long.
  [['(o)\\1'], true, TABLES],
  [['x'.repeat(201)], true, TABLES],
  [['((x{99}){99}){99}'], true, TABLES],
  [Array.from({ length: 50 }, () => 'a?'.repeat(20)), true, TABLES],
  [[...Array.from({ length: 900 }, (_, index) => `nobody.of_${index}`), 'shop.users'], true, ['shop.users']],
])('%j (as patterns: %s) name %j', (wanted, byPattern, named) => {
  expect(TABLES.filter(matcher(wanted, byPattern))).toEqual(named);
});
