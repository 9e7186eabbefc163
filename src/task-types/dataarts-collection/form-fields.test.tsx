import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { beside, box, choose, sent, showForm, type } from '@/testing/collection-form';
import { openLine, readAll } from '@/testing/bench-world';
import { axeFindings } from '@/testing/find-axe';
import { DATAARTS_SCENARIOS } from '@mocks/testing/dataarts-scenarios';
import { dataartsCollection } from '.';

it('offers patterns where DataArts does, and says why not elsewhere', async () => {
  const page = await showForm();
  type(box('Tables'), 'sales.orders\norders');
  expect(screen.getByText('Line 2: “orders” names no database. Tables are written database.table.')).toBeTruthy();
  await page.user.click(screen.getByRole('switch', { name: 'Tables by regular expression' }));
  expect(screen.queryByText(/names no database/)).toBeNull();
  type(box('Tables'), 'sales\\.o.*\n(');
  expect(screen.getByText(/^Line 2: “\(” is no regular expression here\./)).toBeTruthy();
  await page.user.click(screen.getByRole('switch', { name: 'Tables by regular expression' }));
  await choose(page, 'Type of data source', 'DWS');
  expect(screen.queryByRole('switch', { name: 'Tables by regular expression' })).toBeNull();
  expect(screen.getByText(/DataArts offers that for MySQL, Oracle and DLI only\./)).toBeTruthy();
  await choose(page, 'Type of data source', 'OBS');
  expect(screen.queryByRole('combobox', { name: 'Data connection' })).toBeNull();
  expect(screen.getByText(/DataArts offers that for DWS, DLI and MRS Hive only\./)).toBeTruthy();
});

it('takes the rest as JSON, and says at its field what has one of its own', async () => {
  const page = await showForm();
  type(box('Name'), 'rest');
  await choose(page, 'Data connection', 'dli_test');
  const rest = () => box('All else of the task configuration');
  type(rest(), '{"queue": "default"}');
  await page.user.click(screen.getByRole('button', { name: 'Create' }));
  await page.rest();
  await waitFor(() => expect(rest().getAttribute('aria-invalid')).toBe('true'));
  // The field stands under “More settings”: going to it has opened that.
  expect(document.activeElement).toBe(rest());
  expect(screen.getAllByText(/Take “queue” out of here/).length).toBeGreaterThan(0);
  expect(sent(page)).toEqual([]);
  type(rest(), '{"bucket_name": "harbour-lake"}');
  await page.user.click(screen.getByRole('button', { name: 'Create' }));
  await page.rest();
  await screen.findByRole('heading', { level: 1, name: /rest/ });
  expect(sent(page)).toMatchObject([{ task_config: { bucket_name: 'harbour-lake' } }]);
});

it('adds, fills, moves and removes entries of metadata by the keyboard alone', async () => {
  const page = await showForm();
  const press = (name: string) => {
    screen.getByRole('button', { name }).focus();
    return page.user.keyboard('{Enter}');
  };
  await press('Add an entry');
  const entry = (row: number) => within(screen.getByRole('group', { name: `Entry ${row}` }));
  const description = (row: number) => entry(row).getByRole<HTMLInputElement>('textbox', { name: /^Description/ });
  expect(document.activeElement).toBe(description(1));
  await page.user.keyboard('first');
  await press('Add an entry');
  await page.user.keyboard('second');
  expect(beside()).toMatch(/"parameter_config": \[\s*\{\s*"description": "first"\s*\},\s*\{\s*"description": "second"/);
  await press('Move entry 2 up');
  expect(description(1).value).toBe('second');
  // Whoever moves it on stays with it, also where it can go no further.
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move entry 1 up' }));
  expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
  await press('Remove entry 1');
  expect(description(1).value).toBe('first');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove entry 1' }));
  await press('Remove entry 1');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add an entry' }));
  expect(beside()).not.toContain('parameter_config');
});

it('says what the quota is, and that a name is taken', async () => {
  const page = await showForm();
  expect(beside()).toMatch(/\d+ of 100 tasks of the project are used; this makes \d+\./);
  const taken = page.services.queryClient.getQueriesData<{ tasks: { name: string }[] }>({});
  const name = taken.flatMap(([, data]) => data?.tasks?.[0]?.name ?? [])[0] ?? '';
  expect(name).not.toBe('');
  type(box('Name'), name);
  await page.rest();
  expect(beside()).toContain(`There is a task “${name}” already`);
});

it('creates and runs once in one plan', async () => {
  const page = await showForm();
  type(box('Name'), 'run_at_once');
  await choose(page, 'Data connection', 'dli_test');
  await page.user.click(screen.getByRole('radio', { name: 'Run once now' }));
  expect(beside()).toContain('It runs as soon as it is created, once.');
  await page.user.click(screen.getByRole('button', { name: 'Create' }));
  await page.rest();
  await screen.findByRole('heading', { level: 1, name: /run_at_once/ });
  expect(page.asked().filter((id) => id === 'dataarts.ExecuteTaskAction')).toHaveLength(1);
});

it('leaves the task made where running it is refused, and says so', async () => {
  const page = await showForm();
  type(box('Name'), 'not_run');
  await choose(page, 'Data connection', 'dli_test');
  await page.user.click(screen.getByRole('radio', { name: 'Run once now' }));
  const status = { kind: 'status', status: 400, code: 'DLG.1821' } as const;
  await page.world.setFaults([{ id: 'no', match: { endpoint: 'dataarts.ExecuteTaskAction' }, effect: status }]);
  await page.user.click(screen.getByRole('button', { name: 'Create' }));
  await page.rest();
  expect(page.asked().filter((id) => id === 'dataarts.CreateTask')).toHaveLength(1);
  expect(screen.getAllByText(/DLG\.1821/).length).toBeGreaterThan(0);
  // It is there, and only what is left is offered.
  expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
});

it.each(['en', 'zh-CN'] as const)('has nothing that axe complains of: %s', async (language) => {
  const page = await showForm(language);
  for (const more of document.querySelectorAll('details')) more.open = true;
  await page.user.click(screen.getByRole('button', { name: language === 'en' ? 'Add an entry' : '添加条目' }));
  expect(await axeFindings()).toEqual([]);
});

it('says everything in the other language', async () => {
  await showForm('zh-CN');
  for (const more of document.querySelectorAll('details')) more.open = true;
  const form = document.querySelector('form');
  const groups = [...(form?.querySelectorAll('fieldset') ?? [])].map(({ textContent }) => textContent).join('\n');
  const words = groups
    .replaceAll(/[a-z]+(?:[_A-Z][A-Za-z]*)+|DataArts|MySQL|Oracle|JSON|Hive|Cron|Quartz/g, '')
    .match(/[A-Za-z]{5,}/g);
  const wire = new Set(['description', 'interval', 'sampling', 'queue', 'unique', 'enabled', 'default', 'dayOf']);
  expect([...new Set(words)].filter((word) => !wire.has(word))).toEqual([]);
});

it('does not send a name that is taken, and offers one that is free', async () => {
  const page = await showForm();
  const { name = '' } = (await taskNamed()) ?? {};
  type(box('Name'), ` ${name} `);
  await choose(page, 'Data connection', 'dli_test');
  await page.user.click(screen.getByRole('button', { name: 'Create' }));
  await page.rest();
  expect(sent(page)).toEqual([]);
  const field = within(box('Name').closest<HTMLElement>('[data-field]') ?? document.body);
  expect(field.getByText(new RegExp(`^There is a task “${name}” already`))).toBeTruthy();
  await page.user.click(field.getByRole('button', { name: `Use ${name}_2` }));
  expect([box('Name').value, document.activeElement]).toEqual([`${name}_2`, box('Name')]);
  await page.user.click(screen.getByRole('button', { name: 'Create' }));
  await page.rest();
  expect(sent(page)).toMatchObject([{ name: `${name}_2` }]);
});

it('asks before it starts a schedule that never runs', async () => {
  const page = await showForm();
  type(box('Name'), 'never_runs');
  await choose(page, 'Data connection', 'dli_test');
  await page.user.click(screen.getByRole('radio', { name: /On a schedule/ }));
  type(await screen.findByRole('textbox', { name: 'Cron expression' }), '0 0 0 30 2 ?');
  await page.user.click(screen.getByRole('radio', { name: /Start its schedule/ }));
  await page.rest();
  expect(beside()).toContain('It never runs: no date fits its schedule.');
  await page.user.click(screen.getByRole('button', { name: 'Create' }));
  const dialog = await screen.findByRole('dialog', { name: 'Create it all the same?' });
  expect(dialog.textContent).toContain('It never runs');
  await page.user.click(within(dialog).getByRole('button', { name: 'Not yet' }));
  await page.rest();
  expect(sent(page)).toEqual([]);
});

it('tells what is to be corrected from what is to be filled in', async () => {
  const page = await showForm();
  type(box('Name'), 'x'.repeat(63));
  await page.rest();
  expect(beside()).toContain('1 field is to be filled in.');
  expect(beside()).toContain('1 field is to be corrected.');
});

it('says which databases stand twice', async () => {
  await showForm();
  type(screen.getByRole('textbox', { name: /^Databases/ }), 'sales\nstock\nsales');
  expect(await screen.findByText('More than once: sales')).toBeTruthy();
});

it('takes the name and the schedule along to another connection, and nothing that belongs to the first', async () => {
  const page = await showForm();
  type(box('Name'), 'goes_along');
  await choose(page, 'Data connection', 'dli_test');
  await page.user.selectOptions(screen.getByRole('combobox', { name: /^Connection/ }), 'arts-test');
  await page.rest();
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' })).value).toBe('goes_along');
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Data connection' }).value).toBe('');
});

/** A task of the beginning whose name has no number yet. */
async function taskNamed() {
  const scenario = DATAARTS_SCENARIOS['dataarts'];
  const line = scenario && (await openLine(scenario, 'arts-prod'));
  return line && (await readAll(dataartsCollection, line.context)).find(({ name }) => /^[a-z_]+$/.test(name));
}
