import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { intents } from '@/queries/kept';
import { axeFindings } from '@/testing/find-axe';
import { fillSlow, renderSlow, type SlowPage } from '@/testing/slow-bench';

const button = (name: string) => screen.getByRole('button', { name });
const asked = (page: SlowPage, id: string) => page.asked().filter((one) => one === `worst.${id}`).length;
const main = () => within(screen.getByRole('main'));
/** What stands above the page, not what was said aloud. */
const NOTICE = { selector: '[role=status] *' };

/** A ferry is made and started, and the page waits until it sails: 5 s of the cloud's time. */
async function begin(before?: (page: SlowPage) => Promise<void>) {
  const page = await renderSlow('/create/worst');
  await before?.(page);
  await fillSlow(page);
  await page.user.click(button('Create'));
  await screen.findByRole('heading', { name: /^Creating: step/ });
  await page.rest();
  return page;
}

async function leave(page: SlowPage) {
  await page.user.click(main().getByRole('link', { name: 'Tasks' }));
  await waitFor(() => expect(window.location.pathname).toBe('/tasks'));
  await page.rest();
}

it('is not forgotten when it stops again, so that it is not made twice', async () => {
  const page = await begin();
  await leave(page);
  await page.user.click(await screen.findByRole('link', { name: 'Show its steps' }));
  await screen.findByRole('heading', { name: 'Creating: step 3 of 3' });
  for (let time = 0; time < 2; time += 1) {
    await page.user.click(button('Go on'));
    await page.rest();
    await page.user.click(button('Stop waiting'));
    await page.rest();
    expect(main().getByText(/Begun, but not finished/)).toBeTruthy();
    expect([intents.read().length, screen.queryByRole('button', { name: 'Create' })]).toEqual([1, null]);
  }
  await page.user.click(button('Go on'));
  await page.pass(8_000);
  await screen.findByRole('heading', { level: 1, name: 'night ferry' });
  expect([asked(page, 'CreateFerry'), asked(page, 'StartFerry'), intents.read().length]).toEqual([1, 1, 0]);
});

it('is named beside the form of another of its name, which leads to it', async () => {
  const page = await begin();
  await leave(page);
  await page.user.click(main().getByRole('link', { name: 'Create task' }));
  await page.user.click(await screen.findByRole('link', { name: /Ferry|ferry/ }));
  await screen.findByRole('textbox', { name: 'Ferry name' });
  const beside = within(screen.getByRole('complementary', { name: 'Before you send' }));
  expect(beside.queryByText(/was begun here/)).toBeNull();
  await fillSlow(page);
  expect(beside.getByText(/“night ferry” was begun here and is not finished/)).toBeTruthy();
  await page.user.click(beside.getByRole('link', { name: 'Show its steps' }));
  await screen.findByRole('heading', { name: 'Creating: step 3 of 3' });
});

