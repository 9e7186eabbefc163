import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { drafts, keepDraft } from '@/forms/draft-store';
import { keepIntent } from '@/queries/kept';
import { batchTaskId, exportBody, findLine, showCreate } from '@/testing/create-bench';
import { renderConsole } from '@/testing/services';
import { longId } from '@/testing/worst-type/ferries';
import { worstScenario } from '@/testing/worst-type/scenario';

const FERRY = longId(900_002);

/** A page left a ferry made and not started, which an earlier one has written down. */
async function show() {
  const page = await renderConsole({ path: '/settings', scenario: worstScenario({ beside: 'empty' }) });
  await page.rest();
  return page;
}

it('what is gone on with and refused says why, aloud, and can be tried again', async () => {
  const first = await show();
  const { connections } = await (await first.fetch('/api/connections')).json();
  expect(connections.map(({ id }: { id: string }) => id)).toContain('worst-prod');
  keepIntent({
    id: 'left',
    onceId: 'once',
    type: 'worst',
    connection: 'worst-prod',
    values: await halfValues(first),
    step: 1,
    replies: [{ ferry_id: FERRY }],
    outcome: 'unsent',
    startedAt: first.world.now(),
    ref: { connection: 'worst-prod', type: 'worst', id: FERRY },
  });
  const page = await first.reload();
  const notice = (await screen.findByText(/Begun before this page was left, but not finished/)).closest(
    '[role=status]',
  );
  const refusal = { kind: 'status', status: 400, code: 'FRY.0888', message: 'No wind.' } as const;
  await page.world.setFaults([{ id: 'no', match: { endpoint: 'worst.StartFerry' }, effect: refusal, times: 1 }]);
  await page.user.click(screen.getByRole('button', { name: 'Go on' }));
  await page.rest();
  expect(notice?.textContent).toContain('It did not go on.');
  expect(notice?.textContent).toContain('No wind.');
  expect(notice?.textContent).toContain('FRY.0888');
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toContain('It did not go on.');
  const goOn = within(notice as HTMLElement).getByRole('button', { name: 'Go on' });
  await page.world.endSession();
  await page.user.click(goOn);
  await page.rest();
  expect(notice?.textContent).toContain('Nothing was sent on: your session had ended.');
});

/** The form's own defaults, with what it asks for. */
async function halfValues({ services }: Awaited<ReturnType<typeof show>>): Promise<unknown> {
  const entry = services.registry.find(({ id }) => id === 'worst');
  const form = await (await entry?.load())?.form?.();
  const defaults = form?.defaults;
  return { ...(typeof defaults === 'object' ? defaults : undefined), name: 'night ferry', berthId: FERRY };
}

const VALUES = { batchTaskType: 'createDevices', scope: 'GLOBAL', spaceId: '', format: 'xls' };
const CLONE = 'create/iotda-export/iotda-prod?from=iotda-prod/iotda-export/1';

/** A page was cloning an export and was left before an answer came. */
async function leaveClone() {
  const page = await showCreate('empty');
  window.history.pushState(null, '', '/settings');
  const values = { ...VALUES, batchTaskId: await batchTaskId(page, 'createDevices', 'spring_rollout_eu') };
  const sentAt = page.world.now();
  const intent = { id: 'sent', onceId: 'once', type: 'iotda-export', connection: 'iotda-prod', step: 0, replies: [] };
  keepIntent({ ...intent, values, outcome: 'sent', startedAt: sentAt, sentAt });
  keepDraft({ key: CLONE, at: 1, by: 'tab', values });
  keepDraft({ key: `${CLONE}2`, at: 1, by: 'tab', values: { ...values, format: 'csv' } });
  return { page, values };
}

it('a clone that did not arrive keeps its values, one press away', async () => {
  const { page } = await leaveClone();
  const next = await page.reload();
  await next.rest();
  // It is looked for more than once: the call may still be on its way.
  for (let look = 0; look < 3; look += 1) await next.pass(2_000);
  const notice = await findLine(/^Not created: .*spring_rollout_eu/);
  await next.user.click(within(notice.parentElement as HTMLElement).getByRole('link', { name: 'Open the form' }));
  await screen.findByText('Filled from what was not created.');
  await next.rest();
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Batch task' }).value).toBe('spring_rollout_eu');
});

it('a clone that did arrive leaves no draft of the same', async () => {
  const { page, values } = await leaveClone();
  const project = page.world.scenario().connections.find(({ id }) => id === 'iotda-prod')?.project ?? '';
  const body = JSON.stringify(exportBody(values.batchTaskId));
  const headers = { 'Content-Type': 'application/json' };
  const made = await page.fetch(`/api/iotda-prod/v5/iot/${project}/export-tasks`, { method: 'POST', body, headers });
  expect(made.status).toBe(201);
  const next = await page.reload();
  await next.rest();
  await screen.findByText(/^Created before this page was left: /, { selector: '[role=status] *' });
  expect(drafts.read().map(({ key }) => key)).toEqual([`${CLONE}2`]);
});
