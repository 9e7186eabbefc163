import type { FieldValues } from 'react-hook-form';
import { TAB_ID } from '@/storage/tab-id';
import { discardDraft, keepDraft } from './draft-store';
import { wallNow } from './wall-clock';

const QUIET_MS = 400;

/** Writes a form's values down shortly after they change. */
export interface DraftKeeper {
  readonly keep: (values: FieldValues) => void;
  /** Writes what waits at once: the page may be about to go. */
  readonly flush: () => void;
  readonly discard: () => void;
}

/** A keeper for the draft of one key. It only ever writes what was typed in this tab. */
export function draftKeeper(key: string): DraftKeeper {
  let waiting: FieldValues | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const flush = () => {
    stop();
    if (!waiting) return;
    keepDraft({ key, at: wallNow(), by: TAB_ID, values: waiting });
    waiting = undefined;
  };
  return {
    keep: (values) => {
      waiting = values;
      // Not put off by further typing, so that nobody who types on and on loses more than this.
      timer ??= setTimeout(flush, QUIET_MS);
    },
    flush,
    discard: () => {
      stop();
      waiting = undefined;
      discardDraft(key);
    },
  };
}
