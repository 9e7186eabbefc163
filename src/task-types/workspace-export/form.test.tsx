import { act, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import {
  beside,
  box,
  createButton,
  pick,
  sentTriggers,
  showExportForm,
  triggered,
  type,
  when,
} from '@/testing/workspace-form-bench';
import { KINDS } from './kinds';

it('asks for the fields of what is exported, keeps those of others, and sends none of them', async () => {
  const page = await showExportForm();
  pick('Language of the file', 'zh_CN');
  type(box('Computer name'), 'QUAY-0001');
  pick('Export', 'users');
  await page.rest();
  expect(screen.queryByRole('textbox', { name: 'Computer name' })).toBeNull();
  type(box('User name'), 'li');
  await page.rest();
  expect(beside()).toContain('"user_name": "li"');
  expect(beside()).not.toContain('QUAY-0001');
  pick('Export', 'terminals');
  await page.rest();
  expect(box('Computer name').value).toBe('QUAY-0001');
  expect(beside()).toContain('/terminals/binding-desktops/template/export?language=zh_CN&computer_name=QUAY-0001');
});

it('takes times in the operator’s zone, sends them in UTC, and refuses what lies too far back without a call', async () => {
  const page = await showExportForm();
  pick('Export', 'connections');
  await page.rest();
  expect(screen.getAllByText(/Within the last 30 days\. Typed in the zone beside it, sent in UTC\./).length).toBe(2);
  type(when(/^From/), '2026-02-21T05:11:11');
  type(when(/^To/), '2026-02-23T05:11:11');
  await page.rest();
  expect(beside()).toContain('start_time=2026-02-20T21%3A11%3A11Z&end_time=2026-02-22T21%3A11%3A11Z');
  expect(beside()).toContain('It covers 2 days, of the last 30 that Workspace exports.');
  type(when(/^From/), '2026-01-01T00:00:00');
  await page.rest();
  const early =
    /Choose 2026-01-\d\d \d\d:\d\d:00 UTC\+8 or later: Workspace exports the last 30 days of these records\./;
  expect(beside()).toMatch(early);
  await page.user.click(createButton());
  await page.rest();
  await waitFor(() => expect(when(/^From/).getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getAllByText(early).length).toBeGreaterThan(1);
  expect(triggered(page)).toEqual([]);
  // What it says would be right is right.
  type(when(/^From/), /2026-01-\d\d \d\d:\d\d:00/.exec(beside())?.[0].replace(' ', 'T') ?? '');
  await page.user.click(createButton());
  await page.rest();
  await waitFor(() => expect(triggered(page)).toHaveLength(1));
});

it.each([
  ['Last 24 h', 'connections', 'It covers 1 day, of the last 30'],
  ['Last 7 days', 'desktopUsage', 'It covers 7 days, of the last 180'],
  ['Last 30 days', 'userUsage', 'It covers 30 days, of the last 30'],
])('fills both times by one press, so that they can be sent: %s', async (name, kind, covers) => {
  const page = await showExportForm();
  pick('Export', kind);
  await page.rest();
  await page.user.click(screen.getByRole('button', { name }));
  await page.rest();
  expect(beside()).toContain(covers);
  await page.pass(60_000);
  await page.user.click(createButton());
  await page.rest();
  await waitFor(() => expect(triggered(page)).toHaveLength(1));
});

it('counts names, and says which of them are not sent', async () => {
  const page = await showExportForm();
  pick('Export', 'users');
  await page.rest();
  type(box('User names'), 'li.na\n\nwang.wei\nli.na');
  await page.rest();
  expect(screen.getByText('One a line: 2 of 100. 1 repeated: sent once. 1 blank: left out.')).toBeTruthy();
  expect(beside()).toMatch(/"user_names": \[\s*"li.na",\s*"wang.wei"\s*\]/);
  type(box('User names'), Array.from({ length: 101 }, (_, index) => `u${index}`).join('\n'));
  await page.user.click(createButton());
  await page.rest();
  await waitFor(() => expect(box('User names').getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getAllByText('Use at most 100 names: these are 101.').length).toBeGreaterThan(0);
  expect(triggered(page)).toEqual([]);
});

it.each([
  ['en', 'en_US'],
  ['zh-CN', 'zh_CN'],
] as const)('exports desktops by one press of Create, in the language of the console: %s', async (language, sent) => {
  const page = await showExportForm(language);
  await page.user.click(createButton());
  await page.rest();
  await screen.findByRole('heading', { level: 1, name: /desktops_20260301\.xlsx/ });
  expect(sentTriggers(page)).toEqual([`GET /v3/p/desktops/export?language=${sent}`]);
});

it('begins one export for a double click, and follows it through the list', async () => {
  const page = await showExportForm();
  pick('Language of the file', 'en_US');
  await page.rest();
  await page.user.dblClick(createButton());
  await page.rest();
  await screen.findByRole('heading', { level: 1, name: /desktops_20260301\.xlsx/ });
  expect(triggered(page)).toEqual(['workspace.ExportDesktopListNew']);
  expect(screen.getByTestId('task-status').textContent).toBe('Running');
  await page.pass(60_000);
  await waitFor(() => expect(screen.getByTestId('task-status').textContent).toBe('Succeeded'));
  expect(triggered(page)).toHaveLength(1);
});

it('begins one export however often it is clicked before the page of the task is there', async () => {
  const page = await showExportForm();
  pick('Language of the file', 'en_US');
  await page.rest();
  const button = createButton();
  for (let click = 0; click < 50 && button.isConnected; click += 1) {
    fireEvent.click(button);
    // A turn of the event loop, in which an answer may come.
    await act(() => new Promise((resolve) => setTimeout(resolve)));
  }
  await page.rest();
  await screen.findByRole('heading', { level: 1, name: /desktops_20260301\.xlsx/ });
  expect(triggered(page)).toEqual(['workspace.ExportDesktopListNew']);
});

it('begins one export for a double click also where React does all twice to find mistakes', async () => {
  configure({ reactStrictMode: true });
  onTestFinished(() => configure({ reactStrictMode: false }));
  const page = await showExportForm();
  await page.user.dblClick(createButton());
  await page.rest();
  await screen.findByRole('heading', { level: 1, name: /desktops_20260301\.xlsx/ });
  expect(triggered(page)).toEqual(['workspace.ExportDesktopListNew']);
});

it('sends nothing that begins an export before it is asked to: not on sight, hover, focus, reload or return', async () => {
  const page = await showExportForm();
  pick('Language of the file', 'en_US');
  await page.user.hover(createButton());
  createButton().focus();
  await page.user.tab();
  await page.pass(120_000);
  window.dispatchEvent(new Event('focus'));
  window.dispatchEvent(new Event('online'));
  await page.rest();
  expect(triggered(page)).toEqual([]);
  const again = await page.reload();
  await screen.findByRole('combobox', { name: 'Export' });
  await again.pass(60_000);
  expect(triggered(again)).toEqual([]);
});

it('puts a refusal at its field', async () => {
  const page = await showExportForm();
  pick('Export', 'groupUsers');
  await page.rest();
  type(box('Group id'), 'nobody');
  await page.user.click(createButton());
  await page.rest();
  await waitFor(() => expect(box('Group id').getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getAllByText('The user group does not exist.').length).toBeGreaterThan(0);
  const refusal = screen.getByText('It was not created.').closest('[role=alert]');
  await waitFor(() => expect(refusal?.textContent).toContain('No user group has this id. Check the group id'));
  expect(document.body.textContent).not.toMatch(/Refresh the list|was begun here/);
  type(box('Group id'), 'somebody');
  await page.rest();
  expect(box('Group id').getAttribute('aria-invalid')).not.toBe('true');
  expect(screen.queryByText('The user group does not exist.')).toBeNull();
});

it('says everything in the other language', async () => {
  const page = await showExportForm('zh-CN');
  for (const kind of KINDS) {
    pick('导出', kind);
    await page.rest();
    const fields = [...document.querySelectorAll('form fieldset')].map((one) => one.textContent ?? '').join(' ');
    const wires =
      /\b[a-z]+(?:_[a-z0-9]+)+\b|language|username|status|description|domain|mac|tag|team=design|Asia\/Shanghai|UTC/gi;
    expect(fields.replaceAll(wires, ''), kind).not.toMatch(/[A-Za-z]{5,}/);
  }
  expect(beside()).toContain('条件相同，云桌面也会每次新建一个导出。');
});
