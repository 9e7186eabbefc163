import type { FileBytes } from '@/task-types/task-type';

const MOST_FILES = 5;
const MOST_BYTES = 200 * 1024 * 1024;

/** The newest files that this tab has fetched, in memory: they go with the page. */
export class FileShelf {
  #files: readonly { readonly id: string; readonly file: FileBytes }[] = [];
  readonly #listeners = new Set<() => void>();

  readonly get = (id: string): FileBytes | undefined => this.#files.find((one) => one.id === id)?.file;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Keeps a file, and lets others go where that makes too many or too much: first those that are saved already, then the
   * oldest. Gives the ids of those that went.
   */
  put(id: string, file: FileBytes, isSaved: (id: string) => boolean): readonly string[] {
    const others = this.#files.filter((one) => one.id !== id);
    const order = [
      { id, file },
      ...others.filter((one) => !isSaved(one.id)),
      ...others.filter((one) => isSaved(one.id)),
    ];
    let bytes = 0;
    this.#files = order.filter((one, index) => {
      bytes += one.file.content.size;
      // The newest stays whatever its size: somebody waits for it.
      return index === 0 || (index < MOST_FILES && bytes <= MOST_BYTES);
    });
    for (const listener of this.#listeners) listener();
    return others.filter((one) => !this.#files.some((kept) => kept.id === one.id)).map((one) => one.id);
  }
}
