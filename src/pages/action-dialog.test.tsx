import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { type Failure, FailureError } from '@/transport/failures';
import { axeFindings } from '@/testing/find-axe';
import { renderSlow, type SlowPage } from '@/testing/slow-bench';
import { WORST_CONNECTION } from '@/testing/worst-type/cloud';
import { longId } from '@/testing/worst-type/ferries';
import { worstScenario } from '@/testing/worst-type/scenario';

/** One that has ended, and one that goes to and fro. */
const [ENDED, GOING] = [longId(6), longId(5)];
const button = (name: string) => screen.getByRole('button', { name });
const dialog = () => within(screen.getByRole('dialog'));
const asked = (page: SlowPage, id: string) => page.asked().filter((one) => one === `worst.${id}`).length;

async function show(id: string) {
  const page = await renderSlow(`/tasks/worst/${WORST_CONNECTION}/${id}`, {
    scenario: worstScenario({ ferries: 12 }),
  });
  await page.rest();
  return page;
}

async function ask(page: SlowPage) {
  await page.user.click(await screen.findByRole('button', { name: 'Start' }));
  await screen.findByRole('textbox', { name: 'Captain' });
}

it('asks what the action needs to know, says what it takes away, and does it with the answer, once', async () => {
  const page = await show(ENDED);
  await ask(page);
  screen.getByRole('dialog', { name: 'Start the ferry' });
  expect(screen.getByRole('dialog').textContent).toContain('The ferry leaves, whoever is on board.');
  const box = dialog().getByRole<HTMLInputElement>('textbox', { name: 'Captain' });
  expect(box.value).toBe('of ferry 6');
  expect(await axeFindings()).toEqual([]);
  await page.user.clear(box);
  await page.user.click(dialog().getByRole('button', { name: 'Start' }));
  await page.rest();
  expect([asked(page, 'StartFerry'), box.getAttribute('aria-invalid')]).toEqual([0, 'true']);
  await page.user.click(box);
  await page.user.paste('Ishmael');
  await page.user.dblClick(dialog().getByRole('button', { name: 'Start' }));
  await page.rest();
  expect(asked(page, 'StartFerry')).toBe(1);
  const sent = page.services.journal.entries().find(({ endpoint }) => endpoint === 'worst.StartFerry');
  expect(JSON.parse(sent?.request.body ?? 'null')).toEqual({ client_token: 'Ishmael' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
    expect.stringContaining('Done: Start, ferry 6'),
  );
});

it('says in the dialog why it was not done, and keeps what was typed', async () => {
  const page = await show(ENDED);
  await ask(page);
  const refusal = { kind: 'status', status: 400, code: 'FRY.0888', message: 'No wind.' } as const;
  await page.world.setFaults([{ id: 'no', match: { endpoint: 'worst.StartFerry' }, effect: refusal, times: 1 }]);
  await page.user.click(dialog().getByRole('button', { name: 'Start' }));
  await page.rest();
  expect(dialog().getByRole('alert').textContent).toContain('No wind.');
  expect(dialog().getByRole<HTMLInputElement>('textbox', { name: 'Captain' }).value).toBe('of ferry 6');
  await page.user.click(dialog().getByRole('button', { name: 'Start' }));
  await page.rest();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked(page, 'StartFerry')).toBe(2);
});

it('does nothing where it is left as it is, and gives the focus back', async () => {
  const page = await show(ENDED);
  await ask(page);
  await page.user.click(dialog().getByRole('button', { name: 'Leave as it is' }));
  await page.rest();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(asked(page, 'StartFerry')).toBe(0);
  expect(document.activeElement).toBe(button('Start'));
});

it('asks before what takes something away, in production, beginning at what leaves all as it is', async () => {
  const page = await show(GOING);
  await page.user.click(await screen.findByRole('button', { name: 'Stop' }));
  const question = screen.getByRole('dialog', { name: /^Stop: “/ });
  expect(question.textContent).toContain('The ferry leaves, whoever is on board.');
  expect(document.activeElement).toBe(button('Leave as it is'));
  expect(await axeFindings()).toEqual([]);
  await page.user.click(button('Leave as it is'));
  expect(asked(page, 'StopFerry')).toBe(0);
  await page.user.click(button('Stop'));
  await page.user.click(dialog().getByRole('button', { name: 'Stop' }));
  await page.rest();
  expect(asked(page, 'StopFerry')).toBe(1);
});

it('may be closed while it is being sent, says what that means, and the page tells what came of it', async () => {
  const page = await show(ENDED);
  await ask(page);
  let end: (failure: Failure) => void = () => undefined;
  vi.spyOn(page.services.transport, 'send').mockImplementationOnce(
    () => new Promise((_, reject) => (end = (failure) => reject(new FailureError(failure)))),
  );
  await page.user.click(dialog().getByRole('button', { name: 'Start' }));
  await dialog().findByText(/^It is being sent\. Closing this does not call it off/);
  expect(dialog().queryByRole('button', { name: 'Leave as it is' })).toBeNull();
  await page.user.click(dialog().getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(button('Working…').getAttribute('aria-disabled')).toBe('true');
  end({ kind: 'timeout', endpoint: 'worst.StartFerry', unclear: true, afterMs: 30_000 });
  await page.rest();
  screen.getByText(/^It is not known whether it was done\./);
  expect(button('Start').getAttribute('aria-disabled')).not.toBe('true');
  // Another try begins without it.
  await ask(page);
  expect(screen.queryByText(/^It is not known whether it was done\./)).toBeNull();
});

it('closes no dialog but itself when it is done', async () => {
  const page = await show(ENDED);
  await ask(page);
  let done: () => void = () => undefined;
  vi.spyOn(page.services.transport, 'send').mockImplementationOnce(
    () => new Promise((resolve) => (done = () => resolve({ value: {} }))),
  );
  await page.user.click(dialog().getByRole('button', { name: 'Start' }));
  await page.user.click(dialog().getByRole('button', { name: 'Close' }));
  await page.user.click(button('Again…'));
  await screen.findByRole('dialog');
  done();
  await page.rest();
  screen.getByRole('dialog');
});
