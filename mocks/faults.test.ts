import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drifted, type FaultRule, parseFaultRules, retryAfterS, strikes, throttleKey } from './faults';

const target = { endpoint: 'iotda.ListExportTasks', connection: 'iotda-prod', method: 'GET', actor: 'u', now: 90_000 };
const slow = { kind: 'delay', ms: 5 } as const;

describe('a rule strikes', () => {
  test.each<[string, FaultRule['match'], boolean]>([
    ['everything, where it names nothing', {}, true],
    ['an endpoint', { endpoint: 'iotda.ListExportTasks' }, true],
    ['a whole cloud', { endpoint: 'iotda.*' }, true],
    ['a connection', { connection: 'iotda-prod' }, true],
    ['a method, however it is written', { method: 'get' }, true],
    ['not another endpoint', { endpoint: 'iotda.ListExportTask' }, false],
    ['not another cloud', { endpoint: 'workspace.*' }, false],
    ['not another connection', { endpoint: 'iotda.*', connection: 'iotda-test' }, false],
    ['not another method', { method: 'POST' }, false],
  ])('%s', (_, match, expected) => {
    expect(strikes([{ id: 'a', match, effect: slow }], {}, target).struck).toHaveLength(expected ? 1 : 0);
  });

  test('as often as it says', () => {
    const rule: FaultRule = { id: 'a', match: {}, effect: slow, times: 2 };
    expect(strikes([rule], { a: 1 }, target)).toEqual({ struck: [rule], counted: ['a'] });
    expect(strikes([rule], { a: 2 }, target)).toEqual({ struck: [], counted: [] });
  });

  test('after others, until one keeps the call from the cloud', () => {
    const effects = [slow, { kind: 'cut', when: 'after' }, { kind: 'status', status: 500 }, slow] as const;
    const rules = effects.map((effect, index): FaultRule => ({ id: `${index}`, match: {}, effect }));
    expect(strikes(rules, {}, target).struck.map((rule) => rule.id)).toEqual(['0', '1', '2']);
  });

  test('only beyond so many calls of a user in a stretch of time, where it is a throttle', () => {
    const rule: FaultRule = {
      id: 'a',
      match: {},
      effect: { kind: 'status', status: 429 },
      beyond: { calls: 2, perMs: 60_000 },
    };
    const counts = { [throttleKey('a', 'u', 60_000, 60_000)]: 2 };
    expect(strikes([rule], {}, target)).toEqual({ struck: [], counted: ['a'] });
    expect(strikes([rule], counts, target)).toEqual({ struck: [rule], counted: [] });
    expect(strikes([rule], counts, { ...target, actor: 'v' }).struck).toEqual([]);
    expect(strikes([rule], counts, { ...target, now: 120_000 }).struck).toEqual([]);
    expect(retryAfterS(rule, 90_000)).toBe(30);
  });
});

describe('a drift', () => {
  const reply = { page: { count: 2 }, tasks: [{ id: 'a', status: 'x' }, { id: 'b' }] };

  test.each([
    ['sets', { set: { 'page.count': '2' } }, { ...reply, page: { count: '2' } }],
    ['sets anew', { set: { more: 1 } }, { ...reply, more: 1 }],
    [
      'sets in every element',
      { set: { 'tasks.*.status': 'NEW' } },
      {
        ...reply,
        tasks: [
          { id: 'a', status: 'NEW' },
          { id: 'b', status: 'NEW' },
        ],
      },
    ],
    ['sets in one element', { set: { 'tasks.1.id': 7 } }, { ...reply, tasks: [{ id: 'a', status: 'x' }, { id: 7 }] }],
    ['removes', { remove: 'page.count' }, { ...reply, page: {} }],
    ['removes in every element', { remove: 'tasks.*.id' }, { ...reply, tasks: [{ status: 'x' }, {}] }],
    ['leaves alone what is not there', { remove: 'none.of.these' }, reply],
  ])('%s', (_, change, expected) => {
    const before = structuredClone(reply);
    expect(drifted(reply, { kind: 'drift', ...change })).toEqual(expected);
    expect(reply).toEqual(before);
  });
});

describe('rules from outside', () => {
  test('are read, and get an id where they have none', () => {
    const rules = [
      { match: { endpoint: 'iotda.*' }, effect: { kind: 'delay', ms: 1 } },
      { id: 'b', effect: { kind: 'status', status: 429, code: 'APIGW.0308', retryAfterS: 3 }, times: 1 },
      { id: 'c', match: {}, effect: { kind: 'drift', remove: 'page' } },
      { id: 'd', match: {}, effect: { kind: 'status', status: 429 }, beyond: { calls: 5, perMs: 1000 } },
    ];
    expect(parseFaultRules(rules)).toEqual([
      { id: 'rule-1', ...rules[0] },
      { ...rules[1], match: {} },
      ...rules.slice(2),
    ]);
  });

  test.each([
    ['no list', {}],
    ['no effect', [{ match: {} }]],
    ['an unknown effect', [{ effect: { kind: 'flood' } }]],
    ['a cut at no time', [{ effect: { kind: 'cut' } }]],
    ['a status that is none', [{ effect: { kind: 'status', status: 42 } }]],
    ['a negative delay', [{ effect: { kind: 'delay', ms: -1 } }]],
    ['a match of numbers', [{ match: { endpoint: 1 }, effect: { kind: 'delay', ms: 1 } }]],
    ['a throttle without a time', [{ effect: { kind: 'delay', ms: 1 }, beyond: { calls: 1, perMs: 0 } }]],
    ['times that are no number', [{ effect: { kind: 'delay', ms: 1 }, times: 'often' }]],
  ])('are refused with %s', (_, json) => {
    expect(parseFaultRules(json)).toBeUndefined();
  });

  test('never throw', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void parseFaultRules(json)));
  });
});
