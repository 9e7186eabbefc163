import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UNDO_MS } from '@/queries/removals';
import { artsEntry, artsScenario, collectionNamed, openArts } from '@/testing/arts-bench';
import { renderConsole } from '@/testing/services';
import type { FaultRule } from '@mocks/faults';

/** Deletes a scheduled task on its page under a fault, and gives what is said of that. */
async function deleting(fault: FaultRule) {
  const { ref } = await collectionNamed('lake_dwd_nightly', await openArts());
  const page = await renderConsole({
    path: `/tasks/dataarts-collection/${ref.connection}/${ref.id}`,
    scenario: artsScenario(),
    registry: [artsEntry],
  });
  await page.user.click(await screen.findByRole('button', { name: 'Delete…' }));
  const dialog = screen.queryByRole('dialog');
  if (dialog) {
    await page.user.type(within(dialog).getByRole('textbox'), 'lake_dwd_nightly');
    await page.user.click(within(dialog).getByRole('button', { name: /^Delete/ }));
  }
  await page.world.setFaults([fault]);
  await page.pass(UNDO_MS + 1_000);
  await page.rest();
  return (await screen.findByText(/DLG\.\d+/)).closest('[role="alert"]')?.textContent ?? '';
}

const refusal = (endpoint: string, code: string, message: string): FaultRule => ({
  id: 'no',
  match: { endpoint },
  effect: { kind: 'status', status: 400, code, message },
});

it('says that its schedule was stopped, where it was not deleted after that', async () => {
  const said = await deleting(refusal('dataarts.DeleteTaskInfo', 'DLG.2256', 'Failed to delete.'));
  expect(said).toContain('The task was not deleted: the request is wrong, or the service is down.');
  expect(said).toContain('Its schedule was stopped before that, and stays so');
  expect(said).toContain('Failed to delete.');
});

it('says where it was asked for, where the workspace is not found', async () => {
  const said = await deleting(refusal('dataarts.ExecuteTaskAction', 'DLG.0818', 'Workspace does not exists.'));
  expect(said).toContain('DataArts does not find the workspace of this connection.');
  expect(said).toMatch(/Asked for with X-Project-Id [0-9a-f]{32} and workspace [0-9a-f]{32}\./);
  expect(said).not.toContain('was stopped before');
});
