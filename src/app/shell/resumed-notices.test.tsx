import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { keepIntent } from '@/queries/kept';
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
