import type { Message } from '@/core/message';
import type { CronTrouble } from '@/cron/cron';
import { BOUNDS } from '@/cron/read-values';
import { cutMiddle } from '@/ui/cut-middle';
import { visibleText } from '@/ui/visible-text';
import { scheduleWords as words } from './words';

/** What is wrong with a cron, or keeps it from being computed, in a sentence that says what would be right. */
export function cronProblem({ field = 'seconds', problem, part: written = '' }: CronTrouble): Message {
  const part = cutMiddle(visibleText(written), ...ENDS);
  switch (problem) {
    case 'empty':
    case 'no-seconds':
    case 'too-few-fields':
    case 'too-many-fields':
    case 'both-days':
    case 'no-day':
      return words(`cron.${problem}`);
    case 'backwards':
    case 'nth-out-of-range':
    case 'step-after-name':
    case 'weekday-before-last':
    case 'before-the-month':
      return words(`cron.${problem}`, { part });
    case 'not-a-value':
    case 'question-mark':
    case 'not-in-a-list':
      return words(`cron.${problem}`, { field, part });
    case 'out-of-range':
      return words('cron.out-of-range', { field, part, min: BOUNDS[field].min, max: BOUNDS[field].max });
    case 'bad-step':
      return words('cron.bad-step', { field, part, max: BOUNDS[field].max });
  }
}

/** What is quoted of a text that may be of any length. */
const ENDS = [16, 8] as const;
