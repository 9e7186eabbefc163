import { isRecord } from '@/core/is-record';
import { columnFormOf, columnsOf, takesAll } from './columns';
import type { Report } from './report';
import type { Path, Script, ScriptStep } from './script';
import { stepTypeOf } from './step-types';
import { isEmpty } from './values';
import { words } from './words';

/** The columns of one step: there where its type asks for them, and each in the form that it takes. */
export function ruleColumns(step: ScriptStep, report: Report): void {
  const { stepType, category, parameter } = step;
  const path: Path = [...step.path, 'parameter', 'column'];
  const { column } = parameter;
  if (isEmpty(column)) {
    if (needsColumns(step)) report.error(path, words('step.noColumns'));
    return;
  }
  if (!Array.isArray(column)) {
    report.error(path, words('rule.list', { name: 'column' }));
    return;
  }
  const form = columnFormOf(stepType, category);
  const seen = new Set<string>();
  column.forEach((one: unknown, index) => {
    const message = wrongIn(one, form);
    if (message) report.error([...path, index], message);
    const name = isRecord(one) ? one['name'] : one;
    if (category !== 'writer' || typeof name !== 'string' || name === '') return;
    if (seen.has(name)) report.warning([...path, index], words('step.columnTwice', { name }));
    seen.add(name);
  });
}

function wrongIn(one: unknown, form: ReturnType<typeof columnFormOf>) {
  if (one === '*') return undefined;
  switch (form) {
    case 'names':
      return typeof one === 'string' && one !== '' ? undefined : words('step.columnText');
    case 'typed':
      return isRecord(one) && isText(one['name']) && isText(one['type']) ? undefined : words('step.columnNamed');
    case 'places': {
      const placed = isRecord(one) && (isPlace(one['index']) || one['value'] !== undefined);
      return placed && isText(one['type']) ? undefined : words('step.columnObject');
    }
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isPlace(value: unknown): boolean {
  return typeof value === 'string' ? /^\d+$/.test(value) : Number.isInteger(value) && Number(value) >= 0;
}

/** A query brings its own columns, and whole files have none. */
function needsColumns({ stepType, category, parameter }: ScriptStep): boolean {
  if (category !== 'reader' && category !== 'writer') return false;
  const rule = stepTypeOf(stepType)?.[category].find(({ name }) => name === 'column');
  if (rule?.required !== true || parameter['fileFormat'] === 'binary') return false;
  return !rule.unless?.some((other) => !isEmpty(parameter[other]));
}

/** Columns are mapped by position, so there are as many on both sides, where both name them. */
export function ruleCounts({ reader, writer }: Script, report: Report): void {
  if (!reader || !writer || takesAll(reader) || takesAll(writer)) return;
  const [from, to] = [columnsOf(reader).length, columnsOf(writer).length];
  if (from === 0 || to === 0 || from === to || !isEmpty(reader.parameter['querySql'])) return;
  report.error([...writer.path, 'parameter', 'column'], words('step.counts', { reader: from, writer: to }));
}
