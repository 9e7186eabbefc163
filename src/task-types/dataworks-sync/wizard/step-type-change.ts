import { newScript, withStepType } from '../script/blank';
import { withValue } from '../script/edit-script';
import { readScript } from '../script/script';
import type { Side } from './new-column';

/** Gives a side another type. Where the script has no such step yet, a blank one is put behind the others. */
export function withType(text: string, side: Side, stepType: string): string {
  const reading = readScript(text);
  if (reading.kind !== 'script') return text;
  if (reading.script[side]) return withStepType(text, side, stepType);
  const blank = stepsIn(newScript(stepType, stepType))[side === 'reader' ? 0 : 1];
  const steps: unknown = reading.script.value['steps'];
  return withValue(text, ['steps', Array.isArray(steps) ? steps.length : 0], blank);
}

/** The parameters of a step that say something in the one text and something else, or nothing, in the other. */
export function lostKeys(before: string, after: string, side: Side): readonly string[] {
  const then = parametersOf(after, side);
  return Object.entries(parametersOf(before, side))
    .filter(([key, value]) => !isEmpty(value) && JSON.stringify(then[key]) !== JSON.stringify(value))
    .map(([key]) => key);
}

function stepsIn(text: string): readonly unknown[] {
  const reading = readScript(text);
  const steps: unknown = reading.kind === 'script' ? reading.script.value['steps'] : undefined;
  return Array.isArray(steps) ? steps : [];
}

function parametersOf(text: string, side: Side): Readonly<Record<string, unknown>> {
  const reading = readScript(text);
  return reading.kind === 'script' ? (reading.script[side]?.parameter ?? {}) : {};
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
