import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENTED_CONTENT } from '@mocks/testing/dataworks-client';
import { type Completion, completionsAt } from './complete';
import { formatted, withValue } from './edit-script';
import { scripts } from './generated-scripts';
import { newScript } from './blank';
import { STEP_TYPES } from './step-types';

const KNOWN = {
  datasources: new Map([
    ['mysql_pub', 'mysql'],
    ['odps_source', 'odps'],
    ['strange', ''],
  ]),
};

/** What is offered where `|` stands. */
function offered(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const completions = completionsAt(text, offset, KNOWN);
  const apply = ({ insert }: Completion) =>
    text.slice(0, completions?.from) + insert + text.slice(completions?.to ?? text.length);
  const labels = completions?.options.map(({ label }) => label) ?? [];
  const taking = (label: string) => completions?.options.filter((one) => one.label === label).map(apply)[0];
  return { labels, taking };
}

/** The example with `|` in it, in the place of a piece of it. */
function example(piece: string, marked: string): string {
  expect(DOCUMENTED_CONTENT).toContain(piece);
  return DOCUMENTED_CONTENT.replace(piece, marked);
}

describe('keys', () => {
  it.each([
    ['{|}', ['type', 'version', 'steps', 'setting', 'order', 'extend'], 'steps', '{"steps": []}'],
    [
      '{"type":"job"|}',
      ['version', 'steps', 'setting', 'order', 'extend'],
      'version',
      '{"type":"job","version":"2.0"}',
    ],
    ['{"type":"job", |}', ['version', 'steps', 'setting', 'order', 'extend'], 'order', '{"type":"job", "order":{}}'],
    ['{|"type":"job"}', ['version', 'steps', 'setting', 'order', 'extend'], 'order', '{"order":{},"type":"job"}'],
    [
      '{"type":"job", |"x":1}',
      ['version', 'steps', 'setting', 'order', 'extend'],
      'order',
      '{"type":"job", "order":{},"x":1}',
    ],
    [
      '{"type":"job", "ve|"}',
      ['version', 'steps', 'setting', 'order', 'extend'],
      'version',
      '{"type":"job", "version":"2.0"}',
    ],
    [
      '{"type":"job", ve|}',
      ['version', 'steps', 'setting', 'order', 'extend'],
      'version',
      '{"type":"job", "version":"2.0"}',
    ],
    [
      '{"type":"job", "ve|',
      ['version', 'steps', 'setting', 'order', 'extend'],
      'version',
      '{"type":"job", "version":"2.0"',
    ],
    ['{"t|ype":"job"}', ['type', 'version', 'steps', 'setting', 'order', 'extend'], 'type', '{"type":"job"}'],
    ['{"t|ype": "job"}', ['type', 'version', 'steps', 'setting', 'order', 'extend'], 'steps', '{"steps": "job"}'],
    ['{"order":{|}}', ['hops'], 'hops', '{"order":{"hops":[]}}'],
    ['{"order":{"hops":[{"from":"a"|}]}}', ['to'], 'to', '{"order":{"hops":[{"from":"a","to":""}]}}'],
    [
      '{"setting":{"speed":{"concurrent":3,|}}}',
      ['throttle', 'mbps'],
      'mbps',
      '{"setting":{"speed":{"concurrent":3,"mbps":1}}}',
    ],
    [
      '{"setting":{"errorLimit":{|}}}',
      ['record', 'strategy'],
      'strategy',
      '{"setting":{"errorLimit":{"strategy":"ZeroTolerance"}}}',
    ],
    [
      '{"setting":{"speed":{},|}}',
      ['errorLimit', 'executeMode', 'jvmOption', 'jvmMemory', 'failoverEnable', 'common'],
      'executeMode',
      '{"setting":{"speed":{},"executeMode":null}}',
    ],
    ['{"setting":{"common":{|}}}', ['column'], 'column', '{"setting":{"common":{"column":{}}}}'],
    [
      '{"setting":{"common":{"column":{|}}}}',
      ['timeZone'],
      'timeZone',
      '{"setting":{"common":{"column":{"timeZone":""}}}}',
    ],
    ['{"steps":[{},{|}]}', ['stepType', 'name', 'category', 'parameter'], 'name', '{"steps":[{},{"name":""}]}'],
    ['{"extend":{"mode":"code",|}}', ['formatType', 'resourceGroup', 'cu'], 'cu', '{"extend":{"mode":"code","cu":""}}'],
  ])('at %s', (marked, labels, take, expected) => {
    const { labels: all, taking } = offered(marked);
    expect(all).toEqual(labels);
    expect(taking(take)).toBe(expected);
  });

  it('of a step’s parameters are those of its type and side that are not there yet', () => {
    const { labels } = offered(example('"splitPk":"id"', '|"splitPk":"id"'));
    expect(labels).toEqual(['table', 'querySql', 'splitFactor', 'socketTimeout', 'useReadOnly']);
    expect(offered(example('"truncate":true', '"truncate":true,|')).labels).toEqual([
      'schema',
      'tunnelQuota',
      'overLengthRule',
      'consistencyCommit',
    ]);
  });

  it('of an unknown type are those that all have', () => {
    expect(offered('{"steps":[{"stepType":"x","parameter":{|}}]}').labels).toEqual(['datasource', 'envType', 'column']);
  });

  it('carry what they are called', () => {
    expect(completionsAt('{"setting":{"speed":{}}}', 21)?.options[0]).toEqual({
      label: 'concurrent',
      insert: '"concurrent":3',
      detail: { key: 'dataworks-script.parameter.concurrent' },
    });
  });
});

