import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderConsole } from '@/testing/services';
import { worstScenario } from '@/testing/worst-type/scenario';
import { FailureError } from '@/transport/failures';

const PASSWORD = 'S3cr3t-w0rd';
const DOWN = { kind: 'unavailable', endpoint: 'console.CreateSession', unclear: false } as const;

async function show(path = '/create/worst') {
  const page = await renderConsole({ path, scenario: worstScenario({ beside: 'empty' }) });
  await page.rest();
  return page;
}
type Page = Awaited<ReturnType<typeof show>>;

const nameField = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Ferry name' });
const dialog = () => screen.findByRole('alertdialog', { name: 'Your session has ended' });
const gone = () => waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());

async function typeHalf({ user }: Page): Promise<void> {
  await screen.findByRole('combobox', { name: 'Berth' });
  await user.click(nameField());
  await user.paste('night ferry');
}

/** The sources that the page shows. */
function sourceKeys({ services }: Page): readonly string[] {
  return services.queryClient
    .getQueriesData<readonly { key: string }[]>({ queryKey: ['console', 'sources'] })
    .flatMap(([, sources]) => sources?.map(({ key }) => key) ?? []);
}

/** The session ends, and the page learns of it by what it reads next, whenever that is. */
async function end(page: Page): Promise<void> {
  await page.world.endSession();
  await act(async () => {
    for (const key of sourceKeys(page)) await page.services.scheduler.refresh(key);
  });
  await page.pass(1_000);
}

async function signIn(page: Page, user: string, password: string): Promise<void> {
  const asks = within(await dialog());
  const name = asks.getByRole('textbox', { name: 'User' });
  await page.user.clear(name);
  await page.user.type(name, user);
  await page.user.type(asks.getByLabelText('Password'), password);
  await page.user.click(asks.getByRole('button', { name: 'Sign in' }));
  await page.rest();
}

const userOf = (page: Page) => page.world.scenario().actors.find(({ role }) => role === 'operator')?.user ?? '';

afterEach(() => {
  vi.restoreAllMocks();
});

it('asks over the page, leaves the half-filled form as it is, and reads on', async () => {
  const page = await show();
  await typeHalf(page);
  const focused = document.activeElement;
  await end(page);
  await dialog();
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toContain(
    'Your session has ended. Sign in to go on.',
  );
  const field = nameField();
  await signIn(page, userOf(page), PASSWORD);
  await gone();
  // The very same field: nothing behind the dialog was made anew.
  expect(nameField()).toBe(field);
  expect(field.value).toBe('night ferry');
  expect(document.activeElement).toBe(focused);
  expect(page.services.session.state().expired).toBe(false);
  for (const key of sourceKeys(page)) expect(page.services.scheduler.status(key).failure).toBeUndefined();
});

it('keeps the password to its one request', async () => {
  const page = await show();
  await end(page);
  await signIn(page, userOf(page), PASSWORD);
  await gone();
  const entry = page.services.journal.entries().find(({ endpoint }) => endpoint === 'console.CreateSession');
  expect(entry?.request.body).toBe(`{"user":"${userOf(page)}","password":"••••"}`);
  expect(JSON.stringify(page.services.journal.entries())).not.toContain(PASSWORD);
  const kept = [localStorage, sessionStorage].map((storage) => JSON.stringify(Object.entries(storage)));
  expect(kept.join() + location.href).not.toContain(PASSWORD);
  expect(document.documentElement.innerHTML).not.toContain(PASSWORD);
});

it('says so where user and password are not accepted, and asks again', async () => {
  const page = await show();
  await end(page);
  await signIn(page, 'nobody', PASSWORD);
  const asks = within(await dialog());
  expect(asks.getByRole('alert').textContent).toBe('Not accepted. Check the user and the password.');
  const password = asks.getByLabelText<HTMLInputElement>('Password');
  expect([password.value, document.activeElement]).toEqual(['', password]);
  await signIn(page, userOf(page), PASSWORD);
  await gone();
});

it('tells of a gateway that does not answer, and forgets nothing', async () => {
  const page = await show();
  await end(page);
  vi.spyOn(page.services.transport, 'send').mockRejectedValueOnce(new FailureError(DOWN));
  await signIn(page, userOf(page), PASSWORD);
  const asks = within(await dialog());
  expect(asks.getByRole('alert').textContent).toContain('You are not signed in.');
  expect(asks.getByRole('alert').textContent).toContain('The cloud is not available.');
  expect(asks.getByRole<HTMLInputElement>('textbox', { name: 'User' }).value).toBe(userOf(page));
});

