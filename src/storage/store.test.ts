import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { withNewest } from './newest';
import { memoryPort, type StoragePort } from './storage-port';
import { createStorage, type StoreOptions } from './store';

const note = z.object({ id: z.string(), text: z.string() });
const NOTES = {
  name: 'notes',
  version: 3,
  schema: z.array(note),
  empty: () => [],
  migrate: {
    1: (old) =>
      z
        .array(z.string())
        .parse(old)
        .map((text) => ({ text })),
    2: (old) =>
      z
        .array(z.object({ text: z.string() }))
        .parse(old)
        .map(({ text }, at) => ({ id: String(at), text })),
  },
  maxEntries: 5,
} satisfies StoreOptions<z.infer<typeof note>[]>;

function setUp(options: Partial<StoreOptions<z.infer<typeof note>[]>> = {}, base = lastingPort()) {
  const storage = createStorage(() => base.port);
  return { ...base, storage, notes: storage.defineStore({ ...NOTES, ...options }) };
}

/** A port that other tabs can write to, and that can run full. */
function lastingPort() {
  const memory = memoryPort();
  const heard = new Set<(key: string | null) => void>();
  const room = { limit: Number.POSITIVE_INFINITY };
  const port: StoragePort = {
    ...memory,
    lasting: true,
    set: (key, text) => {
      const others = memory
        .keys()
        .filter((other) => other !== key)
        .reduce((sum, other) => sum + (memory.get(other)?.length ?? 0), 0);
      if (others + text.length > room.limit) throw new DOMException('full', 'QuotaExceededError');
      memory.set(key, text);
    },
    subscribe: (listener) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
  };
  const fromOtherTab = (key: string, text: string) => {
    memory.set(key, text);
    for (const listener of heard) listener(key);
  };
  return { port, room, fromOtherTab, heard };
}

const KEY = 'quayside:notes';
const hello = { id: 'a', text: 'hello' };

describe('a store', () => {
  it('gives what was written, and the same object until it changes', () => {
    const { notes, port } = setUp();
    notes.write([hello]);
    expect(notes.read()).toEqual([hello]);
    expect(notes.read()).toBe(notes.read());
    expect(JSON.parse(port.get(KEY) ?? '')).toEqual({ v: 3, d: [hello] });
  });

  it('never throws on garbage, and keeps it once', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((d) => `{"v":3,"d":${d}}`),
          fc.json().map((d) => `{"v":1,"d":${d}}`),
        ),
        (garbage) => {
          const { notes, port, storage } = setUp();
          port.set(KEY, garbage);
          const read = notes.read();
          expect(z.array(note).safeParse(read).success).toBe(true);
          if (storage.health.read().setAside.length > 0) {
            expect(port.get(`${KEY}.bad`)).toBe(garbage);
            notes.write([hello]);
            port.set(KEY, 'worse');
            notes.read();
            expect(port.get(`${KEY}.bad`)).toBe(garbage);
          }
        },
      ),
    );
  });

  it('keeps no more than 64 Ki of garbage', () => {
    const { notes, port } = setUp();
    port.set(KEY, 'x'.repeat(1_000_000));
    notes.read();
    expect(port.get(`${KEY}.bad`)).toHaveLength(64 * 1024);
  });

  it('brings back what was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.string(), text: fc.string({ unit: 'grapheme' }) }), { maxLength: 5 }),
        (list) => {
          const base = lastingPort();
          setUp({}, base).notes.write(list);
          const back = setUp({}, base).notes.read();
          // Text that looks like JSON with secrets loses them; nothing here does.
          expect(back).toEqual(list);
        },
      ),
    );
  });

  it('migrates step by step', () => {
    const { notes, port } = setUp();
    port.set(KEY, JSON.stringify({ v: 1, d: ['one', 'two'] }));
    expect(notes.read()).toEqual([
      { id: '0', text: 'one' },
      { id: '1', text: 'two' },
    ]);
  });

  it.each([
    ['newer', { v: 4, d: [] }],
    ['unreadable', { v: 0, d: [] }],
    ['unreadable', { v: 1, d: [1] }],
    ['unreadable', { v: 3, d: [{ id: 1 }] }],
    ['unreadable', { v: 2.5, d: [] }],
  ])('sets aside what is %s: %j', (reason, content) => {
    const { notes, port, storage } = setUp();
    port.set(KEY, JSON.stringify(content));
    expect(notes.read()).toEqual([]);
    expect(storage.health.read().setAside).toEqual([{ store: 'notes', reason }]);
  });

  it('never writes over what a newer build wrote: it goes on in memory, until that is gone', () => {
    const { notes, port, storage, fromOtherTab } = setUp();
    notes.write([hello]);
    const newer = JSON.stringify({ v: 4, d: [{ id: 'a', text: 'hello', more: 'than this build knows' }] });
    fromOtherTab(KEY, newer);
    expect(notes.read()).toEqual([]);
    notes.write([hello]);
    notes.write((list) => [...list, { id: 'b', text: 'b' }]);
    expect(notes.read().map(({ id }) => id)).toEqual(['a', 'b']);
    expect([port.get(KEY), port.keys()]).toEqual([newer, [KEY]]);
    expect(storage.health.read().setAside).toEqual([{ store: 'notes', reason: 'newer' }]);
    port.remove(KEY);
    notes.write((list) => list);
    expect(port.get(KEY)).toContain('"b"');
  });

  it('keeps the newest entries, and as many as there is room for', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ id: String(at), text: 'x'.repeat(100) }));
    const { notes } = setUp();
    notes.write(many);
    expect(notes.read()).toEqual(many.slice(0, 5));
    const small = setUp({ maxBytes: 300 });
    small.notes.write(many);
    expect(small.notes.read().map(({ id }) => id)).toEqual(['0', '1']);
  });

  it('leaves out what looks secret, and keeps idempotency marks', () => {
    const { storage, port } = setUp();
    const any = storage.defineStore({ name: 'any', version: 1, schema: z.unknown(), empty: () => undefined });
    any.write({
      clientToken: 'c',
      name: 'n',
      password: 'p',
      deep: [
        {
          accessKeyId: 'k',
          'X-Auth-Token': 't',
          signature: 's',
          authorization: 'b',
          client_secret: 'x',
          url: 'https://a/b?Signature=abc&x=1',
        },
      ],
      script: '{"reader": {"password": "hunter2", "table": "t"}}',
    });
    expect(any.read()).toEqual({
      clientToken: 'c',
      name: 'n',
      deep: [{ url: 'https://a/b?Signature=••••&x=1' }],
      script: '{"reader": {"password": "••••", "table": "t"}}',
    });
    expect(port.get('quayside:any')).not.toContain('hunter2');
  });
});

