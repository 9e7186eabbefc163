import type { TaskFile } from '@/task-types/task-type';

/** How long a vendor's link lives is not documented: so long it is taken for new, wall time. */
const FRESH_MS = 60_000;

/** Signed links that came when nobody had just clicked: in memory, for as long as they are new. */
export class FreshLinks {
  readonly #links = new Map<string, { readonly file: TaskFile; readonly at: number }>();
  readonly #wallNow: () => number;

  constructor(wallNow: () => number) {
    this.#wallNow = wallNow;
  }

  put(id: string, file: TaskFile): void {
    this.#links.set(id, { file, at: this.#wallNow() });
  }

  /** Gives it once. */
  take(id: string): TaskFile | undefined {
    const link = this.#links.get(id);
    this.#links.delete(id);
    return link && this.#wallNow() - link.at < FRESH_MS ? link.file : undefined;
  }
}
