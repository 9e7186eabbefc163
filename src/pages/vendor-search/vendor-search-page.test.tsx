import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { asPhone } from '@/testing/as-phone';
import { axeFindings } from '@/testing/find-axe';
import { renderConsole } from '@/testing/services';
import { WORST_CONNECTION } from '@/testing/worst-type/cloud';
import { MARKUP_NAME } from '@/testing/worst-type/ferries';
import { worstScenario } from '@/testing/worst-type/scenario';

const page = (search: string) => `/tasks/worst?api=${WORST_CONNECTION}${search}`;

async function show(path: string, options: Partial<Parameters<typeof renderConsole>[0]> = {}) {
  const shown = await renderConsole({ path, scenario: worstScenario({ ferries: 40, callsPerDay: 1_000 }), ...options });
  await screen.findByRole('heading', { level: 1 });
  await screen.findByRole('search');
  await shown.rest();
  return shown;
}
type Shown = Awaited<ReturnType<typeof show>>;

const asks = ({ asked }: Shown) => asked().filter((id) => id === 'worst.ReadRegister').length;
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);
const button = (name: string) => screen.getByRole('button', { name });
const field = (name: RegExp) => screen.getByRole('textbox', { name });
const choice = (name: RegExp) => screen.getByRole('combobox', { name });
/** What stands on the page; beside it stands what is read out. */
const says = (words: string | RegExp) => within(screen.getByRole('main')).getByText(words);
const address = () => window.location.search;

it('asks what the address says, once, and shows the answer in the vendor’s own order', async () => {
  const shown = await show(page('&api.order=rising&api.limit=20&api.offset=5'));
  expect(asks(shown)).toBe(1);
  says('40 found, 6–25 shown');
  says(/^GET \/v9\/\w+\/register\?order=rising&offset=5&limit=20$/);
  expect(rows()).toHaveLength(20);
  expect((choice(/^Order/) as HTMLSelectElement).value).toBe('rising');
  // Time alone asks nothing.
  await shown.pass(10 * 60_000);
  expect(asks(shown)).toBe(1);
  expect(shown.asked().filter((id) => id === 'worst.SearchFerries')).toEqual([]);
  says(/^Answered .+ ago$/);
  await shown.user.click(button('Ask again'));
  await shown.rest();
  expect(asks(shown)).toBe(2);
});

it('asks by Enter, not at each key, begins anew with another filter, and goes back by Back', async () => {
  const shown = await show(page('&api.offset=10'));
  await shown.user.type(field(/^Name holds/), 'ferry 1');
  says('Changed, not asked yet.');
  expect(asks(shown)).toBe(1);
  await shown.user.keyboard('{Enter}');
  await shown.rest();
  expect(asks(shown)).toBe(2);
  expect(address()).toBe(`?api=${WORST_CONNECTION}&api.name=ferry+1`);
  says('10 found');
  await act(async () => window.history.back());
  await shown.rest();
  expect(address()).toBe(`?api=${WORST_CONNECTION}&api.offset=10`);
  says('40 found, 11–20 shown');
  expect((field(/^Name holds/) as HTMLInputElement).value).toBe('');
  // What was answered is still there.
  expect(asks(shown)).toBe(2);
});

it('turns pages by offset and limit, each a call', async () => {
  const shown = await show(page('&api.limit=20'));
  expect(button('Previous').getAttribute('aria-disabled')).toBe('true');
  await shown.user.click(button('Next'));
  await shown.rest();
  expect(address()).toBe(`?api=${WORST_CONNECTION}&api.limit=20&api.offset=20`);
  says('40 found, 21–40 shown');
  expect(button('Next').getAttribute('aria-disabled')).toBe('true');
  await shown.user.selectOptions(choice(/^Per page/), '10');
  await shown.rest();
  says('40 found, 21–30 shown');
  await shown.user.click(button('Previous'));
  await shown.rest();
  says('40 found, 11–20 shown');
  expect(asks(shown)).toBe(4);
});

it.each([
  ['&api.limit=51', '“limit”'],
  ['&api.state=NOPE', '“There is no state NOPE.”'],
])('passes %s on as it stands, and shows what the vendor says of it', async (search, words) => {
  const shown = await show(page(search));
  expect(asks(shown)).toBe(1);
  says('The question was not answered');
  says('FRY.0400');
  says(new RegExp(words));
  expect(screen.queryByRole('table')).toBeNull();
});

it('marks the parameter that the vendor refused, until something else is typed there', async () => {
  const shown = await show(page('&api.limit=51&api.offset=3'));
  const limit = field(/limit$/);
  expect(limit.getAttribute('aria-invalid')).toBe('true');
  const described = (limit.getAttribute('aria-describedby') ?? '').split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toContain('Refused: limit');
  expect(field(/offset$/).getAttribute('aria-invalid')).not.toBe('true');
  expect(await axeFindings()).toEqual([]);
  await shown.user.type(limit, '{Backspace}');
  expect(limit.getAttribute('aria-invalid')).not.toBe('true');
  expect(screen.queryByText('Refused: limit')).toBeNull();
});