describe('without room', () => {
  it('goes on in memory, tells, and keeps everything once there is room again', async () => {
    const { notes, port, room, storage } = setUp();
    notes.write([hello]);
    const told = vi.fn();
    storage.health.subscribe(told);
    room.limit = 60;
    notes.write((list) => [{ id: 'b', text: 'a longer text than fits' }, ...list]);
    expect(notes.read().map(({ id }) => id)).toEqual(['b', 'a']);
    expect(port.get(KEY)).not.toContain('longer');
    expect(storage.health.read()).toMatchObject({ state: 'full', store: 'notes' });
    await Promise.resolve();
    expect(told).toHaveBeenCalledOnce();

    room.limit = 1000;
    notes.write((list) => list);
    expect(port.get(KEY)).toContain('longer');
    expect(storage.health.read().state).toBe('ok');
  });

  it('gives up what was put aside first', () => {
    const { notes, port, room, storage } = setUp();
    port.set('quayside:old.bad', 'x'.repeat(50));
    room.limit = 60;
    notes.write([hello]);
    expect([port.get(KEY) !== null, port.get('quayside:old.bad'), storage.health.read().state]).toEqual([
      true,
      null,
      'ok',
    ]);
  });

  it('says so where nothing lasts', () => {
    const storage = createStorage(memoryPort);
    const notes = storage.defineStore(NOTES);
    notes.write([hello]);
    expect(notes.read()).toEqual([hello]);
    expect(storage.health.read().state).toBe('forbidden');
  });
});

describe('several tabs', () => {
  it('see each other’s writes', () => {
    const { notes, fromOtherTab, heard } = setUp();
    const told = vi.fn();
    const stop = notes.subscribe(told);
    fromOtherTab('quayside:other', '{}');
    expect(told).not.toHaveBeenCalled();
    fromOtherTab(KEY, JSON.stringify({ v: 3, d: [hello] }));
    expect(told).toHaveBeenCalledOnce();
    expect(notes.read()).toEqual([hello]);
    stop();
    expect(heard.size).toBe(0);
  });

  it('write on top of what the other wrote, told of it or not', () => {
    const base = lastingPort();
    const [here, there] = [setUp({}, base).notes, setUp({}, base).notes];
    here.read();
    there.write([hello]);
    here.write((list) => [{ id: 'b', text: 'b' }, ...list]);
    expect(there.read().map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

it('forgets when cleared', () => {
  const { notes, port } = setUp();
  notes.write([hello]);
  notes.clear();
  expect([notes.read(), port.keys()]).toEqual([[], []]);
});

it('puts the newest in front, once per key, bounded', () => {
  const list = [1, 2, 3].map((n) => ({ id: String(n), n }));
  expect(withNewest(list, { id: '2', n: 9 }, ({ id }) => id, 2)).toEqual([
    { id: '2', n: 9 },
    { id: '1', n: 1 },
  ]);
});
