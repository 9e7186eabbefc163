import { expect, it } from 'vitest';
import { layOutJson, noteLongNumber, toJson } from './long-numbers';

it('lays out what was a number as a number, and text as text', () => {
  const ids = ['12345678901234567890', '12345678901234567890'];
  noteLongNumber(ids, '0');
  const value = { id: '-9007199256740993', name: '9007199256740993', ids };
  noteLongNumber(value, 'id');
  expect(layOutJson(value)).toBe(
    `{\n  "id": -9007199256740993,\n  "name": "9007199256740993",\n  "ids": [\n    12345678901234567890,\n    "12345678901234567890"\n  ]\n}`,
  );
});

it('takes no foreign text for a number', () => {
  const value = { id: '12345678901234567890', name: '\u000112' };
  noteLongNumber(value, 'id');
  expect(JSON.parse(layOutJson(value))).toEqual(value);
});

it('is plain JSON where nothing was noted', () => {
  const value = { a: [1, 'x', null, { b: true }] };
  expect(layOutJson(value)).toBe(JSON.stringify(value, null, 2));
});

it('writes a body without spaces, its long numbers as numbers', () => {
  const body = { id: '12345678901234567890', name: '12345678901234567890', list: [1, 'a b'] };
  noteLongNumber(body, 'id');
  expect(toJson(body)).toBe('{"id":12345678901234567890,"name":"12345678901234567890","list":[1,"a b"]}');
  expect(toJson({ a: [null, true], b: undefined })).toBe('{"a":[null,true]}');
});
