import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { noteDeparture } from '@/queries/departures';
import { sourceKey } from '@/queries/sources';
import { renderConsole } from '@/testing/services';
import { WORST_CONNECTION } from '@/testing/worst-type/cloud';
import { LONG_NAME, longId, MARKUP_NAME, ODD_STATE } from '@/testing/worst-type/ferries';
import { worstScenario } from '@/testing/worst-type/scenario';

// Of the ferries from before, by their place: 3 is becalmed, 4 never ran, 5 goes with every tide, 0 has arrived.
const at = (place: number, tab = '') => `/tasks/worst/${WORST_CONNECTION}/${longId(place)}${tab}`;

async function show(path: string, options: Partial<Parameters<typeof renderConsole>[0]> = {}) {
  const page = await renderConsole({ path, scenario: worstScenario(), ...options });
  await page.rest();
  await screen.findByRole('heading', { level: 1 });
  await page.rest();
  return page;
}

/** What the page says; beside it stands the one for screen readers. */
const alert = () => within(screen.getByRole('main')).getByRole('alert');
const status = () => screen.getByTestId('task-status').textContent;
const button = (name: string) => screen.getByRole('button', { name });
const count = (asked: readonly string[], id: string) => asked.filter((one) => one === id).length;

beforeEach(() => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:test');
  // It would leave the page: nothing here knows of downloads.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  return () => vi.restoreAllMocks();
});

it('shows what a list and a closer look tell of a task, and its type’s own panel', async () => {
  const page = await show(at(5));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('ferry 5');
  expect(status()).toBe('Running');
  screen.getByText('vendor: TIDING');
  screen.getByText('It goes to and fro until somebody stops it.');
  screen.getByText('The cloud tells no progress.');
  expect(screen.getByRole('region', { name: 'Tide table' }).textContent).toContain('It sails by tide.');
  // Its list knows no owner.
  expect(screen.getByText('Owner').nextElementSibling?.textContent).toContain('Captain');
  expect(count(page.asked(), 'worst.HailFerry')).toBe(1);
  // What is done to it makes that old.
  await page.user.click(button('Stop'));
  await page.rest();
  expect(status()).toBe('Stopping');
  expect(screen.queryByText('Owner')).toBeNull();
});

it('keeps every digit of an id', async () => {
  await show(at(5, '/raw'));
  expect(document.querySelector('main pre')?.textContent).toContain(`"ferry_id": ${longId(5)},`);
});

it('leaves a steady state by the action that it names, and says why the others are not offered', async () => {
  const page = await show(at(5));
  expect(button('Start').getAttribute('aria-disabled')).toBe('true');
  screen.getByText('It is under way.');
  screen.getByText('There is a manifest when it has arrived.');
  await page.user.click(button('Start'));
  await page.user.click(button('Stop'));
  await page.rest();
  expect(count(page.asked(), 'worst.StopFerry')).toBe(1);
  expect(count(page.asked(), 'worst.StartFerry')).toBe(0);
  expect(status()).toBe('Stopping');
  expect(button('Stop').getAttribute('aria-disabled')).toBe('true');
});

it('starts what never ran, shows after a reload what was known, and once it is read what has become of it', async () => {
  const page = await show(at(4));
  expect(status()).toBe('Draft');
  await page.user.click(button('Start'));
  await page.rest();
  expect(status()).toBe('Waiting');
  page.clock.advance(90_000);
  const next = await page.reload();
  await screen.findByRole('heading', { level: 1, name: 'ferry 4' });
  await next.rest();
  // Its calls of a day are counted: a reload costs none of them.
  expect(status()).toBe('Waiting');
  await act(() => next.services.scheduler.refresh(sourceKey(WORST_CONNECTION, 'worst')));
  await next.rest();
  expect(status()).toBe('Succeeded');
});

it('saves a file', async () => {
  const page = await show(at(0));
  expect(status()).toBe('Succeeded');
  await page.user.click(button('Manifest'));
  await page.rest();
  expect(screen.getByRole('region', { name: 'Files' }).textContent).toContain(`manifest-${longId(0)}.txt`);
});

