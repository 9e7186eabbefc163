import type { Path, ScriptStep } from '../script/script';
import { type Cell, pairCount, type Sides } from './mapping-acts';
import type { Side } from './new-column';
import { isWithin } from './wizard-scope';

/** Where the columns of a step stand in the script. */
export function columnPath(step: ScriptStep): Path {
  return [...step.path, 'parameter', 'column'];
}

/** Whether the columns of a step are a list, or not there yet: what the mapping can show. */
export function hasList({ parameter }: ScriptStep): boolean {
  return parameter['column'] === undefined || Array.isArray(parameter['column']);
}

/** The cell of the mapping for a place in the script; for the columns as a whole, the first that has no partner. */
export function cellAt(steps: Readonly<Record<Side, ScriptStep>>, sides: Sides, path: Path): Cell | undefined {
  for (const at of ['reader', 'writer'] as const) {
    const columns = columnPath(steps[at]);
    if (!isWithin(path, columns)) continue;
    const row = path[columns.length];
    return { at, row: typeof row === 'number' ? row : Math.min(pairCount(sides), Math.max(0, sides[at].length - 1)) };
  }
  return undefined;
}
