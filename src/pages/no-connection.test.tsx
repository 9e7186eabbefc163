import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderConsole } from '@/testing/services';
import { worstScenario } from '@/testing/worst-type/scenario';
import { SCENARIOS } from '@mocks/scenarios/scenarios';

const PLACES = [
  '/tasks/dataarts-collection',
  '/tasks/dataarts-collection?api=arts-prod',
  '/coming/dataarts-collection',
  '/create/dataarts-collection',
  '/edit/dataarts-collection/arts-prod/1',
  '/tasks/dataarts-collection/arts-prod/1',
];

async function show(path: string) {
  const scenario = SCENARIOS['quota-exhausted'];
  if (!scenario) throw new RangeError('quota-exhausted');
  const page = await renderConsole({ path, scenario });
  await page.rest();
  return within(screen.getByRole('main'));
}

it.each(PLACES)('says at %s that no connection leads to that cloud, and where there is something', async (path) => {
  const main = await show(path);
  await main.findByText('No connection leads to DataArts');
  main.getByText(/^This scenario of the demo has none/);
  expect(main.getByRole('link', { name: 'All tasks' }).getAttribute('href')).toBe('/tasks');
  for (const untrue of ['No connections', 'No calendar', 'There is no such task type', 'This task is not there']) {
    expect(main.queryByText(untrue)).toBeNull();
  }
});

it.each([
  ['/create/nothing', 'There is no such task type'],
  ['/tasks/nothing/c/1', 'This task is not there'],
  ['/coming/nothing', 'No calendar'],
])('says otherwise of a type that nobody knows: %s', async (path, words) => {
  const main = await show(path);
  await main.findByText(words);
});

it('says of a connection that is not there, where others lead to that cloud, that it is not there', async () => {
  const page = await renderConsole({ path: '/tasks/worst/nowhere/1', scenario: worstScenario({ ferries: 3 }) });
  await page.rest();
  await screen.findByText('This task is not there');
});
