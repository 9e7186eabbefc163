import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Language } from '@/i18n/language';
import { axeFindings } from '@/testing/find-axe';
import { renderConsole } from '@/testing/services';
import { openSync, syncEntry, syncScenario, taskNamed } from '@/testing/sync-bench';

async function askToStart(name: string, language: Language = 'en') {
  const { ref } = await taskNamed(name, await openSync());
  const page = await renderConsole({
    path: `/tasks/dataworks-sync/${ref.connection}/${ref.id}`,
    scenario: syncScenario,
    registry: [syncEntry],
    language,
  });
  await page.rest();
  const start = language === 'en' ? 'Start' : '启动';
  // Its panel is there, and how it stands.
  await screen.findByRole('region', { name: language === 'en' ? 'What it does' : '任务内容' });
  await page.rest();
  await page.user.click(screen.getByRole('button', { name: start }));
  const dialog = within(await screen.findByRole('dialog', { name: start }));
  await dialog.findByRole('button', { name: start });
  return { page, dialog, start: () => page.user.click(dialog.getByRole('button', { name: start })) };
}

/** What was sent as StartParam. */
function sent(page: Awaited<ReturnType<typeof askToStart>>['page']): unknown {
  const call = page.services.journal.entries().find(({ endpoint }) => endpoint === 'dataworks.StartDISyncInstance');
  if (!call) return 'nothing';
  const text = new URL(call.request.path, 'http://x').searchParams.get('StartParam');
  return text === null ? undefined : JSON.parse(text);
}

it('starts a real-time task with the limits that were set, and says what holds without them', async () => {
  const { page, dialog, start } = await askToStart('contacts_live');
  dialog.getByText(/more than 100 failovers in 5 minutes/);
  expect(await axeFindings()).toEqual([]);
  await page.user.type(dialog.getByLabelText(/^Failovers at most/), '3');
  await start();
  dialog.getAllByText(/A limit needs both/);
  expect(sent(page)).toBe('nothing');
  await page.user.type(dialog.getByLabelText(/^Failover window/), '5');
  await page.user.selectOptions(dialog.getByLabelText(/^Table dropped/), 'Stop with an error');
  await start();
  await page.rest();
  expect(sent(page)).toEqual({ failoverLimit: { count: 3, interval: 5 }, ddlMarkMap: { DROPTABLE: 'CRITICAL' } });
  expect(screen.getByTestId('task-status').textContent).toBe('Waiting');
});

it('starts with nothing set, and sends nothing then', async () => {
  const { page, start } = await askToStart('risk_live', 'zh-CN');
  await start();
  await page.rest();
  expect(sent(page)).toBeUndefined();
});

it('asks nothing of a solution, and says that no call stops it', async () => {
  const { page, dialog, start } = await askToStart('logistics_to_holo');
  dialog.getByText('A solution takes no start parameters.');
  dialog.getByText(/DataWorks has no call that stops it\./);
  expect(dialog.queryByLabelText(/^Failovers/)).toBeNull();
  await start();
  await page.rest();
  expect(sent(page)).toBeUndefined();
  expect(screen.getByTestId('task-status').textContent).toBe('Waiting');
});
