import { type Parameters, queryOf } from './read-parameters';

/** An HTTP request as documentation and ledgers write it down. */
export interface WrittenRequest {
  readonly query: Parameters;
  /** Its headers, line by line. */
  readonly headers: readonly string[];
  /** What stands after the headers; it may be empty. */
  readonly rest: string;
}

/** `POST https://host/?Action=…`, `GET /v5/…`; or an address with parameters alone. */
const FIRST_LINE =
  /^[ \t]*(?:(?:GET|POST|PUT|PATCH|DELETE)[ \t]+(\S+)(?:[ \t]+HTTP\/[\d.]+)?|(https?:\/\/\S+\?\S+))[ \t]*$/im;
const HEADER = /^[ \t]*[A-Za-z][\w-]*:.*(?:\r?\n|$)/;

/** Reads the request in a text, with or without prose before it; undefined where there is none. */
export function readRequest(text: string): WrittenRequest | undefined {
  const first = FIRST_LINE.exec(text);
  if (!first) return undefined;
  let rest = text.slice(first.index + first[0].length).replace(/^\r?\n/, '');
  const headers: string[] = [];
  for (let header = HEADER.exec(rest); header; header = HEADER.exec(rest)) {
    headers.push(header[0]);
    rest = rest.slice(header[0].length);
  }
  return { query: queryOf(first[1] ?? first[2] ?? ''), headers, rest: rest.trim() };
}
