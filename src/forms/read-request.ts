import { type Parameters, pathOf, queryOf } from './read-parameters';

/** An HTTP request as documentation and ledgers write it down. */
export interface WrittenRequest {
  /** In capitals; undefined where an address stands alone. */
  readonly method?: string;
  readonly query: Parameters;
  /** Where it goes to. */
  readonly path?: string;
  /** Its headers, line by line. */
  readonly headers: readonly string[];
  /** What stands after the headers; it may be empty. */
  readonly rest: string;
}

/** `POST https://host/?Action=…`, `GET /v5/…`; or an address with parameters alone. */
const FIRST_LINE =
  /^[ \t]*(?:(GET|POST|PUT|PATCH|DELETE)[ \t]+(\S+)(?:[ \t]+HTTP\/[\d.]+)?|(https?:\/\/\S+\?\S+))[ \t]*$/im;
/** An address and nothing else; of a path alone, only one that is an API's. */
const ADDRESS = /^(?:https?:\/\/\S+|\/?api\/\S+|\/v\d[\w.]*\/\S+)$/i;
const HEADER = /^[ \t]*[A-Za-z][\w-]*:.*(?:\r?\n|$)/;

/** Reads the request in a text, with or without prose before it; undefined where there is none. */
export function readRequest(text: string): WrittenRequest | undefined {
  const first = FIRST_LINE.exec(text);
  if (!first) return ADDRESS.test(text) ? { ...placeOf(text), headers: [], rest: '' } : undefined;
  let rest = text.slice(first.index + first[0].length).replace(/^\r?\n/, '');
  const headers: string[] = [];
  for (let header = HEADER.exec(rest); header; header = HEADER.exec(rest)) {
    headers.push(header[0]);
    rest = rest.slice(header[0].length);
  }
  const [, method, target, address] = first;
  return {
    ...placeOf(target ?? address ?? ''),
    ...(method === undefined ? undefined : { method: method.toUpperCase() }),
    headers,
    rest: rest.trim(),
  };
}

function placeOf(address: string): Pick<WrittenRequest, 'query' | 'path'> {
  const path = pathOf(address);
  return { query: queryOf(address), ...(path === undefined ? undefined : { path }) };
}
