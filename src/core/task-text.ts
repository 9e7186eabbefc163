import type { Task } from './task';

/** Text as it is compared: without case, and full-width signs as their plain ones. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

interface Straw {
  readonly name: string;
  readonly text: string;
}

const haystacks = new WeakMap<Task, Straw>();

/** All that is searched in a task, folded: its name and `shownName`, id, the vendor's word and the run's message. Made once. */
export function haystackOf(task: Task, shownName: string): string {
  const known = haystacks.get(task);
  if (known?.name === shownName) return known.text;
  const parts = [shownName, task.name, task.ref.id, task.vendorStatus, task.latestRun?.message ?? ''];
  // No needle has a line end, so none is found across two parts.
  const text = foldText([...new Set(parts)].join('\n'));
  haystacks.set(task, { name: shownName, text });
  return text;
}

/** What must be found and what must not, folded. */
export interface Needles {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

const WORDS = /(-?)(?:"([^"]*)"?|(\S+))/g;

/** Takes search text apart: words, `-words` that must not be there, and `"several words"` as they stand. */
export function readNeedles(text: string): Needles {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const [whole, minus, phrase, word] of text.matchAll(WORDS)) {
    // A minus alone is a minus: the word behind it is still to be typed.
    const needle = foldText(phrase ?? word ?? whole);
    if (needle !== '') (minus ? unwanted : wanted).push(needle);
  }
  return { wanted, unwanted };
}
