import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { intents, keepIntent, memories } from '@/queries/kept';
import { createButton, showExportForm, triggered } from '@/testing/workspace-form-bench';

/** An export of desktops is sent, its answer is lost, and the page is left. */
async function left() {
  const page = await showExportForm();
  await page.world.setFaults([
    {
      id: 'cut',
      match: { endpoint: 'workspace.ExportDesktopListNew' },
      effect: { kind: 'cut', when: 'after' },
      times: 1,
    },
  ]);
  await page.user.click(createButton());
  await page.pass(10_000);
  await screen.findByText(/These look like it:/);
  const next = await page.reload();
  await screen.findByRole('combobox', { name: 'Export' });
  await next.rest();
  return next;
}

it('asks after a reload which one it was, with what tells them apart, and remembers the answer', async () => {
  const page = await left();
  const notice = (
    await screen.findByText('It is not known whether Desktops export was created: 1 task looks like it.')
  ).closest<HTMLElement>('[role=status]');
  if (!notice) throw new RangeError('no notice');
  expect(notice.textContent).toMatch(/exp-[0-9a-f]+/);
  expect(notice.textContent).toMatch(/Running/);
  expect(notice.textContent).toMatch(/2026-03-01 \d\d:\d\d:\d\d UTC\+8/);
  await page.user.click(within(notice).getByRole('button', { name: 'This is it' }));
  await screen.findByRole('heading', { level: 1, name: /desktops_20260301\.xlsx/ });
  expect(intents.read()).toEqual([]);
  expect(memories.read()).toMatchObject([{ values: { what: 'desktops' } }]);
  await waitFor(() => expect(screen.queryByText(/It is not known whether/)).toBeNull());
  expect(triggered(page)).toEqual([]);
});

it('looking at one of them forgets nothing', async () => {
  const page = await left();
  await screen.findByText(/It is not known whether Desktops export was created/);
  await page.user.click(screen.getByRole('link', { name: 'desktops_20260301.xlsx' }));
  await screen.findByTestId('task-status');
  expect(screen.getByText(/It is not known whether Desktops export was created/)).toBeTruthy();
  expect(intents.read()).toHaveLength(1);
});

it('puts several of one place in one line, that opens', async () => {
  const before = await left();
  const [one] = intents.read();
  if (!one) throw new RangeError('nothing is kept');
  keepIntent({ ...one, id: 'another' });
  const page = await before.reload();
  const line = await screen.findByText(
    'Workspace export in Workspace production: 2 were left before they were settled.',
  );
  const group = line.closest('details');
  expect(group?.open).toBe(false);
  await page.user.click(line);
  expect(group?.open).toBe(true);
  expect(within(group as HTMLElement).getAllByText(/It is not known whether Desktops export was created/)).toHaveLength(
    2,
  );
});
