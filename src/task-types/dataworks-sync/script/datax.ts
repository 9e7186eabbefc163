import { isRecord } from '@/core/is-record';
import type { Message } from '@/core/message';
import { stepFromPlugin } from './datax-plugin';
import { settingFromDatax } from './datax-setting';
import { formatted } from './edit-script';
import { layOut } from './lay-out';
import { type Part, partOf } from './part';
import { readScript } from './script';
import { readTree } from './tree';
import { words } from './words';

/** A job that became a script, and what was taken over otherwise, or could not be. */
export interface Converted {
  readonly text: string;
  readonly notes: readonly Message[];
}

const COMPACT = { eol: '\n', unit: '  ', colon: ':', indent: undefined };

/**
 * Makes a job of the first DataX (`job.content[].reader/writer`, `job.setting`) a script of DataWorks. Addresses and
 * credentials are never taken over: DataWorks keeps them in data sources, whose names stay empty until they are chosen.
 * Undefined where the text is no such job.
 */
export function fromDatax(text: string): Converted | undefined {
  const reading = readTree(text);
  if (reading.kind === 'broken' || readScript(text).kind !== 'datax') return undefined;
  const { root, value } = reading.tree;
  const whole = partOf(text, root, value);
  const notes: Message[] = [];
  const content = firstContent(whole, notes);
  const steps = (['reader', 'writer'] as const).map((category) =>
    stepFromPlugin(category, content?.at(category), notes),
  );
  const { setting, leftOut } = settingFromDatax(whole, notes);
  const strange = [...leftOut, ...strangeKeys(whole, content)];
  if (strange.length > 0) notes.push(words('note.leftOut', { names: strange.join(', ') }));
  const order = { hops: [{ from: 'Reader', to: 'Writer' }] };
  const script = { type: 'job', version: '2.0', steps, setting, order };
  return { text: formatted(layOut(script, COMPACT)), notes };
}

/** The content that is converted: DataX jobs have a list of them, of which it runs the first. */
function firstContent(whole: Part, notes: Message[]): Part | undefined {
  const content = whole.at('job', 'content');
  const list = Array.isArray(content?.value) ? content.value : undefined;
  if (list && list.length > 1) notes.push(words('note.contents', { count: list.length }));
  const first = list ? content?.at(0) : content;
  if (!isRecord(first?.value)) notes.push(words('note.noContent'));
  return first;
}

/** Keys of the job that nothing here reads, as dotted names. */
function strangeKeys(whole: Part, content: Part | undefined): readonly string[] {
  const besides = (prefix: string, part: Part | undefined, known: readonly string[]) =>
    (part?.parts() ?? []).flatMap(([key]) => (known.includes(key) ? [] : [prefix + key]));
  return [
    ...besides('', whole, ['job', 'entry']),
    ...besides('job.', whole.at('job'), ['content', 'setting', 'entry']),
    ...besides('content.', content, ['reader', 'writer']),
  ];
}
