import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { asPhone } from '@/testing/as-phone';
import { renderConsole } from '@/testing/services';
import { openSync, syncEntry, syncScenario, taskNamed } from '@/testing/sync-bench';

async function show(name: string) {
  const { ref } = await taskNamed(name, await openSync());
  const path = `/tasks/dataworks-sync/${ref.connection}/${ref.id}`;
  const page = await renderConsole({ path, scenario: syncScenario, registry: [syncEntry] });
  await page.rest();
  await screen.findByRole('region', { name: 'What it does' });
  await page.rest();
  return page;
}

const banner = () => screen.getAllByText(/^[A-Z][^:]*: /).map((line) => line.textContent);

beforeEach(() => vi.unstubAllGlobals());

it('says of each act why not, with its name, three at most', async () => {
  await show('orders_live');
  expect(screen.getByTestId('task-status').textContent).toBe('Running');
  expect(banner()).toEqual(
    expect.arrayContaining([
      'Deploy: It can be deployed again once it is stopped.',
      'Start: It is started already.',
      'Undeploy: It can be undeployed once it is stopped.',
    ]),
  );
  expect(screen.queryByText(/^Delete: /)).toBeNull();
});

it('estimates nothing for what goes on until it is stopped', async () => {
  await show('orders_live');
  expect(screen.queryByText(/Too few like this/)).toBeNull();
});

it('advises to do the run again, and not the task, where names are taken once', async () => {
  await show('orders_archive_old');
  const happened = within(screen.getByRole('region', { name: 'What happened' }));
  happened.getByText('See below what its runs say. Restart the run there, or clone the task.');
});

it('puts what is possible first where there is room for two', async () => {
  asPhone();
  await show('orders_live');
  screen.getByRole('button', { name: 'Stop' });
  expect(screen.queryByRole('button', { name: 'Deploy' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Start' })).toBeNull();
});
