import type { QueryClient } from '@tanstack/react-query';
import type { Task } from '@/core/task';
import { thingName } from '@/queries/use-task-name';
import type { NamedThing, TaskType } from '@/task-types/task-type';

/** The names behind ids that are known already; asking for one never asks a cloud. */
export interface KnownNames {
  readonly nameOf: (task: Task, type: TaskType | undefined) => string;
  readonly thing: (connection: string, type: TaskType, thing: NamedThing) => string | undefined;
  /** Counts the times that names became known. */
  readonly version: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  readonly forget: () => void;
}

/** A screen of names is told at once. */
const TELL_MS = 100;

interface Called {
  readonly thing: NamedThing;
  readonly key: string;
}

const books = new WeakMap<QueryClient, KnownNames>();
/** Taking a task's raw object apart costs more than all else that filtering does with it. */
const callings = new WeakMap<Task, Called | 'itself'>();

/** The one book of names beside a query client: each name is looked up in the store once, and heard of when it comes. */
export function knownNames(queryClient: QueryClient): KnownNames {
  const known = books.get(queryClient);
  if (known) return known;
  const book = openBook(queryClient);
  books.set(queryClient, book);
  return book;
}

/** Forgets the names of a world that is gone. */
export function forgetNames(queryClient: QueryClient): void {
  books.get(queryClient)?.forget();
}

function openBook(queryClient: QueryClient): KnownNames {
  const names = new Map<string, string | undefined>();
  /** Of kinds that are asked for all at once: what was not known yet. */
  const missing = new Map<string, string[]>();
  const listeners = new Set<() => void>();
  let version = 0;
  let telling = false;
  const tell = () => {
    version += 1;
    if (telling) return;
    telling = true;
    // A screen of rows learns its names one by one; nobody needs to hear of each.
    setTimeout(() => {
      telling = false;
      for (const listener of listeners) listener();
    }, TELL_MS);
  };
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    const [connection, what, type, of, id] = event.query.queryKey;
    const name: unknown = event.query.state.data;
    if (what !== 'name' || typeof name !== 'string') return;
    const kind = keyOf(connection, type, of);
    for (const key of missing.get(kind) ?? []) names.delete(key);
    missing.delete(kind);
    names.set(keyOf(connection, type, of, id), name);
    tell();
  });
  const nameAt = (key: string, connection: string, type: TaskType, thing: NamedThing) => {
    if (names.has(key)) return names.get(key);
    const name = thingName(connection, type.id, thing);
    names.set(key, name);
    const source = type.names?.[thing.of];
    if (name === undefined && source && 'all' in source) {
      const kind = keyOf(connection, type.id, thing.of);
      const others = missing.get(kind);
      if (others) others.push(key);
      else missing.set(kind, [key]);
    }
    return name;
  };
  return {
    thing: (connection, type, thing) => nameAt(keyOf(connection, type.id, thing.of, thing.id), connection, type, thing),
    nameOf: (task, type) => {
      const called = type ? callingOf(task, type) : 'itself';
      if (!type || called === 'itself') return task.name;
      return nameAt(called.key, task.ref.connection, type, called.thing) ?? task.name;
    },
    version: () => version,
    forget: () => {
      names.clear();
      missing.clear();
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function callingOf(task: Task, type: TaskType): Called | 'itself' {
  const known = callings.get(task);
  if (known) return known;
  const thing = type.calledAfter?.(task);
  const called: Called | 'itself' = thing
    ? { thing, key: keyOf(task.ref.connection, type.id, thing.of, thing.id) }
    : 'itself';
  callings.set(task, called);
  return called;
}

function keyOf(...parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}
