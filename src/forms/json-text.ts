import * as z from 'zod';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { packMessage } from './packed-message';
import { readJson } from './read-json';

/** The schema of a `json` field: text that is JSON. Empty text is left to `optional` or `min(1)`. */
export function jsonText() {
  return z.string().superRefine((text, context) => {
    const problem = text.trim() === '' ? undefined : jsonProblem(text);
    if (problem) context.addIssue({ code: 'custom', message: packMessage(problem) });
  });
}

/** Why text is not one JSON value, by line and column; undefined where it is. */
export function jsonProblem(text: string): Message | undefined {
  const read = readJson(text);
  if (read.ok) {
    const rest = /\S/.exec(text.slice(read.end));
    return rest ? located(text, read.end + rest.index) : undefined;
  }
  if (read.problem === 'depth') return say('forms.error.jsonDepth');
  return read.problem === 'end' ? say('forms.error.jsonEnd') : located(text, read.at);
}

/** The same JSON on lines of its own, digit for digit: numbers and texts are not read, only set. Not JSON: undefined. */
export function formatJson(text: string): string | undefined {
  if (jsonProblem(text)) return undefined;
  let depth = 0;
  let out = '';
  const tokens = text.match(TOKEN) ?? [];
  tokens.forEach((token, index) => {
    const empty = CLOSES.has(token) && OPENS.has(tokens[index - 1] ?? '');
    if (CLOSES.has(token)) depth -= 1;
    if (CLOSES.has(token) && !empty) out += `\n${INDENT.repeat(depth)}`;
    out += token === ':' ? ': ' : token;
    if (OPENS.has(token)) depth += 1;
    if (token === ',' || (OPENS.has(token) && !CLOSES.has(tokens[index + 1] ?? ''))) out += `\n${INDENT.repeat(depth)}`;
  });
  return out;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const OPENS: ReadonlySet<string> = new Set(['{', '[']);
const CLOSES: ReadonlySet<string> = new Set(['}', ']']);
const INDENT = '  ';

function located(text: string, at: number): Message {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return say('forms.error.json', { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
}
