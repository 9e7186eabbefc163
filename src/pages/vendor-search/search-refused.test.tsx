import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { artsEntry, artsScenario } from '@/testing/arts-bench';
import { renderConsole } from '@/testing/services';
import { ARTS_PRODUCTION } from '@mocks/scenarios/dataarts-cast';

it('says of parameters that DataArts refuses that these are what to look at', async () => {
  const page = await renderConsole({
    path: `/tasks/dataarts-collection?api=${ARTS_PRODUCTION}&api.limit=101`,
    scenario: artsScenario(),
    registry: [artsEntry],
  });
  await page.rest();
  const note = (await screen.findByText(/DataArts did not take the search\./)).closest('[role="alert"]');
  expect(note?.textContent).toContain('Look at the parameters that were sent');
  expect(note?.textContent).not.toContain('There is no such task');
  expect(note?.textContent).toContain('DLG.2253');
});
