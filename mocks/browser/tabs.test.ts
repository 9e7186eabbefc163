import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { joinTabs } from './tabs';

const NAME = 'quayside demo /';

/** A page's surroundings: what it kept, the locks that are held by others, and what happens when it goes. */
function surroundings({ kept, held }: { kept?: string; held?: string[] }) {
  const leave: (() => void)[] = [];
  const storage = { getItem: () => kept ?? null, setItem: vi.fn() };
  const request = vi.fn((..._: unknown[]) => Promise.resolve());
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => leave.push(listener));
  vi.stubGlobal('navigator', {
    locks: { query: async () => ({ held: held?.map((name) => ({ name })) ?? [] }), request },
  });
  return { storage, request, leave: () => leave.forEach((listener) => listener()) };
}

beforeEach(() => {
  vi.useFakeTimers({ now: 5_000, toFake: ['Date'] });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a tab', () => {
  test('that is alone knows when the world was last seen', async () => {
    surroundings({ kept: '1234', held: ['something else'] });
    expect((await joinTabs(NAME)).lastSeenAt).toBe(1234);
  });

  test('that is alone for the first time knows of no last time', async () => {
    surroundings({});
    expect((await joinTabs(NAME)).lastSeenAt).toBe(0);
  });

  test('that is not alone leaves the clock to the others', async () => {
    surroundings({ kept: '1234', held: [NAME] });
    expect((await joinTabs(NAME)).lastSeenAt).toBeUndefined();
  });

  test('holds the lock, shared, and writes down when it goes', async () => {
    const { request, storage, leave } = surroundings({});
    await joinTabs(NAME);
    expect(request).toHaveBeenCalledWith(NAME, { mode: 'shared' }, expect.any(Function));
    leave();
    expect(storage.setItem).toHaveBeenCalledWith(NAME, '5000');
  });

  test('hears another', async () => {
    surroundings({});
    const channels: Channel[] = [];
    class Channel extends EventTarget {
      constructor(readonly name: string) {
        super();
        channels.push(this);
      }
      postMessage() {
        const others = channels.filter((one) => one !== this && one.name === this.name);
        for (const other of others) other.dispatchEvent(new Event('message'));
      }
    }
    vi.stubGlobal('BroadcastChannel', Channel);
    const [one, two, stranger] = await Promise.all([joinTabs(NAME), joinTabs(NAME), joinTabs('another console')]);
    const heard: string[] = [];
    for (const [name, tabs] of Object.entries({ one, two, stranger })) tabs.onAnnounced(() => heard.push(name));
    one.announce();
    expect(heard).toEqual(['two']);
  });

  test('does without what the browser lacks or forbids', async () => {
    const forbidden = () => {
      throw new DOMException('', 'SecurityError');
    };
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('addEventListener', () => {});
    vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden });
    vi.stubGlobal('BroadcastChannel', undefined);
    const tabs = await joinTabs(NAME);
    expect(tabs.lastSeenAt).toBe(0);
    tabs.announce();
    tabs.onAnnounced(() => {});
  });
});
