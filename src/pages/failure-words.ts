import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import type { Failure } from '@/transport/failures';
import type { FailureWords } from '@/ui/failure-note';

/** A failure in words: why, what to do, and the vendor's own words, code and request id. What happened is the page's. */
export function failureWords(t: (message: Message) => string, failure: Failure): Omit<FailureWords, 'what'> {
  return {
    why: t(whyOf(failure)),
    advice: t(adviceOf(failure)),
    vendorWords: failure.message,
    code: failure.code ?? (failure.status === undefined ? undefined : `HTTP ${failure.status}`),
    requestId: failure.requestId,
  };
}

/** What happened, in our words. */
export function whyOf(failure: Failure): Message {
  if (failure.kind === 'timeout') return say('failure.timeout.what', { seconds: Math.round(failure.afterMs / 1_000) });
  return say(`failure.${failure.kind}.what`);
}

function adviceOf(failure: Failure): Message {
  switch (failure.kind) {
    case 'forbidden':
      return failure.action === undefined
        ? say('failure.forbidden.adviceBare')
        : say('failure.forbidden.advice', { action: failure.action });
    case 'throttled':
      return failure.retryAfterMs === undefined
        ? say('failure.throttled.adviceBare')
        : say('failure.throttled.advice', { seconds: Math.ceil(failure.retryAfterMs / 1_000) });
    case 'contract':
      return say('failure.contract.advice', { path: failure.path, problem: failure.problem });
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
      return say(`failure.${failure.kind}.advice`);
  }
}
