import { isRecord } from '@/core/is-record';
import { columnFormOf, columnsOf } from '../script/columns';
import type { ScriptStep } from '../script/script';

export type Side = 'reader' | 'writer';

/** A column to begin with, of the same make as the others of the step. With a name, that of the column. */
export function newColumn(step: ScriptStep, side: Side, name = ''): unknown {
  const values = columnsOf(step).map(({ value }) => value);
  const last = values.at(-1);
  const type = isRecord(last) && last['type'] !== undefined ? last['type'] : undefined;
  switch (makeOf(step, side)) {
    case 'names':
      return name;
    case 'typed':
      return { name, type: type ?? 'STRING' };
    case 'places':
      return { index: Math.max(-1, ...values.map(indexOf)) + 1, type: type ?? 'string' };
  }
}

/** Whether a list of names can stand for the columns of a side. Places in a file have no names. */
export function takesNames(step: ScriptStep, side: Side): boolean {
  return makeOf(step, side) !== 'places';
}

/** Names as somebody pastes them: one per line, or between commas or tabs, quoted or not. */
export function namesIn(pasted: string): readonly string[] {
  return pasted
    .split(/[\n\r\t,，]+/)
    .map((name) => name.trim().replace(/^(["'`])(.*)\1$/, '$2'))
    .filter((name) => name !== '');
}

/** What stands there already counts before what the type is known for. */
function makeOf(step: ScriptStep, side: Side): ReturnType<typeof columnFormOf> {
  const last = columnsOf(step).at(-1)?.value;
  if (last === undefined) return columnFormOf(step.stepType, side);
  if (!isRecord(last)) return 'names';
  return 'name' in last ? 'typed' : 'places';
}

function indexOf(value: unknown): number {
  return isRecord(value) && typeof value['index'] === 'number' ? value['index'] : -1;
}
