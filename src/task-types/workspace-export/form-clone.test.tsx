import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { forgetTasks } from '@/queries/kept';
import { beside, createButton, pick, sentTriggers, showExportForm, triggered } from '@/testing/workspace-form-bench';

/** The form of an export that somebody else has made of users. */
async function cloned(language: 'en' | 'zh-CN' = 'en') {
  const page = await showExportForm(language);
  const { connections } = page.world.scenario();
  const project = connections.find(({ id }) => id === 'desk-prod')?.project ?? '';
  const begun = await page.fetch(`/api/desk-prod/v3/${project}/users/export`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  const { task_id: id } = (await begun.json()) as { task_id: string };
  forgetTasks();
  const from = encodeURIComponent(`desk-prod/workspace-export/${id}`);
  window.history.pushState(null, '', `/create/workspace-export?connection=desk-prod&from=${from}`);
  const next = await page.reload();
  await screen.findByRole('combobox', { name: /^(Export|导出)$/ });
  await next.rest();
  return next;
}

it('asks what to export where nobody knows, claims nothing of it, and begins none of another kind', async () => {
  const page = await cloned();
  const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Export' });
  expect(choice.value).toBe('');
  expect(choice.selectedOptions[0]?.textContent).toBe('Not chosen');
  expect(document.body.textContent).not.toMatch(/Nothing differs|desktops\/export/);
  expect(screen.getByText(/^Nobody knows any more what it was made from/)).toBeTruthy();
  expect(beside()).toContain('1 field is to be filled in.');
  await page.user.click(createButton());
  await page.rest();
  expect(screen.getAllByText('Choose what to export.').length).toBeGreaterThan(0);
  expect(triggered(page)).toEqual([]);
  pick('Export', 'users');
  await page.rest();
  expect([...choice.options].map(({ value }) => value)).not.toContain('');
  await page.user.click(createButton());
  await page.rest();
  await waitFor(() => expect(sentTriggers(page)).toHaveLength(1));
  expect(sentTriggers(page)[0]).toMatch(/^POST \/v3\/p\/users\/export/);
});
