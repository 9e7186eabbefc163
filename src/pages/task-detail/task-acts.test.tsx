import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { removals } from '@/queries/removal-records';
import { UNDO_MS } from '@/queries/removals';
import { openExport } from '@/testing/open-export';
import { PRODUCTION, TEST } from '@mocks/scenarios/harbour';

const PACE_MS = 30_000;
const button = (name: string) => screen.getByRole('button', { name });
const files = () => screen.getByRole('region', { name: 'Files' });
const asked = (page: Awaited<ReturnType<typeof openExport>>, id: string) =>
  page.asked().filter((one) => one === id).length;
const click = vi.fn();

beforeEach(() => {
  click.mockReset();
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:test');
  // It would leave the page: nothing here knows of downloads.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(click);
  return () => vi.restoreAllMocks();
});

/** The second one has to wait for the vendor's pace. */
async function downloadTwice(page: Awaited<ReturnType<typeof openExport>>) {
  await page.user.click(button('Download'));
  await screen.findByRole('button', { name: 'Save again' });
  await page.user.click(button('Download'));
  await screen.findByRole('button', { name: 'Leave line' });
}

it('saves at once where the line is free, keeps the file, and says who downloaded it when', async () => {
  const page = await openExport('Success', TEST);
  expect(files().textContent).toContain('The file is made by the cloud');
  await page.user.click(button('Download'));
  await page.rest();
  await waitFor(() => expect(files().textContent).toMatch(/iotda-export-\w+\.zip · [\d.,]+ KiB/));
  expect(files().textContent).toMatch(/Downloaded \d\d:\d\d by you/);
  expect(click).toHaveBeenCalledTimes(1);
  await page.user.click(button('Save again'));
  expect(click).toHaveBeenCalledTimes(2);
  expect(asked(page, 'iotda.DownloadExportTask')).toBe(1);
});

it('waits in line after another download, shows its place, and can leave it', async () => {
  const page = await openExport('Success', TEST);
  // Somebody has just downloaded with the same identity.
  await downloadTwice(page);
  expect(within(files()).getByTestId('download-place').textContent).toMatch(/^1st in line · in (30|29) s$/);
  expect(screen.getByRole('button', { name: '1st in line' }).getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByRole('link', { name: /Downloads.*1 to come/ })).toBeTruthy();
  await page.user.click(button('Leave line'));
  await page.rest();
  await page.pass(2 * PACE_MS);
  expect(asked(page, 'iotda.DownloadExportTask')).toBe(1);
  expect(button('Download').getAttribute('aria-disabled')).not.toBe('true');
});

it('takes its turn once the vendor lets it', async () => {
  const page = await openExport('Success', TEST);
  await downloadTwice(page);
  await page.pass(PACE_MS + 1_000);
  await waitFor(() => expect(asked(page, 'iotda.DownloadExportTask')).toBe(2));
  await waitFor(() => expect(click).toHaveBeenCalledTimes(2));
});

it('tells why a file did not come, in the vendor’s words, and tries again', async () => {
  const page = await openExport('Success', TEST);
  await page.world.setFaults([
    {
      id: 'no',
      match: { endpoint: 'iotda.DownloadExportTask' },
      effect: { kind: 'status', status: 500, code: 'IOTDA.000500', message: 'The archive is asleep.' },
      times: 1,
    },
  ]);
  await page.user.click(button('Download'));
  await page.rest();
  await waitFor(() => expect(files().textContent).toContain('Not downloaded'));
  expect(files().textContent).toContain('The archive is asleep.');
  expect(files().textContent).toContain('IOTDA.000500');
  await page.user.click(within(files()).getByRole('button', { name: 'Try again' }));
  await page.pass(PACE_MS + 1_000);
  await waitFor(() => expect(click).toHaveBeenCalledTimes(1));
});

