import type { Diagnostic } from '@codemirror/lint';
import type { Message } from '@/core/message';
import { visibleText } from '@/ui/visible-text';
import type { ScriptProblem } from '../script/rules';

/** So many are marked at most; a script of a megabyte that is no script can have thousands. All are counted. */
const MOST_MARKS = 300;

/**
 * The problems as CodeMirror marks them, in order of their places. They may have been found in an older text than the one
 * that they are shown in, so places beyond its end are drawn in, and one of no width takes the sign beside it.
 */
export function marksOf(
  problems: readonly ScriptProblem[],
  length: number,
  t: (message: Message) => string,
): readonly Diagnostic[] {
  return problems
    .slice(0, MOST_MARKS)
    .map(({ from, to, severity, message }) => ({
      ...placeIn(length, from, to),
      severity,
      message: visibleText(t(message), { lines: true }),
    }))
    .toSorted((one, other) => one.from - other.from || one.to - other.to);
}

function placeIn(length: number, from: number, to: number): { readonly from: number; readonly to: number } {
  const start = Math.max(0, Math.min(from, length));
  const end = Math.max(start, Math.min(to, length));
  if (end > start) return { from: start, to: end };
  return start < length ? { from: start, to: start + 1 } : { from: Math.max(0, start - 1), to: start };
}

/** How many problems there are of each severity. */
export function countProblems(problems: readonly ScriptProblem[]): {
  readonly errors: number;
  readonly warnings: number;
} {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}
