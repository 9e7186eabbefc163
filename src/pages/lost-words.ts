import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import type { Failure } from '@/transport/failures';
import type { FailureWords } from '@/ui/failure-note';
import { failureWords } from './failure-words';

/** What came in the place of an answer: nothing, the words of a cloud that failed, or what cannot be read. */
export type LostAnswer = { readonly kind: 'none' | 'unread' } | { readonly kind: 'failed'; readonly status: number };

export function lostAnswer(lost: Failure | undefined): LostAnswer {
  if (lost?.kind === 'contract') return { kind: 'unread' };
  return lost?.status === undefined ? { kind: 'none' } : { kind: 'failed', status: lost.status };
}

/** What a cloud said in the place of an answer, where it said anything: its words, its code and the request's id. */
export function lostWords(t: (message: Message) => string, lost: Failure | undefined): Omit<FailureWords, 'what'> {
  const answer = lostAnswer(lost);
  if (!lost || answer.kind === 'none') return {};
  const { vendorWords, code, requestId, copies = [] } = failureWords(t, lost);
  const why = answer.kind === 'failed' ? say('create.lost.failed', answer) : say('create.lost.unread');
  return { why: t(why), vendorWords, code, requestId, copies };
}
