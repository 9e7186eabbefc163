import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { jsonProblem } from './json-text';
import { type JsonRead, readJson } from './read-json';
import { readCurl } from './read-curl';

export type Pasted =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problem: Message };

const LIMIT_BYTES = 1024 * 1024;
/** How many characters may be read in search of an object: enough for any document, too few to hang the page. */
const MOST_STEPS = 2 * LIMIT_BYTES;
/** How an object that holds something begins; the braces of addresses and templates do not. */
const OBJECT = /\{\s*"/g;

/**
 * Finds a request body in what somebody pasted: JSON, a cURL command, or a page of documentation with one of them in it.
 * Integers beyond 2^53 come back as text. A command without a body gives its query parameters. Never throws.
 */
export function parsePasted(pasted: string): Pasted {
  const text = pasted.replace(/^\ufeff/, '').trim();
  if (text === '') return failed(say('forms.paste.empty'));
  if (pasted.length > LIMIT_BYTES)
    return failed(say('forms.paste.tooLarge', { size: mebibytes(pasted.length), limit: mebibytes(LIMIT_BYTES) }));

  const curl = readCurl(text);
  if (curl) return fromCurl(curl);

  const whole = readJson(text);
  if (whole.ok && text.slice(whole.end).trim() === '') return asBody(whole.value);
  const found = findObject(text);
  if (found) return { ok: true, body: found };
  // It was meant to be JSON from its first character: say where it is wrong rather than that there is none.
  return failed((text.startsWith('{') && jsonProblem(text)) || say('forms.paste.noJson'));
}

function fromCurl(curl: NonNullable<ReturnType<typeof readCurl>>): Pasted {
  if (curl.file !== undefined) return failed(say('forms.paste.fileBody', { file: curl.file }));
  const { data, query } = curl;
  if (data === undefined)
    return Object.keys(query).length > 0 ? { ok: true, body: query } : failed(say('forms.paste.noBody'));
  const read = readJson(data);
  if (read.ok && data.slice(read.end).trim() === '') return asBody(read.value);
  if (/^\s*[{[]/.test(data)) return failed(jsonProblem(data) ?? say('forms.paste.noJson'));
  const form = Object.fromEntries(new URLSearchParams(data.trim()));
  return data.includes('=') ? { ok: true, body: form } : failed(say('forms.paste.noJson'));
}

function asBody(value: unknown): Pasted {
  if (isObject(value)) return { ok: true, body: value };
  return failed(Array.isArray(value) ? say('forms.paste.list') : say('forms.paste.scalar'));
}

/** The first object in the text that holds something. */
function findObject(text: string): Readonly<Record<string, unknown>> | undefined {
  let steps = 0;
  for (const { index } of text.matchAll(OBJECT)) {
    const read = readJson(text, index);
    if (read.ok && isObject(read.value)) return read.value;
    steps += reached(read) - index;
    if (steps > MOST_STEPS) return undefined;
  }
  return undefined;
}

function reached(read: JsonRead): number {
  return read.ok ? read.end : read.at;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mebibytes(size: number): string {
  return `${(size / LIMIT_BYTES).toFixed(1)} MiB`;
}

function failed(problem: Message): Pasted {
  return { ok: false, problem };
}
