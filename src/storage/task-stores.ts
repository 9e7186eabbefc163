import { browserPort } from './browser-port';
import { defineStore, type Store, type StoreOptions } from './store';

const PREFIX = 'quayside:';
/** What the operator chose for the console itself, or typed. All else that is kept is of tasks. */
export const OWN: ReadonlySet<string> = new Set(['drafts', 'last-user', 'lists', 'preferences']);

const stores: Pick<Store<unknown>, 'clear'>[] = [];

/** Declares one thing that the console keeps of tasks: it is forgotten with them. */
export function defineTaskStore<T>(options: StoreOptions<T>): Store<T> {
  const store = defineStore(options);
  stores.push(store);
  return store;
}

/** Empties every such store, also those whose code is not there: a task type's comes with its page. */
export function clearTaskStores(): void {
  for (const store of stores) store.clear();
  const port = browserPort();
  for (const key of port.keys()) {
    const [name = ''] = key.startsWith(PREFIX) ? key.slice(PREFIX.length).split('.') : [];
    if (name !== '' && !OWN.has(name)) port.remove(key);
  }
}
