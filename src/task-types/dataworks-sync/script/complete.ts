import { parse } from 'jsonc-parser';
import { isRecord } from '@/core/is-record';
import type { Message } from '@/core/message';
import { blankOf } from './blank';
import { type Cursor, cursorAt } from './cursor';
import type { KnownWorkspace } from './rules';
import type { Path } from './script';
import { keysAt, stepAt } from './shape';
import { type ParameterRule, stepTypeOf } from './step-types';

/** One thing that can be written at the cursor. */
export interface Completion {
  readonly label: string;
  /** Takes the place of `from`–`to`, with the value and the commas that keep the text JSON. */
  readonly insert: string;
  readonly detail?: Message;
}

export interface Completions {
  readonly from: number;
  readonly to: number;
  readonly options: readonly Completion[];
}

/**
 * What can be written at an offset: keys that the object around it does not have yet, or values where there is a list of
 * them – choices, true and false, the workspace's data sources, the names of the steps. The text may be half written.
 */
export function completionsAt(text: string, offset: number, known: KnownWorkspace = {}): Completions | undefined {
  const cursor = cursorAt(text, offset);
  if (!cursor) return undefined;
  const script = tolerant(text);
  const rules = keysAt(cursor.path, script);
  const options =
    typeof cursor.at === 'string'
      ? keyOptions(cursor, rules, script, text)
      : valueOptions(cursor, cursor.at.key, rules, script, known);
  return options.length > 0 ? { from: cursor.from, to: cursor.to, options } : undefined;
}

/** What can be read of a text that is half written. */
function tolerant(text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function keyOptions(cursor: Cursor, rules: readonly ParameterRule[], script: unknown, text: string): Completion[] {
  const holder = valueAt(script, cursor.path);
  const taken = isRecord(holder) ? Object.keys(holder).filter((key) => key !== cursor.written) : [];
  const colon = text.includes('":') && !text.includes('": ') ? ':' : ': ';
  return rules
    .filter(({ name }) => !taken.includes(name))
    .map((rule) => {
      const key = JSON.stringify(rule.name);
      const before = cursor.at === 'behind' ? ',' : '';
      const whole = `${before}${key}${colon}${JSON.stringify(blankFor(rule))}${commaBefore(cursor.next)}`;
      return { label: rule.name, insert: cursor.next === ':' ? before + key : whole, detail: rule.label };
    });
}

function blankFor(rule: ParameterRule): unknown {
  return rule.name === 'executeMode' ? null : blankOf(rule);
}

function valueOptions(
  cursor: Cursor,
  key: string,
  rules: readonly ParameterRule[],
  script: unknown,
  known: KnownWorkspace,
): Completion[] {
  const rule = rules.find(({ name }) => name === key);
  if (!rule) return [];
  const values = [...listed(rule), ...namesFor(key, cursor.path, script, known)];
  return values.map((value) => ({
    label: typeof value === 'string' ? value : JSON.stringify(value),
    insert: JSON.stringify(value) + commaBefore(cursor.next),
  }));
}

function listed({ name, kind, choices = [] }: ParameterRule): readonly unknown[] {
  switch (kind) {
    case 'choice':
      return name === 'executeMode' ? [...choices, null] : choices;
    case 'boolean':
      return [true, false];
    case 'number':
      return name === 'envType' ? [0, 1] : [];
    case 'text':
    case 'list':
    case 'json':
      return [];
  }
}

/** Names that are there to choose from: data sources of the type that the step needs, and steps. */
function namesFor(key: string, path: Path, script: unknown, { datasources }: KnownWorkspace): readonly string[] {
  if (key === 'datasource') {
    const wanted = stepTypeOf(stepAt(path, script).stepType)?.datasourceTypes;
    const all = [...(datasources ?? [])];
    return all.filter(([, type]) => !type || !wanted || wanted.includes(type.toLowerCase())).map(([name]) => name);
  }
  if (path[0] !== 'order') return [];
  const steps = valueAt(script, ['steps']);
  return Array.isArray(steps)
    ? steps.flatMap((step: unknown) => (isRecord(step) && typeof step['name'] === 'string' ? [step['name']] : []))
    : [];
}

/** Whether something follows without a comma. */
function commaBefore(next: string): string {
  return ['', '}', ']', ',', ':'].includes(next) ? '' : ',';
}

function valueAt(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof step === 'number') return Array.isArray(value) ? (value[step] as unknown) : undefined;
    return isRecord(value) ? value[step] : undefined;
  }, whole);
}
