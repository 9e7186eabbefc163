import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Task } from '@/core/task';
import { openLine, readAll } from '@/testing/bench-world';
import { axeFindings } from '@/testing/find-axe';
import { renderConsole } from '@/testing/services';
import type { ScenarioFactory } from '@mocks/scenario';
import { DATAARTS_SCENARIOS } from '@mocks/testing/dataarts-scenarios';
import { dataartsCollection } from '.';

const registry = [{ id: 'dataarts-collection', cloud: 'dataarts', load: async () => dataartsCollection } as const];

const scenario: ScenarioFactory = (beginning) => {
  const factory = DATAARTS_SCENARIOS['dataarts'];
  if (!factory) throw new RangeError('no scenario "dataarts"');
  return factory(beginning);
};

/** A task of the beginning that reads by a data connection. */
async function some(fits: (task: Task) => boolean): Promise<Task> {
  const line = await openLine(scenario, 'arts-prod');
  const found = (await readAll(dataartsCollection, line.context)).find(fits);
  if (!found) throw new RangeError('no such task');
  return found;
}

async function open(task: Task, language: 'en' | 'zh-CN' = 'en') {
  const { connection, id } = task.ref;
  const page = await renderConsole({
    path: `/edit/dataarts-collection/${connection}/${id}`,
    scenario,
    registry,
    language,
  });
  await screen.findByRole('textbox', { name: language === 'en' ? 'Name' : '名称' });
  await page.rest();
  return page;
}

const beside = () => screen.getByRole('complementary', { name: /^(Before you save|保存之前)$/ }).textContent ?? '';

it('shows what differs, sends the whole task with that changed, and says what becomes of its schedule', async () => {
  const task = await some(({ vendorStatus }) => vendorStatus === 'enabled 3');
  const page = await open(task);
  expect(beside()).not.toContain('PUT');
  expect(screen.getByText(/^Its schedule is on, and stays on/)).toBeTruthy();
  // It can be read, and not be changed.
  expect(screen.getByText('DataArts lets no task change the type of its source. Clone it instead.')).toBeTruthy();
  expect(screen.queryByRole('radio', { name: 'Run once now' })).toBeNull();
  fireEvent.change(screen.getByRole('textbox', { name: /^Description/ }), { target: { value: 'looked at' } });
  await page.rest();
  expect(beside()).toContain('looked at');
  expect(beside()).toContain('"create_time"');
  expect(beside()).toMatch(/"enabled": 1\b/);
  await page.user.click(screen.getByRole('button', { name: 'Save' }));
  await page.rest();
  await screen.findByRole('heading', { level: 1, name: new RegExp(task.name) });
  expect(page.asked().filter((id) => id === 'dataarts.UpdateTaskInfo')).toHaveLength(1);
});

it('asks in production before a paused schedule is on again', async () => {
  const task = await some(({ vendorStatus }) => vendorStatus === 'enabled 5');
  const page = await open(task);
  fireEvent.change(screen.getByRole('textbox', { name: /^Description/ }), { target: { value: 'looked at' } });
  await page.rest();
  expect(beside()).toContain('Its schedule is paused by DataArts now.');
  const written = () => page.asked().filter((id) => id === 'dataarts.UpdateTaskInfo').length;
  await page.user.click(screen.getByRole('button', { name: 'Save' }));
  const dialog = await screen.findByRole('dialog', { name: 'Save with this?' });
  expect(dialog.textContent).toContain('saved, it is on again');
  await page.user.click(within(dialog).getByRole('button', { name: 'Not yet' }));
  await page.rest();
  expect(written()).toBe(0);
  await page.user.click(screen.getByRole('button', { name: 'Save' }));
  await page.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }));
  await page.rest();
  expect(written()).toBe(1);
});

it('tells what is sent back as it is', async () => {
  const page = await open(await some(({ vendorStatus }) => vendorStatus === 'enabled 3'));
  for (const more of document.querySelectorAll('details')) more.open = true;
  const kept = within(screen.getByText('create_time').closest('dl') ?? document.body);
  expect(kept.getByText('user_name')).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
  expect(page.asked()).toContain('dataarts.ShowTaskInfo');
});

it('keeps what was typed in the schedule, in the metadata and beside', async () => {
  const page = await open(await some(({ vendorStatus }) => vendorStatus === 'enabled 3'));
  for (const more of document.querySelectorAll('details')) more.open = true;
  fireEvent.change(screen.getByRole('textbox', { name: 'Cron expression' }), { target: { value: '0 30 3 * * ?' } });
  await page.user.click(screen.getByRole('button', { name: 'Add an entry' }));
  await page.user.keyboard('kept');
  await page.rest();
  // A draft is written down shortly after; leaving writes it at once.
  window.dispatchEvent(new Event('pagehide'));
  await page.reload();
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Cron expression' }).value).toBe('0 30 3 * * ?'),
  );
  expect(screen.getByDisplayValue('kept')).toBeTruthy();
  expect(beside()).toContain('parameter_config');
});

it('says everything in the other language', async () => {
  await open(await some(({ vendorStatus }) => vendorStatus === 'enabled 3'), 'zh-CN');
  expect(screen.getByText(/^调度已开启，保存后仍开启/)).toBeTruthy();
  expect(screen.getByText('原样发回')).toBeTruthy();
});
