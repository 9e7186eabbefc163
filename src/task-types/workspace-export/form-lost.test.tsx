import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { forgetTasks, intents, memories } from '@/queries/kept';
import { createButton, sentTriggers, showExportForm, triggered } from '@/testing/workspace-form-bench';

const ONE = 'GET /v3/p/desktops/export?language=en_US';
const button = (name: string) => screen.getByRole('button', { name });

/** Desktops are exported twice, by somebody else and then here, and the answer of the latter is lost. */
async function lost() {
  const page = await showExportForm();
  const { connections } = page.world.scenario();
  const project = connections.find(({ id }) => id === 'desk-prod')?.project ?? '';
  await page.fetch(`/api/desk-prod/v3/${project}/desktops/export?language=en_US`);
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
  await screen.findByText(/^We do not know whether it was created\. These look like it:/);
  const rows = screen
    .getAllByRole('listitem')
    .filter((row) => within(row).queryByRole('button', { name: 'This is it' }) !== null);
  return { page, rows };
}

it('shows what may have come of a lost answer with what tells it apart, and sends nothing by itself', async () => {
  const { page, rows } = await lost();
  expect(rows.map((row) => within(row).getByRole('link').textContent)).toEqual([
    'desktops_20260301.xlsx',
    'desktops_20260301.xlsx',
  ]);
  const ids = rows.map((row) => /exp-[0-9a-f]+/.exec(row.textContent ?? '')?.[0]);
  expect(new Set(ids).size).toBe(2);
  for (const row of rows) {
    expect(row.textContent).toMatch(/Running/);
    expect(row.textContent).toMatch(/2026-03-01 \d\d:\d\d:\d\d UTC\+8/);
  }
  expect(screen.getByText(/^Sent at 2026-03-01 \d\d:\d\d:\d\d UTC\+8\./)).toBeTruthy();
  await page.pass(120_000);
  expect(triggered(page)).toHaveLength(1);
});

it('remembers how the one that is pointed out was asked for, so that it can be run again', async () => {
  const { page, rows } = await lost();
  const [row] = rows;
  if (!row) throw new RangeError('no candidate');
  await page.user.click(within(row).getByRole('button', { name: 'This is it' }));
  await page.rest();
  await screen.findByRole('heading', { level: 1, name: /desktops_20260301\.xlsx/ });
  expect(intents.read()).toEqual([]);
  expect(memories.read()).toMatchObject([{ values: { what: 'desktops', language: 'en_US' } }]);
  await page.pass(120_000);
  await page.user.click(button('Again…'));
  await page.user.click(await screen.findByRole('button', { name: 'Run again' }));
  await page.rest();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sentTriggers(page)).toEqual([ONE, ONE]);
});

it('says that creating again makes another where it is none of them', async () => {
  const { page } = await lost();
  expect(
    screen.getByText('If it is none of them: what was sent is forgotten here, and creating again makes another.'),
  ).toBeTruthy();
  await page.user.click(button('None of them'));
  await page.rest();
  expect(screen.queryByText(/These look like it/)).toBeNull();
  expect([intents.read(), memories.read(), triggered(page).length]).toEqual([[], [], 1]);
  await page.user.click(createButton());
  await page.rest();
  await screen.findByTestId('task-status');
  expect(sentTriggers(page)).toEqual([ONE, ONE]);
});

it('says in one sentence that nobody knows how an export was asked for', async () => {
  const page = await showExportForm();
  await page.user.click(createButton());
  await page.rest();
  await screen.findByTestId('task-status');
  forgetTasks();
  const again = await page.reload();
  await screen.findByTestId('task-status');
  await again.user.click(button('Again…'));
  const dialog = await screen.findByRole('dialog');
  expect(
    await within(dialog).findByText('Nobody knows any more what it was made from. Clone it, and fill that in.'),
  ).toBeTruthy();
  expect(dialog.textContent).not.toContain('Enterprise project');
  await again.user.click(within(dialog).getByRole('link', { name: 'Clone' }));
  await again.rest();
  expect(
    await screen.findByText('Nobody knows any more what it was made from: the fields begin with their defaults.'),
  ).toBeTruthy();
});

/** The trigger is answered by a failure of the cloud with words of its own; it began nothing, or `begins` one. */
async function failed(begins: boolean) {
  const page = await showExportForm();
  if (begins) {
    const project = page.world.scenario().connections.find(({ id }) => id === 'desk-prod')?.project ?? '';
    await page.fetch(`/api/desk-prod/v3/${project}/desktops/export?language=en_US`);
  }
  await page.world.setFaults([
    {
      id: 'broken',
      match: { endpoint: 'workspace.ExportDesktopListNew' },
      effect: { kind: 'status', status: 500, code: 'WKS.00099999', message: 'Export queue is down.' },
      times: 1,
    },
  ]);
  await page.user.click(createButton());
  await page.rest();
  return page;
}

it('tells what a cloud answered that failed, at once and after it was looked up in vain', async () => {
  const page = await failed(false);
  const looking = await screen.findByText(
    'The cloud failed (HTTP 500): whether it was created is not known. Looking it up…',
  );
  const note = looking.closest('[role=status]');
  expect(note?.textContent).toContain('Export queue is down.');
  expect(note?.textContent).toContain('WKS.00099999');
  expect(document.body.textContent).not.toMatch(/no answer came|was begun here/);
  await page.pass(120_000);
  const absent = await screen.findByText(/^It was not created: the cloud failed \(HTTP 500\), and it is not there\./);
  expect(absent.closest('[role=alert]')?.textContent).toContain('Export queue is down.');
  expect(triggered(page)).toHaveLength(1);
});

it('tells it beside what may have come of it, too', async () => {
  const page = await failed(true);
  await page.pass(10_000);
  const candidates = (await screen.findByText(/These look like it:/)).closest('[role=alert]');
  expect(candidates?.textContent).toContain('The cloud failed (HTTP 500) when it was sent.');
  expect(candidates?.textContent).toContain('Export queue is down.');
  expect(document.body.textContent).not.toContain('was begun here');
});

it('does not warn of what is being sent by this very click', async () => {
  const page = await showExportForm();
  const seen: string[] = [];
  const watch = new MutationObserver(() => seen.push(document.body.textContent ?? ''));
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  await page.user.click(createButton());
  await page.rest();
  await screen.findByTestId('task-status');
  watch.disconnect();
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((text) => text.includes('was begun here'))).toEqual([]);
});
