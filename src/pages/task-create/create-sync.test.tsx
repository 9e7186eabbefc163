import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { refKey } from '@/core/task';
import { dataworksSync } from '@/task-types/dataworks-sync';
import { getFile } from '@/task-types/dataworks-sync/api';
import { readAll } from '@/testing/bench-world';
import { openSync, syncScenario } from '@/testing/sync-bench';
import { renderConsole } from '@/testing/services';
import { DOCUMENTED_CONTENT } from '@mocks/testing/dataworks-client';

// The form brings a wizard and an editor with it, which are loaded with the first of these.
const SLOW = { timeout: 60_000 };

async function show(options: Partial<Parameters<typeof renderConsole>[0]> = {}) {
  const path = '/create/dataworks-sync?connection=dw-shanghai';
  const page = await renderConsole({ path, scenario: syncScenario, ...options });
  await screen.findByRole('heading', { level: 1, name: /^(Create data synchronization|创建数据同步)$/ });
  await page.rest();
  return page;
}
type Page = Awaited<ReturnType<typeof show>>;

const PARAM = '{"FileFolderPath":"Business Flow/XXX/Data Integration","ResourceGroup":"S_res_group_XXX_XXXX"}';
const example = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    TaskType: 'DI_OFFLINE',
    TaskContent: DOCUMENTED_CONTENT,
    TaskParam: PARAM,
    TaskName: 'new_di_task',
    ClientToken: '0000-ABCD-EFG****',
    ...more,
  }).toString();

