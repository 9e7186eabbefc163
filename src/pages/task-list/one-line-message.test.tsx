import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderConsole } from '@/testing/services';
import { workspaceExport } from '@/task-types/workspace-export';
import { WORKSPACE_SCENARIOS } from '@mocks/testing/workspace-scenarios';

const registry = [{ id: 'workspace-export', cloud: 'workspace', load: async () => workspaceExport } as const];

it('says why one failed in one line, with its code', async () => {
  const scenario = WORKSPACE_SCENARIOS['workspace'];
  if (!scenario) throw new RangeError('no scenario');
  const page = await renderConsole({ path: '/tasks', scenario, registry });
  await page.rest();
  expect((await screen.findAllByText('No data to export. · WKS.00000000')).length).toBeGreaterThan(0);
  expect(document.body.textContent).not.toContain('␊');
});
