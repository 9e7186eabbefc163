import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openExport } from '@/testing/open-export';
import { PRODUCTION, TEST } from '@mocks/scenarios/harbour';

const button = (name: string) => screen.getByRole('button', { name });

it('shows of a failed export what is known of its batch task, page by page', async () => {
  const page = await openExport('Failed', PRODUCTION);
  expect(screen.getByRole('region', { name: 'What happened' }).textContent).toContain('ended without a file');
  const panel = await screen.findByRole('region', { name: 'Batch task' });
  await page.rest();
  expect(panel.textContent).toContain('tracker_batch_q3');
  expect(panel.textContent).toContain('PartialSuccess');
  expect(panel.textContent).toContain('140 failed');
  const table = await within(panel).findByRole('table');
  expect(within(table).getAllByRole('row')).toHaveLength(51);
  expect(panel.textContent).toContain('50 of 140 shown');
  for (const shown of ['100 of 140 shown', '140 of 140 shown']) {
    await page.user.click(within(panel).getByRole('button', { name: 'Show more' }));
    await page.rest();
    await within(panel).findByText(shown);
  }
  expect(within(panel).queryByRole('button', { name: 'Show more' })).toBeNull();
  const targets = within(panel)
    .getAllByRole('row')
    .map((row) => row.querySelector('td')?.textContent);
  expect(new Set(targets).size).toBe(targets.length);
  // Its file cannot be had, so what goes on is to run it again.
  expect(button('Again…').className).toContain('filled');
});

it('says that a batch task still runs, that it is gone, and that it could not be read', async () => {
  let page = await openExport('Processing', PRODUCTION);
  const panel = await screen.findByRole('region', { name: 'Batch task' });
  await page.rest();
  expect(panel.textContent).toContain('this export will be partial');
  const match = { endpoint: 'iotda.ShowBatchTask' };
  for (const [status, code, words] of [
    [404, 'IOTDA.014200', 'it was deleted'],
    [403, 'IOTDA.000022', 'The batch task could not be read.'],
  ] as const) {
    await page.world.setFaults([{ id: 'no', match, effect: { kind: 'status', status, code, message: 'No.' } }]);
    page = { ...page, ...(await page.reload()) };
    await screen.findByText(new RegExp(words), { selector: 'section *' });
  }
});

it('compares a run with those like it, and never counts down', async () => {
  const page = await openExport('Processing', PRODUCTION);
  await waitFor(() =>
    expect(screen.getByTestId('task-estimate').textContent).toMatch(/^Usually .+ \(\d+ like this\) · \d+ s so far$/),
  );
  expect(page.asked()).toContain('iotda.ListExportTasks');
});

it('shows the request as it is known, and names what nobody knows', async () => {
  const page = await openExport('Success', TEST, { tab: '/configuration' });
  await page.rest();
  await screen.findByText('Batch task type');
  screen.getByText('Nobody knows any more this:');
  expect(screen.getByRole('region', { name: 'What the cloud tells of it' }).textContent).toContain('"scope"');
});

it('shows the request that this console sent, as the vendor’s body and as what was chosen', async () => {
  const page = await openExport('Success', TEST, {
    tab: '/configuration',
    values: (batchTaskId) => ({
      batchTaskType: 'createDevices',
      batchTaskId,
      scope: 'GLOBAL',
      spaceId: '',
      format: 'xls',
    }),
  });
  await page.rest();
  const body = await screen.findByLabelText('Body of POST /v5/iot/{project_id}/export-tasks');
  expect(JSON.parse(body.textContent ?? '')).toMatchObject({ resource_type: 'BatchTask', app_type: 'GLOBAL' });
  expect(screen.getByRole('region', { name: 'What was chosen' }).textContent).toContain(
    '"batchTaskType": "createDevices"',
  );
  expect(screen.queryByText(/Nobody knows/)).toBeNull();
});

it('says why a run waits, by what was seen of it and no more', async () => {
  const page = await openExport('Processing', TEST);
  const set = { 'export_tasks.*.status': 'Processing', 'export_tasks.*.progress': 1, 'export_tasks.*.export_count': 0 };
  await page.world.setFaults([
    { id: 'still', match: { endpoint: 'iotda.ListExportTasks' }, effect: { kind: 'drift', set } },
  ]);
  await page.pass(5_000);
  const wait = await screen.findByTestId('task-wait');
  expect(wait.textContent).toMatch(
    /^Nothing is done yet. \d+ of this type go on at the same time on this connection.$/,
  );
  await page.pass(4 * 60_000);
  await waitFor(() => expect(screen.getByTestId('task-wait').textContent).toMatch(/No progress seen for [34] min/));
});
