import { createElement } from 'react';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { troubleOf } from '@/queries/troubles';
import type { Failure } from '@/transport/failures';
import type { FailureWords } from '@/ui/failure-note';
import { RetryCountdown } from './retry-countdown';

/**
 * A failure in words: why, what to do, and the vendor's own words, code and request id. What happened is the page's. A code
 * that its cloud's troubles know is told by them, any other by its kind.
 */
export function failureWords(t: (message: Message) => string, failure: Failure): Omit<FailureWords, 'what'> {
  const why = [whyOf(failure), ...(failure.note ? [failure.note] : [])].map(t).join(' ');
  const advice = adviceOf(failure).map(t).join(' ');
  const until = waitUntil(failure);
  return {
    why,
    advice,
    ...(until === undefined ? undefined : { wait: createElement(RetryCountdown, { until }) }),
    // The end of a session is told by the gateway, to the console.
    vendorWords: failure.kind === 'session' ? undefined : failure.message,
    code: codeOf(failure),
    requestId: failure.requestId,
    copies: [
      {
        label: t(say('failure.copyDetails')),
        text: async (what) => (await reports()).failureTicket(failure, [what, why, advice]),
      },
      ...(failure.kind === 'contract'
        ? [{ label: t(say('failure.copyReport')), text: () => reportOf(failure, t(say('failure.contract.what'))) }]
        : []),
    ],
  };
}

/** What happened, in our words. */
export function whyOf(failure: Failure): Message {
  const trouble = troubleOf(failure);
  if (trouble) return trouble.what;
  if (failure.kind === 'blanked') return say('forms.blanked.what', { field: failure.field });
  if (failure.kind === 'timeout') return say('failure.timeout.what', { seconds: Math.round(failure.afterMs / 1_000) });
  return say(`failure.${failure.kind}.what`);
}

function codeOf(failure: Failure): string | undefined {
  if (failure.kind === 'session') return undefined;
  return failure.code ?? (failure.status === undefined ? undefined : `HTTP ${failure.status}`);
}

/** When it may be tried again, where the API says: a wall instant. */
export function waitUntil(failure: Failure): number | undefined {
  if (failure.kind !== 'throttled' && failure.kind !== 'unavailable') return undefined;
  const { at, retryAfterMs } = failure;
  return at === undefined || retryAfterMs === undefined ? undefined : at + retryAfterMs;
}

function adviceOf(failure: Failure): readonly Message[] {
  const trouble = troubleOf(failure);
  const permission =
    failure.kind === 'forbidden' && failure.action !== undefined
      ? [say('failure.forbidden.advice', { action: failure.action })]
      : [];
  if (trouble) return [trouble.advice, ...permission];
  switch (failure.kind) {
    case 'forbidden':
      return permission.length > 0 ? permission : [say('failure.forbidden.adviceBare')];
    case 'throttled':
      // The countdown says it.
      return waitUntil(failure) === undefined ? [say('failure.throttled.adviceBare')] : [];
    case 'blanked':
      return [say('forms.blanked.advice')];
    case 'contract':
      return [say('failure.contract.advice', { path: failure.path, problem: failure.problem })];
    case 'offline':
    case 'timeout':
    case 'cancelled':
    case 'session':
    case 'unauthorised':
    case 'missing':
    case 'conflict':
    case 'quota':
    case 'rejected':
    case 'unavailable':
      return [say(`failure.${failure.kind}.advice`)];
  }
}

/** Written when they are copied; the shell fetches the code for it once it is at rest. */
const reports = () => import('./failure-report');

async function reportOf(failure: Failure & { readonly kind: 'contract' }, title: string): Promise<string> {
  const { endpoint, source, connection, at, requestId, path, problem, received } = failure;
  return (await reports()).driftReport({
    title,
    endpoint,
    source,
    connection,
    at,
    requestId,
    drift: [{ path, problem }],
    received,
  });
}
