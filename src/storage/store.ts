import * as z from 'zod/mini';
import { browserPort } from './browser-port';
import { dropSecrets } from './drop-secrets';
import { type HealthBoard, healthBoard } from './storage-health';
import type { StoragePort } from './storage-port';
import { type Migration, openText, sealText } from './stored-text';

const PREFIX = 'quayside:';
const BAD = '.bad';
const MOST_BAD_CHARACTERS = 64 * 1024;

export interface StoreOptions<T> {
  /** Part of the key; also what health names. */
  readonly name: string;
  /** The version of the shape that is written now. */
  readonly version: number;
  readonly schema: z.ZodMiniType<T>;
  /** What there is when nothing was kept. */
  readonly empty: () => T;
  /** From each older version to the next. */
  readonly migrate?: Readonly<Record<number, Migration>>;
  /** For lists, newest first: what lies beyond is dropped. */
  readonly maxEntries?: number;
  /** Bound of the stored text, in UTF-16 characters. Lists lose their oldest until they fit; else memory alone keeps it. */
  readonly maxBytes?: number;
}

/** One thing that the console keeps. `read` gives the same object until the content changes. */
export interface Store<T> {
  readonly name: string;
  readonly read: () => T;
  /**
   * Changes the content, on top of what any tab wrote last. Secret-looking fields are left out. Over what a newer build of
   * the console has written nothing is written: this tab then keeps its own until it closes.
   */
  readonly write: (next: T | ((present: T) => T)) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly clear: () => void;
}

export interface Storage {
  readonly defineStore: <T>(options: StoreOptions<T>) => Store<T>;
  readonly health: Pick<HealthBoard, 'read' | 'subscribe'>;
}

/** All stores over one port. The console has one, below; tests make their own. */
export function createStorage(portOf: () => StoragePort): Storage {
  const board = healthBoard();
  let opened: StoragePort | undefined;
  const port = () => {
    opened ??= portOf();
    if (!opened.lasting) board.forbidden();
    return opened;
  };
  return { health: board, defineStore: (options) => makeStore(options, port, board) };
}

const storage = createStorage(browserPort);

/** Declares one thing that the console keeps in this browser. Its key is `quayside:<name>`. */
export const defineStore = storage.defineStore;

/** How keeping goes, over all stores: `ok`, `full` (with the store that found no room) or `forbidden`. */
export const storageHealth: Pick<HealthBoard, 'read' | 'subscribe'> = storage.health;

function makeStore<T>(options: StoreOptions<T>, port: () => StoragePort, board: HealthBoard): Store<T> {
  const key = PREFIX + options.name;
  const listeners = new Set<() => void>();
  let stopListening: (() => void) | undefined;
  let seen: { readonly text: string | null; readonly value: T; readonly newer: boolean } | undefined;
  /** What found no room, or must not be written. While it is set, it is the truth of this tab. */
  let unkept: { readonly value: T } | undefined;

  const read = (): T => (unkept ?? stored()).value;

  const stored = () => {
    const text = port().get(key);
    if (seen?.text !== text)
      seen = { text, ...(text === null ? { value: options.empty(), newer: false } : parse(text)) };
    return seen;
  };

  const parse = (text: string) => {
    const content = openText(text, options.version, options.migrate ?? {});
    const parsed = content.ok ? z.safeParse(options.schema, content.content, { jitless: true }) : undefined;
    if (parsed?.success) return { value: parsed.data, newer: false };
    const reason = content.ok ? 'unreadable' : content.reason;
    const newer = reason === 'newer';
    // What a newer build wrote is whole: it stays where it is, for the tabs that can read it.
    if (!newer) setAside(text);
    board.setAside(options.name, reason);
    return { value: options.empty(), newer };
  };

  const setAside = (text: string) => {
    try {
      if (port().get(key + BAD) === null) port().set(key + BAD, text.slice(0, MOST_BAD_CHARACTERS));
    } catch {
      // No room to keep what nobody can read: it stays under its own key until the next write.
    }
  };

  const write: Store<T>['write'] = (next) => {
    // A function is an updater: no store holds functions, since JSON cannot.
    const wanted = typeof next === 'function' ? (next as (present: T) => T)(read()) : next;
    const fitted = fit(dropSecrets(wanted), options);
    if (stored().newer) {
      unkept = { value: valueOf(fitted.text, wanted) };
    } else if (fitted.fits && keep(port(), key, fitted.text)) {
      unkept = undefined;
      board.ok(options.name);
    } else {
      unkept = { value: valueOf(fitted.text, wanted) };
      board.full(options.name);
    }
    tell();
  };

  /** What was written as it will be read: parsed from its text, so that both ways give the same value. */
  const valueOf = (text: string, wanted: T): T => {
    const content = openText(text, options.version, {});
    const parsed = content.ok ? z.safeParse(options.schema, content.content, { jitless: true }) : undefined;
    return parsed?.success ? parsed.data : wanted;
  };

  const tell = () => {
    for (const listener of listeners) listener();
  };

  const subscribe: Store<T>['subscribe'] = (listener) => {
    listeners.add(listener);
    stopListening ??= port().subscribe((changed) => {
      if (changed === null || changed === key) tell();
    });
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stopListening?.();
      stopListening = undefined;
    };
  };

  const clear = () => {
    unkept = undefined;
    port().remove(key);
    board.ok(options.name);
    tell();
  };

  return { name: options.name, read, write, subscribe, clear };
}

interface Fitted {
  readonly text: string;
  readonly fits: boolean;
}

function fit<T>(
  content: unknown,
  { version, maxEntries, maxBytes = Number.POSITIVE_INFINITY }: StoreOptions<T>,
): Fitted {
  if (!Array.isArray(content)) {
    const text = sealText(version, content);
    return { text, fits: text.length <= maxBytes };
  }
  let list = content.slice(0, maxEntries ?? content.length);
  let text = sealText(version, list);
  while (text.length > maxBytes && list.length > 1) {
    list = list.slice(0, Math.max(1, Math.floor((list.length * maxBytes) / text.length)));
    text = sealText(version, list);
  }
  return { text, fits: text.length <= maxBytes };
}

/** Writes; where there is no room, gives up what was put aside and tries once more. */
function keep(port: StoragePort, key: string, text: string): boolean {
  try {
    port.set(key, text);
    return true;
  } catch {
    try {
      for (const bad of port.keys()) if (bad.startsWith(PREFIX) && bad.endsWith(BAD)) port.remove(bad);
      port.set(key, text);
      return true;
    } catch {
      return false;
    }
  }
}
