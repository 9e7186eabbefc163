import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showList } from '@/testing/list-page';
import { renderConsole } from '@/testing/services';
import { DATAWORKS_SCENARIOS } from '@mocks/testing/dataworks-scenarios';

const SLOW = { timeout: 60_000 };

function basic() {
  const factory = DATAWORKS_SCENARIOS['basic-edition'];
  if (!factory) throw new RangeError('no scenario "basic-edition"');
  return factory;
}

const ofCloud = (page: { readonly asked: () => readonly string[] }) =>
  page.asked().filter((id) => id.startsWith('dataworks.'));

it('asks for no list of choices before somebody goes into its field, and then once', SLOW, async () => {
  const path = '/create/dataworks-sync?connection=dw-shanghai';
  const page = await renderConsole({ path, scenario: basic() });
  const folder = await screen.findByRole('combobox', { name: 'Folder' });
  await page.rest();
  const lists = () => ofCloud(page).filter((id) => /Folders|Business|DataSources|ResourceGroups/.test(id));
  expect(lists()).toEqual([]);
  await page.user.click(folder);
  await page.rest();
  const asked = lists();
  expect(asked).toContain('dataworks.ListBusiness');
  expect(asked.join()).not.toContain('DataSources');
  await page.user.tab();
  await page.pass(30 * 60_000);
  await page.user.click(folder);
  await page.rest();
  expect(lists().filter((id) => /Folders|Business/.test(id))).toEqual(asked);
});

it('leaves the operator calls enough however often the list is loaded anew', SLOW, async () => {
  let page: Awaited<ReturnType<typeof renderConsole>> = await showList({ scenario: basic() });
  await page.pass(30_000);
  const first = ofCloud(page).length;
  let later = 0;
  for (let reloads = 0; reloads < 6; reloads += 1) {
    page = await page.reload();
    await page.pass(20_000);
    later += ofCloud(page).length;
  }
  expect(first).toBeGreaterThan(3);
  expect(later).toBeLessThanOrEqual(6);
  expect(page.services.journal.entries().some(({ status }) => status === 429)).toBe(false);
});
