import { isRecord } from '@/core/is-record';
import type { Message } from '@/core/message';
import { readTree } from './tree';
import { words } from './words';

/** Keys and indexes that lead from the whole to one part. */
export type Path = readonly (string | number)[];

/** One step of a script. What is no text there is empty here; the rules say so. */
export interface ScriptStep {
  /** `['steps', 0]`. */
  readonly path: Path;
  readonly stepType: string;
  readonly name: string;
  readonly category: string;
  readonly parameter: Readonly<Record<string, unknown>>;
}

/** What a script says, as far as it can be read. The first reader and the first writer are the ones that a wizard shows. */
export interface Script {
  readonly value: Readonly<Record<string, unknown>>;
  readonly reader?: ScriptStep;
  readonly writer?: ScriptStep;
  readonly others: readonly ScriptStep[];
  readonly setting: Readonly<Record<string, unknown>>;
}

export type ScriptReading =
  | { readonly kind: 'script'; readonly script: Script }
  /** A job of the first DataX, which DataWorks rejects and `fromDatax` converts. */
  | { readonly kind: 'datax' }
  /** No JSON that could be sent, and where it breaks; for comments, trailing commas and keys that stand twice too. */
  | { readonly kind: 'broken'; readonly from: number; readonly to: number; readonly message: Message };

/** Reads the text of a TaskContent (DI_OFFLINE, contract 5.1). Never throws. */
export function readScript(text: string): ScriptReading {
  const reading = readTree(text);
  if (reading.kind === 'broken') return reading;
  const { value } = reading.tree;
  if (!isRecord(value)) return { kind: 'broken', from: 0, to: text.length, message: words('script.object') };
  if (isDatax(value)) return { kind: 'datax' };
  const steps = Array.isArray(value['steps']) ? value['steps'].flatMap(toStep) : [];
  const reader = steps.find(({ category }) => category === 'reader');
  const writer = steps.find(({ category }) => category === 'writer');
  const script: Script = {
    value,
    ...(reader && { reader }),
    ...(writer && { writer }),
    others: steps.filter((step) => step !== reader && step !== writer),
    setting: objectOr(value['setting']),
  };
  return { kind: 'script', script };
}

/** `{"job":{"content":[{"reader":…,"writer":…}]}}`, and no steps of the later format. */
function isDatax(value: Readonly<Record<string, unknown>>): boolean {
  return isRecord(value['job']) && value['steps'] === undefined;
}

function toStep(step: unknown, index: number): ScriptStep[] {
  if (!isRecord(step)) return [];
  return [
    {
      path: ['steps', index],
      stepType: textOr(step['stepType']),
      name: textOr(step['name']),
      category: textOr(step['category']),
      parameter: objectOr(step['parameter']),
    },
  ];
}

function textOr(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function objectOr(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
