import { visibleText } from './visible-text';

/** What the two live regions say now. A new object after each change. */
export interface Announcement {
  readonly polite: string;
  readonly assertive: string;
}

/** Polite words are said at most once per this many milliseconds of wall time; what comes in between is said together. */
export const BUNDLE_MS = 5000;

/**
 * Collects what screen readers should hear. Polite: counts after filtering, outcomes of acts, ended watched tasks,
 * bundled. Assertive (session expired, a send failed): at once. Never for ages, percents or countdowns.
 */
export class Announcer {
  #current: Announcement = { polite: '', assertive: '' };
  #queue: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  readonly current = (): Announcement => this.#current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says something, already in the reader's language; names in it may hide nothing. */
  readonly announce = (said: string, urgency: 'polite' | 'assertive' = 'polite'): void => {
    const words = visibleText(said, { lines: true });
    if (urgency === 'assertive') {
      this.#say({ ...this.#current, assertive: afresh(words, this.#current.assertive) });
      return;
    }
    // The latest of the same words is enough; a count that was superseded is not worth hearing.
    if (this.#queue.at(-1) !== words) this.#queue.push(words);
    if (this.#timer === undefined) this.#flush();
  };

  #flush(): void {
    if (this.#queue.length === 0) {
      this.#timer = undefined;
      return;
    }
    const words = this.#queue.join(' · ');
    this.#queue = [];
    this.#say({ ...this.#current, polite: afresh(words, this.#current.polite) });
    this.#timer = setTimeout(() => this.#flush(), BUNDLE_MS);
  }

  #say(next: Announcement): void {
    this.#current = next;
    for (const listener of this.#listeners) listener();
  }
}

/** A region whose text does not change is not read again, so the same words get a space that nobody hears. */
function afresh(words: string, before: string): string {
  return words === before ? `${words}\u00a0` : words;
}
