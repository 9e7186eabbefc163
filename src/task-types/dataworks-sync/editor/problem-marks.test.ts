import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScriptProblem } from '../script/rules';
import { countProblems, marksOf } from './problem-marks';

const t = ({ key }: { key: string }) => key;

function problem(from: number, to: number, severity: ScriptProblem['severity'] = 'error', key = 'x'): ScriptProblem {
  return { path: [], from, to, severity, message: { key } };
}

describe('the marks of problems', () => {
  it('stand where the problems are, in order, with their words', () => {
    expect(marksOf([problem(5, 8, 'warning', 'later'), problem(1, 3, 'error', 'first')], 20, t)).toEqual([
      { from: 1, to: 3, severity: 'error', message: 'first' },
      { from: 5, to: 8, severity: 'warning', message: 'later' },
    ]);
  });

  it('are never outside of the text, and never too narrow to be seen', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.nat(50), (from, to, length) => {
        for (const mark of marksOf([problem(from, to)], length, t)) {
          expect(mark.from).toBeGreaterThanOrEqual(0);
          expect(mark.to).toBeLessThanOrEqual(length);
          expect(mark.to - mark.from).toBeGreaterThanOrEqual(Math.min(1, length));
        }
      }),
    );
  });

  it('show hidden signs of what somebody else wrote', () => {
    expect(marksOf([problem(0, 1, 'error', 'exe\u202egpj')], 5, t)[0]?.message).toBe('exe[U+202E]gpj');
  });

  it('are bounded, while all problems are counted', () => {
    const many = Array.from({ length: 5_000 }, (_, index) =>
      problem(index, index + 1, index < 10 ? 'error' : 'warning'),
    );
    expect(marksOf(many, 6_000, t)).toHaveLength(300);
    expect(countProblems(many)).toEqual({ errors: 10, warnings: 4_990 });
  });
});
