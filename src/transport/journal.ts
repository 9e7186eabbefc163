import type { Message } from '@/core/message';
import { isSecretName, REDACTED, redactJsonText } from '@/core/secrets';
import type { Failure } from './failures';
import type { WireRequest } from './request';

/** One call that the console made. Everything in it is redacted; instants are wall time in milliseconds. */
export interface JournalEntry {
  readonly id: number;
  readonly at: number;
  readonly why: Message;
  readonly endpoint: string;
  readonly connection?: string;
  readonly request: WireRequest;
  readonly status?: number;
  readonly tookMs: number;
  readonly requestId?: string;
  /** The reply's text, at most `REPLY_LIMIT` characters; files are told by their size only. */
  readonly reply?: string;
  readonly failure?: Failure;
}

export const JOURNAL_LIMIT = 500;
const REPLY_LIMIT = 20_000;

/** The request ledger: the newest calls, in memory only. */
export class Journal {
  #entries: readonly JournalEntry[] = [];
  #nextId = 1;
  readonly #listeners = new Set<() => void>();

  /** Newest first; a new array after each change. */
  readonly entries = (): readonly JournalEntry[] => this.#entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Writes a call down, without its secrets, and lets the oldest go. */
  add(entry: Omit<JournalEntry, 'id'>): void {
    const clean: JournalEntry = {
      ...entry,
      id: this.#nextId++,
      request: redactRequest(entry.request),
      ...(entry.failure === undefined ? undefined : { failure: withoutSecrets(entry.failure) }),
      ...(entry.reply === undefined ? undefined : { reply: redactJsonText(entry.reply).slice(0, REPLY_LIMIT) }),
    };
    this.#entries = [clean, ...this.#entries].slice(0, JOURNAL_LIMIT);
    for (const listener of this.#listeners) listener();
  }
}

/** A failure to be shown or written down: vendors repeat in their words what they were sent. */
export function withoutSecrets(failure: Failure): Failure {
  return failure.message === undefined ? failure : { ...failure, message: redactJsonText(failure.message) };
}

function redactRequest(request: WireRequest): WireRequest {
  const clean: WireRequest = {
    method: request.method,
    path: redactJsonText(request.path),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, isSecretName(name) ? REDACTED : value]),
    ),
  };
  // A form's first parameter has no mark before it.
  return request.body === undefined ? clean : { ...clean, body: redactJsonText(`&${request.body}`).slice(1) };
}
