import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { artsEntry, artsScenario, collectionNamed, openArts } from '@/testing/arts-bench';
import { renderConsole } from '@/testing/services';

it('says once what the state of a task is derived from that tells of no run', async () => {
  const { ref } = await collectionNamed('lake_dwd_nightly', await openArts());
  const page = await renderConsole({
    path: `/tasks/dataarts-collection/${ref.connection}/${ref.id}`,
    scenario: artsScenario(),
    registry: [artsEntry],
  });
  await page.rest();
  await screen.findByRole('region', { name: 'Schedule' });
  expect(within(screen.getByRole('main')).getAllByText(/Derived from schedule_config\.enabled/)).toHaveLength(1);
  expect(screen.queryByRole('region', { name: 'Progress' })).toBeNull();
});
