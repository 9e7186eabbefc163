import { isRecord } from '@/core/is-record';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { jsonProblem } from './json-text';
import { type JsonRead, readJson } from './read-json';
import { type CurlRequest, readCurl } from './read-curl';
import { actionIn, credentialIn, decoded, readParameters, withoutSigning } from './read-parameters';
import { readRequest, type WrittenRequest } from './read-request';

type Body = Readonly<Record<string, unknown>>;
type Place = Pick<WrittenRequest, 'path' | 'headers'>;

/** What a request holds. */
export interface PastedRequest {
  readonly body: Body;
  /** The path that it goes to, where that stood there: of some APIs it is all that tells what is asked. */
  readonly path?: string;
  /** The names of credentials that stood there, and are nowhere any more. */
  readonly dropped?: readonly string[];
}

export type Pasted =
  | ({ readonly ok: true } & PastedRequest)
  /** `bare`: a request that holds nothing but where it goes to, for APIs to which that says enough. */
  | { readonly ok: false; readonly problem: Message; readonly bare?: PastedRequest };

const LIMIT_BYTES = 1024 * 1024;
/** How many characters may be read in search of an object: enough for any document, too few to hang the page. */
const MOST_STEPS = 2 * LIMIT_BYTES;
/** How an object that holds something begins; the braces of addresses and templates do not. */
const OBJECT = /\{\s*"/g;

/**
 * Finds a request body in what somebody pasted: JSON, a cURL command, a written request, the parameters of a form or a query,
 * or a page of documentation with one of them in it. Integers beyond 2^53 come back as text, and so does all that is no
 * JSON. What signed the request is left out. Never throws.
 */
export function parsePasted(pasted: string): Pasted {
  const text = pasted.replace(/^\ufeff/, '').trim();
  if (text === '') return failed(say('forms.paste.empty'));
  if (pasted.length > LIMIT_BYTES)
    return failed(say('forms.paste.tooLarge', { size: mebibytes(pasted.length), limit: mebibytes(LIMIT_BYTES) }));

  const curl = readCurl(text);
  if (curl) return placed(fromCurl(curl), curl);

  const whole = readJson(text);
  if (whole.ok && text.slice(whole.end).trim() === '') return clean(asBody(whole.value));
  const parameters = readParameters(text);
  if (parameters) return clean({ ok: true, body: parameters });
  const request = readRequest(text);
  const sent = request && fromRequest(request);
  if (sent) return placed({ ok: true, body: sent }, request);
  const found = findObject(text);
  if (found) return placed({ ok: true, body: found }, request ?? { headers: [] });
  // It was meant to be JSON from its first character: say where it is wrong rather than that there is none.
  const problem = (text.startsWith('{') && jsonProblem(text)) || say('forms.paste.noJson');
  return request ? bareAt(request, problem) : failed(problem);
}

/** With where the request goes to. */
function placed(pasted: Pasted, { path, headers }: Place): Pasted {
  return clean(pasted.ok && path !== undefined ? { ...pasted, path } : pasted, headers);
}

/** A request without anything in it, and what is wrong with that where nothing is made of its path. */
function bareAt({ path, headers }: Place, problem: Message): Pasted {
  return path === undefined ? failed(problem) : { ok: false, problem, bare: cleaned({ body: {}, path }, headers) };
}

/** Leaves out what signs a request, in its parameters and in its headers, of which nothing stays but the operation. */
function clean(pasted: Pasted, headers: readonly string[] = []): Pasted {
  return pasted.ok ? { ok: true, ...cleaned(pasted, headers) } : pasted;
}

function cleaned(request: PastedRequest, headers: readonly string[]): PastedRequest {
  const { body: own, dropped: inBody } = withoutSigning(request.body);
  const body = { ...actionIn(headers), ...own };
  const dropped = [...new Set([...headers.flatMap((line) => credentialIn(line) ?? []), ...inBody])];
  const { path } = request;
  return {
    body,
    ...(path === undefined ? undefined : { path }),
    ...(dropped.length > 0 ? { dropped } : undefined),
  };
}

function fromCurl(request: CurlRequest): Pasted {
  const { data, query, file } = request;
  if (file !== undefined) return failed(say('forms.paste.fileBody', { file }));
  if (data === undefined)
    return Object.keys(query).length > 0 ? { ok: true, body: query } : bareAt(request, say('forms.paste.noBody'));
  const read = readJson(data);
  if (read.ok && data.slice(read.end).trim() === '') {
    return isRecord(read.value) ? { ok: true, body: withAction(query, read.value) } : asBody(read.value);
  }
  if (/^\s*[{[]/.test(data)) return failed(jsonProblem(data) ?? say('forms.paste.noJson'));
  const form = decoded(data.trim());
  // RPC-style APIs read query and form as one.
  return data.includes('=') ? { ok: true, body: { ...query, ...form } } : failed(say('forms.paste.noJson'));
}

/** A written request's parameters; undefined where it has none that count, so that its JSON is looked for. */
function fromRequest({ method, query, rest }: WrittenRequest): Body | undefined {
  // It has no body: what follows is its answer.
  if (method === 'GET' && Object.keys(query).length > 0 && !('Action' in query)) return query;
  const form = readParameters(rest);
  if (form) return { ...query, ...form };
  const json = findObject(rest);
  if (json) return withAction(query, json);
  return Object.keys(query).length > 0 ? query : undefined;
}

/** Where the query names an operation, its parameters belong to what is asked; of other APIs they do not. */
function withAction(query: Body, body: Body): Body {
  return 'Action' in query ? { ...query, ...body } : body;
}

function asBody(value: unknown): Pasted {
  if (isRecord(value)) return { ok: true, body: value };
  return failed(Array.isArray(value) ? say('forms.paste.list') : say('forms.paste.scalar'));
}

/** The first object in the text that holds something. */
function findObject(text: string): Body | undefined {
  let steps = 0;
  for (const { index } of text.matchAll(OBJECT)) {
    const read = readJson(text, index);
    if (read.ok && isRecord(read.value)) return read.value;
    steps += reached(read) - index;
    if (steps > MOST_STEPS) return undefined;
  }
  return undefined;
}

function reached(read: JsonRead): number {
  return read.ok ? read.end : read.at;
}

function mebibytes(size: number): string {
  return `${(size / LIMIT_BYTES).toFixed(1)} MiB`;
}

function failed(problem: Message): Pasted {
  return { ok: false, problem };
}
