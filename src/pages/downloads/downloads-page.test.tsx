import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type DownloadEntry, downloadGates, downloads } from '@/queries/download-entries';
import { renderConsole } from '@/testing/services';
import { SCENARIOS } from '@mocks/scenarios/scenarios';

const calm = SCENARIOS['calm'];
if (!calm) throw new RangeError('no scenario "calm"');
const LINE = 'iotda/iotda-export/download/harbour-ops/lin.wei/p/';

const entry = (id: string, state: DownloadEntry['state'], more: Partial<DownloadEntry> = {}): DownloadEntry => ({
  id,
  line: LINE,
  ref: { connection: 'iotda-test', type: 'iotda-export', id },
  title: `task ${id}`,
  state,
  everyMs: 30_000,
  tab: 'another',
  askedAt: 0,
  ...more,
});

async function show(entries: readonly DownloadEntry[], language: 'en' | 'zh-CN' = 'en') {
  const page = await renderConsole({
    path: '/downloads',
    scenario: calm as NonNullable<typeof calm>,
    language,
    before: async ({ world }) => {
      const now = world.now();
      downloads.write(
        entries.map((one) => ({ ...one, ...(one.endedAt === undefined ? {} : { endedAt: now - 60_000 }) })),
      );
      downloadGates.write([{ line: LINE, startedAt: now - 12_000, openAt: now + 18_000 }]);
    },
  });
  await screen.findByRole('heading', { level: 1 });
  await page.rest();
  return page;
}

const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
        .join(' | '),
    );

it('says that there is nothing yet, and what will be here', async () => {
  await show([]);
  screen.getByText('No downloads yet');
  expect(screen.queryByRole('table')).toBeNull();
});

it('shows every file with its state, the newest first, and when the next one comes', async () => {
  await show([
    entry('5', 'waiting'),
    entry('4', 'waiting'),
    entry('3', 'saved', { file: 'a.zip', sizeBytes: 18 * 1024, endedAt: 1 }),
    entry('2', 'failed', { why: { kind: 'unavailable', code: 'X.1', message: '<b>no</b>' } }),
    entry('1', 'lost', { why: { kind: 'closed' } }),
    entry('0', 'left'),
  ]);
  expect(rows()).toEqual([
    '— | — | task 5 | 2nd in line · in 48 s | Leave line',
    '— | — | task 4 | 1st in line · in 18 s | Leave line',
    expect.stringMatching(/^a\.zip \| 18 KiB \| task 3 \| Downloaded \d\d:\d\d by you \| $/),
    expect.stringMatching(/^— \| — \| task 2 \| Not downloaded.+not available.*<b>no<\/b>.*X\.1 \| Try againDismiss$/),
    expect.stringMatching(
      /^— \| — \| task 1 \| Not downloaded.+tab that asked for it was closed.* \| Download againDismiss$/,
    ),
  ]);
  expect(screen.getByTestId('download-line').textContent).toBe('next in 18 s');
  expect(document.querySelector('main b')).toBeNull();
});

it('says of a file behind a link that the browser took it over, and of a link that it did not hold', async () => {
  const page = await show([
    entry('2', 'saved', { file: 'p.zip', handedOver: true, endedAt: 1 }),
    entry('1', 'failed', { why: { kind: 'link', code: 'AccessDenied', message: 'Request has expired.' } }),
  ]);
  expect(rows()).toEqual([
    expect.stringMatching(
      /^p\.zip \| — \| task 2 \| Handed over \d\d:\d\d: the browser downloads it.* \| Download again$/,
    ),
    expect.stringMatching(/task 1 \| Not downloaded.*neither did a new one.*Request has expired\..*AccessDenied/),
  ]);
  await page.user.click(screen.getByRole('button', { name: 'Download again: task 2' }));
  await waitFor(() => expect(window.location.pathname).toBe('/tasks/iotda-export/iotda-test/2'));
});

it('has a file behind a link saved by who presses for it, and says of one whose address is none', async () => {
  const page = await show([
    entry('2', 'ready', { file: 'p.zip', handedOver: true, endedAt: 1 }),
    entry('1', 'failed', { why: { kind: 'address' } }),
  ]);
  expect(rows()).toEqual([
    'p.zip | — | task 2 | Ready: press Save, and the browser downloads it | Save',
    expect.stringMatching(/task 1 \| Not downloaded.*no web address/),
  ]);
  await page.user.click(screen.getByRole('button', { name: 'Save: task 2' }));
  await waitFor(() => expect(window.location.pathname).toBe('/tasks/iotda-export/iotda-test/2'));
});

it('lets one leave and one be dismissed', async () => {
  const page = await show([entry('2', 'waiting'), entry('1', 'failed', { why: { kind: 'timeout' } })]);
  await page.user.click(screen.getByRole('button', { name: 'Leave line: task 2' }));
  await waitFor(() => expect(rows()).toHaveLength(1));
  await page.user.click(screen.getByRole('button', { name: 'Dismiss: task 1' }));
  await screen.findByText('No downloads yet');
});

it('leads to the task of what cannot be asked for again from here', async () => {
  const page = await show([entry('1', 'lost', { why: { kind: 'closed' } })]);
  await page.user.click(screen.getByRole('button', { name: 'Download again: task 1' }));
  await waitFor(() => expect(window.location.pathname).toBe('/tasks/iotda-export/iotda-test/1'));
});

it('says everything in the other language', async () => {
  await show([entry('2', 'waiting'), entry('1', 'failed', { why: { kind: 'missing' } })], 'zh-CN');
  expect(rows()[0]).toBe('— | — | task 2 | 排队第 1 位 · 还需 18 秒 | 退出排队');
  expect(document.querySelector('main')?.textContent).not.toMatch(/Download|line|Dismiss|Not /);
});
