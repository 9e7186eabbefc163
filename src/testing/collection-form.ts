import { fireEvent, screen } from '@testing-library/react';
import { artsEntry, artsScenario } from './arts-bench';
import { renderConsole } from './services';

/** The page that creates a collection task, as it stands once everything has come. */
export async function showForm(language: 'en' | 'zh-CN' = 'en') {
  const page = await renderConsole({
    path: '/create/dataarts-collection?connection=arts-prod',
    scenario: artsScenario(),
    registry: [artsEntry],
    language,
  });
  await screen.findByRole('textbox', { name: language === 'en' ? 'Name' : '名称' });
  await page.rest();
  return page;
}

export type FormPage = Awaited<ReturnType<typeof showForm>>;

export const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
export const type = (control: HTMLElement, value: string) => fireEvent.change(control, { target: { value } });
export const beside = () =>
  screen.getByRole('complementary', { name: /^(Before you send|发送之前)$/ }).textContent ?? '';
export const sent = (page: FormPage) =>
  page.services.journal
    .entries()
    .filter(({ endpoint }) => endpoint === 'dataarts.CreateTask')
    .map(({ request }) => JSON.parse(request.body ?? '') as { task_config: Record<string, unknown> });

/** A box with a list of choices: finds one by its name and takes it. */
export async function choose(page: FormPage, name: string, wanted: string) {
  const control = await screen.findByRole<HTMLInputElement>('combobox', { name });
  await page.user.click(control);
  type(control, wanted);
  await page.rest();
  // Below them stands what is typed, to be taken as it is.
  await page.user.click(await screen.findByRole('option', { name: new RegExp(`^${wanted}`) }));
  await page.rest();
}
