import { memoryPort, type StoragePort } from './storage-port';

const PROBE = 'quayside:probe';

/** The browser's `localStorage` as a port, or memory where it is forbidden (private windows, blocked cookies, no DOM). */
export function browserPort(): StoragePort {
  const local = usableStorage();
  if (!local) return memoryPort();
  return {
    get: (key) => local.getItem(key),
    set: (key, text) => local.setItem(key, text),
    remove: (key) => local.removeItem(key),
    keys: () => Array.from({ length: local.length }, (_, at) => local.key(at)).filter((key) => key !== null),
    subscribe: (listener) => {
      const heard = (event: StorageEvent) => {
        if (event.storageArea === null || event.storageArea === local) listener(event.key);
      };
      window.addEventListener('storage', heard);
      return () => window.removeEventListener('storage', heard);
    },
    lasting: true,
  };
}

/** Even naming `localStorage` may throw. A full one is usable: it can be read. */
function usableStorage(): Storage | undefined {
  try {
    const local = window.localStorage;
    local.getItem(PROBE);
    return local;
  } catch {
    return undefined;
  }
}
