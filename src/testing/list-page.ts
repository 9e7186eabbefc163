import { act, screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import { renderConsole } from './services';
import { worstScenario } from './worst-type/scenario';

/** The ordinary world, and the awkward type beside it. */
export const BOTH = worstScenario({ beside: 'calm' });

/** Opens the list over both types and lets it come to rest. */
export async function showList(options: Partial<Parameters<typeof renderConsole>[0]> = {}) {
  const page = await renderConsole({ path: '/tasks', scenario: BOTH, ...options });
  await page.rest();
  return page;
}
type ListPage = Awaited<ReturnType<typeof showList>>;

/** Whether each of a thousand elements can be seen is not asked: that alone would take seconds. */
export const fast = { hidden: true };
export const grid = () => screen.getByRole('grid', fast);
/** How many rows the list has, drawn or not. */
export const count = () => Number(grid().getAttribute('aria-rowcount')) - 1;
export const rows = () => within(grid()).getAllByRole('row', fast).slice(1);
/** What the drawn rows say in a column. */
export const cells = (column: string) =>
  rows().map((row) => row.querySelector(`[data-col="${column}"]`)?.textContent ?? '');
export const button = (name: string | RegExp) => screen.getByRole('button', { ...fast, name });
export const field = () => screen.getByRole('searchbox', fast);

/** The button of a status above the list. */
export function toggle(word: string): HTMLElement {
  const counts = within(screen.getByRole('list', { ...fast, name: 'Tasks by status' }));
  return counts.getByRole('button', { ...fast, name: new RegExp(`\\b${word} [\\d,]+$`) });
}

/** The number on it. */
export function counted(word: string): number {
  return Number(
    toggle(word)
      .textContent?.match(/[\d,]+$/)?.[0]
      .replaceAll(',', ''),
  );
}

/** The address follows what is shown by a frame, what is typed by a pause. */
export const untilAddress = (search: string) => waitFor(() => expect(window.location.search).toBe(search));

/** Goes to an address of the console as a link does. */
export async function goTo(page: ListPage, address: string): Promise<void> {
  await act(async () => window.history.pushState(null, '', address));
  await page.rest();
}

export async function goBack(page: ListPage): Promise<void> {
  await act(async () => window.history.back());
  await page.rest();
}

/** Opens "+ Filter", chooses the field and ticks the values. */
export async function addFilter({ user }: ListPage, name: string, values: readonly (string | RegExp)[], not = false) {
  await user.click(button('+ Filter'));
  const dialog = within(await screen.findByRole('dialog', { ...fast, name: 'Add a filter' }));
  await user.selectOptions(dialog.getByRole('combobox', { ...fast, name: 'Field' }), name);
  if (not) await user.click(dialog.getByRole('radio', { ...fast, name: /not/ }));
  for (const value of values) await user.click(await dialog.findByLabelText(value));
  await user.click(dialog.getByRole('button', { ...fast, name: 'Apply' }));
}
