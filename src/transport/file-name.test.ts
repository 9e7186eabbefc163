import { expect, it } from 'vitest';
import { fileNameIn } from './file-name';

it.each([
  [null, undefined],
  ['', undefined],
  ['inline', undefined],
  ['attachment; filename="a b.zip"', 'a b.zip'],
  ['attachment; filename=plain.csv', 'plain.csv'],
  ['attachment; filename="__.zip"; filename*=UTF-8\'\'%E6%8A%A5%E8%A1%A8.zip', '报表.zip'],
  ['attachment; filename*=utf-8\'zh-CN\'%E6%8A%A5.zip; filename="_.zip"', '报.zip'],
  ["attachment;filename*=UTF-8''a%3Bb%22.zip", 'a;b".zip'],
  // What cannot be read falls back.
  ['attachment; filename="plain.zip"; filename*=UTF-8\'\'%E6%8A.zip', 'plain.zip'],
  ['attachment; filename="plain.zip"; filename*=UTF-8\'\'%zz', 'plain.zip'],
  ['attachment; filename="plain.zip"; filename*=iso-8859-1\'en\'%A3.zip', 'plain.zip'],
  ["attachment; filename*=UTF-8''%E6%8A", undefined],
  ["attachment; filename*=UTF-8''", undefined],
  // Nor is it another parameter that ends so.
  ['attachment; x-filename*=UTF-8\'\'evil.zip; filename="good.zip"', 'good.zip'],
])('%s names %s', (header, name) => {
  expect(fileNameIn(header)).toBe(name);
});
