import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderConsole } from '@/testing/services';
import { LONG_NAME, MARKUP_NAME, ODD_NAME, ODD_STATE } from '@/testing/worst-type/ferries';
import { worstScenario } from '@/testing/worst-type/scenario';

const both = worstScenario({ beside: 'calm' });

const grid = () => screen.findByRole('grid', { name: 'Tasks, newest first' });
const rowOf = async (name: string) => within(await grid()).findByRole('row', { name: new RegExp(name.replace(/[()[\]]/g, '.')) });

it('lists the tasks of both, each with its type, its connection and its state', async () => {
  const page = await renderConsole({ path: '/tasks', scenario: both });
  await page.settle();
  process.stderr.write(`\nTEXT ${document.querySelector('main')?.textContent?.slice(0,1500)}\n`);
  process.stderr.write(JSON.stringify(page.services.journal.entries().map(({endpoint,status,failure,reply})=>[endpoint,status,failure,reply?.slice(0,300)]),null,1));
  const row = await rowOf('ferry 6');
  expect(row.textContent).toContain('Ferry');
  expect(within(await grid()).getAllByText('IoTDA export').length).toBeGreaterThan(20);
});
