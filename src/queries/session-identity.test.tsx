import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showCreate } from '@/testing/create-bench';

it('who signs in as somebody else acts as that one at once, with that one’s role', async () => {
  const page = await showCreate('empty');
  const who = () => screen.getByRole('button', { name: 'Who and where am I' }).textContent;
  expect(who()).toContain('lin.wei');
  screen.getByText(/^You may create here \(operator\)/);
  await page.world.endSession();
  await page.pass(61_000);
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Your session has ended' }));
  await page.user.clear(dialog.getByRole('textbox', { name: 'User' }));
  await page.user.type(dialog.getByRole('textbox', { name: 'User' }), 'zhao.min');
  await page.user.type(dialog.getByLabelText('Password'), 'x');
  await page.user.click(dialog.getByRole('button', { name: 'Sign in' }));
  await page.rest();
  await waitFor(() => expect(who()).toContain('zhao.min'));
  expect(who()).not.toContain('lin.wei');
  screen.getByText(/^You may create here \(administrator\)/);
});
