import type { Connection } from '@/core/connection';
import type { Message } from '@/core/message';
import { redactedAt, redactJsonText } from '@/core/secrets';
import type { Expiry } from '@/core/session';
import { classifyReply, classifySoft, requestIdOf } from './classify';
import type { Endpoint, EndpointInput } from './endpoint';
import { type Failure, FailureError } from './failures';
import { fileNameIn } from './file-name';
import { type Journal, type JournalEntry, withoutSecrets } from './journal';
import { parseLossless } from './lossless-json';
import { consolePath, toRequest, type WireRequest } from './request';
import { shapeProblem } from './shape-problem';

/** What the transport needs from the world; everything that tests replace. */
export interface TransportParts {
  /** The base path of the console, with its closing slash. */
  readonly base: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Resolves once requests can be answered; in demo mode that is when the simulated clouds stand. */
  readonly ready: Promise<void>;
  /** Whether it is simulated clouds that answer. */
  readonly simulated?: boolean;
  readonly journal: Journal;
  /** Wall time, milliseconds. */
  readonly wallNow: () => number;
  /** Told the `Date` header of each reply, for the offset between the cloud's clock and ours. */
  readonly onServerDate?: (serverMs: number, wallMs: number) => void;
  /** Told that an answer says the operator's session has ended. */
  readonly onSessionEnd?: (expiry: Expiry) => void;
  /** Told after each exchange whether any answer came, whatever it said. */
  readonly onReach?: (answered: boolean) => void;
}

export interface SendOptions {
  /** What the call is for; stands in the ledger. */
  readonly why: Message;
  readonly signal?: AbortSignal | undefined;
  /** Wall time after which the call counts as lost. */
  readonly timeoutMs?: number;
}

/** An answer that could be read. */
export interface Reply<R> {
  readonly value: R;
  readonly requestId?: string;
  /** The name that `Content-Disposition` gives a file. */
  readonly fileName?: string;
}

/** Sends endpoints. It shows nothing and retries nothing; every way to fail is a `FailureError`. */
export interface Transport {
  /** Whether it is simulated clouds that answer. */
  readonly simulated: boolean;
  send<I extends EndpointInput, R>(
    connection: Connection | undefined,
    endpoint: Endpoint<I, R>,
    input: I,
    options: SendOptions,
  ): Promise<Reply<R>>;
  /** Reads what is behind a signed link of this origin; nothing of that is written down. */
  readLink(link: string): Promise<Blob>;
}

const TIMEOUT_MS = 30_000;
/** A file is written while one waits for it. */
const FILE_TIMEOUT_MS = 120_000;
/** So much of a reply that cannot be read goes into the report of it. */
const RECEIVED_LIMIT = 4_000;

export function createTransport(parts: TransportParts): Transport {
  return {
    simulated: parts.simulated ?? false,
    readLink: async (link) => (await import('./read-link')).readLink(link, parts.fetch),
    async send(connection, endpoint, input, options) {
      const request = toRequest(endpoint, input, connection);
      const ready = await parts.ready.then(
        () => true,
        () => false,
      );
      const startedAt = parts.wallNow();
      const note = (rest: Partial<JournalEntry>) =>
        parts.journal.add({
          at: startedAt,
          why: options.why,
          endpoint: endpoint.id,
          request,
          tookMs: parts.wallNow() - startedAt,
          ...(connection ? { connection: connection.id } : undefined),
          ...rest,
        });
      try {
        // Nothing was sent, so nothing is unclear.
        const unsent = { endpoint: endpoint.id, unclear: false };
        if (!ready || (endpoint.simulated && !parts.simulated)) throw new Broken({ ...unsent, kind: 'unavailable' });
        if (options.signal?.aborted) throw new Broken({ ...unsent, kind: 'cancelled' });
        const field = endpoint.effect === 'safe' ? undefined : redactedAt(input);
        // Sent, it would take the place of the secret that is there.
        if (field !== undefined) throw new Broken({ ...unsent, kind: 'blanked', field: field.replace(/^\w+\./, '') });
        const { reply, entry } = await exchange(parts, connection, endpoint, request, options);
        note(entry);
        parts.onReach?.(true);
        return reply;
      } catch (caught) {
        if (!(caught instanceof Broken)) throw caught;
        const failure: Failure = {
          ...withoutSecrets(caught.failure),
          at: parts.wallNow(),
          ...(connection ? { connection: connection.id } : undefined),
        };
        note({ ...caught.entry, failure });
        tell(parts, endpoint, failure);
        throw new FailureError(failure);
      }
    },
  };
}

