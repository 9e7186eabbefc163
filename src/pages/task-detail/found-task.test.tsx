import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderConsole } from '@/testing/services';
import type { OpenedWorld } from '@/testing/bench-world';
import { keys } from '@/query-kit/keys';
import { noteDeparture } from '@/queries/departures';
import type { SourceState } from '@/queries/source-state';
import { WORST_CONNECTION, WORST_PROJECT } from '@/testing/worst-type/cloud';
import { berths, longId } from '@/testing/worst-type/ferries';
import { worstEntry, worstWithFind } from '@/testing/worst-type/index';
import { worstScenario } from '@/testing/worst-type/scenario';

// Of an account whose calls nobody counts.
const { callsPerDay: _, ...source } = worstWithFind.source;
const registry = [{ ...worstEntry, load: async () => ({ ...worstWithFind, source }) }];

async function show(id: string, options: Partial<Parameters<typeof renderConsole>[0]> = {}) {
  const page = await renderConsole({
    path: `/tasks/worst/${WORST_CONNECTION}/${id}`,
    scenario: worstScenario({ ferries: 137, callsPerDay: 10_000 }),
    registry,
    ...options,
  });
  await page.rest();
  return page;
}
type Page = Awaited<ReturnType<typeof show>>;

const asked = (page: Page) => page.asked().filter((id) => id === 'worst.ShowFerry').length;
const says = (words: string | RegExp) => within(screen.getByRole('main')).getByText(words);

/** Those in the ten pages that are read, by the order that nobody documents. */
function knownIds(page: Page): ReadonlySet<string> {
  const key = keys.source(WORST_CONNECTION, 'worst');
  const known = page.services.queryClient.getQueryData<SourceState>(key)?.tasks ?? [];
  return new Set(known.map(({ ref }) => ref.id));
}

async function goTo(page: Page, id: string): Promise<Page> {
  window.history.replaceState(null, '', `/tasks/worst/${WORST_CONNECTION}/${id}`);
  const next = await page.reload();
  await next.rest();
  await screen.findByTestId('task-status');
  return next;
}

/** Makes ferries that run, as another console would; gives their ids. */
async function startFerries({ fetch, world }: OpenedWorld, count: number): Promise<readonly string[]> {
  const base = `/api/${WORST_CONNECTION}/v9/${WORST_PROJECT}/ferries`;
  const send = async (path: string, body: object) =>
    (await fetch(base + path, { method: 'POST', body: JSON.stringify(body) })).text();
  const ids: string[] = [];
  for (let place = 0; place < count; place += 1) {
    const berth_id = berths(world.describe().seed)[0]?.id;
    const ferry = { ferry_name: `new ${place}`, mode: 'bulk', cargo: 'tea', retries: 0, urgent: false, berth_id };
    const id = /"ferry_id":\s*"?(\d+)/.exec(await send('', ferry))?.[1] ?? '';
    await send(`/${id}/start`, {});
    ids.push(id);
  }
  return ids;
}

it('asks once for a task that its list does not hold, before it says that there is none', async () => {
  const page = await show('12');
  await screen.findByText('The cloud was asked for it by its id, and has none.');
  expect(asked(page)).toBe(1);
  expect(screen.queryByRole('button', { name: 'Look further' })).toBeNull();
});

it('asks for nothing that was deleted here', async () => {
  const ref = { connection: WORST_CONNECTION, type: 'worst', id: '12' };
  const page = await show('12', { before: async () => noteDeparture({ ref, name: 'old', at: 0, cause: 'deleted' }) });
  says(/^Deleted at .+ by you\.$/);
  await page.pass(60_000);
  expect(asked(page)).toBe(0);
});

it('shows one that its list has not come to yet, and asks nothing more of one that has ended', async () => {
  const first = await show('12');
  const known = knownIds(first);
  const place = Array.from({ length: 137 }, (_, index) => index).find(
    // One that has a plain name, and has ended.
    (index) => index > 4 && index % 7 !== 5 && index % 6 !== 4 && !known.has(longId(index)),
  );
  const page = await goTo(first, longId(place ?? 0));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(`ferry ${place}`);
  await page.pass(60_000);
  expect(asked(page)).toBe(1);
});

it('follows one that goes on until it has ended, and no further', async () => {
  const made: string[] = [];
  const first = await show('12', { before: async (opened) => void made.push(...(await startFerries(opened, 60))) });
  const id = made.find((one) => !knownIds(first).has(one)) ?? '';
  const page = await goTo(first, id);
  expect(screen.getByTestId('task-status').textContent).toBe('Waiting');
  await page.pass(10_000);
  expect(screen.getByTestId('task-status').textContent).toBe('Running');
  await page.pass(70_000);
  expect(screen.getByTestId('task-status').textContent).toBe('Succeeded');
  const calls = asked(page);
  expect(calls).toBeLessThan(30);
  await page.pass(60_000);
  expect(asked(page)).toBe(calls);
});

it('says why it could not be asked for, and lets one look further', async () => {
  const page = await show('12', {
    before: ({ world }) =>
      world.setFaults([{ id: 'no', match: { endpoint: 'worst.ShowFerry' }, effect: { kind: 'status', status: 403 } }]),
  });
  await screen.findByText('This task is not there');
  says('The task could not be loaded');
  expect(asked(page)).toBe(1);
  screen.getByRole('button', { name: 'Look further' });
});

it('tries again what time may heal', async () => {
  const page = await show('12', {
    before: ({ world }) =>
      world.setFaults([{ id: 'no', match: { endpoint: 'worst.ShowFerry' }, effect: { kind: 'status', status: 503 } }]),
  });
  await page.pass(10_000);
  says('The task could not be loaded');
  await page.world.setFaults([]);
  await page.user.click(screen.getByRole('button', { name: 'Try again' }));
  await page.rest();
  await screen.findByText('The cloud was asked for it by its id, and has none.');
});
