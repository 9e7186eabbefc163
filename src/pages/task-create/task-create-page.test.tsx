import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderConsole } from '@/testing/services';
import { longId } from '@/testing/worst-type/ferries';
import { worstScenario } from '@/testing/worst-type/scenario';

const PATH = '/create/worst';

async function show(options: Partial<Parameters<typeof renderConsole>[0]> = {}) {
  const page = await renderConsole({ path: PATH, scenario: worstScenario({ beside: 'empty' }), ...options });
  await screen.findByRole('heading', { name: 'Create ferry' });
  await screen.findByRole('combobox', { name: 'Berth' });
  await page.rest();
  return page;
}

type Page = Awaited<ReturnType<typeof show>>;

const type = async ({ user }: Page, name: string, text: string) => {
  const box = screen.getByRole('textbox', { name });
  await user.clear(box);
  await user.click(box);
  await user.paste(text);
};

async function fill(page: Page, name = 'night ferry') {
  await type(page, 'Ferry name', name);
  await page.user.click(screen.getByRole('combobox', { name: 'Berth' }));
  await page.rest();
  await page.user.click(screen.getByRole('option', { name: /^Berth 3/ }));
}

async function send(page: Page) {
  await page.user.click(screen.getByRole('button', { name: /^Creat/ }));
  await page.rest();
}

/** What the page says; beside it stands the one for screen readers. */
const alert = () => within(screen.getByRole('main')).getByRole('alert');
const made = (page: Page) => page.asked().filter((id) => id === 'worst.CreateFerry').length;
const started = (page: Page) => page.asked().filter((id) => id === 'worst.StartFerry').length;

function bodies({ services }: Page, endpoint: string): unknown[] {
  const calls = services.journal.entries().filter((entry) => entry.endpoint === endpoint);
  return calls.map(({ request }): unknown => JSON.parse(request.body ?? 'null')).toReversed();
}

it('shows a control for each kind of field, and sends what they hold in two steps', async () => {
  const page = await show();
  await fill(page);
  await page.user.click(screen.getByRole('radio', { name: 'With every tide' }));
  await page.user.selectOptions(screen.getByRole('combobox', { name: 'Cargo' }), 'Glass');
  await type(page, 'Retries', '7');
  await page.user.click(screen.getByRole('switch', { name: 'Urgent' }));
  fireEvent.change(screen.getByLabelText(/Not before/), { target: { value: '2026-03-02T08:30' } });
  await type(page, 'Conditions', '{"wind": 7}');
  await type(page, 'Remark', 'carefully');
  await send(page);
  expect(bodies(page, 'worst.CreateFerry')).toEqual([
    {
      ferry_name: 'night ferry',
      mode: 'tide',
      cargo: 'glass',
      retries: 7,
      urgent: true,
      begin_at: expect.stringMatching(/^2026-03-0\dT\d\d:30:00Z$/),
      conditions: { wind: 7 },
      remark: 'carefully',
      berth_id: longId(900_002),
      client_token: expect.any(String),
    },
  ]);
  expect(started(page)).toBe(1);
  expect(bodies(page, 'worst.StartFerry')).toMatchObject([{ client_token: expect.any(String) }]);
  await screen.findByRole('heading', { name: 'night ferry' });
  expect(window.location.pathname).toMatch(/^\/tasks\/worst\/worst-prod\/\d{16,}$/);
  expect(screen.getByTestId('task-status').textContent).toBe('Waiting');
});

it('goes on at the second step where that was refused, and makes nothing twice', async () => {
  const page = await show();
  const refusal = { kind: 'status', status: 400, code: 'FRY.0888', message: 'No wind.' } as const;
  await page.world.setFaults([{ id: 'no', match: { endpoint: 'worst.StartFerry' }, effect: refusal, times: 2 }]);
  await fill(page);
  await send(page);
  const note = alert();
  expect(note.textContent).toContain('Begun, but not finished. Left to do: Start it.');
  expect(note.textContent).toContain('No wind.');
  expect(within(note).getByRole('link', { name: 'Open it' }).getAttribute('href')).toMatch(
    /\/tasks\/worst\/worst-prod\/\d+/,
  );
  // Nothing is left that would begin it anew.
  expect(screen.queryByRole('button', { name: /^Creat/ })).toBeNull();
  await page.user.click(screen.getByRole('button', { name: 'Go on' }));
  await page.rest();
  expect([made(page), started(page)]).toEqual([1, 2]);
  await page.user.click(screen.getByRole('button', { name: 'Go on' }));
  await page.rest();
  expect([made(page), started(page)]).toEqual([1, 3]);
  await screen.findByRole('heading', { name: 'night ferry' });
});

