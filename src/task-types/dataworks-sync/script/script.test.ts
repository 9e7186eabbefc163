import { describe, expect, it } from 'vitest';
import { DOCUMENTED_CONTENT } from '@mocks/testing/dataworks-client';
import { readScript } from './script';

it('reads the vendor’s own example', () => {
  const reading = readScript(DOCUMENTED_CONTENT);
  expect(reading).toMatchObject({
    kind: 'script',
    script: {
      value: JSON.parse(DOCUMENTED_CONTENT) as unknown,
      reader: { path: ['steps', 0], stepType: 'mysql', name: 'Reader', category: 'reader' },
      writer: { path: ['steps', 1], stepType: 'odps', name: 'Writer', parameter: { partition: 'pt=${bizdate}' } },
      others: [],
      setting: { speed: { concurrent: 2, throttle: false } },
    },
  });
});

it('takes the first reader and the first writer, and keeps the rest apart', () => {
  const steps = ['writer', 'x', 'reader', 'writer', 'reader'].map((category) => ({ category }));
  const reading = readScript(JSON.stringify({ steps: [null, ...steps] }));
  expect(reading).toMatchObject({
    script: { reader: { path: ['steps', 3] }, writer: { path: ['steps', 1] } },
  });
  expect(reading.kind === 'script' && reading.script.others.map(({ path }) => path[1])).toEqual([2, 4, 5]);
});

it.each(['{}', '{"steps":{}}', '{"steps":[1,"x",[]]}', '{"steps":null,"setting":[]}'])(
  'reads what has no steps as a script without any: %s',
  (text) => expect(readScript(text)).toMatchObject({ kind: 'script', script: { others: [], setting: {} } }),
);

it('tells a job of the first DataX', () => {
  expect(readScript('{"job":{"content":[]}}')).toEqual({ kind: 'datax' });
  expect(readScript('{"job":{},"steps":[]}').kind).toBe('script');
});

describe('a text that is no JSON', () => {
  it.each([
    ['', 0, 0, 'json.empty'],
    [' \n', 0, 2, 'json.empty'],
    ['{"a":1,}', 6, 7, 'json.trailingComma'],
    ['[1, ]', 2, 3, 'json.trailingComma'],
    ['{"a":1 // x\n}', 7, 11, 'json.comment'],
    ['{/* x */}', 1, 8, 'json.comment'],
    ['{"a":1,"b":{"c":1, "c":2}}', 19, 22, 'json.duplicate'],
    ['{"a":1,"\\u0061":2}', 7, 15, 'json.duplicate'],
    ['{"a" 1}', 5, 6, 'json.colonExpected'],
    ['{"a":1 "b":2}', 7, 10, 'json.commaExpected'],
    ['{"a":}', 5, 6, 'json.valueExpected'],
    ['{"a":1', 6, 6, 'json.braceExpected'],
    ['{"a":[1', 7, 7, 'json.bracketExpected'],
    ['{} {}', 3, 4, 'json.endExpected'],
    ['{"a":"x\n"}', 5, 7, 'json.stringEnd'],
    ['{"a":"\\x"}', 5, 9, 'json.escape'],
    ['{"a":"\t"}', 5, 8, 'json.control'],
    ['{"a":1.}', 5, 7, 'json.number'],
    ["{'a':1}", 1, 4, 'json.symbol'],
    ['{"a":nul}', 5, 8, 'json.symbol'],
    ['{, "a":1}', 1, 2, 'json.valueExpected'],
    ['[]', 0, 2, 'script.object'],
    ['"x"', 0, 3, 'script.object'],
    ['null', 0, 4, 'script.object'],
  ])('%j breaks from %i to %i by %s', (text, from, to, key) => {
    expect(readScript(text)).toMatchObject({ kind: 'broken', from, to, message: { key: `dataworks-script.${key}` } });
  });

  it.each([300, 100_000])('breaks where it is nested %i deep', (depth) => {
    expect(readScript(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`)).toMatchObject({
      kind: 'broken',
      message: { key: 'dataworks-script.json.deep' },
    });
  });
});
