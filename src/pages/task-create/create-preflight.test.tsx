import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  batchTaskId,
  before,
  besideForm,
  exportBody,
  findLine,
  jump,
  paste,
  queryLine,
  showCreate,
} from '@/testing/create-bench';
import { departures } from '@/queries/departures';

const MINUTE = 60_000;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const box = (name: string) => screen.getByRole<HTMLInputElement>('combobox', { name });

describe('before it is sent', () => {
  it('says who takes all slots, and offers to wait; as soon as one is free it says so', async () => {
    const page = await showCreate('quota-exhausted');
    expect(before()).toMatch(/All 5 slots are taken, by .*; the earliest began \d+ min ago\./);
    const wait = button('Wait in line');
    expect(document.getElementById(wait.getAttribute('aria-describedby') ?? '')?.textContent).toContain('All 5 slots');
    expect(button('Send anyway')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
    expect(screen.getByText(/^Waits until one of these ends:/).textContent).toContain(
      'while this browser has a tab open',
    );
    const links = within(besideForm()).getAllByRole('link');
    expect(links).toHaveLength(5);
    expect(links[0]?.getAttribute('href')).toMatch(/^\/tasks\/iotda-export\/iotda-prod\/[0-9a-f]{24}$/);
    await jump(page, 3 * MINUTE);
    expect(before()).toMatch(/Uses the last free slot: 4 of 5 are taken, by |Uses 1 of \d free slots/);
    expect(button('Create')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Wait in line' })).toBeNull();
  });

  it('names what goes to make room, and its page knows afterwards', async () => {
    const page = await showCreate('quota-exhausted');
    await jump(page, 3 * MINUTE);
    const id = await batchTaskId(page, 'createDevices', 'spring_rollout_eu');
    await paste(page, exportBody(id));
    const said = /Will remove the earliest: (.*), made \d+ days ago\./.exec(before());
    expect(said).toBeTruthy();
    const link = within(besideForm()).getByRole('link', { name: said?.[1] ?? '' });
    const gone = link.getAttribute('href')?.split('/').at(-1);
    await page.user.click(button('Create'));
    await page.rest();
    await screen.findByRole('heading', { name: 'spring_rollout_eu' });
    expect(departures.read()).toMatchObject([{ ref: { id: gone }, cause: 'evicted', name: said?.[1] }]);
    const told = await findLine(/was removed .* to make room for/);
    expect(told.textContent).toContain(said?.[1] ?? '?');
    await page.user.click(button('Dismiss'));
    await waitFor(() => expect(queryLine(/was removed .* to make room/)).toBeNull());
  });

  it('keeps all, replaces a result, and says after it which', async () => {
    const page = await showCreate('empty');
    expect(before()).toContain('Uses 1 of 5 free slots: none is taken.');
    const id = await batchTaskId(page, 'createDevices', 'spring_rollout_eu');
    await paste(page, exportBody(id));
    expect(before()).toContain('Keeps all: 0 of 50 exports.');
    await page.user.click(button('Create'));
    await page.rest();
    await screen.findByRole('heading', { name: 'spring_rollout_eu' });
    const address = window.location.pathname;
    await jump(page, 10 * MINUTE);
    window.history.pushState(null, '', '/create/iotda-export?connection=iotda-prod');
    const again = await page.reload();
    await screen.findByRole('combobox', { name: 'Batch task' });
    await again.rest();
    await paste(again, exportBody(id));
    expect(before()).toContain('Will replace the result of spring_rollout_eu, made 10 min ago.');
    expect(before()).not.toContain('Keeps all');
    await again.user.click(button('Create'));
    await again.rest();
    await screen.findByRole('heading', { name: 'spring_rollout_eu' });
    // The same page: the cloud keeps the id.
    expect(window.location.pathname).toBe(address);
    await findLine(/^Replaced the result made 10 min ago:/);
  });

  it('says all of it in the other language', async () => {
    const page = await showCreate('quota-exhausted', { language: 'zh-CN' });
    expect(before()).toMatch(/5 个名额全部被占用：.*；最早的始于 \d+ 分钟前。/);
    expect(button('排队等待')).toBeTruthy();
    await jump(page, 3 * MINUTE);
    await paste(page, exportBody(await batchTaskId(page, 'createDevices', 'spring_rollout_eu')));
    expect(before()).toMatch(/将移除最早的导出：.*，创建于 \d+ 天前。/);
  });
});

describe('a batch task', () => {
  it('is shown by its name wherever its id came from, and the type follows', async () => {
    const page = await showCreate('calm');
    const id = await batchTaskId(page, 'firmwareUpgrade', 'meter_firmware_3_2_1');
    await paste(page, exportBody(id, { app_type: 'APP', app_id: 'space_asia_01' }));
    expect(box('Batch task').value).toBe('meter_firmware_3_2_1');
    expect(box('Batch task type').value).toBe('firmwareUpgrade');
    expect(box('Resource space').value).toBe('亚太港区');
    expect(before()).toContain('The batch task is still running: the file will be partial.');
    // Whoever looks at another list afterwards is not called back.
    await page.user.selectOptions(box('Batch task type'), 'createDevices');
    await page.rest();
    expect(box('Batch task type').value).toBe('createDevices');
    expect(box('Batch task').value).toBe('meter_firmware_3_2_1');
    screen.getByText('It stands under another “Batch task type”: Upgrade firmware.');
  });

  it('says in the list that it still runs, and which space counts where none is chosen', async () => {
    const page = await showCreate('calm');
    await page.user.selectOptions(box('Batch task type'), 'softwareUpgrade');
    await page.rest();
    await page.user.click(box('Batch task'));
    const option = await screen.findByRole('option', { name: /^gate_camera_softwareUpgrade_7/ });
    expect(option.textContent).toContain('The batch task is still running: the file will be partial.');
    await page.user.click(option);
    await page.user.click(screen.getByRole('radio', { name: 'One resource space' }));
    await screen.findByText('Empty means DefaultApp_harbour.');
    await page.rest();
    // The default space was meant before; the request may leave it out.
    expect(before()).toMatch(/Will replace the result of gate_camera_softwareUpgrade_7|Keeps all/);
  });

  it('that nobody knows is said to be unknown', async () => {
    const page = await showCreate('calm');
    await paste(page, exportBody('0123456789abcdef01234567'));
    await screen.findByText('The cloud knows no such id. It is sent as it is.');
  });

  it('is found by keyboard among 120 of a type, which come as they are needed', async () => {
    const { crowdScenario } = await import('@/testing/conformance/iotda-export');
    const page = await showCreate('empty', {
      scenario: crowdScenario,
      path: '/create/iotda-export?connection=crowd',
    });
    await page.user.click(box('Batch task'));
    await screen.findByRole('option', { name: /^Load more/ });
    const rows = () => within(screen.getByRole('listbox')).getAllByRole('option');
    expect(rows()).toHaveLength(51);
    // Up from the box leads to the last row.
    await page.user.keyboard('{ArrowUp}{Enter}');
    await page.rest();
    await waitFor(() => expect(rows().length).toBeGreaterThan(90));
    const highlighted = () => rows().find((row) => row.hasAttribute('data-combobox-selected'))?.textContent ?? '';
    expect(highlighted()).toContain('batch_50');
    await page.user.keyboard('{ArrowUp}{ArrowUp}');
    expect(highlighted()).toContain('batch_48');
    await page.user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    expect(box('Batch task').value).toBe('batch_51');
    expect(page.asked().filter((id) => id === 'iotda.ListBatchTasks')).toHaveLength(2);
    await page.user.click(box('Batch task'));
    await page.user.click(await screen.findByRole('option', { name: /^Load more/ }));
    await page.rest();
    expect(rows().length).toBeLessThanOrEqual(100);
    await page.user.clear(box('Batch task'));
    await page.user.type(box('Batch task'), 'batch_119');
    expect(rows()[0]?.textContent).toContain('batch_119');
  });
});

describe('what the cloud refuses', () => {
  it('stands at the field that it is about, too', async () => {
    const page = await showCreate('calm');
    const id = await batchTaskId(page, 'createDevices', 'spring_rollout_eu');
    await paste(page, exportBody(id, { app_type: 'APP', app_id: 'space_of_nobody' }));
    await page.user.click(button('Create'));
    await page.rest();
    const field = document.querySelector<HTMLElement>('[data-field="spaceId"]');
    expect(field?.textContent).toContain('The authorised user has no such application.');
    expect(document.activeElement).toBe(box('Resource space'));
    expect(within(screen.getByRole('main')).getByRole('alert').textContent).toContain('IOTDA.001006');
  });

  it('for want of a slot says who holds them, and offers to wait', async () => {
    const page = await showCreate('quota-exhausted');
    await paste(page, exportBody(await batchTaskId(page, 'createDevices', 'spring_rollout_eu')));
    await page.user.click(button('Send anyway'));
    await page.rest();
    const note = within(within(screen.getByRole('main')).getByRole('alert'));
    expect(note.getByText(/^All 5 slots are taken/)).toBeTruthy();
    await page.user.click(note.getByRole('button', { name: 'Wait in line' }));
    await page.rest();
    expect(window.location.pathname).toBe('/tasks');
    await findLine(/^Waiting in line: spring_rollout_eu · 1st/);
  });

  it('in a paste is named', async () => {
    const page = await showCreate('calm');
    await page.user.click(button('Paste JSON or cURL'));
    const dialog = within(await screen.findByRole('dialog'));
    await page.user.click(dialog.getByRole('textbox'));
    await page.user.paste('{"resource_type":"BatchTask","resource_condition":{"task":"x"},"export_format":"csv"}');
    await page.user.click(dialog.getByRole('button', { name: 'Fill the form' }));
    expect(dialog.getByRole('alert').textContent).toBe(
      'This is not a request body of this task type. Missing or not usable: resource_condition.task_id, resource_condition.task, export_format.',
    );
  });
});
