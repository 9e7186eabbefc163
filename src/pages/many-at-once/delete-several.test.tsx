import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { removals } from '@/queries/removal-records';
import { axeFindings } from '@/testing/find-axe';
import { renderConsole } from '@/testing/services';
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
  expect(act(/^Delete 0 tasks/).getAttribute('aria-disabled')).toBe('true');
  // Ferries 12 and 19 go to and fro.
  rowOf('ferry 12').getByText('It is out at sea.');
  expect(dialog().queryByRole('checkbox', { name: 'ferry 12' })).toBeNull();
  await shown.user.click(box('All'));
  dialog().getByText('8 of 10 chosen');
  dialog().getByText('The ferry goes down and does not come up.');
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

it('says that more fit than one call may name, and has many confirmed by their number', async () => {
  const shown = await show('/tasks/worst');
  await open(shown);
  dialog().getByText('One call may name 30 at most: these are the first 30 of 40 that fit.');
  await shown.user.click(box('All'));
  const count = Number(/^(\d+) of 30/.exec(dialog().getByText(/of 30 chosen/).textContent)?.[1]);
  expect(count).toBeGreaterThan(20);
  await shown.user.click(act(/^Delete \d+ tasks/));
  expect(sent(shown)).toBe(0);
  await shown.user.type(dialog().getByRole('textbox', { name: `Type ${count} to confirm` }), String(count));
  await shown.user.click(act(/^Delete \d+ tasks/));
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
