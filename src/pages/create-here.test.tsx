import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { artsEntry, artsScenario } from '@/testing/arts-bench';
import { fast, showList } from '@/testing/list-page';
import { worstScenario } from '@/testing/worst-type/scenario';

const link = () => screen.findByRole('link', { ...fast, name: 'Create task' });
const address = () => window.location.pathname + window.location.search;

it('goes from the list of everything to the choice of everything', async () => {
  await showList();
  expect((await link()).getAttribute('href')).toBe('/create');
});

it('goes from the list of one type to its connections, and with one alone straight to the form', async () => {
  const page = await showList({
    path: '/tasks/dataarts-collection',
    scenario: artsScenario(),
    registry: [artsEntry],
  });
  await page.user.click(await link());
  await page.rest();
  expect(address()).toBe('/create/dataarts-collection');
  await screen.findByRole('link', { name: /DataArts test/ });
  expect(screen.queryByRole('form')).toBeNull();
});

it('opens the form where there is one connection', async () => {
  const page = await showList({ path: '/tasks/worst', scenario: worstScenario({ ferries: 3 }) });
  await page.user.click(await link());
  await page.rest();
  expect(address()).toBe('/create/worst');
  await screen.findByRole('button', { name: /^Create/ });
});

it('takes along the connection that was asked', async () => {
  await showList({
    path: '/tasks/dataarts-collection?api=arts-test',
    scenario: artsScenario(),
    registry: [artsEntry],
  });
  expect((await link()).getAttribute('href')).toBe('/create/dataarts-collection?connection=arts-test');
});
