import { screen, waitFor } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { renderConsole } from '@/testing/services';
import { openLine } from '@/testing/bench-world';
import { WORKSPACE_SCENARIOS } from '@mocks/testing/workspace-scenarios';
import { workspaceExport } from '.';
import { readList } from './read-list';

const registry = [{ id: 'workspace-export', cloud: 'workspace', load: async () => workspaceExport } as const];

function scenario() {
  const factory = WORKSPACE_SCENARIOS['workspace'];
  if (!factory) throw new RangeError('no scenario');
  return factory;
}

/** The first export that the list has in this state, by the reason where it failed. */
async function idOf(status: string, reason = ''): Promise<string> {
  const { context } = await openLine(scenario(), 'desk-prod');
  const { tasks } = await readList(context, undefined);
  const found = tasks.find((task) => task.vendorStatus === status && (task.latestRun?.message ?? '').includes(reason));
  if (!found) throw new RangeError(`no export ${status} ${reason}`);
  return found.ref.id;
}

async function show(status: string, options: { readonly reason?: string; readonly language?: 'en' | 'zh-CN' } = {}) {
  const { reason, language = 'en' } = options;
  const path = `/tasks/workspace-export/desk-prod/${await idOf(status, reason)}`;
  const page = await renderConsole({ path, scenario: scenario(), registry, language });
  await screen.findByRole('heading', { level: 1 });
  await page.rest();
  return page;
}

const panel = async (name = 'Export') => (await screen.findByRole('region', { name })).textContent ?? '';

it.each([
  ['CREATING', /the file comes when the export has ended/],
  ['SUCCESS', /It will expire some day\. Workspace does not document when\./],
  ['FAIL', /There is no file\./],
  ['EXPIRED', /The file is gone\. Workspace does not document after how long\..*Export again to have a new file/],
])('says of one that is %s what is known of its file', async (status, words) => {
  await show(status);
  expect(await panel()).toMatch(words);
});

it.each([
  [
    'No data',
    'Nothing fits what was asked for, so there is no file.',
    'WKS.00000000',
    'Widen the conditions or the time, then export again.',
  ],
  [
    'Too many',
    'More fits than one file can probably hold.',
    'WKS.00000021',
    'Narrow the conditions or the time, and export it in parts.',
  ],
  [
    'Internal',
    'Workspace could probably not write the file.',
    'WKS.00000022',
    'Export again. If it goes on, ask the vendor.',
  ],
])('says why it failed and what to do in words, beside the vendor’s: %s', async (reason, words, code, advice) => {
  await show('FAIL', { reason });
  expect(await panel()).toContain(words);
  const outcome = screen.getByRole('region', { name: 'What happened' }).textContent;
  // What to do stands once, where one looks for it.
  await waitFor(() => expect(screen.getByRole('region', { name: 'What happened' }).textContent).toContain(advice));
  expect(document.body.textContent?.split(advice)).toHaveLength(2);
  expect(document.body.textContent).not.toContain('See below what is known beside it');
  expect(outcome).toContain(reason);
  expect(outcome).toContain(code);
});

it('says why and what to do in the other language', async () => {
  await show('FAIL', { reason: 'No data', language: 'zh-CN' });
  expect(await panel('导出')).toContain('没有符合条件的数据，因此没有文件。');
});

it('offers no file of one that has expired, and says why', async () => {
  await show('EXPIRED');
  expect(screen.queryByRole('button', { name: /^Download/ })?.getAttribute('aria-disabled') ?? 'true').toBe('true');
  expect(await panel('Files')).toContain('Its file is gone: it has expired.');
  expect(document.body.textContent).not.toContain('None: it ended without one');
});

it('says that its file was fetched as soon as it is here, by one look at the list', async () => {
  // Here a click that saves a file would lead away from the page.
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
  onTestFinished(() => saved.mockRestore());
  const page = await show('SUCCESS');
  expect(await panel()).toMatch(/Downloaded\s*No/);
  const looks = () => page.asked().filter((id) => id === 'workspace.ListExportTasks').length;
  const before = looks();
  await page.user.click(await screen.findByRole('button', { name: /^Download/ }));
  await page.rest();
  await waitFor(async () => expect(await panel()).toMatch(/Downloaded\s*Yes/));
  expect(document.body.textContent).not.toMatch(/Downloaded\s*No/);
  expect(looks()).toBe(before + 1);
  expect(page.asked().filter((id) => id === 'workspace.DownloadExportFile')).toHaveLength(1);
});

it('asks nobody for what nobody knows: an expired export of another console cannot be had again as it is', async () => {
  const page = await show('EXPIRED');
  await page.user.click(await screen.findByRole('button', { name: /^Again/ }));
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(dialog.textContent).toContain('Nobody knows any more what it was made from.'));
  expect(page.asked().filter((id) => id.startsWith('workspace.Export'))).toEqual([]);
});