describe('values', () => {
  it.each([
    ['"type":"job"', '"type":|', ['job'], 'job', '"type":"job"'],
    ['"type":"job"', '"type":"|job"', ['job'], 'job', '"type":"job"'],
    ['"type":"job"', '"type":| "x"', ['job'], 'job', '"type":"job"'],
    ['"truncate":true', '"truncate":t|', ['true', 'false'], 'false', '"truncate":false'],
    ['"truncate":true', '"truncate":|true', ['true', 'false'], 'false', '"truncate":false'],
    ['"datasource":"odps_source"', '"datasource":"|"', ['odps_source', 'strange'], 'strange', '"datasource":"strange"'],
    ['"to":"Writer"', '"to":|', ['Reader', 'Writer'], 'Writer', '"to":"Writer"'],
    ['"executeMode":null', '"executeMode":|', ['distribute', 'null'], 'distribute', '"executeMode":"distribute"'],
    ['"category":"reader"', '"category":|', ['reader', 'writer'], 'reader', '"category":"reader"'],
  ])('%s at %s', (piece, marked, labels, take, expected) => {
    const { labels: all, taking } = offered(example(piece, marked));
    expect(all).toEqual(labels);
    expect(taking(take)).toBe(example(piece, expected));
  });

  it('of step types are all that are known, first those that are checked', () => {
    const { labels } = offered('{"steps":[{"stepType":|}]}');
    expect(labels.slice(0, STEP_TYPES.length)).toEqual(STEP_TYPES.map(({ stepType }) => stepType));
    expect(labels).toContain('starrocks');
  });

  it('are put before a key that follows without a comma', () => {
    const { taking } = offered('{"type":| "version":"2.0"}');
    expect(taking('job')).toBe('{"type":"job", "version":"2.0"}');
  });
});

it.each([
  '|',
  '{}|',
  '|{}',
  '["|"]',
  '{"steps":[|]}',
  '{"x":|}',
  '{"type"|:1}',
  '{"type":{|}}',
  '{"setting":|{}}',
  '{"a":{|}}',
])('nothing is offered at %s', (marked) => expect(offered(marked).labels).toEqual([]));

it('leaves any script a script wherever it is taken', () => {
  const text = fc.oneof(
    scripts,
    fc.constantFrom(...STEP_TYPES).map(({ stepType }) => newScript(stepType, stepType)),
    fc.constantFrom(DOCUMENTED_CONTENT, formatted(DOCUMENTED_CONTENT), withValue(DOCUMENTED_CONTENT, ['order'], {})),
  );
  let taken = 0;
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (script, at, nth) => {
      const offset = at % (script.length + 1);
      const completions = completionsAt(script, offset, KNOWN);
      if (!completions) return;
      const { from, to, options } = completions;
      expect(from).toBeLessThanOrEqual(offset);
      expect(to).toBeGreaterThanOrEqual(offset);
      const { insert, label } = options[nth % options.length] as Completion;
      taken += 1;
      const after = script.slice(0, from) + insert + script.slice(to);
      expect(() => void JSON.parse(after), `${label} at ${offset}`).not.toThrow();
    }),
    { numRuns: 300 },
  );
  expect(taken).toBeGreaterThan(30);
});

it('takes any text at any place', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', 'type', '1', '/', '*', '\n', ' ') }),
      fc.nat(30),
      (text, offset) => {
        const completions = completionsAt(text, Math.min(offset, text.length));
        expect(completions?.options.length).not.toBe(0);
      },
    ),
    { numRuns: 300 },
  );
  expect(completionsAt('{"a":['.repeat(50_000), 100)).toBeUndefined();
});
