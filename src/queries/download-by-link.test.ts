import { describe, expect, it } from 'vitest';
import { DownloadBench } from '@/testing/download-bench';
import { downloads } from './download-entries';

const SECOND = 1_000;
const HERE = 'https://console.test/api/dw/pre/store/a.zip?Signature=LEAK';
const THERE = 'https://bucket.oss-cn-hangzhou.aliyuncs.com/a.zip?Signature=LEAK';

function openBench(links: readonly string[], expired: readonly string[] = []) {
  const bench = new DownloadBench();
  bench.links.push(...links);
  for (const link of expired) bench.expired.add(link);
  return { bench, tab: bench.open() };
}

/** All that is kept in the browser. */
const kept = () => JSON.stringify(downloads.read());

describe('a file behind a signed link', () => {
  it('of this origin is read, and saved from memory', async () => {
    const { bench, tab } = openBench([HERE]);
    await bench.ask(tab, 'a');
    await bench.pass(SECOND);
    expect(downloads.read()[0]).toMatchObject({ state: 'saved', file: 'a.zip', sizeBytes: HERE.length });
    expect(downloads.read()[0]).not.toHaveProperty('handedOver');
    expect(tab.saved).toEqual(['a.zip']);
    expect(tab.line.shelf.get(downloads.read()[0]?.id ?? '')).toHaveProperty('content');
    expect(kept()).not.toContain('LEAK');
  });

  it('that has expired is asked for once more, by itself', async () => {
    const { bench, tab } = openBench([`${HERE}1`, `${HERE}2`], [`${HERE}1`]);
    await bench.ask(tab, 'a');
    await bench.pass(SECOND);
    expect(downloads.read()[0]).toMatchObject({ state: 'saved', sizeBytes: HERE.length + 1 });
    expect(bench.starts).toHaveLength(2);
  });

  it('that has expired twice is a failure that says so, and no third try', async () => {
    const links = [`${HERE}1`, `${HERE}2`, `${HERE}3`];
    const { bench, tab } = openBench(links, links);
    await bench.ask(tab, 'a');
    await bench.pass(60 * SECOND);
    expect(downloads.read()[0]).toMatchObject({
      state: 'failed',
      why: { kind: 'link', code: 'AccessDenied', message: 'Request has expired.' },
    });
    expect(bench.starts).toHaveLength(2);
    expect(kept()).not.toContain('LEAK');
  });

  it('of another origin is handed to the browser, and kept nowhere', async () => {
    const { bench, tab } = openBench([THERE]);
    await bench.ask(tab, 'a');
    await bench.pass(SECOND);
    expect(downloads.read()[0]).toMatchObject({ state: 'saved', file: 'a.zip', handedOver: true });
    expect(downloads.read()[0]).not.toHaveProperty('sizeBytes');
    expect(tab.saved).toEqual(['a.zip']);
    expect(tab.line.shelf.get(downloads.read()[0]?.id ?? '')).toBeUndefined();
    expect(kept()).not.toContain('LEAK');
    expect(kept()).not.toContain(THERE);
  });

  it.each(['visible', 'active'] as const)(
    'of another origin waits to be saved where browsers swallow such a click: a tab that is not %s',
    async (what) => {
      const { bench, tab } = openBench([THERE, THERE]);
      tab[what] = false;
      await bench.ask(tab, 'a');
      await bench.pass(SECOND);
      expect(downloads.read()).toMatchObject([{ state: 'ready', file: 'a.zip', handedOver: true }]);
      expect(tab.saved).toEqual([]);
      expect(kept()).not.toContain('LEAK');
      // Whoever comes late gets a new link; it takes the place of what waited.
      await bench.pass(120 * SECOND);
      tab[what] = true;
      expect(await tab.line.saveKept(downloads.read()[0]?.id ?? '', () => undefined)).toBe(false);
      await bench.ask(tab, 'a');
      await bench.pass(SECOND);
      const shown = downloads.read().filter(({ state }) => state !== 'left');
      expect(shown).toMatchObject([{ state: 'saved', handedOver: true }]);
      expect([tab.saved, bench.starts.length]).toEqual([['a.zip'], 2]);
    },
  );

  it('that has just come is used at once when it is to be saved', async () => {
    const { bench, tab } = openBench([THERE]);
    tab.active = false;
    await bench.ask(tab, 'a');
    await bench.pass(SECOND);
    const saved: unknown[] = [];
    const id = downloads.read()[0]?.id ?? '';
    const saving = tab.line.saveKept(id, (file) => void saved.push(file));
    // Before anything is waited for: the browser must see that it was clicked for.
    expect(saved).toEqual([{ name: 'a.zip', link: THERE }]);
    expect(await saving).toBe(true);
    expect(downloads.read()).toMatchObject([{ state: 'saved', handedOver: true }]);
    expect(await tab.line.saveKept(id, () => undefined)).toBe(false);
    expect(bench.starts).toHaveLength(1);
  });

  it.each([
    'no address at all',
    '//host/a.zip',
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'blob:x',
  ])('that leads to nothing of the web is not followed, and told as a failure: %s', async (link) => {
    const { bench, tab } = openBench([link]);
    await bench.ask(tab, 'a');
    await bench.pass(SECOND);
    expect(downloads.read()).toMatchObject([{ state: 'failed', why: { kind: 'address' } }]);
    expect(tab.saved).toEqual([]);
    expect(kept()).not.toContain(link);
  });

  it('is looked at again where the first did not hold', async () => {
    const { bench, tab } = openBench([HERE, 'javascript:alert(1)'], [HERE]);
    await bench.ask(tab, 'a');
    await bench.pass(SECOND);
    expect(downloads.read()).toMatchObject([{ state: 'failed', why: { kind: 'address' } }]);
  });

  it('is had by a new link when it is asked for again', async () => {
    const { bench, tab } = openBench([THERE, THERE]);
    await bench.ask(tab, 'a');
    await bench.pass(SECOND);
    await bench.ask(tab, 'a');
    await bench.pass(40 * SECOND);
    expect(bench.starts).toHaveLength(2);
    expect(tab.saved).toEqual(['a.zip', 'a.zip']);
  });
});
