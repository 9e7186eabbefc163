import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { intents } from '@/queries/kept';
import {
  batchTaskId,
  type CreatePage,
  exportBody,
  findLine,
  paste,
  queryLine,
  showCreate,
} from '@/testing/create-bench';

const NAME = 'spring_rollout_eu';
const CREATE = 'iotda.CreateExportTask';
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const said = () => screen.getAllByRole('alert').map(({ textContent }) => textContent);

/** What stands above the page, not what was said aloud. */
const NOTICE = { selector: '[role=status] *' };
const findNotice = (words: RegExp) => screen.findByText(words, NOTICE);
const queryNotice = (words: RegExp) => screen.queryByText(words, NOTICE);

async function sendAndLeave(page: CreatePage) {
  await paste(page, exportBody(await batchTaskId(page, 'createDevices', NAME)));
  await page.user.click(button('Create'));
  await page.rest();
  await page.user.click(screen.getByRole('link', { name: 'Cancel' }));
  await waitFor(() => expect(window.location.pathname).toBe('/tasks'));
}

it('what did not arrive is told on the page that came next, and its values are one press away', async () => {
  const page = await showCreate('empty');
  await page.world.setFaults([{ id: 'cut', match: { endpoint: CREATE }, effect: { kind: 'cut', when: 'before' } }]);
  await sendAndLeave(page);
  await page.pass(6_000);
  const notice = await findLine(new RegExp(`^Not created: .*${NAME}`));
  expect(said().some((words) => words?.startsWith('Not created:'))).toBe(true);
  await page.world.setFaults([]);
  await page.user.click(within(notice.parentElement ?? document.body).getByRole('link', { name: 'Open the form' }));
  await screen.findByText('Filled from what was not created.');
  await page.rest();
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Batch task' }).value).toBe(NAME);
  await page.user.click(button('Create'));
  await page.rest();
  await screen.findByRole('heading', { name: NAME });
  expect([intents.read(), queryLine(/^Not created/)]).toEqual([[], null]);
  // The plain form's draft held the same: sent from there, it would be made twice.
  window.history.pushState(null, '', '/create/iotda-export?connection=iotda-prod');
  await page.reload();
  expect((await screen.findByRole<HTMLInputElement>('combobox', { name: 'Batch task' })).value).toBe('');
});

it('what nobody knows is told on the page that came next, and looked up again from there', async () => {
  const page = await showCreate('empty');
  await page.world.setFaults([
    { id: 'cut', match: { endpoint: CREATE }, effect: { kind: 'cut', when: 'after' } },
    { id: 'blind', match: { endpoint: 'iotda.ListExportTasks' }, effect: { kind: 'status', status: 400 } },
  ]);
  await sendAndLeave(page);
  await page.pass(6_000);
  await findNotice(/^It is not known whether .* was created: looking it up failed\./);
  await page.world.setFaults([]);
  await page.user.click(button('Look again'));
  await page.rest();
  await findNotice(/^Created before this page was left: /);
  expect(queryNotice(/^It is not known whether/)).toBeNull();
  await page.user.click(button('Dismiss'));
  expect([intents.read(), queryNotice(/^Created before/)]).toEqual([[], null]);
});

it('what was read as unknown and left then is still told', async () => {
  const page = await showCreate('empty');
  await page.world.setFaults([
    { id: 'cut', match: { endpoint: CREATE }, effect: { kind: 'cut', when: 'after' } },
    { id: 'blind', match: { endpoint: 'iotda.ListExportTasks' }, effect: { kind: 'status', status: 400 } },
  ]);
  await paste(page, exportBody(await batchTaskId(page, 'createDevices', NAME)));
  await page.user.click(button('Create'));
  await page.pass(6_000);
  await screen.findByText('We do not know whether it was created: looking it up failed too.');
  expect(queryNotice(/^It is not known whether/)).toBeNull();
  await page.user.click(screen.getByRole('link', { name: 'Cancel' }));
  await findNotice(/^It is not known whether .* was created: looking it up failed\./);
});
