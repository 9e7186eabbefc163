import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import {
  FERRY,
  NAME,
  button,
  main,
  nameBox,
  beside,
  showEdit,
  rename,
  save,
  amended,
  renameElsewhere,
} from '@/testing/edit-page';
import { drafts } from '@/forms/draft-store';
import { axeFindings } from '@/testing/find-axe';
import { WORST_CONNECTION, WORST_PROJECT } from '@/testing/worst-type/cloud';
import { longId } from '@/testing/worst-type/ferries';

it('shows the task as it is now, what cannot be changed and why, and that there is nothing to save', async () => {
  await showEdit();
  expect((await nameBox()).value).toBe(NAME);
  screen.getByRole('heading', { level: 1, name: 'Edit ferry' });
  const mode = screen.getByRole<HTMLInputElement>('textbox', { name: 'Mode' });
  expect([mode.readOnly, mode.value]).toEqual([true, 'Once']);
  expect(document.getElementById(mode.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent).toBe(
    'A ferry keeps its mode.',
  );
  expect(beside().textContent).toContain('Nothing to save');
  expect(await axeFindings()).toEqual([]);
});

it('says what differs and the request that saves it, saves it, and is back at the task', async () => {
  const page = await showEdit();
  await rename(page, 'renamed');
  expect(beside().textContent).toContain('1 field differs from the task');
  expect(beside().textContent).toContain(`Ferry namewas ${NAME}→becomes renamed`);
  expect(beside().textContent).toContain(`PUT /v9/${WORST_PROJECT}/ferries/${FERRY}`);
  expect(await axeFindings()).toEqual([]);
  await save(page);
  await screen.findByRole('heading', { level: 1, name: 'renamed' });
  expect([amended(page), window.location.pathname, drafts.read()]).toEqual([
    1,
    `/tasks/worst/${WORST_CONNECTION}/${FERRY}`,
    [],
  ]);
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
    expect.stringMatching(/Saved: /),
  );
});

it('says in the vendor’s words why nothing was saved, and makes all of it when saved again', async () => {
  const page = await showEdit();
  await rename(page, 'renamed');
  await page.user.click(screen.getByRole('combobox', { name: 'Berth' }));
  await page.rest();
  await page.user.click(screen.getByRole('option', { name: /^Berth 3/ }));
  const refusal = { kind: 'status', status: 400, code: 'FRY.0888', message: 'No wind.' } as const;
  await page.world.setFaults([{ id: 'no', match: { endpoint: 'worst.AmendFerry' }, effect: refusal, times: 1 }]);
  await save(page);
  expect(main().getByRole('alert').textContent).toContain('It was not saved.');
  expect(main().getByRole('alert').textContent).toContain('No wind.');
  await page.user.click(button('Save again'));
  await page.rest();
  await screen.findByRole('heading', { level: 1, name: 'renamed' });
  expect(amended(page)).toBe(3);
});

it('sends again what carried no answer, and says so where none comes', async () => {
  const page = await showEdit();
  await rename(page, 'renamed');
  const cut = { kind: 'cut', when: 'after' } as const;
  await page.world.setFaults([{ id: 'cut', match: { endpoint: 'worst.AmendFerry' }, effect: cut }]);
  await save(page);
  await page.pass(4_000);
  expect(amended(page)).toBe(3);
  expect(main().getByRole('alert').textContent).toContain(
    'It is not known whether this was done: Rename the ferry. No answer came. Saving again does no harm.',
  );
  await page.world.setFaults([]);
  await page.user.click(button('Save again'));
  await page.rest();
  // It was done: nothing is left to be saved, and nobody else has changed it.
  await screen.findByRole('heading', { level: 1, name: 'renamed' });
  expect(amended(page)).toBe(3);
});

const conflict = () => main().getByRole('alert').textContent;

it('keeps what was typed when it is left, and says then that somebody has changed it since', async () => {
  const page = await showEdit();
  await rename(page, 'half a n');
  const next = await page.reload();
  await next.rest();
  expect((await nameBox()).value).toBe('half a n');
  expect(screen.queryByText(/Somebody else/)).toBeNull();
  await renameElsewhere(next, 'theirs');
  const third = await next.reload();
  await third.rest();
  expect((await nameBox()).value).toBe('half a n');
  screen.getByText('Somebody else has changed this task meanwhile.');
  // What it was typed over is known after a reload too.
  expect(conflict()).toContain(`Ferry namewas ${NAME}→now theirs`);
  await third.user.click(button('Save mine over all'));
  await third.rest();
  await screen.findByRole('heading', { level: 1, name: 'half a n' });
});

