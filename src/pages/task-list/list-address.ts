import type { RouterHistory } from '@tanstack/react-router';
import { printSearch, readSearch } from '@/core/search-text';
import type { TaskQuery } from '@/core/task-query';
import { foreignSearch, isBare, type KnownFields, readQuery, writeQuery } from '@/core/task-query-text';
import { rememberedSearch, rememberSearch } from '@/storage/list-memory';

/** Typing goes into the address when it pauses. */
const TYPING_MS = 200;

/** What a list's page reads of its address and writes into it. */
export interface ListAddress {
  readonly read: () => string;
  readonly subscribe: (listener: () => void) => () => void;
  /** Tells what links may name, once that is known. */
  readonly know: (known: KnownFields) => void;
  /** A discrete change: a place in the history of its own. Gives what is asked now. */
  readonly change: (next: (now: TaskQuery) => TaskQuery) => TaskQuery;
  /** What stands in the text field now; follows into the address in place of what stands there. */
  readonly type: (text: string) => void;
  /** Makes the address say what was restored. */
  readonly settle: () => void;
  /** The page is being left: what was typed last is still remembered for it. */
  readonly close: () => void;
}

/**
 * The address is the list's state. A change shows at once and stands in the address with the next frame: writing it costs
 * as much as drawing the rows. A bare address begins with what this page was last asked for.
 */
export function openAddress(history: RouterHistory, page: string): ListAddress {
  const { pathname, search: begin } = history.location;
  const listeners = new Set<() => void>();
  const restored = isBare(begin) ? rememberedSearch(page) : '';
  let search = restored === '' ? begin : merged(begin, readSearch(restored));
  /** How what is shown is still to be written; while it is, the history is behind. */
  let owed: 'push' | 'replace' | undefined = restored === '' ? undefined : 'replace';
  let known: KnownFields = { types: new Set() };
  let typed: { readonly text: string; readonly timer: ReturnType<typeof setTimeout> } | undefined;

  /** Another page was asked for, and this one stands until that has come. */
  let away = false;

  // With `api` it asks a vendor instead.
  const isHere = () => history.location.pathname === pathname && !/[?&]api=/.test(history.location.search);
  const forget = () => {
    clearTimeout(typed?.timer);
    typed = undefined;
  };
  const read = () => {
    // While the page is being left the history stands elsewhere already.
    if (!owed && isHere()) search = history.location.search;
    return search;
  };
  const settle = () => {
    const how = owed;
    owed = undefined;
    if (how && isHere() && search !== history.location.search) history[how](pathname + search);
  };
  /** As a visit of its own: a bare address begins with what the page was last asked for. */
  const comeBack = () => {
    if (!isBare(history.location.search) || isBare(search)) return;
    owed = 'replace';
    afterPaint(settle);
  };
  const write = (query: TaskQuery, how: 'push' | 'replace') => {
    forget();
    const next = merged(read(), writeQuery(query));
    if (next === search) return;
    search = next;
    if (!owed) afterPaint(settle);
    owed = owed === 'push' ? owed : how;
    for (const listener of listeners) listener();
  };
  const now = (): TaskQuery => {
    const { query } = readQuery(read(), known);
    return typed ? { ...query, text: typed.text } : query;
  };
  return {
    read,
    subscribe: (listener) => {
      listeners.add(listener);
      const leave = history.subscribe(({ action }) => {
        if (action.type !== 'PUSH' && action.type !== 'REPLACE') {
          forget();
          owed = undefined;
        }
        if (away && isHere()) comeBack();
        away = !isHere();
        listener();
      });
      return () => {
        listeners.delete(listener);
        leave();
      };
    },
    know: (next) => {
      known = next;
    },
    change: (next) => {
      const query = next(now());
      write(query, 'push');
      return query;
    },
    type: (text) => {
      forget();
      typed = { text, timer: setTimeout(() => write(now(), 'replace'), TYPING_MS) };
    },
    settle,
    close: () => {
      if (typed) rememberSearch(page, printSearch(writeQuery(now())));
      forget();
    },
  };
}

/** The list's own words in place of those in an address; what is not the list's stays. */
function merged(search: string, own: Readonly<Record<string, string>>): string {
  return printSearch({ ...foreignSearch(readSearch(search)), ...own });
}

function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}
