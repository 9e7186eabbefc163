import type { Endpoint } from './endpoint';
import type { Failure, VendorWords } from './failures';
import { vendorWords } from './vendor-words';

/** The header by which the gateway says that the operator's own session has ended. */
const SESSION_HEADER = 'x-quayside-session';

/** What a reply that is no success means. `body` is the parsed JSON, or undefined where there was none. */
export function classifyReply(endpoint: Endpoint, response: Response, body: unknown): Failure {
  const words = vendorWords(body);
  const requestId = response.headers.get('x-request-id') ?? words.requestId;
  const base = {
    endpoint: endpoint.id,
    unclear: false,
    status: response.status,
    ...words,
    ...(requestId === undefined || requestId === null ? undefined : { requestId }),
  };
  const byCode = words.code === undefined ? undefined : endpoint.failureKinds?.[words.code];
  if (byCode) return withKind(byCode, base, endpoint, response);
  return byStatus(base, endpoint, response);
}

type Base = VendorWords & { readonly endpoint: string; readonly unclear: boolean };

function byStatus(base: Base, endpoint: Endpoint, response: Response): Failure {
  const { status } = response;
  if (status === 401) {
    const expired = response.headers.get(SESSION_HEADER) === 'expired';
    return { ...base, kind: expired ? 'session' : 'unauthorised' };
  }
  if (status === 403) return withKind('forbidden', base, endpoint, response);
  if (status === 404) return withKind('missing', base, endpoint, response);
  if (status === 409) return withKind('conflict', base, endpoint, response);
  if (status === 429) return withKind('throttled', base, endpoint, response);
  // A gateway that gave up does not know what the service behind it did.
  if (status >= 500) return { ...base, kind: 'unavailable', unclear: endpoint.effect !== 'safe' };
  return { ...base, kind: 'rejected' };
}

function withKind(
  kind: 'quota' | 'conflict' | 'forbidden' | 'missing' | 'throttled',
  base: Base,
  endpoint: Endpoint,
  response: Response,
): Failure {
  switch (kind) {
    case 'forbidden':
      return endpoint.permission === undefined ? { ...base, kind } : { ...base, kind, action: endpoint.permission };
    case 'throttled': {
      const retryAfterMs = retryAfter(response.headers.get('retry-after'), response.headers.get('date'));
      return retryAfterMs === undefined ? { ...base, kind } : { ...base, kind, retryAfterMs };
    }
    case 'quota':
    case 'conflict':
    case 'missing':
      return { ...base, kind };
  }
}

/** `Retry-After` as milliseconds: it comes as seconds or as a date, which is read against the reply's own date. */
export function retryAfter(value: string | null, date: string | null): number | undefined {
  if (value === null) return undefined;
  const seconds = Number(value);
  if (value.trim() !== '' && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const until = Date.parse(value) - Date.parse(date ?? '');
  return Number.isFinite(until) ? Math.max(0, until) : undefined;
}
