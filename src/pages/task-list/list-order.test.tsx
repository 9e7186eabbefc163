import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SourceState } from '@/queries/source-state';
import { iotdaExport } from '@/task-types/iotda-export';
import {
  BOTH,
  button,
  cells,
  count,
  counted,
  fast,
  field,
  goBack,
  goTo,
  grid,
  rows,
  showList,
  toggle,
  untilAddress,
} from '@/testing/list-page';
import { worstScenario } from '@/testing/worst-type/scenario';
import { PRODUCTION, TEST } from '@mocks/scenarios/harbour';
import { SCENARIOS } from '@mocks/scenarios/scenarios';

const MINUTE_MS = 60_000;

describe('order', () => {
  it('is chosen at the heads of the columns', async () => {
    const page = await showList();
    const head = (name: string) => screen.getByRole('columnheader', { ...fast, name: new RegExp(`^${name}`) });
    expect(head('Created').getAttribute('aria-sort')).toBe('descending');
    const newest = cells('name');
    await page.user.click(button('Status'));
    expect(head('Status').getAttribute('aria-sort')).toBe('ascending');
    expect(head('Created').getAttribute('aria-sort')).toBeNull();
    expect(cells('status')[0]).toMatch(/^Failed/);
    expect(grid().getAttribute('aria-label')).toBe('Tasks, sorted by Status');
    await untilAddress('?sort=status');
    await page.user.click(button(/^Status/));
    await untilAddress('?sort=-status');
    await page.user.click(button(/^Status/));
    expect(cells('name')).toEqual(newest);
    await untilAddress('');
  });

  it('is held while somebody points at the rows, and let in when they want', async () => {
    const page = await showList({ path: '/tasks?status=running' });
    const before = count();
    expect(before).toBeGreaterThan(0);
    const names = cells('name');
    await page.user.hover(grid());
    await page.pass(30 * MINUTE_MS);
    // The values are new, the places are not.
    expect(cells('name')).toEqual(names);
    expect(cells('status').filter((text) => text.startsWith('Succeeded')).length).toBeGreaterThan(0);
    const left = counted('Running');
    expect(left).toBeLessThan(before);
    screen.getByText('order changed');
    await page.user.click(button('Apply'));
    await page.rest();
    expect(screen.queryAllByText(/^Succeeded/, { selector: '[data-col] *' })).toEqual([]);
    expect(screen.queryByText('order changed')).toBeNull();
  });
});

describe('the address', () => {
  it('says all that is shown, is lived through by a reload, and Back goes back', async () => {
    const path = '/tasks?q=e&not.status=draft&created=30d&sort=name';
    const page = await showList({ path });
    const [rowsThen, namesThen] = [count(), cells('name')];
    expect(field()).toHaveProperty('value', 'e');
    expect(window.location.search).toBe(path.slice('/tasks'.length));
    await page.user.click(toggle('Succeeded'));
    expect(count()).toBeLessThan(rowsThen);
    await untilAddress('?q=e&created=30d&status=succeeded&sort=name');
    await goBack(page);
    expect(window.location.search).toBe(path.slice('/tasks'.length));
    expect(cells('name')).toEqual(namesThen);
    const again = await page.reload();
    await again.rest();
    expect(cells('name')).toEqual(namesThen);
  });

  it('without a word shows what this page was last asked for, and no other page', async () => {
    const page = await showList();
    const all = count();
    await page.user.click(toggle('Failed'));
    const failed = count();
    await untilAddress('?status=failed');
    await goTo(page, '/tasks/worst');
    const ferries = count();
    expect(ferries).toBe(25);
    expect(new Set(cells('connection'))).toEqual(new Set(['PFerries']));
    await page.user.click(button('Name'));
    await untilAddress('?sort=name');

    await goTo(page, '/tasks');
    expect(count()).toBe(failed);
    await untilAddress('?status=failed');
    // What the address says counts.
    await goTo(page, '/settings');
    await goTo(page, '/tasks?status=running');
    expect(count()).toBe(counted('Running'));
    await page.user.click(toggle('Running'));
    expect(count()).toBe(all);
    await untilAddress('');
    await goTo(page, '/tasks/worst');
    await untilAddress('?sort=name');
  });

  it('degrades part by part, and says which', async () => {
    const page = await showList({ path: '/tasks?status=failed,lost&colour=%3Cb%3E&sort=-created&created=soon' });
    expect(cells('status').every((text) => text.startsWith('Failed'))).toBe(true);
    screen.getByText('A part of the link was not understood: status=lost · colour=<b> · created=soon');
    await page.user.click(button('Dismiss'));
    expect(screen.queryByText(/not understood/)).toBeNull();
    await untilAddress('?status=failed');
  });

  it('of a type that nobody knows leads to the list of everything, and says so', async () => {
    await showList({ path: '/tasks/submarines' });
    screen.getByText('A part of the link was not understood: type=submarines');
    expect(window.location.pathname).toBe('/tasks');
  });
});

it('looks through all for what it costs, and says what nothing was found in', async () => {
  const page = await showList({ scenario: worstScenario({ ferries: 137, callsPerDay: 1_000 }) });
  screen.getByText('100 looked through, 137 there');
  await page.user.click(button('Name'));
  screen.getByText('Sorted among those: others may belong in between.');
  await page.user.type(field(), 'no such thing');
  await screen.findByText('Nothing among the 100 looked through matches');
  screen.getByText('0 of 100 looked through, 137 there');
  await page.user.clear(field());
  await waitFor(() => expect(count()).toBe(100));
  const asked = page.asked().length;
  await page.user.click(button('Look through all (4 requests)'));
  await page.rest();
  expect(count()).toBe(137);
  expect(page.asked().length - asked).toBe(4);
  expect(screen.queryByRole('button', { ...fast, name: /Look/ })).toBeNull();
});

it('draws again only the rows that a poll has changed', async () => {
  const page = await showList({ scenario: SCENARIOS['calm'] ?? BOTH, roomPx: 40_000 });
  const { scheduler, queryClient } = page.services;
  const tasks = () =>
    [PRODUCTION, TEST].flatMap((connection) => {
      const state = queryClient.getQueryData<SourceState>([connection, 'tasks', iotdaExport.id]);
      return state?.tasks ?? [];
    });
  const ids = new Set(tasks().map(({ ref }) => ref.id));
  const own = rows().filter(({ dataset }) => ids.has(dataset['taskId'] ?? ''));
  expect(own).toHaveLength(ids.size);
  scheduler.setChoice('off');
  await page.pass(10_000);
  const before = new Set(tasks());
  const drawings = countReads(iotdaExport.name);
  await act(async () => {
    for (const connection of [PRODUCTION, TEST]) await scheduler.refresh(`${connection}/${iotdaExport.id}`);
  });
  await page.rest();
  const changed = tasks().filter((task) => !before.has(task)).length;
  expect(changed).toBeGreaterThan(1);
  expect(changed).toBeLessThan(10);
  expect(drawings()).toBe(changed);
});

/** Counts how often a message is said: each drawing of a row says its type, and nothing else on the page does. */
function countReads(message: { readonly key: string }): () => number {
  const { key } = message;
  let reads = 0;
  Object.defineProperty(message, 'key', {
    configurable: true,
    get: () => {
      reads += 1;
      return key;
    },
  });
  onTestFinished(() => {
    Object.defineProperty(message, 'key', { configurable: true, enumerable: true, writable: true, value: key });
  });
  return () => reads;
}
