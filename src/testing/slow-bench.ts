import { screen } from '@testing-library/react';
import { registry } from '@/task-types/registry';
import { renderConsole } from './services';
import { worstScenario } from './worst-type/scenario';
import { slowEntry } from './worst-type/slow';

type ConsoleOptions = Parameters<typeof renderConsole>[0];

/** The console with the made-up type that waits, changes and asks, in the place of the plain one. */
export function renderSlow(path: string, more: Partial<ConsoleOptions> = {}) {
  return renderConsole({
    path,
    scenario: worstScenario({ beside: 'empty', ferries: 0 }),
    // The types of its cloud would ask what nobody here answers.
    registry: [...registry.filter(({ cloud }) => cloud !== slowEntry.cloud), slowEntry],
    ...more,
  });
}

export type SlowPage = Awaited<ReturnType<typeof renderSlow>>;

/** The create page, filled in. */
export async function fillSlow(page: SlowPage, name = 'night ferry'): Promise<void> {
  const box = await screen.findByRole('textbox', { name: 'Ferry name' });
  await screen.findByRole('combobox', { name: 'Berth' });
  await page.rest();
  await page.user.clear(box);
  await page.user.click(box);
  await page.user.paste(name);
  await page.user.click(screen.getByRole('combobox', { name: 'Berth' }));
  await page.rest();
  await page.user.click(screen.getByRole('option', { name: /^Berth 3/ }));
}
