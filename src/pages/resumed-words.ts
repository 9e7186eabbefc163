import { isHalfway } from '@/core/intent';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import type { Resumed } from '@/queries/submissions';

/** What became of what was sent from a page that is left by now. */
export function resumedWords({ name, result, intent, next }: Resumed, t: (message: Message) => string): Message {
  if (isHalfway(intent)) return say('shell.resumed.halfway', { name, next: next ? t(next) : '' });
  switch (result.kind) {
    case 'done':
      return say('shell.resumed.found', { name });
    case 'absent':
      return say('shell.resumed.absent', { name });
    case 'refused':
    case 'halfway':
      return say('shell.resumed.refused', { name });
    case 'unclear':
      return say('shell.resumed.unclear', { name });
    case 'cannot-tell':
      return say('shell.resumed.cannotTell', { name, count: result.candidates.length });
  }
}
