import { act as domAct, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import { say } from '@/i18n/say';
import { noteDeparture } from '@/queries/departures';
import { removals } from '@/queries/removal-records';
import { callContext } from '@/queries/services';
import { sourceKey } from '@/queries/sources';
import { keys } from '@/query-kit/keys';
import { axeFindings } from '@/testing/find-axe';
import { renderConsole } from '@/testing/services';
import { scuttleFerries } from '@/testing/worst-type/api';
import { WORST_CONNECTION } from '@/testing/worst-type/cloud';
import { worstScenario } from '@/testing/worst-type/scenario';

async function show(path: string, options: Partial<Parameters<typeof renderConsole>[0]> = {}) {
  const shown = await renderConsole({ path, scenario: worstScenario({ ferries: 40, callsPerDay: 1_000 }), ...options });
  await shown.rest();
  return shown;
}
type Shown = Awaited<ReturnType<typeof show>>;

const sent = ({ asked }: Shown) => asked().filter((id) => id === 'worst.ScuttleFerries').length;
const dialog = () => within(screen.getByRole('dialog', { name: 'Delete several tasks' }));
const box = (name: string) => dialog().getByRole('checkbox', { name }) as HTMLInputElement;
const act = (name: RegExp) => dialog().getByRole('button', { name });
const rowOf = (name: string) => within(dialog().getByText(name).closest('li') as HTMLElement);

const hazard = () => screen.getByRole('dialog').querySelector(':scope > [aria-hidden="true"]');
/** Somebody else deletes it. */
async function elsewhere({ services }: Shown, id: string) {
  const [connection] = services.queryClient.getQueryData<Connection[]>(keys.connections()) ?? [];
  if (!connection) throw new Error('no connection');
  const context = callContext(services, connection, say('why.find'));
  await context.send(scuttleFerries, { body: { ferry_ids: [id] } });
}

async function open(shown: Shown) {
  await shown.user.click(await screen.findByRole('button', { name: 'Delete several…' }));
  await screen.findByRole('dialog', { name: 'Delete several tasks' });
  await shown.rest();
}

it('shows what fits now, chooses nothing by itself, and says why some cannot be', async () => {
  const shown = await show('/tasks/worst?q=%22ferry+1%22');
  await open(shown);
  expect(dialog().getAllByRole('listitem')).toHaveLength(10);
  dialog().getByText('0 of 10 chosen');
  expect(act(/^Delete/).textContent).toContain('Delete');
  expect(act(/^Delete/).textContent).not.toContain('0');
  expect(act(/^Delete/).getAttribute('aria-disabled')).toBe('true');
  // Where it deletes, before anything is chosen.
  within(dialog().getByText('Ferries').parentElement as HTMLElement).getByText('PROD');
  expect(hazard()).not.toBeNull();
  // Ferries 12 and 19 go to and fro.
  rowOf('ferry 12').getByText('It is out at sea.');
  expect(dialog().queryByRole('checkbox', { name: 'ferry 12' })).toBeNull();
  await shown.user.click(box('All'));
  dialog().getByText('8 of 10 chosen');
  dialog().getByText('Each of the 8: The ferry goes down and does not come up.');
  await shown.user.click(box('All'));
  dialog().getByText('0 of 10 chosen');
  expect(await axeFindings()).toEqual([]);
});

it('deletes what was chosen by one call, says what became of each, and takes it off the list', async () => {
  const shown = await show('/tasks/worst?q=%22ferry+1%22');
  await open(shown);
  await shown.user.click(box('ferry 10'));
  await shown.user.click(box('ferry 13'));
  await shown.user.dblClick(act(/^Delete 2 tasks/));
  await shown.rest();
  expect(sent(shown)).toBe(1);
  dialog().getByText('2 deleted');
  rowOf('ferry 10').getByText('Deleted');
  await shown.user.click(act(/^Close/));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await shown.rest();
  expect(screen.queryByRole('link', { name: 'ferry 10' })).toBeNull();
  screen.getByRole('link', { name: 'ferry 11' });
  expect(removals.read()).toEqual([]);
});

it('takes along with Shift all in between, and is moved through by arrows as one stop', async () => {
  const shown = await show('/tasks/worst?q=%22ferry+1%22&sort=name');
  await open(shown);
  await shown.user.click(box('ferry 10'));
  await shown.user.keyboard('{Shift>}');
  await shown.user.click(box('ferry 14'));
  await shown.user.keyboard('{/Shift}');
  dialog().getByText('4 of 10 chosen');
  await shown.user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(box('ferry 15'));
  await shown.user.keyboard(' ');
  dialog().getByText('5 of 10 chosen');
  await shown.user.keyboard('{Home}');
  expect(document.activeElement).toBe(box('ferry 10'));
});

it('marks and lets go of what goes elsewhere while one chooses', async () => {
  const shown = await show('/tasks/worst?q=%22ferry+1%22');
  await open(shown);
  const gone = dialog().getByText('ferry 10').closest('li')?.dataset['taskId'] ?? '';
  await shown.user.click(box('ferry 10'));
  await shown.user.click(box('ferry 13'));
  await elsewhere(shown, gone);
  await domAct(() => shown.services.scheduler.changed(sourceKey(WORST_CONNECTION, 'worst')));
  await shown.rest();
  rowOf('ferry 10').getByText('Gone already');
  expect(dialog().queryByRole('checkbox', { name: 'ferry 10' })).toBeNull();
  dialog().getByText('1 of 10 chosen');
  await shown.user.click(act(/^Delete 1 task/));
  await shown.rest();
  dialog().getByText('1 deleted');
  expect(dialog().getAllByRole('listitem')).toHaveLength(1);
});

it('marks what another tab has deleted', async () => {
  const shown = await show('/tasks/worst?q=%22ferry+1%22');
  await open(shown);
  await shown.user.click(box('ferry 10'));
  const id = dialog().getByText('ferry 10').closest('li')?.dataset['taskId'] ?? '';
  const ref = { connection: WORST_CONNECTION, type: 'worst', id };
  domAct(() => noteDeparture({ ref, name: 'ferry 10', at: 0, cause: 'deleted', told: true }));
  rowOf('ferry 10').getByText('Gone already');
  dialog().getByText('0 of 10 chosen');
});

it('shows only those that were chosen, where that is wanted', async () => {
  const shown = await show('/tasks/worst?q=%22ferry+1%22');
  await open(shown);
  await shown.user.click(box('ferry 10'));
  await shown.user.click(box('ferry 14'));
  await shown.user.click(act(/^Show only the 2 chosen/));
  expect(dialog().getAllByRole('listitem')).toHaveLength(2);
  // Let go of, it stays where it is.
  await shown.user.click(box('ferry 14'));
  expect(dialog().getAllByRole('listitem')).toHaveLength(2);
  dialog().getByText('1 of 10 chosen');
  await shown.user.click(act(/^Show all 10/));
  expect(dialog().getAllByRole('listitem')).toHaveLength(10);
  expect(box('ferry 10').checked).toBe(true);
  expect(box('ferry 14').checked).toBe(false);
});

it('says that more fit than one call may name, and has many confirmed by their number', async () => {
  const shown = await show('/tasks/worst');
  await open(shown);
  dialog().getByText('One call may name 30 at most: these are the first 30 of 40 that fit.');
  await shown.user.click(box('All'));
  const count = Number(/^(\d+) of 30/.exec(dialog().getByText(/of 30 chosen/).textContent)?.[1]);
  expect(count).toBeGreaterThan(20);
  await shown.user.click(act(/^Delete \d+ tasks/));
  expect(sent(shown)).toBe(0);
  const typed = dialog().getByRole('textbox', { name: `Type ${count} to confirm` });
  await shown.user.type(typed, '1{Enter}');
  expect(sent(shown)).toBe(0);
  await shown.user.clear(typed);
  await shown.user.type(typed, `${count}{Enter}`);
  await shown.rest();
  expect(sent(shown)).toBe(1);
  dialog().getByText(`${count} deleted`);
});

it('looks up what came of it where the answer was lost', async () => {
  const shown = await show('/tasks/worst?q=ferry+10', {
    before: ({ world }) =>
      world.setFaults([
        { id: 'lost', match: { endpoint: 'worst.ScuttleFerries' }, effect: { kind: 'cut', when: 'after' } },
      ]),
  });
  await open(shown);
  await shown.user.click(box('ferry 10'));
  await shown.user.click(act(/^Delete 1 task/));
  await shown.pass(5_000);
  dialog().getByText('1 deleted');
});

it('is offered for what a vendor’s own list has answered, which is then asked again', async () => {
  const shown = await show(`/tasks/worst?api=${WORST_CONNECTION}&api.name=ferry+1`);
  await open(shown);
  await shown.user.click(box('ferry 10'));
  await shown.user.click(act(/^Delete 1 task/));
  await shown.rest();
  dialog().getByText('1 deleted');
  await shown.user.click(act(/^Close/));
  await shown.rest();
  expect(within(screen.getByRole('table')).queryByRole('link', { name: 'ferry 10' })).toBeNull();
  expect(shown.asked().filter((id) => id === 'worst.ReadRegister')).toHaveLength(2);
});

it('does not count as deleted what went since a vendor’s own list answered', async () => {
  const shown = await show(`/tasks/worst?api=${WORST_CONNECTION}&api.name=ferry+1`);
  await shown.pass(60_000);
  await open(shown);
  const gone = dialog().getByText('ferry 10').closest('li')?.dataset['taskId'] ?? '';
  await elsewhere(shown, gone);
  await shown.user.click(box('ferry 10'));
  await shown.user.click(box('ferry 13'));
  await shown.user.click(act(/^Delete 2 tasks/));
  await shown.rest();
  dialog().getByText('1 deleted, 1 gone already');
  rowOf('ferry 10').getByText('Gone already');
  rowOf('ferry 13').getByText('Deleted');
});
