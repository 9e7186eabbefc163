import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { downloads } from '@/queries/download-entries';
import { renderConsole } from '@/testing/services';
import { DATAWORKS_SCENARIOS } from '@mocks/testing/dataworks-scenarios';
import { dataworksExport } from '.';

const registry = [{ id: 'dataworks-export', cloud: 'dataworks', load: async () => dataworksExport } as const];

/** Exports of the scenario, each in another state. */
const IDS = { running: 48_220, draft: 48_216, partial: 48_211, failed: 48_210, revoked: 48_208, whole: 48_218 };

interface ShowOptions {
  readonly tab?: string;
  readonly language?: 'en' | 'zh-CN';
}

async function show(which: keyof typeof IDS, { tab = '', language = 'en' }: ShowOptions = {}) {
  const scenario = DATAWORKS_SCENARIOS['dataworks'];
  if (!scenario) throw new RangeError('no scenario');
  const path = `/tasks/dataworks-export/dw-shanghai/${IDS[which]}${tab}`;
  const page = await renderConsole({ path, scenario, registry, language });
  await screen.findByRole('heading', { level: 1 });
  await page.rest();
  return page;
}

const panel = (name = 'Steps and package') => screen.findByRole('region', { name });
const vendorWord = async (word: string) =>
  waitFor(() => expect(document.querySelector('main')?.textContent).toContain(word));

it('shows the steps of a failed export in the vendor’s names and words, and why it failed', async () => {
  const page = await show('failed');
  const table = await within(await panel()).findByRole('table');
  await page.rest();
  const rows = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);
  expect(rows).toEqual([
    'EXPORT_PREPAREDoneSUCCESS',
    'EXPORT_OBJECTSFailedFAILURE',
    'EXPORT_PACKAGETo doINIT',
    'EXPORT_UPLOADTo doINIT',
  ]);
  expect((await panel()).textContent).toContain('The steps after the failed one were not begun.');
  expect((await panel()).textContent).toContain('None.');
  expect(screen.getByRole('region', { name: 'What happened' }).textContent).toContain('does not match the region');
});

it.each([
  ['partial', 'PARTIAL_SUCCESS', 'SUCCESS', 'Partial'],
  ['revoked', 'REVOKED', 'FAILURE', 'Stopped'],
  ['whole', 'EXPORT_SUCCESS', 'SUCCESS', 'Succeeded'],
] as const)('tells of one that is %s both of the vendor’s words', async (which, summed, listed, status) => {
  await show(which);
  await vendorWord(summed);
  const details = screen.getByRole('region', { name: 'Details' });
  expect(details.textContent).toMatch(new RegExp(`State in the list.*${listed}`));
  expect(details.textContent).toMatch(new RegExp(`State in the summary.*${summed}`));
  expect(screen.getByTestId('task-status').textContent).toBe(status);
});

it('has nothing to show of one that was not started, and offers to start it', async () => {
  const page = await show('draft');
  expect((await panel()).textContent).toContain('It has no steps and no package before it is started.');
  expect(page.asked()).not.toContain('dataworks.GetMigrationProcess');
  await page.user.click(screen.getByRole('button', { name: 'Start' }));
  await page.rest();
  await waitFor(() => expect(screen.getByTestId('task-status').textContent).toBe('Running'));
  expect(page.asked()).toContain('dataworks.StartMigration');
});

it('shows the steps of one that goes on where its progress stands', async () => {
  await show('running');
  await vendorWord('EXPORT_OBJECTS');
  await screen.findAllByText('EXPORT_UPLOAD');
});

it('hands a link of another origin to the browser, and keeps it nowhere', async () => {
  const page = await show('whole');
  await vendorWord('EXPORT_SUCCESS');
  const opened: { readonly href: string; readonly rel: string; readonly target: string; readonly download: string }[] =
    [];
  const spy = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    opened.push({ href: this.href, rel: this.rel, target: this.target, download: this.download });
  });
  onTestFinished(() => spy.mockRestore());
  await page.user.click(screen.getByRole('button', { name: 'Download' }));
  await page.rest();
  await waitFor(() => expect(downloads.read()[0]).toMatchObject({ state: 'saved', handedOver: true }));
  const [link] = opened;
  expect(link).toMatchObject({ rel: 'noreferrer noopener', target: '_blank', download: 'release_2026w09.zip' });
  const signature = new URL(link?.href ?? '').searchParams.get('Signature') ?? 'none';
  expect(signature).toMatch(/^[0-9a-f]{28}$/);
  const { journal, queryClient } = page.services;
  const cached = queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryKey, state }) => [queryKey, state.data, state.error]);
  const kept = Object.entries(localStorage);
  for (const place of [journal.entries(), cached, kept, document.body.innerHTML, window.location.href]) {
    expect(JSON.stringify(place)).not.toContain(signature);
  }
  await screen.findByText(/the browser downloads it by itself/);
});

it('shows no link in the raw view', async () => {
  await show('whole', { tab: '/raw' });
  await waitFor(() => expect(document.querySelector('pre')?.textContent).toContain('"DownloadUrl": "••••"'));
  expect(document.body.textContent).not.toContain('Signature');
});

it('says that the steps could not be read, and reads them again', async () => {
  const page = await show('draft');
  await page.world.setFaults([
    { id: 'no', match: { endpoint: 'dataworks.GetMigrationProcess' }, effect: { kind: 'status', status: 403 } },
  ]);
  window.history.pushState(null, '', `/tasks/dataworks-export/dw-shanghai/${IDS.failed}`);
  const again = await page.reload();
  await again.rest();
  await screen.findByText('The steps could not be read.');
  await page.world.setFaults([]);
  await again.user.click(screen.getByRole('button', { name: 'Try again' }));
  await again.rest();
  await within(await panel()).findByRole('table');
});

it('says everything in the other language', async () => {
  const page = await show('failed', { language: 'zh-CN' });
  await within(await panel('步骤与导出包')).findByRole('table');
  await page.rest();
  const text = (await panel('步骤与导出包')).textContent ?? '';
  expect(text).toContain('失败步骤之后的步骤没有开始。');
  expect(text.replaceAll(/EXPORT_\w+|SUCCESS|FAILURE|INIT/g, '')).not.toMatch(/[A-Za-z]{4,}/);
});
