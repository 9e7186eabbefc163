import type { Endpoint } from './endpoint';
import type { Failure, VendorWords } from './failures';
import { vendorWords } from './vendor-words';

/** The header by which the gateway says that the operator's own session has ended. */
const SESSION_HEADER = 'x-quayside-session';
/** The header by which it says where one signs in. */
const SIGN_IN_HEADER = 'x-quayside-sign-in';

/** What a reply that is no success means. `body` is the parsed JSON, or undefined where there was none. */
export function classifyReply(endpoint: Endpoint, response: Response, body: unknown): Failure {
  const base = baseOf(endpoint, response, vendorWords(body), body);
  return byCode(base, endpoint, response) ?? byStatus(base, endpoint, response);
}

/** What a reply means whose status says all is well and whose body says it is not. */
export function classifySoft(
  endpoint: Endpoint,
  response: Response,
  body: unknown,
  words: { readonly code: string; readonly message: string },
): Failure {
  const base = baseOf(endpoint, response, words, body);
  return byCode(base, endpoint, response) ?? { ...base, kind: 'rejected' };
}

/** The id under which the vendor knows a call: of the header, else of the body. */
export function requestIdOf(response: Response, body: unknown): { readonly requestId?: string } {
  const { headers } = response;
  const requestId = headers.get('x-request-id') ?? headers.get('x-acs-request-id') ?? vendorWords(body).requestId;
  return requestId === undefined ? {} : { requestId };
}

function baseOf(endpoint: Endpoint, response: Response, words: VendorWords, body: unknown): Base {
  return {
    endpoint: endpoint.id,
    unclear: false,
    status: response.status,
    ...words,
    ...requestIdOf(response, body),
  };
}

function byCode(base: Base, endpoint: Endpoint, response: Response): Failure | undefined {
  const kind = base.code === undefined ? undefined : endpoint.failureKinds?.[base.code];
  return kind && withKind(kind, base, endpoint, response);
}

type Base = VendorWords & { readonly endpoint: string; readonly unclear: boolean };

function byStatus(base: Base, endpoint: Endpoint, response: Response): Failure {
  const { status } = response;
  if (status === 401) {
    if (response.headers.get(SESSION_HEADER) !== 'expired') return { ...base, kind: 'unauthorised' };
    const signInAt = response.headers.get(SIGN_IN_HEADER);
    return { ...base, kind: 'session', ...(signInAt === null ? undefined : { signInAt }) };
  }
  if (status === 403) return withKind('forbidden', base, endpoint, response);
  if (status === 404) return withKind('missing', base, endpoint, response);
  if (status === 409) return withKind('conflict', base, endpoint, response);
  if (status === 429) return withKind('throttled', base, endpoint, response);
  // A gateway that gave up does not know what the service behind it did.
  if (status >= 500) {
    return { ...base, kind: 'unavailable', unclear: endpoint.effect !== 'safe', ...askedWait(response) };
  }
  return { ...base, kind: 'rejected' };
}

function withKind(
  kind: NonNullable<Endpoint['failureKinds']>[string],
  base: Base,
  endpoint: Endpoint,
  response: Response,
): Failure {
  switch (kind) {
    case 'forbidden':
      return endpoint.permission === undefined ? { ...base, kind } : { ...base, kind, action: endpoint.permission };
    case 'throttled':
      return { ...base, kind, ...askedWait(response) };
    case 'quota':
    case 'conflict':
    case 'missing':
    case 'unauthorised':
      return { ...base, kind };
  }
}

/** How long the reply asks to be left alone, where it does. */
function askedWait({ headers }: Response): { readonly retryAfterMs?: number } {
  const retryAfterMs =
    retryAfter(headers.get('retry-after'), headers.get('date')) ?? acsRetryAfter(headers.get('x-acs-retry-after'));
  return retryAfterMs === undefined ? {} : { retryAfterMs };
}

/** `Retry-After` as milliseconds: it comes as seconds or as a date, which is read against the reply's own date. */
export function retryAfter(value: string | null, date: string | null): number | undefined {
  if (value === null) return undefined;
  const seconds = Number(value);
  if (value.trim() !== '' && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const until = Date.parse(value) - Date.parse(date ?? '');
  return Number.isFinite(until) ? Math.max(0, until) : undefined;
}

/** Alibaba Cloud's own header says milliseconds: its SDKs take it so, and wait 120 s at most. */
function acsRetryAfter(value: string | null): number | undefined {
  return value !== null && /^\d+$/.test(value) ? Math.min(Number(value), 120_000) : undefined;
}