it('keeps the parameters folded on a phone, but for one that was refused', async () => {
  asPhone();
  const shown = await show(page('&api.limit=20'));
  const fold = screen.getByRole('search').querySelector('details');
  expect(fold?.open).toBe(false);
  fireEvent.change(field(/limit$/), { target: { value: '51' } });
  fireEvent.submit(screen.getByRole('search'));
  await shown.rest();
  expect(fold?.open).toBe(true);
  expect(field(/limit$/).getAttribute('aria-invalid')).toBe('true');
});

it('marks an answer as that to the question before, once something else is filled in', async () => {
  const shown = await show(page('&api.limit=20'));
  const earlier = 'Shown: what was asked before, of “Ferries”. Press Ask.';
  expect(screen.queryByText(earlier)).toBeNull();
  await shown.user.selectOptions(choice(/^Order/), 'rising');
  says(earlier);
  await shown.user.selectOptions(choice(/^Order/), '');
  expect(screen.queryByText(earlier)).toBeNull();
});

it('tells what the vendor says of runs, where it says anything', async () => {
  const shown = await show(page('&api.state=LOST'));
  screen.getByRole('columnheader', { name: 'Progress' });
  expect(rows().length).toBeGreaterThan(0);
  for (const row of rows()) within(row).getByText('The harbour was not found.');
  await shown.user.selectOptions(choice(/^State/), 'DONE');
  await shown.user.click(button('Ask'));
  await shown.rest();
  expect(rows().length).toBeGreaterThan(0);
  expect(screen.queryByRole('columnheader', { name: 'Progress' })).toBeNull();
});

it('keeps a word that is not documented as a choice, and says so', async () => {
  await show(page('&api.state=NOPE'));
  expect((choice(/^State/) as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('NOPE (not documented)');
});

it('names what is no parameter, and leaves it out', async () => {
  await show(page('&api.colour=red&api.name=ferry+12'));
  says('A part of the link is no parameter and was left out: api.colour=red');
  says(/register\?name=ferry\+12$/);
  says('1 found');
});

it('says that a page lies beyond the end, and leads back', async () => {
  const shown = await show(page('&api.offset=60'));
  says('Beyond the end: 40 found');
  await shown.user.click(button('First page'));
  await shown.rest();
  says('40 found, 1–10 shown');
});

it('says that nothing was found', async () => {
  await show(page('&api.name=nobody'));
  says('Nothing was found');
});

it('lets one choose where the link names no connection that is there, and asks the same through it', async () => {
  const shown = await renderConsole({
    path: '/tasks/worst?api=nowhere&api.state=LOST',
    scenario: worstScenario({ ferries: 40, callsPerDay: 1_000 }),
  });
  await screen.findByText('There is no connection “nowhere” here. Choose one of these.');
  expect(asks(shown)).toBe(0);
  await shown.user.click(screen.getByRole('link', { name: /Ferries/ }));
  await shown.rest();
  expect(address()).toBe(`?api=${WORST_CONNECTION}&api.state=LOST`);
  expect(asks(shown)).toBe(1);
});

it('says that a type takes no questions', async () => {
  await renderConsole({ path: '/tasks/iotda-export?api=x', scenario: worstScenario({ beside: 'calm' }) });
  await screen.findByText('This cloud takes no such questions');
});

it('is reached from the live list, leads to tasks and back, and what the list was asked for stays', async () => {
  const shown = await renderConsole({
    path: '/tasks/worst?status=failed',
    scenario: worstScenario({ ferries: 40, callsPerDay: 1_000 }),
  });
  await shown.rest();
  await shown.user.click(await screen.findByRole('link', { name: 'Ask DataArts itself' }));
  await screen.findByRole('search');
  await shown.rest();
  expect(address()).toBe(`?api=${WORST_CONNECTION}`);
  const [first] = within(screen.getByRole('table')).getAllByRole('link');
  expect(first?.getAttribute('href')).toMatch(/^\/tasks\/worst\/worst-prod\/\d+$/);
  await shown.user.click(screen.getByRole('link', { name: 'Live list' }));
  await waitFor(() => expect(address()).toBe('?status=failed'));
  await shown.rest();
});

it('shows foreign names as text, speaks Chinese, and gives axe nothing to say', async () => {
  await show(page('&api.limit=50'), { language: 'zh-CN' });
  says(MARKUP_NAME);
  says('找到 40 个');
  screen.getByRole('button', { name: '查询' });
  expect(await axeFindings()).toEqual([]);
});
