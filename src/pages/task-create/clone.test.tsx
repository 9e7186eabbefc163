import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createDraftKey, drafts } from '@/forms/draft-store';
import { forgetTasks } from '@/queries/kept';
import {
  batchTaskId,
  besideForm,
  type CreatePage,
  exportBody,
  findLine,
  paste,
  queryLine,
  showCreate,
} from '@/testing/create-bench';

const box = (name: string) => screen.getByRole<HTMLInputElement>('combobox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** Makes an export and gives the key of its task. */
async function make(page: CreatePage, type: string, name: string): Promise<string> {
  await paste(page, exportBody(await batchTaskId(page, type, name), { app_type: 'APP', app_id: 'space_asia_01' }));
  await page.user.click(button('Create'));
  await page.rest();
  await screen.findByRole('heading', { name });
  const [, , , connection, id] = window.location.pathname.split('/');
  return `${connection}/iotda-export/${id}`;
}

async function clone(page: CreatePage, from: string, connection = 'iotda-prod') {
  window.history.pushState(null, '', `/create/iotda-export?connection=${connection}&from=${encodeURIComponent(from)}`);
  const next = await page.reload();
  await screen.findByRole('combobox', { name: 'Batch task' });
  await next.rest();
  return next;
}

it('fills the form from a task that is remembered, and follows what differs from it', async () => {
  const page = await showCreate('empty');
  const key = await make(page, 'firmwareUpgrade', 'meter_firmware_3_2_0');
  const next = await clone(page, key);
  const note = await findLine(/^Cloned from meter_firmware_3_2_0\.$/);
  expect(within(note).getByRole('link').getAttribute('href')).toBe(
    `/tasks/iotda-export/${key.replace('iotda-export/', '')}`,
  );
  expect([box('Batch task type').value, box('Batch task').value, box('Resource space').value]).toEqual([
    'firmwareUpgrade',
    'meter_firmware_3_2_0',
    '亚太港区',
  ]);
  expect(queryLine(/Nothing differs from it\./)).toBeTruthy();
  expect(queryLine(/Nobody knows/)).toBeNull();
  await next.user.click(screen.getByRole('radio', { name: 'All resource spaces' }));
  const differs = await findLine(/^1 field differs from it: Scope\.$/);
  await next.user.click(within(differs).getByRole('button', { name: 'Scope' }));
  expect(document.activeElement?.getAttribute('value')).toBe('GLOBAL');
  expect(besideForm().textContent).not.toContain('app_id');
});

it('without memory names what nobody knows, until it is found out', async () => {
  const page = await showCreate('empty');
  const key = await make(page, 'createDevices', 'spring_rollout_eu');
  forgetTasks();
  await page.world.setFaults([
    { id: 'no', match: { endpoint: 'iotda.ShowBatchTask' }, effect: { kind: 'status', status: 400 } },
  ]);
  const next = await clone(page, key);
  const lost = await findLine(/^Nobody knows any more: Batch task type\. It keeps its default\.$/);
  await next.user.click(within(lost).getByRole('button', { name: 'Batch task type' }));
  expect(document.activeElement).toBe(box('Batch task type'));
  expect(box('Resource space').value).toBe('亚太港区');
  await next.user.selectOptions(box('Batch task type'), 'updateDevices');
  expect(queryLine(/Nobody knows/)).toBeNull();
});

it('leaves a draft that there is, and offers it', async () => {
  const page = await showCreate('empty');
  const key = await make(page, 'createDevices', 'spring_rollout_eu');
  window.history.pushState(null, '', '/create/iotda-export?connection=iotda-prod');
  const typing = await page.reload();
  await screen.findByRole('combobox', { name: 'Batch task' });
  await paste(typing, exportBody('0123456789abcdef01234567'));
  const cloned = await clone(typing, key);
  await cloned.user.click(screen.getByRole('radio', { name: 'All resource spaces' }));
  const reloaded = await cloned.reload();
  await screen.findByRole('combobox', { name: 'Batch task' });
  await reloaded.rest();
  // What was changed in the clone is kept too, beside the draft.
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'All resource spaces' }).checked).toBe(true);
  expect(queryLine(/^1 field differs from it: Scope/)).toBeTruthy();
  const kept = drafts.read().find((draft) => draft.key === createDraftKey('iotda-export', 'iotda-prod'));
  expect(kept?.values).toMatchObject({ batchTaskId: '0123456789abcdef01234567' });
  await reloaded.user.click(screen.getByRole('link', { name: 'Resume the draft instead' }));
  await reloaded.rest();
  expect(box('Batch task').value).toBe('0123456789abcdef01234567');
  expect(screen.queryByRole('link', { name: 'Resume the draft instead' })).toBeNull();
});

it('goes by memory alone where the task is gone, and says where nothing is known', async () => {
  const page = await showCreate('empty');
  const key = await make(page, 'createDevices', 'spring_rollout_eu');
  const project = page.world.scenario().connections.find(({ id }) => id === 'iotda-prod')?.project ?? '';
  const id = key.split('/').at(-1) ?? '';
  await page.fetch(`/api/iotda-prod/v5/iot/${project}/export-tasks/${id}`, { method: 'DELETE' });
  const gone = await clone(page, key);
  await findLine(/^Cloned from what this console remembers of .*The task itself is not in the list\.$/);
  expect(box('Batch task').value).toBe('spring_rollout_eu');
  forgetTasks();
  const nothing = await clone(gone, key);
  await findLine(/^Nothing is known of [0-9a-f]{24}:/);
  expect(box('Batch task').value).toBe('');
  await clone(nothing, 'a/b');
  await findLine(/^The link does not name a task of this type/);
});
