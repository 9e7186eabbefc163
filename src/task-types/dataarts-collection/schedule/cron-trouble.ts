import type { Message } from '@/core/message';
import { readCron } from '@/cron/read-cron';
import { cronProblem } from './cron-problem';
import { scheduleWords as words } from './words';

/** What keeps a cron from being sent. One that merely cannot be computed here is for the vendor to judge. */
export function cronTrouble(cron: string): Message | undefined {
  const read = readCron(cron);
  switch (read.kind) {
    case 'broken':
      return cronProblem(read);
    case 'uncomputable':
      return undefined;
    case 'cron':
      return read.cron.years ? words('cron.year') : undefined;
  }
}
