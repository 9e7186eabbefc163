import { isRecord } from '@/core/is-record';
import { columnFormOf, columnsOf } from './columns';
import { formatted, withValue } from './edit-script';
import { type Path, readScript, type ScriptStep } from './script';
import { type ParameterRule, stepTypeOf } from './step-types';
import { textOf } from './values';

type Side = 'reader' | 'writer';

/** Of the values that a key may have, those that destroy least; else it is the vendor's default, or the first. */
const SAFE: readonly string[] = ['nonConflict', 'ignore', 'insert', 'ZeroTolerance'];

/** A new script of these types: everything that must be there, empty where only the operator can know it. */
export function newScript(readerType: string, writerType: string): string {
  return formatted(
    JSON.stringify({
      type: 'job',
      version: '2.0',
      steps: [blankStep('reader', readerType), blankStep('writer', writerType)],
      setting: {
        executeMode: null,
        // Stops at the first dirty row; what may be lost is the operator's to say.
        errorLimit: { record: '0' },
        speed: { concurrent: 3, throttle: false },
      },
      order: { hops: [{ from: 'Reader', to: 'Writer' }] },
    }),
  );
}

function blankStep(category: Side, stepType: string) {
  const rules = stepTypeOf(stepType)?.[category] ?? [];
  const parameter = { datasource: '', envType: 1, column: [], ...blanksFor(rules) };
  return { stepType, parameter, name: category === 'reader' ? 'Reader' : 'Writer', category };
}

function blanksFor(rules: readonly ParameterRule[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(rules.filter(({ required }) => required).map((rule) => [rule.name, blankOf(rule)]));
}

/** What stands for a value that is not known yet, in the kind of the key. */
export function blankOf({ kind, choices, placeholder, name }: ParameterRule): unknown {
  switch (kind) {
    case 'text':
      return '';
    case 'number':
      return Number(placeholder ?? 1);
    case 'boolean':
      return placeholder === 'true';
    case 'choice':
      return choices?.find((value) => SAFE.includes(value)) ?? placeholder ?? choices?.[0] ?? '';
    case 'list':
      return [];
    case 'json':
      return placeholder !== '{}' && (name === 'column' || name === 'connection') ? [] : {};
  }
}

/**
 * Makes a side another type of step. What the new type's table knows stays to the letter, and so do the columns where both
 * types name them in the same form. The data source stays where its type fits. All else of the old type's parameters goes,
 * keys that neither knows included, so the operator is asked first. What the new type must have is added empty.
 */
export function withStepType(text: string, side: Side, stepType: string): string {
  const reading = readScript(text);
  const step = reading.kind === 'script' ? reading.script[side] : undefined;
  if (!step || step.stepType === stepType) return text;
  const rules = stepTypeOf(stepType)?.[side];
  const typed = withValue(text, [...step.path, 'stepType'], stepType);
  // Nothing is known of such a type, so nothing is known to be wrong for it but where the data comes from.
  if (!rules) return withValue(typed, [...step.path, 'parameter', 'datasource'], '');
  const parameter: Path = [...step.path, 'parameter'];
  const kept = Object.fromEntries(
    Object.entries(step.parameter).filter(([name]) => stays(name, step, stepType, rules)),
  );
  const needed = Object.entries(blanksFor(rules)).filter(([name]) => kept[name] === undefined);
  const own = { ...kept, ...Object.fromEntries(needed), ...carried(step, stepType, side, kept) };
  return withValue(typed, parameter, own);
}

function stays(name: string, step: ScriptStep, stepType: string, rules: readonly ParameterRule[]): boolean {
  const rule = rules.find((one) => one.name === name);
  if (!rule) return name === 'envType' || name === 'column';
  switch (name) {
    case 'datasource':
    case 'connection':
      return sharesSources(step.stepType, stepType);
    default:
      return fits(rule, step.parameter[name]);
  }
}

/** A value that the new type would refuse is no value for it: another list of choices, another kind. */
function fits({ kind, choices, open }: ParameterRule, value: unknown): boolean {
  if (kind === 'choice') return open === true || choices?.includes(textOf(value)) === true;
  return kind !== 'text' || !Array.isArray(value);
}

function sharesSources(one: string, other: string): boolean {
  const types = stepTypeOf(other)?.datasourceTypes ?? [];
  return stepTypeOf(one)?.datasourceTypes.some((type) => type !== 'rds' && types.includes(type)) ?? false;
}

/** What says the same in another form: columns, and the table that stood under `connection`. */
function carried(
  step: ScriptStep,
  stepType: string,
  side: Side,
  kept: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const table = kept['table'] ?? (kept['connection'] === undefined ? firstTable(step) : undefined);
  const knowsTable = stepTypeOf(stepType)?.[side].some(({ name }) => name === 'table') ?? false;
  return { ...columnsFor(step, stepType, side), ...(knowsTable && table !== undefined && { table }) };
}

function firstTable({ parameter: { connection } }: ScriptStep): unknown {
  const [first]: readonly unknown[] = Array.isArray(connection) ? connection : [];
  const table = isRecord(first) ? first['table'] : undefined;
  return Array.isArray(table) ? (table[0] as unknown) : table;
}

/** Names become names with a type or places, and back, as far as there are names. */
function columnsFor(step: ScriptStep, stepType: string, side: Side): Readonly<Record<string, unknown>> {
  const [from, to] = [columnFormOf(step.stepType, side), columnFormOf(stepType, side)];
  if (from === to || step.parameter['column'] === undefined) return {};
  const columns = columnsOf(step);
  switch (to) {
    case 'typed':
      return { column: columns.map(({ label }) => ({ name: label, type: 'STRING' })) };
    case 'places':
      return { column: columns.map((_, index) => ({ index, type: 'string' })) };
    case 'names':
      // Places in a file have no names to go by.
      return { column: from === 'typed' ? columns.map(({ label }) => label) : [] };
  }
}