it('tells a refusal in the vendor’s words, and a lost answer from a refusal', async () => {
  const page = await show(at(5));
  const match = { endpoint: 'worst.StopFerry' };
  await page.world.setFaults([
    {
      id: 'no',
      match,
      effect: { kind: 'status', status: 409, code: 'FRY.0777', message: 'The tide is too high.' },
      times: 1,
    },
    { id: 'cut', match, effect: { kind: 'cut', when: 'after' }, times: 1 },
  ]);
  await page.user.click(button('Stop'));
  await page.rest();
  const refusal = alert();
  expect(refusal.textContent).toContain('It was not done.');
  expect(refusal.textContent).toContain('The tide is too high.');
  expect(refusal.textContent).toContain('FRY.0777');
  await page.user.click(within(refusal).getByRole('button', { name: 'Dismiss' }));
  await page.user.click(button('Stop'));
  await page.rest();
  expect(alert().textContent).toContain('It is not known whether it was done.');
  // What may have been done shows at once.
  expect(status()).toBe('Stopping');
});

it('says that a task is not there, and where it looked', async () => {
  await show(`/tasks/worst/${WORST_CONNECTION}/12`);
  screen.getByText('This task is not there');
  screen.getByText(/not among the 25 tasks of its connection/);
  expect(screen.getByRole('link', { name: 'Back to Tasks' })).toBeTruthy();
});

it('says that more could be looked through, and that a connection is not there', async () => {
  const page = await show(`/tasks/worst/${WORST_CONNECTION}/12`, {
    scenario: worstScenario({ ferries: 137, callsPerDay: 1_000 }),
  });
  screen.getByText(/not among the 100 tasks looked through so far; there are more/);
  window.history.pushState(null, '', '/tasks/worst/nowhere/12');
  await page.reload();
  await screen.findByText('No connection or task type of that name is there.');
});

it('looks through the rest for it where it is not among what was read', async () => {
  const page = await show(at(130), { scenario: worstScenario({ ferries: 137, callsPerDay: 1_000 }) });
  await page.user.click(button('Look through all'));
  await page.rest();
  await screen.findByRole('heading', { level: 1, name: 'ferry 130' });
});

it('says where a task went that was removed to make room, and leads to what came instead', async () => {
  const ref = { connection: WORST_CONNECTION, type: 'worst', id: '12' };
  const by = { ...ref, id: longId(5) };
  await show(`/tasks/worst/${WORST_CONNECTION}/12`, {
    before: async () => noteDeparture({ ref, name: 'old ferry', at: 0, cause: 'evicted', by }),
  });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('old ferry');
  screen.getByText(/^Removed by the cloud on 1970-01-01 .+ to make room\.$/);
  expect(screen.getByRole('link', { name: 'ferry 5' }).getAttribute('href')).toContain(longId(5));
});

it('says that its source is down, and tries again', async () => {
  const page = await show(at(5), {
    before: ({ world }) =>
      world.setFaults([{ id: 'down', match: { endpoint: 'worst.*' }, effect: { kind: 'status', status: 503 } }]),
  });
  screen.getByText('The task could not be loaded');
  await page.world.setFaults([]);
  await page.user.click(button('Try again'));
  await page.rest();
  expect(status()).toBe('Running');
});

it.each([
  [0, LONG_NAME],
  [1, 'شحن [U+202E]gnp.exe'],
  [2, MARKUP_NAME],
])('lets the name of ferry %i be nothing but text', async (place, name) => {
  await show(at(place));
  const heading = screen.getByRole('heading', { level: 1 });
  expect(heading.textContent).toBe(name);
  expect(heading.querySelector('bdi')).not.toBeNull();
  expect(heading.querySelector('script')).toBeNull();
});

it('shows a state that it does not know in the vendor’s word', async () => {
  await show(at(3));
  expect(status()).toBe('Unknown');
  screen.getByText(`vendor: ${ODD_STATE}`);
  screen.getByText('The vendor uses a word that the console does not know.');
});

it('says everything in the other language', async () => {
  const page = await show(at(5));
  await page.user.click(button('中文'));
  await screen.findByRole('region', { name: '潮汐表' });
  expect(status()).toBe('运行中');
  screen.getByText('往返航行，直到有人停止。');
  expect(screen.getByRole('region', { name: '潮汐表' }).textContent).toContain('按 tide 航行。');
  expect(screen.getByRole('button', { name: '停止' })).toBeTruthy();
  expect(document.querySelector('main')?.textContent).not.toMatch(/Stop|Start|Details|Timeline|Ferry /);
});
