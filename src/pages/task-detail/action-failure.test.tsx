import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderConsole } from '@/testing/services';
import { WORST_CONNECTION } from '@/testing/worst-type/cloud';
import { longId } from '@/testing/worst-type/ferries';
import { worstScenario } from '@/testing/worst-type/scenario';

/** Tries to stop a ferry, which the cloud answers by this status and the wish to be left alone for a while. */
async function stop(status: number) {
  const page = await renderConsole({
    path: `/tasks/worst/${WORST_CONNECTION}/${longId(5)}`,
    scenario: worstScenario(),
  });
  await page.rest();
  await page.world.setFaults([
    {
      id: 'no',
      match: { endpoint: 'worst.StopFerry' },
      effect: { kind: 'status', status, code: 'FRY.0001', retryAfterS: 5 },
    },
  ]);
  await page.user.click(await screen.findByRole('button', { name: 'Stop' }));
  await page.rest();
  return within(within(screen.getByRole('main')).getByRole('alert'));
}

it('offers another try where it was not done and the cloud says when', async () => {
  const note = await stop(429);
  note.getByText('It was not done.');
  expect(note.getByRole('button', { name: /^Try again/ })).toBeTruthy();
});

it('offers none where nobody knows whether it was done', async () => {
  const note = await stop(503);
  note.getByText(/^It is not known whether it was done\./);
  expect(note.queryByRole('button', { name: /^Try again/ })).toBeNull();
  expect(note.getByRole('button', { name: 'Dismiss' })).toBeTruthy();
});
