import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { isRecord } from '../json';
import { type Decision, isLogEntry, isWorldRecord, type Snapshot, type WorldStore } from '../store';

/** What is in the database was written by some version of this file; it is parsed on its way out. */
interface Kept extends DBSchema {
  meta: { key: 'world'; value: unknown };
  log: { key: number; value: unknown };
  snapshots: { key: string; value: unknown };
}

/** To be raised whenever what is kept changes its form: an older world is then dropped. */
const VERSION = 2;
const STORES = ['meta', 'log', 'snapshots'] as const;

/** A world that all tabs of an origin share. Rejects where the browser has or allows no database. */
export async function openIdbStore(name: string): Promise<WorldStore> {
  let database: Promise<IDBPDatabase<Kept>> | undefined = open();
  await database;

  function open(): Promise<IDBPDatabase<Kept>> {
    const closed = () => {
      database = undefined;
    };
    return openDB<Kept>(name, VERSION, {
      upgrade(db) {
        for (const old of db.objectStoreNames) db.deleteObjectStore(old);
        db.createObjectStore('meta');
        db.createObjectStore('log', { keyPath: 'seq', autoIncrement: true });
        db.createObjectStore('snapshots', { keyPath: 'part' });
      },
      // A tab with newer files must not wait for this one.
      blocking(_current, _blocked, event) {
        closed();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: closed,
    });
  }

  return {
    async exchange(since, decide) {
      database ??= open();
      const tx = (await database).transaction(STORES, 'readwrite', { durability: 'relaxed' });
      const [meta, log] = [tx.objectStore('meta'), tx.objectStore('log')];
      const [record, entries] = await Promise.all([meta.get('world'), log.getAll(IDBKeyRange.lowerBound(since, true))]);
      // From here to the last request nothing may be waited for but the database: else the transaction would be over.
      let decision: Decision<Awaited<ReturnType<typeof decide>>['value']>;
      try {
        const known = isWorldRecord(record) ? record : undefined;
        decision = decide({ record: known, entries: entries.filter(isLogEntry) });
        if (decision.record.id !== known?.id) await Promise.all([log.clear(), tx.objectStore('snapshots').clear()]);
      } catch (thrown) {
        tx.abort();
        await tx.done.catch(() => {});
        throw thrown;
      }
      const [, seq] = await Promise.all([
        meta.put(decision.record, 'world'),
        decision.append && log.add(decision.append),
      ]);
      await tx.done;
      return seq === undefined ? { value: decision.value } : { value: decision.value, seq };
    },
    async snapshot(part) {
      database ??= open();
      const kept = await (await database).get('snapshots', part);
      return isSnapshot(kept) ? kept : undefined;
    },
    async keep(snapshot) {
      database ??= open();
      await (await database).put('snapshots', snapshot);
    },
  };
}

function isSnapshot(value: unknown): value is Snapshot {
  if (!isRecord(value)) return false;
  return typeof value['part'] === 'string' && typeof value['world'] === 'string' && Number.isFinite(value['seq']);
}
