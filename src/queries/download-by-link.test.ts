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

  it.each([THERE, 'no address at all'])(
    'of another origin is handed to the browser, and kept nowhere: %s',
    async (link) => {
      const { bench, tab } = openBench([link]);
      tab.visible = false;
      await bench.ask(tab, 'a');
      await bench.pass(SECOND);
      expect(downloads.read()[0]).toMatchObject({ state: 'saved', file: 'a.zip', handedOver: true });
      expect(downloads.read()[0]).not.toHaveProperty('sizeBytes');
      expect(tab.saved).toEqual(['a.zip']);
      expect(tab.line.shelf.get(downloads.read()[0]?.id ?? '')).toBeUndefined();
      expect(kept()).not.toContain('LEAK');
      expect(kept()).not.toContain(link);
    },
  );

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
