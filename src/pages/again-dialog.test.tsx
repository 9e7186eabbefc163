import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { forgetTasks, intents } from '@/queries/kept';
import { batchTaskId, type CreatePage, exportBody, findLine, jump, paste, showCreate } from '@/testing/create-bench';

const MINUTE = 60_000;
const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** An export that has ended, on its page. */
async function ended(page: CreatePage) {
  await paste(page, exportBody(await batchTaskId(page, 'createDevices', 'spring_rollout_eu')));
  await page.user.click(button('Create'));
  await page.rest();
  await screen.findByRole('heading', { name: 'spring_rollout_eu' });
  await jump(page, 10 * MINUTE);
  await waitFor(() => expect(screen.getByTestId('task-status').textContent).toBe('Succeeded'));
  return window.location.pathname;
}

async function ask(page: CreatePage) {
  await page.user.click(button('Again…'));
  const dialog = await screen.findByRole('dialog', { name: 'Run spring_rollout_eu again?' });
  await within(dialog).findByText(/Will replace the result of/);
  await page.rest();
  return dialog;
}

const creates = (page: CreatePage) => page.asked().filter((id) => id === 'iotda.CreateExportTask').length;

it('says what it replaces, begins on Keep, and makes it again by the same machine', async () => {
  const page = await showCreate('empty');
  const address = await ended(page);
  const dialog = await ask(page);
  expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Keep' }));
  expect(dialog.textContent).toContain('Uses 1 of 5 free slots: none is taken.');
  expect(dialog.textContent).toMatch(/Will replace the result of spring_rollout_eu, made 10 min ago\./);
  await page.user.click(within(dialog).getByRole('button', { name: 'Keep' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(creates(page)).toBe(1);
  const again = await ask(page);
  await page.user.dblClick(within(again).getByRole('button', { name: 'Run again' }));
  await page.rest();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect([creates(page), window.location.pathname]).toEqual([2, address]);
  expect(screen.getByTestId('task-status').textContent).toBe('Running');
  await findLine(/^Replaced the result made 10 min ago: spring_rollout_eu\.$/);
});

it('shows a refusal inside, and nothing is made twice where an answer is lost', async () => {
  const page = await showCreate('empty');
  await ended(page);
  const refusal = { kind: 'status', status: 403, code: 'IOTDA.000022', message: 'You are not allowed.' } as const;
  await page.world.setFaults([{ id: 'no', match: { endpoint: 'iotda.CreateExportTask' }, effect: refusal, times: 1 }]);
  const dialog = await ask(page);
  await page.user.click(within(dialog).getByRole('button', { name: 'Run again' }));
  await page.rest();
  expect(within(dialog).getByRole('alert').textContent).toContain('You are not allowed.');
  await page.world.setFaults([
    { id: 'cut', match: { endpoint: 'iotda.CreateExportTask' }, effect: { kind: 'cut', when: 'after' }, times: 1 },
  ]);
  await page.user.click(within(dialog).getByRole('button', { name: 'Run again' }));
  await page.rest();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(creates(page)).toBe(3);
  expect(intents.read()).toEqual([]);
});

it('asks the cloud for what memory does not know, and leads to Clone where nobody does', async () => {
  const page = await showCreate('empty');
  await ended(page);
  forgetTasks();
  await page.world.setFaults([
    { id: 'no', match: { endpoint: 'iotda.ShowBatchTask' }, effect: { kind: 'status', status: 400 }, times: 20 },
  ]);
  const reloaded = await page.reload();
  await screen.findByRole('heading', { level: 1 });
  await reloaded.rest();
  await reloaded.user.click(button('Again…'));
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByText(/^Nobody knows any more: Batch task type\./);
  expect(within(dialog).queryByRole('button', { name: 'Run again' })).toBeNull();
  const clone = within(dialog).getByRole('link', { name: 'Clone' }).getAttribute('href') ?? '';
  expect(decodeURIComponent(clone)).toMatch(
    /^\/create\/iotda-export\?connection=iotda-prod&from=iotda-prod\/iotda-export\/[0-9a-f]{24}$/,
  );
  await page.world.setFaults([]);
  const able = await reloaded.reload();
  await screen.findByRole('heading', { level: 1 });
  await able.rest();
  await able.user.click(button('Again…'));
  expect(await screen.findByRole('button', { name: 'Run again' })).toBeTruthy();
});
