import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { BOTH, button, fast, goBack, grid, rows, showList } from '@/testing/list-page';
import { announcer } from '@/ui/announce';
import { SCENARIOS } from '@mocks/scenarios/scenarios';

const heads = () =>
  within(grid())
    .getAllByRole('columnheader', fast)
    .map((head) => head.textContent?.trim());

it('stands, coming back, on the task that it came from', async () => {
  const page = await showList();
  grid().focus();
  await page.user.keyboard('jjj{Enter}');
  await page.rest();
  await screen.findByTestId('task-status');
  await goBack(page);
  await waitFor(() => expect(document.activeElement).toBe(grid()));
  const cursor = rows().filter((row) => row.dataset['cursor']);
  expect(cursor.map(({ id }) => id)).toEqual([grid().getAttribute('aria-activedescendant')]);
  expect(rows().indexOf(cursor[0] ?? grid())).toBe(3);
});

it('names no row that is not drawn', async () => {
  await showList({ roomPx: 400 });
  expect(grid().getAttribute('aria-activedescendant')).toBe(rows()[0]?.id);
  await act(async () => {
    grid().scrollTop = 800;
    grid().dispatchEvent(new Event('scroll'));
  });
  expect(rows()[0]?.getAttribute('aria-rowindex')).not.toBe('2');
  expect(grid().getAttribute('aria-activedescendant')).toBeNull();
});

it('is read faster, slower, not at all, or now, as one wants, and tells when that has changed it', async () => {
  const page = await showList();
  const asked = page.asked().length;
  await page.user.click(button(/^(Updated|Slowed|Not)/));
  await page.user.click(await screen.findByRole('button', { ...fast, name: 'Off' }));
  button(/^Paused by you/);
  await waitFor(() => expect(announcer.current().polite).toContain('Paused by you'));
  await page.pass(10 * 60_000);
  expect(page.asked()).toHaveLength(asked);
  await page.user.click(button('Refresh now'));
  await page.rest();
  expect(page.asked().length).toBeGreaterThan(asked);
  await page.user.click(button('As needed'));
  expect(button('As needed').getAttribute('aria-pressed')).toBe('true');
  expect(screen.queryByRole('button', { ...fast, name: /Paused by you/ })).toBeNull();
});

it('of one type has that type’s own columns, by name', async () => {
  const page = await showList({ path: '/tasks/iotda-export' });
  expect(heads()).toEqual([
    'Status',
    'Name',
    'Connection',
    'Progress',
    'Resource space',
    'Scope',
    'Created ↓',
    'Duration',
  ]);
  screen.getByRole('heading', { ...fast, level: 1, name: 'IoTDA export' });
  await waitFor(() => expect(grid().textContent).toContain('Lab'));
  await page.user.click(button('Resource space'));
  const spaces = rows().map((row) => row.querySelector('[data-col="facet"]')?.textContent ?? '');
  expect(spaces.filter((space) => space !== '—')).toEqual(spaces.filter((space) => space !== '—').toSorted());
  expect(spaces[0]).not.toBe('—');
});

it('says in its row where a reply is not as documented', async () => {
  const drifted = SCENARIOS['contract-drift'];
  expect(drifted).toBeDefined();
  await showList({ scenario: drifted ?? BOTH });
  const told = within(grid()).getAllByText('Reply off contract');
  expect(told[0]?.getAttribute('title')).toMatch(/: /);
});

it('names bars by what people call the task', async () => {
  await showList();
  const [bar] = within(grid()).getAllByRole('progressbar', fast);
  const name = () => bar?.closest('[role="row"]')?.querySelector('a')?.textContent;
  await waitFor(() => expect(name()).not.toMatch(/^[0-9a-f]{24}$/));
  expect(bar?.getAttribute('aria-label')).toBe(`Progress of ${name()}`);
});
