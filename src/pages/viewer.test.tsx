import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderConsole } from '@/testing/services';
import { WORST_CONNECTION } from '@/testing/worst-type/cloud';
import { longId } from '@/testing/worst-type/ferries';
import { worstScenario } from '@/testing/worst-type/scenario';

const MAY_NOT = 'A viewer may not change anything here.';

async function show(path: string) {
  const page = await renderConsole({
    path,
    scenario: worstScenario({ ferries: 40, callsPerDay: 1_000 }),
    before: async ({ world }) => world.setRole('viewer'),
  });
  await page.rest();
  await screen.findByRole('heading', { level: 1 });
  await page.rest();
  return page;
}

/** What a button says of why it does nothing. */
function reasonOf(button: HTMLElement): string | null | undefined {
  expect(button.getAttribute('aria-disabled')).toBe('true');
  return document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent;
}

it('sends nothing that a viewer would create, by its button or by Enter, and says why', async () => {
  const page = await show('/create/worst');
  const create = screen.getByRole('button', { name: 'Create' });
  expect(reasonOf(create)).toBe(MAY_NOT);
  await page.user.click(create);
  const [field] = screen.getAllByRole('textbox');
  if (!field) throw new Error('no field');
  await page.user.type(field, 'x{Enter}');
  await page.user.type(field, '{Control>}{Enter}{/Control}');
  await page.rest();
  expect(page.asked()).not.toContain('worst.CreateFerry');
});

it('opens no choice of several to delete', async () => {
  await show('/tasks/worst');
  expect(reasonOf(await screen.findByRole('button', { name: 'Delete several…' }))).toBe(MAY_NOT);
});

it('says once in the head of a task what is not theirs to do', async () => {
  await show(`/tasks/worst/${WORST_CONNECTION}/${longId(5)}`);
  const main = within(screen.getByRole('main'));
  expect(main.getByText(new RegExp(`: ${MAY_NOT}$`)).textContent).toMatch(/^Start .*Scuttle: /);
});