it('deletes an ended export outside production without asking, once it can no longer be undone', async () => {
  const page = await openExport('Success', TEST);
  const name = screen.getByRole('heading', { level: 1 }).textContent;
  await page.user.click(button('Delete'));
  await page.rest();
  expect(screen.queryByRole('dialog')).toBeNull();
  screen.getByText('Deleting… Nothing is sent while it can be undone.');
  // The time counts from when it can be undone.
  await screen.findByRole('complementary', { name: 'Deletions' });
  await page.rest();
  for (const act of ['Download', 'Again…', 'Delete']) {
    expect(button(act).getAttribute('aria-disabled')).toBe('true');
  }
  await page.pass(UNDO_MS - 1_000);
  expect(asked(page, 'iotda.DeleteExportTask')).toBe(0);
  await page.pass(1_500);
  await screen.findByText(/^Deleted at 2026-03-01 \d\d:\d\d:\d\d .+ by you\.$/);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(name);
  expect(await page.isThere()).toBe(false);
  await screen.findByRole('link', { name: 'Back to Tasks' });
});

it('undoes it by its key and by its button', async () => {
  const page = await openExport('Success', TEST);
  await page.user.click(button('Delete'));
  const bar = await screen.findByRole('complementary', { name: 'Deletions' });
  await page.user.keyboard('z');
  await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Deletions' })).toBeNull());
  expect(bar.isConnected).toBe(false);
  await page.user.click(button('Delete'));
  const again = await screen.findByRole('complementary', { name: 'Deletions' });
  await page.user.click(within(again).getByRole('button', { name: /Undo/ }));
  await page.pass(2 * UNDO_MS);
  expect(asked(page, 'iotda.DeleteExportTask')).toBe(0);
  expect(button('Delete').getAttribute('aria-disabled')).not.toBe('true');
});

it('asks first in production, beginning at what keeps it', async () => {
  const page = await openExport('Success', PRODUCTION);
  await page.user.click(button('Delete…'));
  const dialog = screen.getByRole('dialog', { name: /^Delete “.+”\?$/ });
  expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Keep' }));
  expect(dialog.textContent).toContain('IoTDA production');
  expect(dialog.textContent).toContain('IoTDA removes the export and its file.');
  await page.user.click(within(dialog).getByRole('button', { name: 'Keep' }));
  await page.pass(2 * UNDO_MS);
  expect(asked(page, 'iotda.DeleteExportTask')).toBe(0);
  await page.user.click(button('Delete…'));
  await page.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete 1 task' }));
  await page.pass(UNDO_MS + 1_000);
  await screen.findByText(/^Deleted at/);
  expect(await page.isThere()).toBe(false);
});

it('asks first, and says more, about an export that is still written', async () => {
  const page = await openExport('Processing', TEST);
  await page.user.click(button('Delete…'));
  expect(screen.getByRole('dialog').textContent).toContain('It is still being written');
});

it('tells a refusal to delete in the vendor’s words, and keeps the task', async () => {
  const page = await openExport('Success', TEST);
  await page.world.setFaults([
    {
      id: 'no',
      match: { endpoint: 'iotda.DeleteExportTask' },
      effect: { kind: 'status', status: 403, code: 'IOTDA.013007', message: 'Not this one.' },
      times: 1,
    },
  ]);
  await page.user.click(button('Delete'));
  await page.pass(UNDO_MS + 1_000);
  const told = await screen.findByText(/was not deleted\./);
  const note = told.closest('[role="alert"]');
  expect(note?.textContent).toContain('Not this one.');
  expect(note?.textContent).toContain('IOTDA.013007');
  expect(await page.isThere()).toBe(true);
});

it('says of a deletion that a closed tab has left that nothing was deleted', async () => {
  const page = await openExport('Success', TEST);
  removals.write([
    {
      id: 'left',
      ref: { connection: TEST, type: 'iotda-export', id: 'x' },
      name: 'old one',
      tab: 't',
      state: 'closed',
    },
  ]);
  const note = await screen.findByText('Not deleted: the tab was closed before: “old one”.');
  await page.user.click(
    within(note.closest('[role="status"]') as HTMLElement).getByRole('button', { name: 'Dismiss' }),
  );
  await waitFor(() => expect(note.isConnected).toBe(false));
});

it('keeps what the vendor cannot do under the dots, with the reason, and goes through it by arrows', async () => {
  const page = await openExport('Success', TEST);
  await page.user.click(button('More actions'));
  const menu = screen.getByRole('menu', { name: 'More actions' });
  const stop = within(menu).getByRole('menuitem', { name: /Stop/ });
  expect(stop.textContent).toContain('IoTDA cannot stop an export.');
  expect(stop.getAttribute('aria-disabled')).toBe('true');
});
