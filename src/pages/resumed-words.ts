import { isHalfway, isStepUnclear } from '@/core/intent';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import type { Resumed } from '@/queries/submissions';

/** What became of what was sent from a page that is left by now. */
export function resumedWords({ name, result, intent, steps }: Resumed, t: (message: Message) => string): Message {
  if (isHalfway(intent)) return say('resumed.halfway', stepOf({ name, intent, steps }, t));
  if (isStepUnclear(intent)) return say('resumed.stepLost', stepOf({ name, intent, steps }, t));
  switch (result.kind) {
    case 'done':
      return say('resumed.found', { name });
    case 'absent':
      return say('resumed.absent', { name });
    case 'refused':
    case 'halfway':
      return say('resumed.refused', { name });
    case 'unclear':
      return say('resumed.unclear', { name });
    case 'cannot-tell':
      return say('resumed.cannotTell', { name, count: result.candidates.length });
  }
}

/** Where its plan stands, for words. */
export function stepOf(
  { name, intent, steps }: Pick<Resumed, 'name' | 'intent' | 'steps'>,
  t: (message: Message) => string,
) {
  const next = steps[intent.step];
  return { name, n: Math.min(intent.step + 1, steps.length), of: steps.length, next: next ? t(next) : '' };
}
