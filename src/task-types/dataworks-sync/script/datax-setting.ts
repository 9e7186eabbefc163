import type { Message } from '@/core/message';
import type { Part } from './part';
import type { Source } from './lay-out';
import { numberOf } from './values';
import { words } from './words';

type Json = Record<string, unknown>;

const MOST_CONCURRENT = 32;
/** What DataWorks itself begins with. */
const USUAL_CONCURRENT = 3;
const BYTES_PER_MB = 1_048_576;

/** `job.setting` and the memory of `entry.jvm` as a script's setting, and the dotted names of what has no place there. */
export function settingFromDatax(
  whole: Part,
  notes: Message[],
): { readonly setting: Json; readonly leftOut: readonly string[] } {
  const setting = whole.at('job', 'setting');
  const jvm = jvmOf(whole);
  if (jvm) notes.push(words('note.jvm'));
  return {
    setting: {
      executeMode: null,
      errorLimit: errorLimit(setting?.at('errorLimit'), notes),
      speed: speed(setting?.at('speed'), notes),
      ...(jvm && { jvmOption: jvm }),
    },
    leftOut: [
      ...besides('setting.', setting, ['speed', 'errorLimit']),
      ...besides('setting.speed.', setting?.at('speed'), ['channel', 'byte', 'record']),
      ...besides('setting.errorLimit.', setting?.at('errorLimit'), ['record', 'percentage']),
      ...besides('entry.', whole.at('entry'), ['jvm']),
      ...besides('job.entry.', whole.at('job', 'entry'), ['jvm']),
    ],
  };
}

function jvmOf(whole: Part): Source | undefined {
  const jvm = whole.at('entry', 'jvm') ?? whole.at('job', 'entry', 'jvm');
  return typeof jvm?.value === 'string' && jvm.value !== '' ? jvm.source : undefined;
}

function speed(part: Part | undefined, notes: Message[]): Json {
  const concurrent = concurrency(part?.at('channel'), notes);
  if (part?.at('record')) notes.push(words('note.speedRecord'));
  const byte = part?.at('byte');
  const bytes = numberOf(byte?.value) ?? 0;
  // -1 means no limit to DataX.
  if (!byte || bytes <= 0) return { concurrent, throttle: false };
  const mbps = Math.max(1, Math.round(bytes / BYTES_PER_MB));
  notes.push(words('note.byte', { byte: byte.source.text, mbps }));
  return { concurrent, throttle: true, mbps };
}

function concurrency(channel: Part | undefined, notes: Message[]): unknown {
  const count = numberOf(channel?.value);
  if (!channel || count === undefined) {
    notes.push(words('note.noChannel', { concurrent: USUAL_CONCURRENT }));
    return USUAL_CONCURRENT;
  }
  const concurrent = Math.min(MOST_CONCURRENT, Math.max(1, Math.round(count)));
  if (concurrent === count) return concurrent;
  notes.push(words('note.channel', { channel: channel.source.text, concurrent }));
  return concurrent;
}

function errorLimit(part: Part | undefined, notes: Message[]): Json {
  if (part?.at('percentage')) notes.push(words('note.percentage'));
  const record = part?.at('record');
  if (numberOf(record?.value) !== undefined) return { record: record?.source };
  notes.push(words('note.noErrorLimit'));
  return { record: '0' };
}

function besides(prefix: string, part: Part | undefined, known: readonly string[]): readonly string[] {
  return (part?.parts() ?? []).flatMap(([key]) => (known.includes(key) ? [] : [prefix + key]));
}
