import { expect, type Page } from '@playwright/test';

export interface WireExport {
  readonly id: string;
  readonly status: string;
  readonly batchTask: string;
}

/** The newest exports of a connection as the simulated cloud has them. The page must be open. */
export async function exportsOf(page: Page, connection: 'iotda-prod' | 'iotda-test'): Promise<WireExport[]> {
  return page.evaluate(async (asked) => {
    const { connections } = await (await fetch('/api/connections')).json();
    const { project } = connections.find(({ id }: { id: string }) => id === asked);
    const path = `/api/${asked}/v5/iot/${project}/export-tasks?resource_type=BatchTask&limit=50`;
    const { export_tasks: rows } = await (await fetch(path)).json();
    type Row = { export_task_id: string; status: string; resource_condition: { task_id: string } };
    return (rows as Row[]).map((row) => ({
      id: row.export_task_id,
      status: row.status,
      batchTask: row.resource_condition.task_id,
    }));
  }, connection);
}

/** Exports in a state, newest first; opens the list for it where no page is open yet. */
export async function exportsIn(
  page: Page,
  connection: 'iotda-prod' | 'iotda-test',
  status: 'Success' | 'Failed' | 'Processing',
): Promise<WireExport[]> {
  if (!page.url().startsWith('http')) {
    await page.goto('/tasks');
    await expect(page.locator('[data-task-id]').first()).toBeVisible();
  }
  return (await exportsOf(page, connection)).filter((one) => one.status === status);
}

/** Opens an export's page by its address. */
export async function openExport(page: Page, connection: string, id: string | undefined): Promise<void> {
  await page.goto(`/tasks/iotda-export/${connection}/${id}`);
  await expect(page.getByTestId('task-status')).toBeVisible();
}

/** Goes from page to page as a click does, so that what the page keeps in memory stays. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}
