/** Where text is kept under a key. `set` throws where there is no room or no permission. */
export interface StoragePort {
  get(key: string): string | null;
  set(key: string, text: string): void;
  remove(key: string): void;
  keys(): readonly string[];
  /** Calls back when another tab has changed a key; `null` means any of them. */
  subscribe(listener: (key: string | null) => void): () => void;
  /** False where nothing outlives the page. */
  readonly lasting: boolean;
}

/** A port that forgets everything with the page: for tests, and for browsers that forbid storage. */
export function memoryPort(): StoragePort {
  const texts = new Map<string, string>();
  return {
    get: (key) => texts.get(key) ?? null,
    set: (key, text) => void texts.set(key, text),
    remove: (key) => void texts.delete(key),
    keys: () => [...texts.keys()],
    subscribe: () => () => undefined,
    lasting: false,
  };
}
