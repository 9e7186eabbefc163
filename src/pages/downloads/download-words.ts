import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import type { DownloadEntry } from '@/queries/download-entries';

/** Kinds of failures that need no figures to be told. */
const TOLD = [
  'offline',
  'cancelled',
  'session',
  'unauthorised',
  'forbidden',
  'conflict',
  'quota',
  'throttled',
  'rejected',
  'unavailable',
  'contract',
] as const;

/** Why a file did not come or is no longer kept, in words; its vendor's own stand beside it. */
export function whyWords(why: NonNullable<DownloadEntry['why']>): Message {
  switch (why.kind) {
    case 'missing':
    case 'timeout':
    case 'closed':
    case 'room':
    case 'link':
    case 'address':
      return say(`downloads.why.${why.kind}`);
    default: {
      const known = TOLD.find((kind) => kind === why.kind);
      return known ? say(`failure.${known}.what`) : say('downloads.why.broken');
    }
  }
}
