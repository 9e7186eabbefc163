import type { Page } from '@playwright/test';
import { demo, SEED_REQUEST } from '../support/console';
import { expect, test } from '../support/test';

const OURS = '5f433ce0c24389024365fdfa';

async function fillFromSeed(page: Page): Promise<void> {
  await page.goto('/create/iotda-export?connection=iotda-prod');
  await page.getByRole('button', { name: 'Paste JSON or cURL' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(SEED_REQUEST);
  await page.getByRole('button', { name: 'Fill the form' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** The exports of the seed's batch task that the simulated cloud holds and that began after the demo did. */
async function madeExports(page: Page): Promise<number> {
  return page.evaluate(async (batchTask) => {
    const { connections } = await (await fetch('/api/connections')).json();
    const { project } = connections.find(({ id }: { id: string }) => id === 'iotda-prod');
    const { epoch } = await (await fetch('/api/_demo/world')).json();
    const path = `/api/iotda-prod/v5/iot/${project}/export-tasks?resource_type=BatchTask&limit=50`;
    const { export_tasks } = await (await fetch(path)).json();
    type Row = { resource_condition: { task_id: string }; create_time: string };
    return (export_tasks as Row[]).filter(
      (row) => row.resource_condition.task_id === batchTask && Date.parse(row.create_time) >= new Date(epoch).getTime(),
    ).length;
  }, OURS);
}

const create = (page: Page) => page.getByRole('button', { name: 'Create', exact: true });

test('cut before the effect: told, form intact, and sending again makes one', async ({ page, allowConsole }) => {
  allowConsole(/ERR_FAILED|Failed to load resource/);
  await fillFromSeed(page);
  await demo(page, 'faults', [
    { id: 'cut', match: { endpoint: 'iotda.CreateExportTask' }, effect: { kind: 'cut', when: 'before' }, times: 1 },
  ]);
  await create(page).click();
  await expect(page.getByText('It was not created: no answer came', { exact: false })).toBeVisible();
  expect(await madeExports(page)).toBe(0);
  await create(page).click();
  await expect(page.getByTestId('task-status')).toHaveText('Running');
  expect(await madeExports(page)).toBe(1);
});

test('cut after the effect: looked up and found, none made twice', async ({ page, allowConsole }) => {
  allowConsole(/ERR_FAILED|Failed to load resource/);
  await fillFromSeed(page);
  await demo(page, 'faults', [
    { id: 'cut', match: { endpoint: 'iotda.CreateExportTask' }, effect: { kind: 'cut', when: 'after' }, times: 1 },
  ]);
  await create(page).click();
  await expect(page.getByTestId('task-status')).toHaveText('Running');
  expect(await madeExports(page)).toBe(1);
});

test('a reload in mid-submit: the next page finds out and says so', async ({ page, allowConsole }) => {
  allowConsole(/ERR_FAILED|Failed to load resource|ERR_ABORTED/);
  await fillFromSeed(page);
  // The answer never comes while this page lives: the effect is there, the page is gone.
  await demo(page, 'faults', [
    { id: 'slow', match: { endpoint: 'iotda.CreateExportTask' }, effect: { kind: 'delay', ms: 20_000 }, times: 1 },
  ]);
  await create(page).click();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('quayside:intents') ?? '')).toContain('"sent"');
  await page.reload();
  const notice = page.getByRole('status').filter({ hasText: OURS });
  await expect(notice).toBeVisible({ timeout: 15_000 });
  const made = await madeExports(page);
  await expect(notice).toContainText(made === 1 ? 'Created before this page was left' : 'Not created');
  expect(made).toBeLessThanOrEqual(1);
  // What was typed is still there, unless it has become the task.
  await page.goto('/create/iotda-export?connection=iotda-prod');
  await expect(page.getByRole('combobox', { name: 'Batch task', exact: true })).toHaveValue(
    made === 1 ? '' : /spring_rollout_eu|5f433ce0/,
  );
});

test('a double click sends once', async ({ page }) => {
  await fillFromSeed(page);
  await create(page).dblclick();
  await expect(page.getByTestId('task-status')).toHaveText('Running');
  expect(await madeExports(page)).toBe(1);
});

test('a refusal stands in the vendor’s words until it is dismissed', async ({ page, allowConsole }) => {
  allowConsole(/403|Failed to load resource/);
  await fillFromSeed(page);
  const refusal = { kind: 'status', status: 403, code: 'IOTDA.014801', message: 'The export quota is used up.' };
  await demo(page, 'faults', [
    { id: 'quota', match: { endpoint: 'iotda.CreateExportTask' }, effect: refusal, times: 1 },
  ]);
  await create(page).click();
  const alert = page.getByRole('alert').filter({ hasText: 'It was not created.' });
  await expect(alert).toContainText('IOTDA.014801');
  await expect(alert).toContainText('The export quota is used up.');
  await expect(page.getByRole('combobox', { name: 'Batch task', exact: true })).not.toHaveValue('');
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toHaveCount(0);
});

test('one broken cloud leaves the other in sight', async ({ page, allowConsole }) => {
  allowConsole(/500|Failed to load resource/);
  await page.goto('/tasks');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  await demo(page, 'faults', [
    {
      id: 'down',
      match: { endpoint: 'iotda.ListExportTasks', connection: 'iotda-test' },
      effect: { kind: 'status', status: 500 },
    },
  ]);
  await page.reload();
  await expect(page.getByText('IoTDA test could not be read')).toBeVisible();
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('IoTDA test could not be read')).toBeVisible();
  await demo(page, 'faults', []);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('IoTDA test could not be read')).toHaveCount(0);
});

test('hostile names stay text', async ({ page }) => {
  await page.goto('/tasks');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  expect(await page.evaluate(() => document.querySelectorAll('[data-task-id] script, [data-task-id] img').length)).toBe(
    0,
  );
});

test('links that lead nowhere say so and lead back', async ({ page }) => {
  for (const path of ['/nowhere', '/tasks/iotda-export/iotda-prod/000000000000000000000000', '/create/no-such-type']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.goto('/tasks/iotda-export/iotda-prod/000000000000000000000000');
  await page.getByRole('link', { name: 'Back to Tasks' }).click();
  await expect(page).toHaveURL(/\/tasks$/);
});

test('a page that goes right after the cloud has made it: the next one says so', async ({ page }) => {
  await fillFromSeed(page);
  // What the page writes down before it leads to the task is what a page that goes then leaves behind.
  await page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem');
    Object.defineProperty(Storage.prototype, 'setItem', {
      value(this: Storage, key: string, text: string) {
        Reflect.apply(own?.value, this, [key, text]);
        if (key === 'quayside:untold' && !sessionStorage.getItem('left')) sessionStorage['left'] = text;
      },
    });
  });
  await create(page).click();
  await expect(page.getByTestId('task-status')).toHaveText('Running');
  await page.evaluate(() => localStorage.setItem('quayside:untold', sessionStorage.getItem('left') ?? ''));
  await page.goto('/tasks');
  const notice = page.getByRole('status').filter({ hasText: 'Created before this page was left' });
  await expect(notice).toBeVisible();
  await notice.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByTestId('task-status')).toHaveText('Running');
  await expect(notice).toHaveCount(0);
});

test('a connection that is not there is asked for, and production is never the default', async ({ page }) => {
  await page.goto('/create/iotda-export?connection=nowhere');
  await expect(page.getByText('There is no connection “nowhere” here', { exact: false })).toBeVisible();
  await expect(page.getByRole('link', { name: /IoTDA test/ })).toBeVisible();
  await page.goto('/create/iotda-export');
  await expect(page.getByRole('button', { name: 'Create', exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: /IoTDA test/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Create IoTDA export');
});

test('a browser that forbids localStorage still gets the demo, and is told', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
      configurable: true,
    });
  });
  await page.goto('/tasks');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  await expect(page.getByText('This browser forbids storage', { exact: false })).toBeVisible();
});
