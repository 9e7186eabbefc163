import fc from 'fast-check';
import { expect, it } from 'vitest';
import { engineCodeOf, lastLines, stageOf } from './run-log';

it.each([
  ['', undefined],
  ['State: 1(SUBMIT) | running in Pipeline[basecommon_x]', 'SUBMIT'],
  ['State: 1(SUBMIT)\nState: 2(WAIT) | waiting\nState: 3(RUN) | 5%', 'RUN'],
  ['State: 3(RUN)\nERROR Code:[Framework-14]\nState: 4(FAIL)', 'FAIL'],
  ['State: 9(EVAPORATE)', undefined],
])('finds the stage of %j', (text, stage) => {
  expect(stageOf(text)).toBe(stage);
});

it.each([
  [undefined, undefined],
  ['Code:[Framework-14], Description:[DataX dirty data exceeds the limit].', 'Framework-14'],
  ['Code:[Framework-03] then Code:[DBUtilErrorCode-10]', 'DBUtilErrorCode-10'],
  ['Code:[Other-99]', undefined],
])("finds the engine's code in %j", (text, code) => {
  expect(engineCodeOf(text)).toBe(code);
});

it('cuts any text between two lines, and loses none', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'bb', '', '行')), fc.integer({ min: 1, max: 5 }), (list, most) => {
      const text = list.join('\n');
      const { text: end, before } = lastLines(text, most);
      const all = text.split('\n');
      expect(end.split('\n')).toEqual(before === 0 ? all : all.slice(before));
      if (before > 0) expect(end.split('\n')).toHaveLength(most);
      else expect(all.length).toBeLessThanOrEqual(most);
    }),
  );
});