it('takes nothing from a paste while its fields are locked', async () => {
  const page = await begin();
  const paste = button('Paste JSON or cURL');
  expect(paste.getAttribute('aria-disabled')).toBe('true');
  expect(document.getElementById(paste.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'What was sent is not finished: nothing can be filled in.',
  );
  await page.user.click(paste);
  expect(screen.queryByRole('dialog')).toBeNull();
});

/** Gone on with from the notice, while the task's own page is on screen. */
async function goOnBeside() {
  const page = await begin();
  const id = intents.read()[0]?.ref?.id;
  await leave(page);
  await page.user.click(await screen.findByRole('button', { name: 'Go on' }));
  await page.rest();
  await screen.findByText('Going on with night ferry. Step 3 of 3: Wait until it sails.', NOTICE);
  await page.user.click(await screen.findByRole('link', { name: /night ferry/ }));
  await waitFor(() => expect(window.location.pathname).toContain(String(id)));
  await page.rest();
  return page;
}

it('is shown as under way on the task’s page while the notice goes on with it, and is stopped there', async () => {
  const page = await goOnBeside();
  await screen.findByRole('heading', { name: 'Creating: step 3 of 3' });
  expect(main().queryByText(/Begun, but not finished/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Leave it there' })).toBeNull();
  await page.user.click(await main().findByRole('button', { name: 'Stop waiting' }));
  await page.rest();
  await main().findByText(/Begun, but not finished/);
  await page.user.click(button('Leave it there'));
  const before = page.asked().length;
  await page.pass(20_000);
  expect(intents.read()).toEqual([]);
  const later = page.asked().slice(before);
  expect(later).not.toContain('worst.StartFerry');
});

it('shows what another tab goes on with as that, and lets it be stopped from here', async () => {
  const page = await begin();
  const [kept] = intents.read();
  window.history.pushState(null, '', `/tasks/worst/worst-prod/${kept?.ref?.id}`);
  const held = [{ name: `quayside:intent:${kept?.id}` }];
  const locks = { query: async () => ({ held }), request: async (...args: unknown[]) => grant(args) };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'locks'));
  const told: unknown[] = [];
  const other = new BroadcastChannel('quayside:runs');
  onTestFinished(() => other.close());
  other.addEventListener('message', ({ data }) => told.push(data));
  const next = await page.reload();
  await screen.findByText('Another tab goes on with it.');
  expect(main().queryByText(/Begun, but not finished/)).toBeNull();
  expect(await axeFindings()).toEqual([]);
  await next.user.click(button('Stop waiting'));
  await waitFor(() => expect(told).toEqual([kept?.id]));
  held.pop();
  await next.pass(2_500);
  await main().findByText(/Begun, but not finished/);
});

/** A lock of another tab is not to be had. */
function grant([name, options, run = options]: readonly unknown[]): unknown {
  const isHeld = typeof name === 'string' && name.startsWith('quayside:intent:');
  return typeof run === 'function' ? run(isHeld ? null : { name }) : undefined;
}

const START_LOST = {
  id: 'cut',
  match: { endpoint: 'worst.StartFerry' },
  effect: { kind: 'cut', when: 'after' },
} as const;
const BLIND = {
  id: 'blind',
  match: { endpoint: 'worst.SearchFerries' },
  effect: { kind: 'status', status: 400 },
} as const;
const LOST = 'Not known whether this step was done: Start it.';

/** The ferry is made; whether it was started nobody can tell. */
async function loseStart() {
  const page = await begin((opened) => opened.world.setFaults([START_LOST, BLIND]));
  await page.pass(10_000);
  return page;
}

it('says of a lost step what is not known, and goes on with the next where the operator knows it was done', async () => {
  const page = await loseStart();
  const alert = await main().findByText(LOST);
  expect(alert.closest('[role=alert]')).not.toBeNull();
  expect(main().queryByText(/whether it was created/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'None of them' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  expect(await axeFindings()).toEqual([]);
  const before = asked(page, 'StartFerry');
  await page.world.setFaults([]);
  await page.user.click(button('It was done'));
  await page.pass(8_000);
  await screen.findByRole('heading', { level: 1, name: 'night ferry' });
  expect([asked(page, 'CreateFerry'), asked(page, 'StartFerry') - before, intents.read().length]).toEqual([1, 0, 0]);
});

it('sends it again on the next press where the operator knows that it was not done, from the task’s own page', async () => {
  const page = await loseStart();
  const { ref } = intents.read()[0] ?? {};
  await main().findByText(LOST);
  await page.user.click(button('It was not'));
  await page.rest();
  expect(main().getByText(/Begun, but not finished. Left to do: Start it./)).toBeTruthy();
  await page.world.setFaults([]);
  window.history.pushState(null, '', `/tasks/worst/worst-prod/${ref?.id}`);
  const next = await page.reload();
  await screen.findByRole('heading', { name: 'Creating: step 2 of 3' });
  await next.rest();
  expect(asked(next, 'StartFerry')).toBe(0);
  await next.user.click(button('Go on'));
  await next.pass(8_000);
  await waitFor(() => expect(intents.read()).toEqual([]));
  expect(asked(next, 'StartFerry')).toBe(1);
});

it('says so in the notice too, and is left there', async () => {
  const page = await loseStart();
  await leave(page);
  await screen.findByText('Looking up what became of night ferry…', NOTICE);
  await page.pass(5_000);
  const notice = await screen.findByText('night ferry: not known whether this step was done: Start it.', NOTICE);
  expect(screen.queryByText(/tasks look like it/)).toBeNull();
  expect(await axeFindings()).toEqual([]);
  await page.services.translator.use('zh-CN');
  await screen.findByText('night ferry：不确定此步骤是否已完成：启动。', NOTICE);
  await page.services.translator.use('en');
  expect(
    within(notice.closest('[role=status]') as HTMLElement).getByRole('button', { name: 'It was done' }),
  ).toBeTruthy();
  await page.user.click(button('Leave it there'));
  await page.rest();
  expect(intents.read()).toEqual([]);
});

it('can be left while it is looked up what became of a step', async () => {
  const page = await begin((opened) => opened.world.setFaults([START_LOST, BLIND]));
  await page.pass(3_200);
  await screen.findByText('No answer came to this step: Start it. Looking it up…');
  await page.user.click(button('Stop looking'));
  await page.rest();
  await main().findByText(LOST);
  await page.user.click(button('Leave it there'));
  await page.rest();
  expect(intents.read()).toEqual([]);
});
