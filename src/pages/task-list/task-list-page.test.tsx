import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { displayStatus } from '@/core/status';
import type { Task } from '@/core/task';
import { countCall } from '@/queries/call-count';
import { iotdaExport } from '@/task-types/iotda-export';
import { openLine, readAll } from '@/testing/bench-world';
import { renderConsole } from '@/testing/services';
import { LONG_NAME, MARKUP_NAME, ODD_NAME, ODD_STATE } from '@/testing/worst-type/ferries';
import { worst } from '@/testing/worst-type/index';
import { WORST_CONNECTION } from '@/testing/worst-type/cloud';
import { WORST_ACCOUNT, worstScenario } from '@/testing/worst-type/scenario';
import { PRODUCTION, TEST } from '@mocks/scenarios/harbour';

const both = worstScenario({ beside: 'calm' });
const ferriesAlone = worstScenario();
const DOWN = { kind: 'status', status: 503, message: 'Under water.' } as const;

async function showList(options: Partial<Parameters<typeof renderConsole>[0]> = {}) {
  const page = await renderConsole({ path: '/tasks', scenario: both, ...options });
  await page.rest();
  return page;
}

/** Whether each of a thousand elements can be seen is not asked: that alone would take seconds. */
const fast = { hidden: true };
const grid = () => screen.getByRole('grid', fast);
const rows = () => within(grid()).getAllByRole('row', fast).slice(1);
const count = () => Number(grid().getAttribute('aria-rowcount')) - 1;
const rowOf = (name: string) => rows().find((row) => row.textContent?.includes(name)) ?? document.createElement('p');
const namesShown = () => rows().map((row) => within(row).getByRole('link', fast).textContent ?? '');

/** What the clouds hold, read without any page. */
async function everything(): Promise<Task[]> {
  const read = async (type: typeof worst, connection: string) =>
    readAll(type, (await openLine(both, connection)).context);
  const lists = await Promise.all([
    read(iotdaExport, PRODUCTION),
    read(iotdaExport, TEST),
    read(worst, WORST_CONNECTION),
  ]);
  return lists.flat();
}

it('shows the tasks of both types in one list, the newest first, and counts them right', async () => {
  await showList({ roomPx: 40_000 });
  const expected = await everything();
  expect(count()).toBe(expected.length);
  expect(rows()).toHaveLength(expected.length);
  expect(rows().filter((row) => row.textContent?.includes('Ferry'))).toHaveLength(25);
  // Also those of a source that lists in no order; what has no age comes last.
  const times = new Map(expected.map(({ ref, createdAt }) => [ref.id, createdAt ?? 0]));
  const shown = rows().map((row) => times.get(row.dataset['taskId'] ?? '') ?? Number.NaN);
  expect(shown).toEqual(shown.toSorted((one, other) => other - one));
  expect(shown.at(-1)).toBe(0);
  const counts = within(screen.getByRole('list', { name: 'Tasks by status' }));
  for (const [status, word] of [
    ['failed', 'Failed'],
    ['unknown', 'Unknown'],
    ['running', 'Running'],
    ['draft', 'Draft'],
    ['succeeded', 'Succeeded'],
    ['partial', 'Partial'],
  ]) {
    const wanted = expected.filter((task) => displayStatus(task) === status).length;
    expect(counts.getByText(`${word}`, { exact: false }).textContent, word).toBe(`${word} ${wanted}`);
  }
});

it('shows a state that it does not know as unknown, in the vendor’s word', async () => {
  await showList({ scenario: ferriesAlone });
  expect(rowOf(ODD_NAME).textContent).toContain(`Unknown${ODD_STATE}`);
});

it('lets names be nothing but text', async () => {
  await showList({ scenario: ferriesAlone });
  expect(namesShown()).toContain(LONG_NAME);
  expect(namesShown()).toContain(MARKUP_NAME);
  expect(namesShown()).toContain('شحن [U+202E]gnp.exe');
  expect(grid().querySelector('script')).toBeNull();
});

