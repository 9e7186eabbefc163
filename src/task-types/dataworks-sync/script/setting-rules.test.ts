import { DOCUMENTED_CONTENT } from '@mocks/testing/dataworks-client';
import { describe, expect, it } from 'vitest';
import { type Case, foundWith, rows } from './judged-scripts';

const SPEED = ['setting', 'speed'];
const LIMIT = ['setting', 'errorLimit'];

const ORDER: readonly Case[] = [
  [['order'], undefined, 'error order.none at {'],
  [['order'], [], 'error rule.object at "order"'],
  [['order', 'hops'], undefined, 'error order.none at "order"'],
  [['order', 'hops'], {}, 'error rule.list at "hops"'],
  [['order', 'hops'], [], 'error order.none at "hops"'],
  [['order', 'hops', 0], 1, 'error order.none at "hops"', 'error rule.object at 1'],
  [['order', 'hops', 0, 'to'], 'Nobody', 'error order.none at "hops"', 'error order.unknown at "Nobody"'],
  [['order', 'hops', 0, 'to'], undefined, 'error order.none at "hops"', 'error rule.missing at {'],
  [['order', 'hops', 0], { from: 'Writer', to: 'Reader' }, 'error order.none at "hops"'],
  [['order', 'hops', 1], { from: 'Reader', to: 'Writer' }],
];

const SETTING: readonly Case[] = [
  [['setting'], undefined],
  [['setting'], [], 'error rule.object at "setting"'],
  [SPEED, 'fast', 'error rule.object at "fast"'],
  [[...SPEED, 'concurrent'], 1],
  [[...SPEED, 'concurrent'], 32],
  [[...SPEED, 'concurrent'], undefined],
  [[...SPEED, 'concurrent'], '${threads}'],
  [[...SPEED, 'concurrent'], 0, 'error setting.concurrent at 0'],
  [[...SPEED, 'concurrent'], 33, 'error setting.concurrent at 33'],
  [[...SPEED, 'concurrent'], 1.5, 'error setting.concurrent at 1.5'],
  [[...SPEED, 'concurrent'], null, 'error setting.concurrent at null'],
  [[...SPEED, 'concurrent'], '2', 'warning setting.concurrentText at "2"'],
  [[...SPEED, 'throttle'], 'true', 'error rule.boolean at "true"'],
  [[...SPEED, 'throttle'], true, 'error setting.mbpsMissing at "speed"'],
  [SPEED, { throttle: true, mbps: 1 }],
  [SPEED, { throttle: true, mbps: '10' }],
  [SPEED, { throttle: true, mbps: '' }, 'error setting.mbpsMissing at ""'],
  [SPEED, { throttle: true, mbps: 0 }, 'error setting.mbps at 0'],
  [SPEED, { throttle: true, mbps: '-1' }, 'error setting.mbps at "-1"'],
  [SPEED, { throttle: false, mbps: 'no matter' }],
  [LIMIT, 1, 'error rule.object at 1'],
  [LIMIT, {}],
  [LIMIT, { record: 10 }],
  [LIMIT, { record: '0' }],
  [LIMIT, { record: -1 }, 'error setting.record at -1'],
  [LIMIT, { record: 'x' }, 'error setting.record at "x"'],
  [LIMIT, { record: '1.5' }, 'error setting.record at "1.5"'],
  [LIMIT, { strategy: 'Tolerance', record: 3 }],
  [LIMIT, { strategy: 'Tolerance' }, 'warning setting.recordMissing at "errorLimit"'],
  [LIMIT, { strategy: 'Ignore', record: 3 }, 'error setting.recordOnly at 3'],
  [LIMIT, { strategy: 'ZeroTolerance', record: '' }],
  [LIMIT, { strategy: 'None' }, 'error rule.choice at "None"'],
  [['setting', 'executeMode'], 'local', 'error setting.executeMode at "local"'],
  [['setting', 'executeMode'], 'distribute', 'error setting.distribute at 2'],
  [['setting'], { executeMode: 'distribute' }, 'error setting.distribute at "distribute"'],
  [['setting'], { executeMode: 'distribute', speed: { concurrent: 8 } }],
  [['setting', 'failoverEnable'], 'yes', 'error rule.boolean at "yes"'],
];

describe.each([
  ['rules of the order', rows(ORDER)],
  ['rules of the setting', rows(SETTING)],
])('%s', (_, cases) => {
  it.each(cases)('$path = $value', ({ path, value, expected }) => {
    expect(foundWith(DOCUMENTED_CONTENT, path, value)).toEqual(expected);
  });
});
