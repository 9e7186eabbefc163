import type { Message } from '@/core/message';
import type { Language } from '@/i18n/language';
import { say } from '@/i18n/say';
import { formatDuration } from './format-duration';

/** What is known about the age of what a page shows. Times are milliseconds of wall time. */
export interface Freshness {
  readonly state: 'live' | 'slowed' | 'paused' | 'stale' | 'offline';
  /** Since the last good reading; undefined before the first. */
  readonly updatedAgoMs?: number | undefined;
  /** Until the next reading; undefined while one is under way or none is planned. */
  readonly nextInMs?: number | undefined;
  /** Why it is slowed ("the API asked for 30 s"), in the reader's language. */
  readonly why?: string | undefined;
}

/** The one or two messages of a badge: what is, then what comes. Ages are cut to whole seconds. */
export function freshnessWords(freshness: Freshness, language: Language): readonly [Message, Message?] {
  const { state, updatedAgoMs, nextInMs, why } = freshness;
  const span = (ms: number) => formatDuration(Math.floor(Math.max(0, ms) / 1000) * 1000, language);
  const updated =
    updatedAgoMs === undefined ? say('ui.freshness.never') : say('ui.freshness.updated', { age: span(updatedAgoMs) });
  switch (state) {
    case 'live':
      if (nextInMs !== undefined) return [updated, say('ui.freshness.next', { delay: span(nextInMs) })];
      return updatedAgoMs === undefined ? [updated] : [updated, say('ui.freshness.updating')];
    case 'slowed':
      return [why ? say('ui.freshness.slowedWhy', { why }) : say('ui.freshness.slowed'), updated];
    case 'paused':
      return [say('ui.freshness.paused'), updated];
    case 'stale': {
      const good =
        updatedAgoMs === undefined
          ? say('ui.freshness.staleNever')
          : say('ui.freshness.stale', { age: span(updatedAgoMs) });
      return nextInMs === undefined ? [good] : [good, say('ui.freshness.retry', { delay: span(nextInMs) })];
    }
    case 'offline':
      return [say('ui.freshness.offline'), updated];
  }
}