it('reads a small source of unknown order whole, and one of known order by its head', async () => {
  const page = await showList({ scenario: worstScenario({ beside: 'empty' }) });
  const asked = page.asked();
  expect(asked.filter((id) => id === 'worst.SearchFerries')).toHaveLength(3);
  expect(asked.filter((id) => id === 'iotda.ListExportTasks')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Look further' })).toBeNull();
});

it('reads a large one as far as ten pages go, says so, and keeps what is looked through beyond them', async () => {
  const page = await showList({ scenario: worstScenario({ ferries: 137, callsPerDay: 1_000 }) });
  expect(page.asked().filter((id) => id === 'worst.SearchFerries')).toHaveLength(10);
  expect(count()).toBe(100);
  await screen.findByText('100 of 137 looked through');
  screen.getByText('Ferries lists in no order: newer tasks may stand further on.');
  await page.user.click(screen.getByRole('button', { ...fast, name: 'Look further' }));
  await page.rest();
  expect(count()).toBe(110);
  await act(() => page.services.scheduler.refresh(`${WORST_CONNECTION}/worst`));
  await page.rest();
  expect(count()).toBe(110);
  for (let more = 0; more < 3; more += 1) {
    await page.user.click(screen.getByRole('button', { ...fast, name: 'Look further' }));
    await page.rest();
  }
  expect(count()).toBe(137);
  expect(screen.queryByText('Ferries lists in no order: newer tasks may stand further on.')).toBeNull();
});

it('goes on with one source while another is down, and reads that again when asked', async () => {
  const page = await showList({
    before: ({ world }) => world.setFaults([{ id: 'down', match: { endpoint: 'worst.*' }, effect: DOWN }]),
  });
  screen.getByText('Ferries could not be read');
  screen.getByText(/Under water/);
  expect(count()).toBeGreaterThan(20);
  expect(rowOf('Ferry').textContent).toBe('');
  await page.world.setFaults([]);
  await page.user.click(screen.getByRole('button', { ...fast, name: 'Try again' }));
  await page.rest();
  expect(rowOf(ODD_NAME).textContent).toContain('Ferry');
  expect(screen.queryByText('Ferries could not be read')).toBeNull();
});

it('says that it loads, and that there is nothing', async () => {
  const page = await renderConsole({ path: '/tasks', scenario: worstScenario({ ferries: 0, beside: 'empty' }) });
  expect(await screen.findByText('Loading tasks…')).toBeTruthy();
  await page.rest();
  await screen.findByText('No tasks yet');
  expect(screen.queryByText('Loading tasks…')).toBeNull();
});

it('says that nothing could be had, and tries again', async () => {
  const page = await showList({
    scenario: ferriesAlone,
    before: ({ world }) =>
      world.setFaults([{ id: 'no', match: { endpoint: 'console.*' }, effect: { kind: 'status', status: 403 } }]),
  });
  screen.getByText('Tasks could not be loaded');
  expect(screen.queryByRole('grid')).toBeNull();
  await page.world.setFaults([]);
  await page.user.click(screen.getByRole('button', { ...fast, name: 'Try again' }));
  await page.rest();
  expect(rows()).toHaveLength(25);
});

it('says everything in the other language, the types’ own words too', async () => {
  const page = await showList();
  await page.user.click(screen.getByRole('button', { ...fast, name: '中文' }));
  await page.rest();
  await screen.findByRole('grid', { ...fast, name: '任务，最新的在前' });
  expect(rowOf(ODD_NAME).textContent).toContain(`未知${ODD_STATE}`);
  expect(rowOf(ODD_NAME).textContent).toContain('渡轮');
  expect(rowOf('IoTDA 导出').textContent).toContain('运行中');
  expect(document.querySelector('main')?.textContent).not.toMatch(/Tasks|Ferry|Running|Succeeded|Created/);
});

const searches = (asked: readonly string[]) => asked.filter((id) => id === 'worst.SearchFerries').length;
const HOUR_MS = 3_600_000;

it('spreads the calls of a day over what is left of it, and says that it does', async () => {
  const page = await showList({ scenario: ferriesAlone });
  screen.getByRole('button', { ...fast, name: /^Slowed: 100 calls a day, at most \d\d left/ });
  // 64 calls above the reserve and the first looks, three for each reading, for the 12 hours until midnight.
  await page.pass(HOUR_MS / 2);
  expect(searches(page.asked())).toBe(3);
  await page.pass(HOUR_MS / 2);
  expect(searches(page.asked())).toBe(6);
});

it('keeps the last calls of a day for the operator, and goes on with the next day', async () => {
  const page = await showList({
    scenario: ferriesAlone,
    before: async ({ world }) => {
      for (let call = 0; call < 70; call += 1) countCall(WORST_ACCOUNT, world.now());
    },
  });
  // What was never read is read once.
  expect(searches(page.asked())).toBe(3);
  screen.getByRole('button', { ...fast, name: /^Slowed: the day's last 27 calls are kept for you/ });
  await page.pass(11.9 * HOUR_MS);
  expect(searches(page.asked())).toBe(3);
  await page.pass(0.3 * HOUR_MS);
  expect(searches(page.asked())).toBeGreaterThan(3);
});
