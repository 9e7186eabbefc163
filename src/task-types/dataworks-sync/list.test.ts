import { expect, it } from 'vitest';
import { LANGUAGES } from '@/i18n/language';
import { Translator } from '@/i18n/translator';
import { readAll, readPages } from '@/testing/bench-world';
import { openSync } from '@/testing/sync-bench';
import { parseLossless } from '@/transport/lossless-json';
import { dataworksSync } from '.';
import * as api from './api';
import { kindOfTask } from './model';
import { samples } from './samples';

it('lists tasks of all three kinds, each once', async () => {
  const { context } = await openSync();
  const [page] = await readPages(dataworksSync, context);
  expect(page?.next).toBeUndefined();
  expect(page?.tasks).toHaveLength(page?.total ?? -1);
  expect(new Set(page?.tasks.map(kindOfTask))).toEqual(new Set(['DI_OFFLINE', 'DI_REALTIME', 'DI_SOLUTION']));
  expect(new Set(page?.tasks.map(({ ref }) => ref.id)).size).toBe(page?.tasks.length);
});

it.each([
  [100, [1, 2, 3], ['2', '3', undefined]],
  [50, [1, 2, 3, 4, 5], ['2/50', '3/50', '4/50', '5/50', undefined]],
])('goes on from page to page while there are more, where the server gives %i', async (most, numbers, cursors) => {
  const { context } = await openSync();
  const asked: unknown[] = [];
  const send: typeof context.send = async (endpoint, input) => {
    asked.push(input.form?.['PageNumber']);
    const reply = await context.send(endpoint, input);
    if (endpoint.id !== 'dataworks.ListFiles') return reply;
    const { Data } = await context.send(api.listFiles, { form: { PageSize: 1 } });
    // As the vendor would answer of 250 files.
    return Object.assign({}, reply, { Data: { ...Data, TotalCount: 250, received: most } });
  };
  const pages = await readPages(dataworksSync, { ...context, send });
  expect(asked).toEqual(numbers);
  expect(pages.map(({ next }) => next)).toEqual(cursors);
});

it('leaves a folder to the vendor', async () => {
  const { context } = await openSync();
  const folder = 'Business Flow/crm/Data Integration';
  const tasks = await readAll(dataworksSync, context, { folder });
  const valueOf = dataworksSync.facets?.find(({ id }) => id === 'folder')?.valueOf;
  expect(tasks.length).toBeGreaterThan(5);
  for (const task of tasks) expect(valueOf?.(task)).toBe(folder);
});

it('shows a file that is not as documented, and says nothing false of it', async () => {
  const line = await openSync();
  await line.world.setFaults([
    {
      id: 'odd',
      match: { endpoint: 'dataworks.ListFiles' },
      effect: {
        kind: 'drift',
        set: {
          'Data.Files.0.CommitStatus': { word: 'odd' },
          'Data.Files.1.FileType': 4_711,
          'Data.Files.2.CommitStatus': 7,
          'Data.Files.3': 'no row',
        },
      },
    },
  ]);
  const [page] = await readPages(dataworksSync, line.context);
  const [odd, foreign, unknown] = page?.tasks ?? [];
  expect(odd).toMatchObject({ vendorStatus: '', latestRun: { status: 'unknown' }, drift: [{ path: 'CommitStatus' }] });
  expect(foreign).toMatchObject({ vendorStatus: expect.stringMatching(/^CommitStatus \d$/) });
  expect(foreign?.lookKey).toBeUndefined();
  expect(unknown).toMatchObject({ vendorStatus: 'CommitStatus 7', latestRun: { status: 'unknown' } });
  expect(page?.unreadable?.count).toBe(1);
  for (const { available } of dataworksSync.actions) {
    expect(foreign && available(foreign)).toEqual({ possible: false, reason: { key: 'dataworks-sync.reason.kind' } });
  }
});

it('says all that it can say of any task in both languages', async () => {
  const line = await openSync();
  const tasks = await readAll(dataworksSync, line.context);
  const messages = [
    dataworksSync.name,
    ...Object.values(dataworksSync.statuses).map(({ about }) => about),
    ...(dataworksSync.facets ?? []).map(({ label }) => label),
    ...tasks.flatMap((task) => [
      ...dataworksSync
        .details(task)
        .flatMap((detail) => [detail.label, ...(detail.kind === 'word' ? [detail.word] : [])]),
      ...dataworksSync.actions.flatMap(({ label, available, consequence }) => {
        const may = available(task);
        return [label, ...(consequence ? [consequence(task)] : []), ...(may.possible ? [] : [may.reason])];
      }),
    ]),
  ];
  for (const language of LANGUAGES) {
    const translator = new Translator(language);
    translator.addWords(dataworksSync.words);
    for (const message of messages) expect(translator.speech().t(message)).not.toMatch(/dataworks-sync\.|undefined/);
  }
});

it.each(samples)('reads a sample of $endpoint.id: $note', ({ endpoint, text }) => {
  expect(endpoint.reply?.safeParse(parseLossless(text)).error?.issues ?? []).toEqual([]);
});

it('has a sample for each of its calls', () => {
  const sampled = new Set(samples.map(({ endpoint }) => endpoint.id));
  expect(dataworksSync.endpoints.map(({ id }) => id).filter((id) => !sampled.has(id))).toEqual([]);
});
