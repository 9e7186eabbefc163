import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { removals } from '@/queries/removal-records';
import { UNDO_MS } from '@/queries/removals';
import { preferences } from '@/storage/preferences';
import { openExport } from '@/testing/open-export';
import { announce } from '@/ui/announce';
import { TEST } from '@mocks/scenarios/harbour';

vi.mock('@/ui/announce', async (original) => ({ ...(await original<object>()), announce: vi.fn() }));

const said = () => vi.mocked(announce).mock.calls.map(([words]) => words);
const findBar = () => screen.findByRole('complementary', { name: 'Deletions' });
const leftOne = (id: string, state: 'closed' | 'cut') => ({
  id: `left ${id}`,
  ref: { connection: TEST, type: 'iotda-export', id },
  name: `task ${state}`,
  tab: 't',
  state,
});

beforeEach(() => {
  vi.mocked(announce).mockClear();
});

async function deleteOne(singleKeys = true) {
  const page = await openExport('Success', TEST);
  preferences.write((all) => ({ ...all, singleKeys }));
  await page.user.click(screen.getByRole('button', { name: 'Delete' }));
  return { page, undo: within(await findBar()).getByRole('button', { name: /^Undo/ }) };
}

it('comes with the deletion, also before the page is at rest', async () => {
  vi.stubGlobal('requestIdleCallback', () => 0);
  onTestFinished(() => void vi.unstubAllGlobals());
  const { page, undo } = await deleteOne();
  await page.user.click(undo);
  await page.pass(UNDO_MS + 1_000);
  expect(await page.isThere()).toBe(true);
});

it('tells of its key where single keys are on', async () => {
  const { undo } = await deleteOne();
  expect(undo.getAttribute('aria-keyshortcuts')).toBe('z');
  expect(undo.textContent).toBe('Undo z');
  expect(said()).toEqual([
    expect.stringMatching(/^Deleting “.+”\. Press z to undo\. IoTDA removes the export and its file\./),
  ]);
});

it('says what deleting one means', async () => {
  await deleteOne();
  expect((await findBar()).textContent).toContain('IoTDA removes the export and its file.');
});

it('tells of no key where single keys are off', async () => {
  const { undo } = await deleteOne(false);
  expect(undo.hasAttribute('aria-keyshortcuts')).toBe(false);
  expect(undo.textContent).toBe('Undo');
  expect(said()).toEqual([
    expect.stringMatching(/^Deleting “.+”\. It can be undone\. IoTDA removes the export and its file\./),
  ]);
});

it('says nothing again where only the language changes', async () => {
  await deleteOne();
  expect(said()).toHaveLength(1);
  act(() => preferences.write((all) => ({ ...all, language: 'zh-CN' })));
  await screen.findByRole('button', { name: /^撤销/ });
  expect(said()).toHaveLength(1);
});

it('says once that something was deleted, also where the bar goes and comes back', async () => {
  const { page } = await deleteOne();
  await page.pass(UNDO_MS + 1_000);
  await waitFor(() => expect(said().at(-1)).toMatch(/^Deleted “/));
  await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Deletions' })).toBeNull());
  act(() => removals.write([leftOne('y', 'closed')]));
  await findBar();
  expect(said().filter((words) => words.startsWith('Deleted “'))).toHaveLength(1);
});

/** A page whose bar stands already: it comes after the page's first rows. */
async function openWithBar() {
  const page = await openExport('Success', TEST);
  act(() => removals.write([leftOne('y', 'closed')]));
  await findBar();
  return page;
}
const states = () => removals.read().map(({ state }) => state);

it('looks up a deletion that was cut off as soon as it comes to light', async () => {
  const page = await openWithBar();
  act(() => removals.write((list) => [leftOne('x', 'cut'), ...list]));
  await page.rest();
  await waitFor(() => expect(states()).toEqual(['closed']));
});

it('looks up what it could not when somebody comes back to the tab', async () => {
  const page = await openWithBar();
  await page.world.setFaults([
    { id: 'no', match: { endpoint: 'iotda.ListExportTasks' }, effect: { kind: 'status', status: 403 } },
  ]);
  act(() => removals.write((list) => [leftOne(page.id, 'cut'), ...list]));
  await page.rest();
  expect(states()).toEqual(['cut', 'closed']);
  await page.world.setFaults([]);
  document.dispatchEvent(new Event('visibilitychange'));
  await page.rest();
  await waitFor(() => expect(states()).toEqual(['closed', 'closed']));
});