/** Lets the rest of the console know what a failure says of more than its own call. */
function tell(parts: TransportParts, { effect }: Endpoint, failure: Failure): void {
  if (failure.status !== undefined) parts.onReach?.(true);
  else if (failure.kind === 'offline') parts.onReach?.(false);
  if (failure.kind !== 'session') return;
  const { signInAt } = failure;
  parts.onSessionEnd?.({ insistent: effect !== 'safe', ...(signInAt === undefined ? undefined : { signInAt }) });
}

/** A failed exchange on its way to the ledger and the caller. */
class Broken extends Error {
  constructor(
    readonly failure: Failure,
    readonly entry: Partial<JournalEntry> = {},
  ) {
    super(failure.kind);
  }
}

async function exchange<R>(
  parts: TransportParts,
  connection: Connection | undefined,
  endpoint: Endpoint<EndpointInput, R>,
  request: WireRequest,
  options: SendOptions,
): Promise<{ reply: Reply<R>; entry: Partial<JournalEntry> }> {
  const timeoutMs = options.timeoutMs ?? (endpoint.replyKind === 'bytes' ? FILE_TIMEOUT_MS : TIMEOUT_MS);
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  const unclear = endpoint.effect !== 'safe';
  const base = { endpoint: endpoint.id, unclear };
  const broken = (): Broken => {
    if (options.signal?.aborted) return new Broken({ ...base, kind: 'cancelled' });
    if (timeout.aborted) return new Broken({ ...base, kind: 'timeout', afterMs: timeoutMs });
    return new Broken({ ...base, kind: 'offline' });
  };

  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await parts.fetch(consolePath(parts.base, connection, request), { ...init(request), signal });
    bytes = await response.arrayBuffer();
  } catch {
    throw broken();
  }
  const served = Date.parse(response.headers.get('date') ?? '');
  if (Number.isFinite(served)) parts.onServerDate?.(served, parts.wallNow());

  const text = isText(response, endpoint) ? new TextDecoder().decode(bytes) : `(${bytes.byteLength} bytes)`;
  const body = isText(response, endpoint) ? parsed(text) : undefined;
  const requestId = requestIdOf(response, body);
  const entry = { status: response.status, reply: text, ...requestId };
  if (!response.ok) throw new Broken(classifyReply(endpoint, response, body), entry);
  const value = read(endpoint, response, { bytes, text, body }, unclear, entry);
  const fileName = fileNameIn(response.headers.get('content-disposition'));
  return {
    entry,
    reply: {
      value,
      ...requestId,
      ...(fileName === undefined ? undefined : { fileName }),
    },
  };
}

function init(request: WireRequest): RequestInit {
  const { method, headers, body } = request;
  return body === undefined ? { method, headers } : { method, headers, body };
}

function isText(response: Response, endpoint: Endpoint<EndpointInput, unknown>): boolean {
  return endpoint.replyKind !== 'bytes' || !response.ok;
}

function parsed(text: string): unknown {
  try {
    return parseLossless(text);
  } catch {
    return undefined;
  }
}

/** The reply's value, or a `contract` failure that names the place where the reply is not what the vendor documents. */
function read<R>(
  endpoint: Endpoint<EndpointInput, R>,
  response: Response,
  { bytes, text, body }: { readonly bytes: ArrayBuffer; readonly text: string; readonly body: unknown },
  unclear: boolean,
  entry: Partial<JournalEntry>,
): R {
  // What `replyKind` says decides the type of the value; the endpoint's declaration pairs the two.
  if (endpoint.replyKind === 'bytes') return new Blob([bytes], { type: mediaType(response) }) as R;
  if (endpoint.replyKind === 'none' || !endpoint.reply) return undefined as R;
  const ids = requestIdOf(response, body);
  const base = {
    kind: 'contract',
    endpoint: endpoint.id,
    unclear,
    status: response.status,
    source: endpoint.source,
    ...ids,
  } as const;
  const received = () => redactJsonText(text).slice(0, RECEIVED_LIMIT);
  if (body === undefined) throw new Broken({ ...base, path: '', problem: 'not JSON', received: received() }, entry);
  const soft = endpoint.softFailure?.(body);
  if (soft) throw new Broken(classifySoft(endpoint, response, body, soft), entry);
  const result = endpoint.reply.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.map(String).join('.') ?? '';
  const problem = issue ? shapeProblem(issue, body) : 'unreadable';
  throw new Broken({ ...base, path, problem, received: received() }, entry);
}

function mediaType(response: Response): string {
  return response.headers.get('content-type') ?? 'application/octet-stream';
}
