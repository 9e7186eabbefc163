import { isRecord, parseLongJson } from '../../json';
import { refuse } from './errors';
import type { ProjectCall } from './state';

/** The object that a request sends; an empty body counts as an empty one. Refuses what is none with the operation's code. */
export function readObject(call: ProjectCall, code: string): Record<string, unknown> {
  const { headers, body } = call.request;
  if (body.trim() === '') return {};
  const isJson = (headers['content-type'] ?? 'application/json').includes('json');
  const parsed = isJson ? parseLongJson(body) : undefined;
  return isRecord(parsed) ? parsed : refuse(call, code, 'The request body is not a JSON object.');
}

/** A text of a body, or of a part of it; left out and null are the same. Refuses what is none. */
export function readText(
  call: ProjectCall,
  code: string,
  body: Record<string, unknown>,
  name: string,
): string | undefined {
  const value = body[name] ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  return refuse(call, code, `Invalid parameter: ${name}.`);
}
