import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type Departure, noteDeparture } from '@/queries/departures';
import { renderConsole } from '@/testing/services';
import { WORST_CONNECTION } from '@/testing/worst-type/cloud';
import { worstScenario } from '@/testing/worst-type/scenario';

async function show(cause: Departure['cause'], ferries: number) {
  const ref = { connection: WORST_CONNECTION, type: 'worst', id: '12' };
  const page = await renderConsole({
    path: `/tasks/worst/${WORST_CONNECTION}/12`,
    scenario: worstScenario({ ferries, callsPerDay: 1_000 }),
    before: async () => noteDeparture({ ref, name: 'old ferry', at: 0, cause }),
  });
  await page.rest();
  await screen.findByRole('heading', { level: 1, name: 'old ferry' });
  await page.rest();
}
const further = () => screen.queryByRole('button', { name: 'Look further' });

it('lets one look further for what was to make room, where it may stand beyond what was read', async () => {
  await show('evicted', 137);
  screen.getByText(/^Removed by the cloud on .+ to make room\.$/);
  expect(further()).not.toBeNull();
});

it('offers no look where the list is whole', async () => {
  await show('evicted', 25);
  expect(further()).toBeNull();
});

it('offers no look for what was deleted here', async () => {
  await show('deleted', 137);
  screen.getByText(/^Deleted at .+ by you\.$/);
  expect(further()).toBeNull();
});