it('tells after a reload what is half done, and goes on only when asked', async () => {
  const page = await show();
  const refusal = { kind: 'status', status: 400, code: 'FRY.0888', message: 'No wind.' } as const;
  await page.world.setFaults([{ id: 'no', match: { endpoint: 'worst.StartFerry' }, effect: refusal, times: 1 }]);
  await fill(page);
  await send(page);
  window.history.pushState(null, '', '/tasks');
  const next = await page.reload();
  await screen.findByText(/Begun before this page was left, but not finished: night ferry\. Step 2 of 2: Start it\./);
  await next.rest();
  expect([made(next), started(next)]).toEqual([0, 0]);
  await next.user.click(screen.getByRole('button', { name: 'Go on' }));
  await next.rest();
  expect([made(next), started(next)]).toEqual([0, 1]);
  screen.getByText('Created before this page was left: night ferry.');
  // What has begun is no draft any more.
  window.history.pushState(null, '', PATH);
  await next.reload();
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Ferry name' })).value).toBe('');
});

it('sends the same mark again where the first try did not arrive, and another where something changed', async () => {
  const page = await show();
  const cut = { kind: 'cut', when: 'before' } as const;
  await page.world.setFaults([{ id: 'cut', match: { endpoint: 'worst.CreateFerry' }, effect: cut, times: 2 }]);
  await fill(page);
  for (const name of ['night ferry', 'night ferry', 'day ferry']) {
    await type(page, 'Ferry name', name);
    await send(page);
    await page.pass(5_000);
  }
  const [first, second, third] = bodies(page, 'worst.CreateFerry').map((body) => Object(body).client_token as unknown);
  expect(first).toBeTruthy();
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

it('tells a refusal that hides in a reply of status 200', async () => {
  const page = await show();
  await fill(page, 'taken already');
  await send(page);
  const note = alert();
  expect(note.textContent).toContain('It was not created.');
  expect(note.textContent).toContain('Something of that name or kind exists already.');
  expect(note.textContent).toContain('This name is taken.');
  expect(note.textContent).toContain('FRY.0409');
  expect([made(page), started(page)]).toEqual([1, 0]);
});

it('shows the requests while they are not right yet, and says which is known when', async () => {
  const page = await show();
  await type(page, 'Conditions', '{"wind": ');
  // The form checks what was typed when React finds the time; the preview follows.
  const previews = (text: string) => waitFor(() => expect(screen.getByRole('main').textContent).toContain(text));
  await previews('# Define the ferry: shown when the fields are right');
  await type(page, 'Conditions', '');
  await fill(page, '<script>alert(1)</script>');
  await previews('"ferry_name": "<script>alert(1)</script>"');
  await previews('# Start it: known when the steps before it have answered');
  expect(document.querySelector('main script')).toBeNull();
});

it('offers every berth, page by page, and says why one cannot be chosen', async () => {
  const page = await show();
  await page.user.click(screen.getByRole('combobox', { name: 'Berth' }));
  expect(await screen.findByRole('option', { name: /^Load more 10 of 23 loaded/ })).toBeTruthy();
  await page.user.click(screen.getByRole('option', { name: /^Load more/ }));
  await page.rest();
  await page.user.click(screen.getByRole('option', { name: /^Load more 20 of 23/ }));
  await page.rest();
  expect(screen.queryByRole('option', { name: /^Load more/ })).toBeNull();
  expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(23);
  expect(page.asked().filter((id) => id === 'worst.ListBerths')).toHaveLength(3);
});

it('fills the form from the vendor’s own body, and says what it could not use', async () => {
  const page = await show();
  await page.user.click(screen.getByRole('button', { name: 'Paste JSON or cURL' }));
  const dialog = await screen.findByRole('dialog');
  await page.user.click(within(dialog).getByRole('textbox'));
  await page.user.paste(
    '{"ferry_name":"pasted","mode":"tide","cargo":"coal","retries":1,"urgent":true,"berth_id":9007199256540997,"berth_id_2":1,"conditions":{"wind":3}}',
  );
  await page.user.click(within(dialog).getByRole('button', { name: 'Fill the form' }));
  await page.rest();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Ferry name' }).value).toBe('pasted');
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Berth' }).value).toBe('Berth 3');
  expect(screen.getByRole<HTMLInputElement>('switch', { name: 'Urgent' }).checked).toBe(true);
  screen.getByText('Filled from what was pasted. No field stands for these, and they are not sent: berth_id_2.');
});

it('says everything in the other language, what is already typed stays', async () => {
  const page = await show();
  await type(page, 'Ferry name', '夜渡');
  await page.user.click(screen.getByRole('button', { name: '中文' }));
  await screen.findByRole('heading', { name: '创建渡轮' });
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '渡轮名称' }).value).toBe('夜渡');
  expect(screen.getByRole('radio', { name: '随潮汐' })).toBeTruthy();
  expect(screen.getByRole('option', { name: '玻璃' })).toBeTruthy();
  expect(document.querySelector('main')?.textContent).not.toMatch(/Ferry|Cargo|Berth|Before you send/);
});

it('offers both types where something is to be created, and says that there is none of another', async () => {
  const page = await show();
  window.history.pushState(null, '', '/create');
  const choosing = await page.reload();
  await screen.findByRole('link', { name: /^Ferry/ });
  expect(screen.getAllByRole('link', { name: /^IoTDA export/ })).toHaveLength(2);
  window.history.pushState(null, '', '/create/submarine');
  await choosing.reload();
  await screen.findByText('No connection offers “submarine”.');
});
