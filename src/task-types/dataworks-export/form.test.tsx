import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { preferences } from '@/storage/preferences';
import { renderConsole } from '@/testing/services';
import { DATAWORKS_SCENARIOS } from '@mocks/testing/dataworks-scenarios';
import { dataworksExport } from '.';

const registry = [{ id: 'dataworks-export', cloud: 'dataworks', load: async () => dataworksExport } as const];

async function show(language: 'en' | 'zh-CN' = 'en', scenario = 'dataworks') {
  const factory = DATAWORKS_SCENARIOS[scenario];
  if (!factory) throw new RangeError(scenario);
  const page = await renderConsole({
    path: '/create/dataworks-export?connection=dw-shanghai',
    scenario: factory,
    registry,
    language,
    before: async () => preferences.write((present) => ({ ...present, zone: 'Asia/Shanghai' })),
  });
  await screen.findByRole('textbox', { name: /^(Name|名称)/ });
  await page.rest();
  return page;
}

type Page = Awaited<ReturnType<typeof show>>;

const nameBox = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
const since = () => screen.queryByLabelText<HTMLInputElement>(/^Changed since/);
const beside = () => screen.getByRole('complementary', { name: /^(Before you send|发送之前)$/ }).textContent ?? '';
const choose = (page: Page, name: string) => page.user.click(screen.getByRole('radio', { name }));
const type = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } });
const created = (page: Page) => page.asked().filter((id) => id === 'dataworks.CreateExportMigration');

it('asks for a beginning only where the export is incremental, and sends it in milliseconds', async () => {
  const page = await show();
  expect(since()).toBeNull();
  expect(screen.getByText(/Never the data of tables/)).toBeTruthy();
  type(nameBox(), 'test_export_01');
  await choose(page, 'Incremental');
  const box = since();
  if (!box) throw new Error('no beginning');
  type(box, '2020-05-20T00:00');
  await page.rest();
  expect(screen.getByText(/UTC\+8/)).toBeTruthy();
  expect(beside()).toContain('1589904000000');
  expect(beside()).toContain('The name is free: none of all 20 exports has it.');
  expect(beside()).toContain('It is created and not started');
  await choose(page, 'Full');
  expect(beside()).not.toContain('1589904000000');
});

it('says that a name is taken before it is sent, and puts the refusal at its field', async () => {
  const page = await show();
  type(nameBox(), 'weekly_backup_w09');
  await page.rest();
  expect(beside()).toContain('The name “weekly_backup_w09” is taken, among all 20 exports.');
  await page.user.click(screen.getByRole('button', { name: 'Create' }));
  await page.rest();
  await waitFor(() => expect(nameBox().getAttribute('aria-invalid')).toBe('true'));
  expect(document.activeElement).toBe(nameBox());
  expect(created(page)).toHaveLength(1);
});

it('refuses a beginning that has not come, without a call', async () => {
  const page = await show();
  type(nameBox(), 'tomorrow');
  await choose(page, 'Incremental');
  const box = since();
  if (!box) throw new Error('no beginning');
  type(box, '2026-03-03T00:00');
  await page.user.click(screen.getByRole('button', { name: 'Create' }));
  await page.rest();
  await waitFor(() => expect(box.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getAllByText('Choose an instant that has passed: nothing was changed after now.').length).toBe(2);
  expect(created(page)).toEqual([]);
  type(box, '2026-03-01T00:00');
  await page.user.click(screen.getByRole('button', { name: 'Create' }));
  await page.rest();
  await screen.findByRole('heading', { level: 1, name: /tomorrow/ });
});

it('creates and starts in one plan, and leads to the task', async () => {
  const page = await show();
  type(nameBox(), 'both');
  await choose(page, 'Create and start');
  await page.user.click(screen.getByRole('button', { name: 'Create' }));
  await page.rest();
  await screen.findByRole('heading', { level: 1, name: /both/ });
  expect(screen.getByTestId('task-status').textContent).toBe('Running');
  expect(page.asked().filter((id) => id === 'dataworks.StartMigration')).toHaveLength(1);
});

it('says how many packages of the edition are used', async () => {
  await show('en', 'basic-edition');
  expect(beside()).toMatch(/At least \d+ of 10 packages are used/);
});

it('says everything in the other language', async () => {
  const page = await show('zh-CN');
  const form = within(screen.getByRole('main'));
  type(form.getByRole('textbox', { name: /^名称/ }), 'weekly_backup_w09');
  await choose(page, '增量');
  await page.rest();
  expect(form.getByText('变更起始时间')).toBeTruthy();
  expect(beside()).toContain('名称“weekly_backup_w09”已被占用');
  const fields = document.querySelector('form fieldset')?.textContent ?? '';
  expect(
    fields.replaceAll(/Asia\/Shanghai|ExportMode|ExportObjectStatus|IncrementalSince|DataWorks|Name|Description/g, ''),
  ).not.toMatch(/[A-Za-z]{5,}/);
});
