import { screen, within } from '@testing-library/react';
import { SCENARIOS } from '@mocks/scenarios/scenarios';
import { renderConsole } from './services';

const CREATE = '/create/iotda-export?connection=iotda-prod';

/** A named world of the demo. */
function scenarioNamed(name: string) {
  const found = SCENARIOS[name];
  if (!found) throw new RangeError(`no scenario ${name}`);
  return found;
}

type ConsoleOptions = Parameters<typeof renderConsole>[0];

/** The create page of production's IoTDA exports, at rest. */
export async function showCreate(scenario: string, options: Partial<ConsoleOptions> = {}) {
  const page = await renderConsole({ path: CREATE, scenario: scenarioNamed(scenario), ...options });
  await screen.findByRole('heading', { level: 1, name: /IoTDA/ });
  await screen.findByRole('combobox', { name: /^(Batch task|批量任务)$/ });
  await page.rest();
  return page;
}

export type CreatePage = Awaited<ReturnType<typeof showCreate>>;

/** The id of one of production's batch tasks, by type and name. */
export async function batchTaskId({ fetch, world }: CreatePage, type: string, name: string): Promise<string> {
  const project = world.scenario().connections.find(({ id }) => id === 'iotda-prod')?.project ?? '';
  const reply = await fetch(`/api/iotda-prod/v5/iot/${project}/batchtasks?task_type=${type}&limit=50`);
  const { batchtasks } = (await reply.json()) as { batchtasks: { task_id: string; task_name: string }[] };
  const found = batchtasks.find((task) => task.task_name === name);
  if (!found) throw new RangeError(`no batch task ${name}`);
  return found.task_id;
}

/** Fills the form from a request body, as somebody pastes it. */
export async function paste(page: CreatePage, body: object): Promise<void> {
  await page.user.click(screen.getByRole('button', { name: /^(Paste JSON|粘贴 JSON)/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await page.user.click(dialog.getByRole('textbox'));
  await page.user.paste(JSON.stringify(body));
  await page.user.click(dialog.getByRole('button', { name: /^(Fill the form|填入表单)$/ }));
  await page.rest();
}

/** The body of a request for an export. */
export const exportBody = (id: string, more: object = {}) => ({
  resource_type: 'BatchTask',
  resource_condition: { task_id: id },
  ...more,
});

/** What stands beside the form. The demo's bar is complementary too. */
export const besideForm = () => screen.getByRole('complementary', { name: /^(Before you send|发送之前)$/ });

/** What stands beside the form, as text: what is known before it is sent. */
export const before = () => besideForm().textContent ?? '';

/** A paragraph whose whole text fits, links and all. */
export const findLine = (words: RegExp) =>
  screen.findByText((_, element) => element?.tagName === 'P' && words.test(element.textContent ?? ''));

export const queryLine = (words: RegExp) =>
  screen.queryByText((_, element) => element?.tagName === 'P' && words.test(element.textContent ?? ''));

/** Lets much time pass at once, and the page find out at its next readings. */
export async function jump({ clock, pass }: CreatePage, ms: number): Promise<void> {
  clock.advance(ms);
  await pass(6_000);
}