it('sends nothing where the task cannot be read anew', async () => {
  const page = await showEdit();
  await rename(page, 'renamed');
  const refusal = { kind: 'status', status: 400, code: 'FRY.0400', message: 'Fog.' } as const;
  await page.world.setFaults([{ id: 'fog', match: { endpoint: 'worst.SearchFerries' }, effect: refusal }]);
  await save(page);
  expect(main().getByRole('alert').textContent).toContain('It was not saved: whether somebody else has changed');
  expect(main().getByRole('alert').textContent).toContain('Fog.');
  expect(amended(page)).toBe(0);
});

it('is reached from the task, and says there why it cannot be changed', async () => {
  const page = await showEdit(`/tasks/worst/${WORST_CONNECTION}/${FERRY}`);
  await page.user.click(await screen.findByRole('link', { name: 'Edit' }));
  expect((await nameBox()).value).toBe(NAME);
  // One that goes to and fro.
  window.history.pushState(null, '', `/edit/worst/${WORST_CONNECTION}/${longId(5)}`);
  const next = await page.reload();
  await next.rest();
  screen.getByText('This task cannot be changed now');
  screen.getByText('It is under way.');
  await next.user.click(screen.getByRole('link', { name: 'Back to the task' }));
  const edit = await screen.findByRole('button', { name: 'Edit' });
  expect(edit.getAttribute('aria-disabled')).toBe('true');
});

it('says where there is no such task', async () => {
  await showEdit(`/edit/worst/${WORST_CONNECTION}/1`);
  await screen.findByText('This task is not there');
});

it('is said in the other language', async () => {
  const page = await showEdit();
  await rename(page, 'renamed');
  await page.services.translator.use('zh-CN');
  await waitFor(() => screen.getByRole('heading', { level: 1, name: '编辑渡轮' }));
  expect(screen.getByRole('complementary', { name: '保存之前' }).textContent).toContain('1 个字段与任务不同');
  expect(screen.getByRole('button', { name: '保存' })).toBeTruthy();
});

it('does not call its own change somebody else’s, whatever became of repeating it', async () => {
  const page = await showEdit();
  await rename(page, 'renamed');
  const cut = { kind: 'cut', when: 'after' } as const;
  const refusal = { kind: 'status', status: 400, code: 'FRY.0888', message: 'No wind.' } as const;
  const match = { endpoint: 'worst.AmendFerry' };
  await page.world.setFaults([
    { id: 'no', match, effect: refusal, beyond: { calls: 1, perMs: 86_400_000 } },
    { id: 'cut', match, effect: cut, times: 1 },
  ]);
  await save(page);
  await page.pass(4_000);
  await page.world.setFaults([]);
  expect(main().getByRole('alert').textContent).toContain('It is not known whether this was done: Rename the ferry.');
  await rename(page, 'renamed again');
  await page.user.click(button('Save again'));
  await page.rest();
  expect(screen.queryByText(/Somebody else/)).toBeNull();
  await screen.findByRole('heading', { level: 1, name: 'renamed again' });
});

/** Renamed, and refused at the berth. */
async function saveInPart() {
  const page = await showEdit();
  await rename(page, 'renamed');
  await page.user.click(screen.getByRole('combobox', { name: 'Berth' }));
  await page.rest();
  await page.user.click(screen.getByRole('option', { name: /^Berth 3/ }));
  const refusal = { kind: 'status', status: 400, code: 'FRY.0888', message: 'No wind.' } as const;
  await page.world.setFaults([
    { id: 'no', match: { endpoint: 'worst.AmendFerry' }, effect: refusal, beyond: { calls: 1, perMs: 86_400_000 } },
  ]);
  await save(page);
  await page.world.setFaults([]);
  expect(main().getByRole('alert').textContent).toContain('Saved in part: 1 of 2 steps are done.');
  return page;
}

it('tells what somebody else has changed after a part of it was saved', async () => {
  const page = await saveInPart();
  await renameElsewhere(page, 'theirs');
  await page.user.click(button('Save again'));
  await page.rest();
  expect(main().getByRole('alert').textContent).toContain('Somebody else has changed this task meanwhile.');
});

it('says when it is opened again that a save was begun, and what is left of it', async () => {
  const page = await saveInPart();
  const next = await page.reload();
  await next.rest();
  const note = (await main().findByText(/^A save was begun and not finished/)).closest('[role=status]');
  expect(note?.textContent).toContain('Still to do: Send it to its berth.');
  expect(screen.queryByText(/Somebody else/)).toBeNull();
  expect((await nameBox()).value).toBe('renamed');
  expect(await axeFindings()).toEqual([]);
  await next.user.click(button('Save again'));
  await next.rest();
  await screen.findByRole('heading', { level: 1, name: 'renamed' });
  expect([amended(next), drafts.read()]).toEqual([1, []]);
});
