import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UNDO_MS } from '@/queries/removals';
import { artsEntry, artsScenario, collectionNamed, openArts } from '@/testing/arts-bench';
import { axeFindings } from '@/testing/find-axe';
import { openExport } from '@/testing/open-export';
import { renderConsole } from '@/testing/services';
import { ARTS_PRODUCTION, ARTS_TEST } from '@mocks/scenarios/dataarts-cast';
import { PRODUCTION } from '@mocks/scenarios/harbour';

async function open(name: string, connection: string) {
  const { ref } = await collectionNamed(name, await openArts(artsScenario(), connection));
  const page = await renderConsole({
    path: `/tasks/dataarts-collection/${ref.connection}/${ref.id}`,
    scenario: artsScenario(),
    registry: [artsEntry],
  });
  await page.rest();
  return { page, deleted: () => page.asked().includes('dataarts.DeleteTaskInfo') };
}

const NAME = 'lake_dwd_nightly';

it('has the name of a definition typed before it is deleted in production', async () => {
  const { page, deleted } = await open(NAME, ARTS_PRODUCTION);
  await page.user.click(await screen.findByRole('button', { name: 'Delete…' }));
  const dialog = within(screen.getByRole('dialog', { name: `Delete “${NAME}”?` }));
  const field = dialog.getByRole('textbox', { name: 'Type its name:' });
  const act = () => dialog.getByRole('button', { name: 'Delete 1 task' });
  expect(document.activeElement).toBe(field);
  expect(act().getAttribute('aria-disabled')).toBe('true');
  dialog.getByText('Type the name of the task first.');
  expect(await axeFindings()).toEqual([]);
  await page.user.keyboard('lake');
  await page.user.click(act());
  expect(screen.queryByRole('dialog')).not.toBeNull();
  await page.user.clear(field);
  await page.user.click(field);
  await page.user.paste(` ${NAME} `);
  expect(act().getAttribute('aria-disabled')).not.toBe('true');
  await page.user.click(act());
  await page.pass(UNDO_MS + 1_000);
  await waitFor(() => expect(deleted()).toBe(true));
});

it('begins with an empty field each time', async () => {
  const { page } = await open(NAME, ARTS_PRODUCTION);
  await page.user.click(await screen.findByRole('button', { name: 'Delete…' }));
  await page.user.keyboard(NAME);
  await page.user.click(screen.getByRole('button', { name: 'Keep' }));
  await page.user.click(screen.getByRole('button', { name: 'Delete…' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Type its name:' }).value).toBe('');
});

it('asks nothing of a definition outside production: it says what that means, and can be undone', async () => {
  const { page } = await open('lab_first', ARTS_TEST);
  await page.user.click(await screen.findByRole('button', { name: 'Delete' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  const bar = await screen.findByRole('complementary', { name: 'Deletions' });
  expect(bar.textContent).toContain('DataArts removes the task');
});

it('asks for no name before an export is deleted', async () => {
  const page = await openExport('Success', PRODUCTION);
  await page.user.click(screen.getByRole('button', { name: 'Delete…' }));
  expect(within(screen.getByRole('dialog')).queryByRole('textbox')).toBeNull();
});
