import { expect, it } from 'vitest';
import { isNameOf } from './must-confirm';

it.each([
  ['lake_dwd_nightly', 'lake_dwd_nightly', true],
  [' lake_dwd_nightly ', 'lake_dwd_nightly', true],
  ['lake_dwd', 'lake_dwd_nightly', false],
  ['Lake_dwd_nightly', 'lake_dwd_nightly', false],
  ['', 'x', false],
  // A line cannot hold what stands between, and what is shown instead can be pasted.
  ['a b', 'a\nb', true],
  ['a␊b', 'a\nb', true],
  ['exe[U+202E]gpj', 'exe\u202egpj', true],
  // One letter, or a letter and its mark.
  ['e\u0301t\u00e9', '\u00e9te\u0301', true],
  ['每日采集', '每日采集', true],
])('takes %j for the name %j: %s', (typed, name, is) => {
  expect(isNameOf(typed, name)).toBe(is);
});
