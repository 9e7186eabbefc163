import { layOutJson } from '@/core/long-numbers';
import { parseLossless } from './lossless-json';
import { FORM, type WireRequest } from './request';

/** One shell word for any text, by POSIX single quotes. */
export function shellQuote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * The request as a cURL command for the given origin. `auth` are header lines that are put in double quotes, so that
 * a shell variable in one (`$TOKEN`) is filled in by the shell and no secret is ever written out.
 */
export function toCurl(request: WireRequest, origin: string, ...auth: readonly string[]): string {
  const lines = [`curl -sS -X ${request.method} ${shellQuote(`${origin}${request.path}`)}`];
  for (const line of auth) lines.push(`-H "${line}"`);
  for (const [name, value] of Object.entries(request.headers)) lines.push(`-H ${shellQuote(`${name}: ${value}`)}`);
  if (request.body !== undefined) lines.push(`--data-raw ${shellQuote(request.body)}`);
  return lines.join(' \\\n  ');
}

/** The request as HTTP/1.1 text, with the body laid out for reading. */
export function toHttpText(request: WireRequest, host: string): string {
  const head = [`${request.method} ${request.path}`, `Host: ${host}`];
  for (const [name, value] of Object.entries(request.headers)) head.push(`${name}: ${value}`);
  return request.body === undefined
    ? head.join('\n')
    : `${head.join('\n')}\n\n${laidOut(request.body, request.headers)}`;
}

function laidOut(body: string, headers: WireRequest['headers']): string {
  if (headers['Content-Type'] === FORM) return body.replaceAll('&', '&\n');
  try {
    return layOutJson(parseLossless(body));
  } catch {
    return body;
  }
}
