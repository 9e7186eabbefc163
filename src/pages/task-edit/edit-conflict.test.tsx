import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import {
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
import { axeFindings } from '@/testing/find-axe';

const conflict = () => main().getByRole('alert').textContent;

it('shows what somebody else has changed beside what was typed, and saves over it where that is wanted', async () => {
  const page = await showEdit();
  await rename(page, 'mine');
  await renameElsewhere(page, 'theirs');
  await save(page);
  expect(conflict()).toContain('Somebody else has changed this task meanwhile.');
  expect(conflict()).toContain(`Ferry namewas ${NAME}→now theirs`);
  expect(main().getByRole<HTMLInputElement>('radio', { name: /^Mine: becomes mine/ }).checked).toBe(true);
  expect(amended(page)).toBe(0);
  expect(await axeFindings()).toEqual([]);
  await page.user.click(button('Save mine over all'));
  await page.rest();
  await screen.findByRole('heading', { level: 1, name: 'mine' });
  expect(amended(page)).toBe(1);
});

it('begins anew with theirs alone only after a question', async () => {
  const page = await showEdit();
  await rename(page, 'mine');
  await renameElsewhere(page, 'theirs');
  await save(page);
  await page.user.click(button('Drop mine'));
  await page.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Keep what was typed' }));
  expect((await nameBox()).value).toBe('mine');
  await page.user.click(button('Drop mine'));
  await page.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Drop it and reload' }));
  await page.rest();
  expect((await nameBox()).value).toBe('theirs');
});

it('takes over what only they changed and keeps what was typed, and saves the two together', async () => {
  const page = await showEdit();
  await page.user.click(screen.getByRole('combobox', { name: 'Berth' }));
  await page.rest();
  await page.user.click(screen.getByRole('option', { name: /^Berth 3/ }));
  await renameElsewhere(page, 'theirs');
  await save(page);
  expect(conflict()).toContain('now theirs');
  expect(main().queryByRole('radio', { name: /^Mine/ })).toBeNull();
  await page.user.click(button('Take over their changes and keep mine'));
  await page.rest();
  expect((await nameBox()).value).toBe('theirs');
  expect(document.activeElement?.textContent).toMatch(/^Their changes are taken over/);
  expect(beside().textContent).toContain('1 field differs from the task');
  // It is a draft as any other.
  window.dispatchEvent(new Event('pagehide'));
  const next = await page.reload();
  await next.rest();
  expect((await nameBox()).value).toBe('theirs');
  expect(screen.queryByText(/Somebody else/)).toBeNull();
  await save(next);
  await screen.findByRole('heading', { level: 1, name: 'theirs' });
  expect(next.asked().filter((id) => id === 'worst.BerthFerry' || id === 'worst.AmendFerry').length).toBeGreaterThan(0);
});

it('lets the operator choose where both changed the same', async () => {
  const page = await showEdit();
  await rename(page, 'mine');
  await renameElsewhere(page, 'theirs');
  await save(page);
  await page.user.click(main().getByRole('radio', { name: 'Theirs' }));
  await page.user.click(button('Take over their changes and keep mine'));
  await page.rest();
  expect((await nameBox()).value).toBe('theirs');
  expect(beside().textContent).toContain('Nothing to save');
});
