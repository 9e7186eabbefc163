import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { preferences } from '@/storage/preferences';
import { workspaceExport } from '@/task-types/workspace-export';
import { FACTS, KINDS } from '@/task-types/workspace-export/kinds';
import { WORKSPACE_SCENARIOS } from '@mocks/testing/workspace-scenarios';
import { renderConsole } from './services';

const registry = [{ id: 'workspace-export', cloud: 'workspace', load: async () => workspaceExport } as const];
const TRIGGERS = new Set(KINDS.map((kind) => FACTS[kind].endpoint.id));

/** The create page of production's Workspace exports in Shanghai, at rest. */
export async function showExportForm(language: 'en' | 'zh-CN' = 'en', scenario = 'workspace') {
  const factory = WORKSPACE_SCENARIOS[scenario];
  if (!factory) throw new RangeError(scenario);
  const page = await renderConsole({
    path: '/create/workspace-export?connection=desk-prod',
    scenario: factory,
    registry,
    language,
    before: async () => preferences.write((present) => ({ ...present, zone: 'Asia/Shanghai' })),
  });
  await screen.findByRole('combobox', { name: /^(Export|导出)$/ });
  await page.rest();
  return page;
}

export type ExportPage = Pick<Awaited<ReturnType<typeof showExportForm>>, 'asked' | 'rest' | 'user' | 'services'>;

/** The triggers that were asked for, by their ids. */
export const triggered = (page: ExportPage) => page.asked().filter((id) => TRIGGERS.has(id));

/** The triggers that were sent, to the letter and decoded; the project is `p`. */
export const sentTriggers = ({ services }: ExportPage) =>
  services.journal
    .entries()
    .filter(({ endpoint }) => TRIGGERS.has(endpoint))
    .toReversed()
    .map(({ request: { method, path, body } }) => {
      const to = decodeURIComponent(path.replaceAll('+', ' ')).replace(/\/[0-9a-f]{32}\//, '/p/');
      return `${method} ${to.slice(to.search(/\/v\d\//))}${body === undefined ? '' : ` ${body}`}`;
    });

export const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
export const pick = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
export const type = (element: HTMLElement, value: string) => fireEvent.change(element, { target: { value } });
export const when = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);
export const beside = () =>
  screen.getByRole('complementary', { name: /^(Before you send|发送之前)$/ }).textContent ?? '';
export const createButton = () => screen.getByRole('button', { name: /^(Create|创建)$/ });

/** Fills the form from what somebody has copied. Gives what the dialog answers, where it stays. */
export async function pasteText(page: ExportPage, text: string): Promise<string | undefined> {
  await page.user.click(screen.getByRole('button', { name: /^(Paste JSON|粘贴 JSON)/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await page.user.click(dialog.getByRole('textbox'));
  await page.user.paste(text);
  await page.user.click(dialog.getByRole('button', { name: /^(Fill the form|填入表单)$/ }));
  await page.rest();
  // It goes by and by, or answers at once.
  return waitFor(() => {
    const answer = screen.queryByRole('dialog') ? dialog.getByRole('alert') : undefined;
    return answer?.textContent;
  });
}
