/** So many calls in a row without any answer are no accident of one connection. */
const BROKEN_CALLS = 3;

/** Whether anything beyond this browser can be reached, by its own word and by how calls go. */
export class Reach {
  #browserOnline = true;
  #broken = 0;
  #offline = false;
  readonly #listeners = new Set<() => void>();

  readonly offline = (): boolean => this.#offline;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The browser knows of no network, or of one again. Its yes is a guess: calls then show whether it holds. */
  browserSays(online: boolean): void {
    this.#browserOnline = online;
    if (online) this.#broken = 0;
    this.#look();
  }

  /** A call was answered, whatever the answer, or broke. */
  called(answered: boolean): void {
    this.#broken = answered ? 0 : this.#broken + 1;
    this.#look();
  }

  #look(): void {
    const offline = !this.#browserOnline || this.#broken >= BROKEN_CALLS;
    if (offline === this.#offline) return;
    this.#offline = offline;
    for (const listener of this.#listeners) listener();
  }
}