it('can wait: "Later" and Escape leave a bar, and the page stays usable', async () => {
  const page = await show();
  await typeHalf(page);
  await end(page);
  await page.user.click(within(await dialog()).getByRole('button', { name: 'Later' }));
  await gone();
  screen.getByText('Signed out: nothing is read or sent.');
  await page.user.type(nameField(), ' two');
  expect(nameField().value).toBe('night ferry two');
  await page.user.click(screen.getByRole('button', { name: 'Sign in' }));
  const asked = await dialog();
  act(() => void asked.dispatchEvent(new Event('cancel', { cancelable: true })));
  await gone();
  await page.user.click(screen.getByRole('button', { name: 'Sign in' }));
  await signIn(page, userOf(page), PASSWORD);
  await gone();
  expect(screen.queryByText('Signed out: nothing is read or sent.')).toBeNull();
});

it('asks again when something is sent after "later"; nothing of that is sent by signing in', async () => {
  const page = await show();
  await typeHalf(page);
  await page.user.click(screen.getByRole('combobox', { name: 'Berth' }));
  await page.rest();
  await page.user.click(screen.getByRole('option', { name: /^Berth 3/ }));
  await end(page);
  await page.user.click(within(await dialog()).getByRole('button', { name: 'Later' }));
  await gone();
  await page.user.click(screen.getByRole('button', { name: /^Creat/ }));
  await page.rest();
  await signIn(page, userOf(page), PASSWORD);
  await gone();
  const note = within(screen.getByRole('main')).getByRole('alert');
  expect(note.textContent).toContain('Nothing was sent on: your session had ended. Once you are signed in, try again.');
  const sent = () => page.asked().filter((id) => id === 'worst.CreateFerry').length;
  expect(sent()).toBe(1);
  expect(nameField().value).toBe('night ferry');
  await page.user.click(screen.getByRole('button', { name: /^Creat/ }));
  await page.rest();
  expect(sent()).toBe(2);
  await screen.findByRole('heading', { name: 'night ferry' });
});

it('goes when another tab has signed in', async () => {
  const page = await show();
  await end(page);
  await dialog();
  await page.world.signIn(userOf(page));
  const other = new BroadcastChannel('quayside:session');
  other.postMessage('in');
  await gone();
  other.close();
});

it('goes when one comes back from having signed in elsewhere', async () => {
  const page = await show();
  await end(page);
  await dialog();
  await page.world.signIn(userOf(page));
  act(() => void window.dispatchEvent(new Event('focus')));
  await gone();
});

it.each([
  ['/login?from=console', 'http://localhost:3000/login?from=console'],
  ['https://sso.test/q', 'https://sso.test/q'],
])('leads to the gateway’s own page where it names one: %s', async (signInAt, href) => {
  const page = await show();
  await page.world.endSession();
  act(() => page.services.session.expire({ insistent: false, signInAt }));
  const asks = within(await dialog());
  const link = asks.getByRole<HTMLAnchorElement>('link', { name: 'Sign in in a new tab' });
  expect([link.href, link.target]).toEqual([href, '_blank']);
  expect(asks.queryByLabelText('Password')).toBeNull();
  await page.user.click(asks.getByRole('button', { name: 'I have signed in' }));
  await asks.findByText('The gateway still says: signed out.');
  await page.world.signIn(userOf(page));
  await page.user.click(asks.getByRole('button', { name: 'I have signed in' }));
  await gone();
});

it('takes no script for an address', async () => {
  const page = await show();
  // What a hostile or broken gateway might send; it must not become a link.
  act(() => page.services.session.expire({ insistent: false, signInAt: 'javascript:alert(1)' }));
  const asks = within(await dialog());
  expect(asks.queryByRole('link')).toBeNull();
  asks.getByLabelText('Password');
});

it('speaks Chinese', async () => {
  const page = await renderConsole({ path: '/tasks', scenario: worstScenario({ beside: 'empty' }), language: 'zh-CN' });
  await page.rest();
  await page.world.endSession();
  await page.pass(61_000);
  const asks = within(await screen.findByRole('alertdialog', { name: '会话已结束' }));
  asks.getByText('登录后继续。此页面和已输入的内容保持不变。');
  await page.user.click(asks.getByRole('button', { name: '稍后' }));
  await screen.findByText('已退出登录：不再读取或发送。');
});
