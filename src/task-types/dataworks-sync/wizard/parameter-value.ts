import { withValue } from '../script/edit-script';
import type { Path } from '../script/script';
import type { ParameterRule } from '../script/step-types';
import { rawAt, withRaw } from './raw-value';

/** How a control shows a value: as this text, or not at all. */
export type Shown = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'other' };

type Kind = ParameterRule['kind'];

const OTHER: Shown = { kind: 'other' };
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** What the control of a parameter shows for its value. Numbers are shown as they are written, however long. */
export function shownValue(kind: Kind, value: unknown, text: string, path: Path): Shown {
  if (value === undefined) return shown('');
  switch (kind) {
    case 'json':
      return shown(rawAt(text, path) ?? '');
    case 'list':
      return isLines(value) ? shown(typeof value === 'string' ? value : value.join('\n')) : OTHER;
    case 'text':
    case 'number':
    case 'choice':
    case 'boolean':
      return scalarText(value, text, path);
  }
}

/**
 * Writes what a control holds. Emptied, what is optional is taken out. A number stands as a number where it stood as
 * one or should; digits are kept to the letter. `asText`: it stood as text, and stays text.
 */
export function withTyped(text: string, path: Path, typed: string, rule: Typed): string {
  if (typed === '') return withValue(text, path, rule.required ? EMPTY[rule.kind] : undefined);
  switch (rule.kind) {
    case 'json':
      return withRaw(text, path, typed.trim());
    case 'list':
      return withValue(text, path, linesOf(typed, rule));
    case 'boolean':
      return withValue(text, path, rule.asText ? typed : typed === 'true');
    case 'number':
      return rule.asText || !NUMBER.test(typed) ? withValue(text, path, typed) : withRaw(text, path, typed);
    case 'text':
    case 'choice':
      return rule.asNumber && NUMBER.test(typed) ? withRaw(text, path, typed) : withValue(text, path, typed);
  }
}

export interface Typed extends Pick<ParameterRule, 'kind' | 'required'> {
  /** The document holds text where a number, truth value or list could stand. */
  readonly asText?: boolean;
  /** The document holds a number where text could stand. */
  readonly asNumber?: boolean;
}

/** How a value that stands in the document asks to be written again. */
export function formOf(value: unknown): Pick<Typed, 'asText' | 'asNumber'> {
  return { asText: typeof value === 'string', asNumber: typeof value === 'number' };
}

/** What stands for “empty” where a key must be there: it keeps its place, and the rules say that it is missing. */
const EMPTY: Readonly<Record<Kind, unknown>> = {
  text: '',
  choice: '',
  number: '',
  boolean: '',
  list: [],
  json: null,
};

function shown(text: string): Shown {
  return { kind: 'text', text };
}

function scalarText(value: unknown, text: string, path: Path): Shown {
  if (value === null) return shown('');
  if (typeof value === 'string') return shown(value);
  if (typeof value === 'number' || typeof value === 'boolean') return shown(rawAt(text, path) ?? String(value));
  return OTHER;
}

/** One text, or texts of one line each: what lines in a box can stand for. */
function isLines(value: unknown): value is string | readonly string[] {
  if (typeof value === 'string') return !value.includes('\n');
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== '' && !one.includes('\n'));
}

function linesOf(typed: string, { asText }: Typed): string | readonly string[] {
  const lines = typed.split(/\r?\n/).filter((line) => line.trim() !== '');
  return asText && lines.length < 2 ? (lines[0] ?? '') : lines;
}
