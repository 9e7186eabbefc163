import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { intents } from '@/queries/kept';
import {
  batchTaskId,
  type CreatePage,
  exportBody,
  findLine,
  jump,
  paste,
  queryLine,
  showCreate,
} from '@/testing/create-bench';

const MINUTE = 60_000;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const creates = (page: CreatePage) => page.asked().filter((id) => id === 'iotda.CreateExportTask').length;

async function wait(page: CreatePage, type: string, name: string) {
  await paste(page, exportBody(await batchTaskId(page, type, name)));
  await page.user.click(button('Wait in line'));
  await page.rest();
  await waitFor(() => expect(window.location.pathname).toBe('/tasks'));
}

/** To the create page within the console. */
async function create(page: CreatePage) {
  const [link] = screen.getAllByRole('link', { name: 'Create task' });
  if (link) await page.user.click(link);
  await page.user.click(await screen.findByRole('link', { name: /^IoTDA export.*IoTDA production/ }));
  await screen.findByRole('combobox', { name: 'Batch task' });
  await page.rest();
}

it('waits through a reload, is sent when a slot is free, once, and says so', async () => {
  const page = await showCreate('quota-exhausted');
  await wait(page, 'createDevices', 'spring_rollout_eu');
  const waiting = await findLine(/^Waiting in line: spring_rollout_eu · 1st/);
  expect(waiting.textContent).toMatch(
    /All 5 slots are taken, by .*\. It is sent as soon as a slot is free, while this/,
  );
  expect(creates(page)).toBe(0);
  const next = await page.reload();
  await findLine(/^Waiting in line: spring_rollout_eu · 1st/);
  await jump(next, 3 * MINUTE);
  await findLine(/^Sent from the line: spring_rollout_eu\.$/);
  expect([creates(next), intents.read()]).toEqual([1, []]);
  await next.user.click(screen.getByRole('link', { name: 'Open it' }));
  await screen.findByRole('heading', { name: 'spring_rollout_eu' });
  // Whoever sees its page knows.
  await waitFor(() => expect(queryLine(/^Sent from the line/)).toBeNull());
  // It was the fifty-first, and that is told too.
  await findLine(/was removed .* to make room for the new one\./);
});

it('shows each place, and what is left by hand is nothing lost', async () => {
  const page = await showCreate('quota-exhausted');
  await wait(page, 'createDevices', 'spring_rollout_eu');
  await create(page);
  await page.pass(1_000);
  await wait(page, 'createDevices', 'onboard_meters_hamburg');
  await findLine(/^Waiting in line: spring_rollout_eu · 1st/);
  const second = await findLine(/^Waiting in line: onboard_meters_hamburg · 2nd/);
  const first = queryLine(/^Waiting in line: spring_rollout_eu/)?.parentElement ?? document.body;
  await page.user.click(within(first).getByRole('button', { name: 'Leave line' }));
  await findLine(/^Out of the line, and not sent: spring_rollout_eu\./);
  expect(second.textContent).toContain('1st');
  await page.user.click(screen.getByRole('link', { name: 'Open the form' }));
  await screen.findByText('Filled from what was not created.');
  await page.rest();
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Batch task' }).value).toBe('spring_rollout_eu');
  expect(creates(page)).toBe(0);
  await page.user.click(button('Wait in line'));
  await page.rest();
  await findLine(/^Waiting in line: spring_rollout_eu · 2nd/);
  expect(queryLine(/^Out of the line/)).toBeNull();
});

it('tells what was refused for another reason, in the vendor’s words', async () => {
  const page = await showCreate('quota-exhausted');
  const refusal = { kind: 'status', status: 400, code: 'IOTDA.013005', message: 'Something is wrong.' } as const;
  await page.world.setFaults([{ id: 'no', match: { endpoint: 'iotda.CreateExportTask' }, effect: refusal, times: 1 }]);
  await wait(page, 'createDevices', 'spring_rollout_eu');
  await findLine(/^Waiting in line/);
  await jump(page, 3 * MINUTE);
  const told = await findLine(/^Out of the line, and not created: spring_rollout_eu\./);
  expect(told.textContent).toContain('Something is wrong.');
  expect(told.textContent).toContain('IOTDA.013005');
  expect(creates(page)).toBe(1);
  await page.user.click(within(told.parentElement ?? document.body).getByRole('button', { name: 'Dismiss' }));
  expect(intents.read()).toEqual([]);
});

it('says in words that the line is full, and keeps the form as it is', async () => {
  const page = await showCreate('quota-exhausted');
  await paste(page, exportBody(await batchTaskId(page, 'createDevices', 'spring_rollout_eu')));
  // Of another connection: nothing of them is sent here.
  const one = { onceId: 'o', type: 'iotda-export', connection: 'gone', values: {}, step: 0, replies: [], startedAt: 0 };
  const waiting = Array.from({ length: 50 }, (_, n) => ({ ...one, id: `w${n}`, turn: n, waits: true as const }));
  intents.write(waiting.map((intent) => ({ ...intent, outcome: 'unsent' })));
  await page.user.click(button('Wait in line'));
  await page.rest();
  await screen.findByText(/^The line is full: 50 wait already\. This was not put there\.$/);
  expect([intents.read().length, window.location.pathname]).toEqual([50, '/create/iotda-export']);
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Batch task' }).value).toBe('spring_rollout_eu');
});
