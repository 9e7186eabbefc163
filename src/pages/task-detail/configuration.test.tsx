import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createButton, showExportForm } from '@/testing/workspace-form-bench';

it('shows a request without a body to the letter, and what was chosen without what was left empty', async () => {
  const page = await showExportForm();
  await page.user.click(createButton());
  await page.rest();
  await screen.findByTestId('task-status');
  await page.user.click(screen.getByRole('link', { name: 'Configuration' }));
  await page.rest();
  const request = await screen.findByRole('region', { name: 'Request' });
  expect(request.textContent).toMatch(/GET \/v3\/[0-9a-f]{32}\/desktops\/export\?language=en_US/);
  const chosen = screen.getByRole('region', { name: 'What was chosen' }).textContent ?? '';
  expect(chosen).toContain('"what": "desktops"');
  expect(chosen).not.toContain('""');
});
