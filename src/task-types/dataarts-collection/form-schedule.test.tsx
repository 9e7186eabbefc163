import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Task } from '@/core/task';
import { artsEntry, artsScenario, collectionNamed, openArts } from '@/testing/arts-bench';
import { axeFindings } from '@/testing/find-axe';
import { renderConsole } from '@/testing/services';
import type { FaultRule } from '@mocks/faults';
// What comes when it is wanted comes in real time; here it is to be there by then.
import '@/forms/option-control';
import './form';

const registry = [artsEntry];

async function open(path: string, faults: readonly FaultRule[] = []) {
  const page = await renderConsole({
    path,
    scenario: artsScenario(),
    registry,
    before: ({ world }) => world.setFaults(faults),
  });
  await screen.findByRole('textbox', { name: 'Name' });
  await page.rest();
  return page;
}

type Page = Awaited<ReturnType<typeof open>>;

const create = () => open('/create/dataarts-collection?connection=arts-prod');
const edit = ({ ref }: Task, faults?: readonly FaultRule[]) =>
  open(`/edit/dataarts-collection/${ref.connection}/${ref.id}`, faults);
const task = async (name: string) => collectionNamed(name, await openArts());

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (control: HTMLElement, value: string) => fireEvent.change(control, { target: { value } });
const radio = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });
const beside = () => screen.getByRole('complementary', { name: /^Before you/ }).textContent ?? '';
const runs = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => row.textContent);
const bodies = (page: Page, id: string) =>
  page.services.journal
    .entries()
    .filter(({ endpoint }) => endpoint === id)
    .map(({ request }) => JSON.parse(request.body ?? '') as { schedule_config: Record<string, unknown> });

async function press(page: Page, name: string) {
  await page.user.click(screen.getByRole('button', { name }));
  await page.rest();
}

/** All that a task needs, and a schedule for it. */
async function fill(page: Page, name: string) {
  type(box('Name'), name);
  const control = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Data connection' });
  await page.user.click(control);
  type(control, 'dli_test');
  await page.rest();
  await page.user.click(await screen.findByRole('option', { name: /^dli_test/ }));
  await page.user.click(radio('On a schedule'));
  await page.rest();
}

function expectWrong(label: string, words: string) {
  const field = screen.getByLabelText(label, { selector: 'input' });
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const told = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(told.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain(words);
}

it('says at the end that it has passed, and sends nothing', async () => {
  const page = await create();
  await fill(page, 'over_already');
  type(screen.getByLabelText('Ends'), '2026-02-01T00:00');
  await press(page, 'Create');
  expectWrong('Ends', 'The end has passed');
  expect(page.asked()).not.toContain('dataarts.CreateTask');
});

it('says so of a task that is changed, before that is sent', async () => {
  const page = await edit(await task('migration_window'));
  type(box('Description'), 'looked at');
  await press(page, 'Save');
  expectWrong('Ends', 'The end has passed');
  expect(page.asked()).not.toContain('dataarts.UpdateTaskInfo');
  type(screen.getByLabelText('Ends'), '2027-02-01T00:00');
  await press(page, 'Save');
  expect(page.asked()).toContain('dataarts.UpdateTaskInfo');
});

it('foretells runs by the clock of the clouds, and goes with it', async () => {
  const page = await create();
  await page.user.click(radio('On a schedule'));
  expect(runs()[1]).toMatch(/^2026-03-02 02:00 Mon/);
  page.clock.advance(2 * 86_400_000);
  // Whoever types looks at the clock too.
  type(box('Cron expression'), '0 0 3 * * ?');
  expect(runs()[1]).toMatch(/^2026-03-04 03:00 Wed/);
});

it('asks once what happens after creating, and the request says the same', async () => {
  const page = await create();
  await fill(page, 'starts_by_itself');
  expect(screen.queryByRole('switch', { name: /schedule/i })).toBeNull();
  expect(radio('Nothing more').checked).toBe(true);
  expect(beside()).toMatch(/"enabled": 0\b/);
  expect(beside()).toContain('Its schedule is saved and waits');
  await page.user.click(radio('Run once now'));
  expect(beside()).toMatch(/"enabled": 0\b/);
  expect(beside()).toContain('Its schedule waits until somebody starts it.');
  await page.user.click(radio('Start its schedule'));
  expect(beside()).toMatch(/"enabled": 1\b/);
  expect(beside()).toContain('Its schedule starts by creating it');
  await press(page, 'Create');
  await screen.findByRole('heading', { level: 1, name: /starts_by_itself/ });
  expect(page.asked()).not.toContain('dataarts.ExecuteTaskAction');
  expect(bodies(page, 'dataarts.CreateTask').map(({ schedule_config }) => schedule_config['enabled'])).toEqual([1]);
});

it('keeps the switch where a task is changed', async () => {
  const page = await edit(await task('lake_dwd_nightly'));
  const on = screen.getByRole<HTMLInputElement>('switch', { name: 'The schedule is on' });
  expect(on.checked).toBe(true);
  await page.user.click(on);
  expect(beside()).toMatch(/"enabled": 0\b/);
});

it('sends a cron back that breaks the rules, where the cloud has it so, and warns of it', async () => {
  const kept = await task('lake_dwd_nightly');
  const broken: FaultRule = {
    id: 'broken',
    match: { endpoint: 'dataarts.ShowTaskInfo' },
    effect: { kind: 'drift', set: { 'schedule_config.cron_expression': '0 0 2 * * *' } },
  };
  const page = await edit(kept, [broken]);
  expect(box('Cron expression').value).toBe('0 0 2 * * *');
  expect(screen.getByText(/DataArts has this expression already/)).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
  type(box('Description'), 'looked at');
  await page.rest();
  expect(beside()).toContain('"cron_expression": "0 0 2 * * *"');
  await press(page, 'Save');
  expect(
    bodies(page, 'dataarts.UpdateTaskInfo').map(({ schedule_config }) => schedule_config['cron_expression']),
  ).toEqual(['0 0 2 * * *']);
});

it('takes no other broken cron in its place', async () => {
  const page = await edit(await task('lake_dwd_nightly'));
  type(box('Cron expression'), '0 0 2 * * *');
  await press(page, 'Save');
  expectWrong('Cron expression', 'both set');
  expect(screen.queryByText(/DataArts has this expression already/)).toBeNull();
  expect(page.asked()).not.toContain('dataarts.UpdateTaskInfo');
});
