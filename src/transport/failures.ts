import type { Message } from '@/core/message';
import type { Endpoint } from './endpoint';

/** What the vendor said, uncut, and where to ask about it. */
export interface VendorWords {
  readonly code?: string;
  readonly message?: string;
  readonly requestId?: string;
  readonly status?: number;
}

interface FailureBase extends VendorWords {
  /** The endpoint's id; the console's own calls use `console.<operation>`. */
  readonly endpoint: string;
  /** Whether the call may have had its effect although no proper answer came. */
  readonly unclear: boolean;
  /** Through which connection it was called; absent for the console's own calls. */
  readonly connection?: string;
  /** When it failed: a wall instant. */
  readonly at?: number;
  /** What else must be known of it: what was done before it failed, or where it was asked. */
  readonly note?: Message;
}

/** Everything that can go wrong with a call. The union is closed; screens switch over it exhaustively. */
export type Failure =
  | (FailureBase & { readonly kind: 'offline' })
  | (FailureBase & { readonly kind: 'timeout'; readonly afterMs: number })
  | (FailureBase & { readonly kind: 'cancelled' })
  /** `signInAt`: the address at which the gateway has one sign in, where it takes no password itself. Foreign text. */
  | (FailureBase & { readonly kind: 'session'; readonly signInAt?: string })
  | (FailureBase & { readonly kind: 'unauthorised' })
  | (FailureBase & { readonly kind: 'forbidden'; readonly action?: string })
  | (FailureBase & { readonly kind: 'missing' })
  | (FailureBase & { readonly kind: 'conflict' })
  | (FailureBase & { readonly kind: 'quota' })
  | (FailureBase & { readonly kind: 'throttled'; readonly retryAfterMs?: number })
  | (FailureBase & { readonly kind: 'rejected' })
  /** Not sent: in `field` stands what was blanked when it was kept. */
  | (FailureBase & { readonly kind: 'blanked'; readonly field: string })
  | (FailureBase & { readonly kind: 'unavailable'; readonly retryAfterMs?: number })
  | (FailureBase & {
      readonly kind: 'contract';
      readonly path: string;
      readonly problem: string;
      /** The vendor's page that says what the reply should be. */
      readonly source?: string;
      /** What came instead, without its secrets; long replies are cut. */
      readonly received?: string;
    });

export type FailureKind = Failure['kind'];

/** A `Failure` as a thrown value, for the query client and for `try`. Its `message` is for logs, never for a screen. */
export class FailureError extends Error {
  constructor(readonly failure: Failure) {
    super(`${failure.endpoint}: ${failure.kind}${failure.code ? ` ${failure.code}` : ''}`);
    this.name = 'FailureError';
  }
}

/** The failure inside whatever was caught, or undefined where it is a bug and not a failure. */
export function failureOf(caught: unknown): Failure | undefined {
  return caught instanceof FailureError ? caught.failure : undefined;
}

/** How long the API asks to be left alone, milliseconds; undefined where it does not say. */
export function retryAfterOf(failure: Failure | undefined): number | undefined {
  return failure?.kind === 'throttled' || failure?.kind === 'unavailable' ? failure.retryAfterMs : undefined;
}

/** Whether the query client may ask again by itself: only what has no effect of its own, and only what time may heal. */
export function isRetryable(failure: Failure, effect: Endpoint['effect']): boolean {
  if (effect === 'unsafe') return false;
  switch (failure.kind) {
    case 'offline':
    case 'timeout':
    case 'unavailable':
    case 'throttled':
      return true;
    case 'cancelled':
    case 'session':
    case 'unauthorised':
    case 'forbidden':
    case 'missing':
    case 'conflict':
    case 'quota':
    case 'rejected':
    case 'blanked':
    case 'contract':
      return false;
  }
}
