import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { artsEntry, artsScenario } from '@/testing/arts-bench';
import { button, fast, grid, rows, showList, untilAddress } from '@/testing/list-page';

const show = (path: string) => showList({ path, scenario: artsScenario(), registry: [artsEntry] });
const heads = () =>
  within(grid())
    .getAllByRole('columnheader', fast)
    .map((head) => head.textContent?.trim());
const chips = () =>
  [...screen.getByRole('list', { ...fast, name: 'Tasks by status' }).querySelectorAll('button')].map(
    ({ dataset }) => dataset['status'],
  );

it('has no column for what tasks of its type never tell, and one for when they run next', async () => {
  await show('/tasks/dataarts-collection');
  expect(heads()).toEqual(['Status', 'Name', 'Connection', 'Next run', 'Source', 'Directory', 'Schedule', 'Created ↓']);
  expect(grid().getAttribute('aria-colcount')).toBe('8');
  for (const row of rows()) expect(within(row).getAllByRole('gridcell', fast)).toHaveLength(8);
});

it('is sorted by what runs next, the soonest first', async () => {
  const page = await show('/tasks/dataarts-collection');
  await page.user.click(button('Next run'));
  await untilAddress('?sort=next');
  const times = rows().flatMap(
    (row) => row.querySelector<HTMLTimeElement>('[data-col="progress"] time')?.dateTime ?? [],
  );
  expect(times.length).toBeGreaterThan(3);
  expect(times).toEqual(times.toSorted());
  expect(rows()[0]?.querySelector('[data-col="progress"] time')).not.toBeNull();
});

it('counts no states that none of its tasks can be in, unless somebody asks for one', async () => {
  await show('/tasks/dataarts-collection');
  expect(chips()).toEqual(['unknown', 'scheduled', 'paused', 'ready']);
});

it('keeps the chip of what is asked for', async () => {
  await show('/tasks/dataarts-collection?status=failed');
  expect(chips()).toContain('failed');
});

it('counts everything in the list of everything', async () => {
  await show('/tasks');
  expect(chips()).toEqual(expect.arrayContaining(['failed', 'partial', 'running', 'draft', 'expired']));
  expect(heads()).toContain('Duration');
});
