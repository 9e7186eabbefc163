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
  await screen.findByText(/DataArts did not take the search\./);
  const limit = screen.getByRole('textbox', { name: /limit$/ });
  expect(limit.getAttribute('aria-invalid')).toBe('true');
  const said = screen.getByRole('main').textContent;
  expect(said).toContain('Look at the parameters that were sent.');
  expect(said).toContain('DLG.2253');
  expect(said).not.toContain('There is no such task');
});