async function paste(page: Page, text: string) {
  await page.user.click(screen.getByRole('button', { name: /^(Paste JSON|粘贴 JSON)/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await page.user.click(dialog.getByRole('textbox'));
  await page.user.paste(text);
  await page.user.click(dialog.getByRole('button', { name: /^(Fill the form|填入表单)$/ }));
  await page.rest();
}

async function send(page: Page) {
  await page.user.click(screen.getByRole('button', { name: /^(Create|创建)$/ }));
  await page.rest();
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const fieldOf = (name: string) => document.querySelector(`[data-field="${name}"]`);
const sent = ({ services }: Page, endpoint: string) =>
  services.journal.entries().filter((entry) => entry.endpoint === `dataworks.${endpoint}`);

it('makes of the documented example, pasted as a signed request, the task that it means', SLOW, async () => {
  const page = await show();
  const signed = 'Action=CreateDISyncTask&Version=2020-05-18&AccessKeyId=LTAI5tExample&Signature=c2lnbg%3D%3D';
  await paste(page, `POST https://dataworks.cn-shanghai.aliyuncs.com/?${signed}\n\n${example()}`);
  expect(box('Name').value).toBe('new_di_task');
  screen.getByText(
    'Filled from what was pasted. ClientToken is left out: each creation gets its own. Left out and kept nowhere: AccessKeyId, Signature.',
  );
  await send(page);
  await screen.findByRole('heading', { name: 'new_di_task' });
  const [call] = sent(page, 'CreateDISyncTask');
  expect(new URLSearchParams(call?.request.body).get('TaskContent')).toBe(DOCUMENTED_CONTENT);
  expect(JSON.stringify(Object.entries(localStorage))).not.toContain('LTAI5tExample');
});

it('puts “Invalid path” at the folder, whose words stay until it is another one', SLOW, async () => {
  const page = await show();
  await paste(page, example({ TaskParam: PARAM.replace('XXX', 'nope') }));
  await send(page);
  await waitFor(() =>
    expect(fieldOf('folder')?.textContent).toContain('Invalid path: Business Flow/nope/Data Integration'),
  );
  expect(sent(page, 'CreateDISyncTask')).toHaveLength(1);
});

it('sends nothing that has problems in its script, and goes to it', SLOW, async () => {
  const page = await show();
  await paste(page, example({ TaskContent: DOCUMENTED_CONTENT.replace('"concurrent":2', '"concurrent":99') }));
  await send(page);
  await waitFor(() => expect(fieldOf('script')?.textContent).toContain('1 problem in the script.'));
  expect(sent(page, 'CreateDISyncTask')).toEqual([]);
  expect(fieldOf('script')?.contains(document.activeElement)).toBe(true);
});

it('shows what belongs to the kind of task, and keeps the rest', SLOW, async () => {
  const page = await show();
  await page.user.type(box('Name'), 'shop_live');
  await page.user.click(screen.getByRole('radio', { name: 'Real-time' }));
  expect(fieldOf('script')).toBeNull();
  expect(screen.queryByRole('textbox', { name: 'Scheduling resource group' })).toBeNull();
  await page.user.type(box('Tables'), 'shop.orders');
  await page.user.click(screen.getByRole('radio', { name: 'Solution' }));
  expect(box('Scheduling resource group')).toBeTruthy();
  expect([box('Name').value, box('Tables').value]).toEqual(['shop_live', 'shop.orders']);
  const beside = screen.getByRole('main').textContent ?? '';
  expect(beside).toContain('Nothing runs by this: it is only created.');
  await page.user.click(screen.getByRole('radio', { name: 'Deploy and start' }));
  await waitFor(() => expect(screen.getByRole('main').textContent).toContain('It starts as soon as it is deployed.'));
});

it('asks for what is missing, in the other language too', SLOW, async () => {
  const page = await show({ language: 'zh-CN' });
  expect(screen.getByRole('radio', { name: '离线' })).toBeTruthy();
  await page.user.click(screen.getByRole('radio', { name: '实时' }));
  await send(page);
  await waitFor(() => expect(fieldOf('tables')?.textContent).toContain('至少写一个表。'));
  expect(fieldOf('resourceGroup')?.textContent).toContain('选择资源组');
  expect(sent(page, 'GenerateDISyncTaskConfigForCreating')).toEqual([]);
  expect(screen.getByRole('main').textContent).not.toMatch(/\bFolder\b|Afterwards|Target data source/);
});

it('shows the request with its parameters decoded, and which operation is asked for', SLOW, async () => {
  const page = await show();
  await paste(page, example());
  await waitFor(() => {
    const text = screen.getByRole('tabpanel').textContent ?? '';
    expect(text).toContain('x-acs-action: CreateDISyncTask');
    expect(text).toContain(`&TaskParam=${PARAM}`);
    expect(text).toContain(`TaskContent=${DOCUMENTED_CONTENT}`);
  });
});

it('clones one that was made elsewhere with its script, which only the task itself tells', SLOW, async () => {
  const line = await openSync();
  const [task] = await readAll(dataworksSync, line.context);
  if (!task) throw new Error('there is none');
  const path = `/create/dataworks-sync?connection=dw-shanghai&from=${encodeURIComponent(refKey(task.ref))}`;
  const page = await renderConsole({ path, scenario: syncScenario });
  await screen.findByRole('heading', { level: 1, name: 'Create data synchronization' });
  await page.rest();
  const { Data } = await line.context.send(getFile, { form: { FileId: task.ref.id } });
  await waitFor(() => {
    const shown = screen.getByRole('tabpanel').textContent ?? '';
    expect(shown).toContain(`TaskContent=${Data.File.Content}`);
  });
  expect(screen.getByRole('main').textContent).not.toMatch(/Nobody knows any more:[^.]*script/i);
});

it('says so where the task cannot be read for it', SLOW, async () => {
  const line = await openSync();
  const [task] = await readAll(dataworksSync, line.context);
  if (!task) throw new Error('there is none');
  const path = `/create/dataworks-sync?connection=dw-shanghai&from=${encodeURIComponent(refKey(task.ref))}`;
  const refusal = { kind: 'status', status: 403 } as const;
  await renderConsole({
    path,
    scenario: syncScenario,
    before: ({ world }) => world.setFaults([{ id: 'no', match: { endpoint: 'dataworks.GetFile' }, effect: refusal }]),
  });
  await screen.findByText(/Reading them from the task failed\./);
});

it('shows no mark that another page shows', SLOW, async () => {
  const page = await show();
  await paste(page, example());
  const mark = () => /ClientToken=([^&\s]+)/.exec(screen.getByRole('tabpanel').textContent ?? '')?.[1] ?? '';
  await waitFor(() => expect(mark()).not.toBe(''));
  expect(mark()).toMatch(/^id-\d+$/);
});
