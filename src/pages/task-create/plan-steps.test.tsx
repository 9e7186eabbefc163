import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { intents } from '@/queries/kept';
import { axeFindings } from '@/testing/find-axe';
import { fillSlow, renderSlow, type SlowPage } from '@/testing/slow-bench';

const PATH = '/create/worst';
const button = (name: string) => screen.getByRole('button', { name });
const steps = () => within(screen.getByRole('list', { name: 'Steps' })).getAllByRole('listitem');
const present = () => steps().filter((one) => one.getAttribute('aria-current') === 'step');
/** What stands above the page, not what was said aloud. */
const NOTICE = { selector: '[role=status] *' };
const asked = (page: SlowPage, id: string) => page.asked().filter((one) => one === `worst.${id}`).length;
const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent ?? '');

/** A ferry is made and started, and the page waits until it sails: 5 s of the cloud's time. */
async function begin() {
  const page = await renderSlow(PATH);
  await fillSlow(page);
  await page.user.click(button('Create'));
  await page.rest();
  return page;
}

/** Elsewhere in the same page, as a link of the navigation leads there. */
async function leave(page: SlowPage) {
  await page.user.click(screen.getByRole('link', { name: 'Cancel' }));
  await waitFor(() => expect(window.location.pathname).toBe('/tasks'));
  await page.rest();
}

it('shows each step while it runs, says the present one, and ends at the task', async () => {
  const page = await begin();
  await screen.findByRole('heading', { name: 'Creating: step 3 of 3' });
  expect(steps().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Define the ferryDone.*\d{16,}/),
    'Start itDone',
    expect.stringMatching(/^Wait until it sailsWaiting for it · \d+ s$/),
  ]);
  expect(present().map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^Wait until it sails/)]);
  expect(await axeFindings()).toEqual([]);
  // What is being made is what was sent.
  expect(screen.getByRole('textbox', { name: 'Ferry name' }).closest('fieldset')?.disabled).toBe(true);
  await page.pass(2_000);
  expect(window.location.pathname).toBe(PATH);
  await page.pass(6_000);
  await screen.findByRole('heading', { level: 1, name: 'night ferry' });
  expect([asked(page, 'CreateFerry'), asked(page, 'StartFerry'), intents.read().length]).toEqual([1, 1, 0]);
});

it('says the step to who cannot see it', async () => {
  await begin();
  // What follows within seconds is said in one.
  expect(said()).toContainEqual(expect.stringContaining('Step 1 of 3: Define the ferry'));
});

it('waits no longer once its page is left; the notice shows the step, and leads back to it', async () => {
  const page = await begin();
  await leave(page);
  const notice = await screen.findByText(
    'Begun before this page was left, but not finished: night ferry. Step 3 of 3: Wait until it sails.',
    NOTICE,
  );
  const before = page.asked().length;
  expect(notice.isConnected).toBe(true);
  await page.user.click(screen.getByRole('link', { name: 'Show its steps' }));
  await screen.findByRole('heading', { name: 'Creating: step 3 of 3' });
  await page.rest();
  // One place at a time.
  expect(screen.queryByRole('button', { name: 'Leave it there' })).not.toBeNull();
  expect(screen.queryByText(/^Begun before/, NOTICE)).toBeNull();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Ferry name' }).value).toBe('night ferry');
  expect(page.asked().slice(0, page.asked().length - before)).not.toContain('worst.StartFerry');
  expect(await axeFindings()).toEqual([]);
  await page.user.click(button('Go on'));
  await page.pass(8_000);
  await screen.findByRole('heading', { level: 1, name: 'night ferry' });
  expect([asked(page, 'CreateFerry'), asked(page, 'StartFerry'), intents.read().length]).toEqual([1, 1, 0]);
});

it('is gone on with from the notice, as the operator says, and can be stopped there', async () => {
  const page = await begin();
  await leave(page);
  await page.user.click(await screen.findByRole('button', { name: 'Go on' }));
  await page.rest();
  await screen.findByText('Going on with night ferry. Step 3 of 3: Wait until it sails.', NOTICE);
  await page.user.click(button('Stop waiting'));
  await page.rest();
  await page.user.click(await screen.findByRole('button', { name: 'Go on' }));
  await page.pass(8_000);
  await screen.findByText('Created before this page was left: night ferry.');
  expect(intents.read()).toEqual([]);
});

it('stops waiting when it is told to, and leaves what was made there', async () => {
  const page = await begin();
  await page.user.click(button('Stop waiting'));
  await page.rest();
  expect(screen.getByRole('main').textContent).toContain('Begun, but not finished. Left to do: Wait until it sails.');
  expect(steps()[2]?.textContent).toBe('Wait until it sailsNot done yet');
  expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  expect(document.activeElement?.textContent).toBe('Creating: step 3 of 3');
  await page.user.click(button('Leave it there'));
  await screen.findByRole('heading', { level: 1, name: 'night ferry' });
  expect(intents.read()).toEqual([]);
});

it('after a reload sends nothing by itself; the task’s own page shows its steps and goes on', async () => {
  const page = await begin();
  const { ref } = intents.read()[0] ?? {};
  window.history.pushState(null, '', `/tasks/worst/worst-prod/${ref?.id}`);
  const next = await page.reload();
  await screen.findByRole('heading', { name: 'Creating: step 3 of 3' });
  await next.rest();
  expect([asked(next, 'CreateFerry'), asked(next, 'StartFerry')]).toEqual([0, 0]);
  expect(screen.queryByText(/^Begun before/, NOTICE)).toBeNull();
  expect(await axeFindings()).toEqual([]);
  await next.user.click(button('Go on'));
  await next.pass(8_000);
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Steps' })).toBeNull());
  expect([asked(next, 'StartFerry'), intents.read().length]).toEqual([0, 0]);
});

it('stops with the vendor’s words where a step is refused, and goes on from there', async () => {
  const page = await renderSlow(PATH);
  const refusal = { kind: 'status', status: 400, code: 'FRY.0888', message: 'No wind.' } as const;
  await page.world.setFaults([{ id: 'no', match: { endpoint: 'worst.StartFerry' }, effect: refusal, times: 1 }]);
  await fillSlow(page);
  await page.user.click(button('Create'));
  await page.rest();
  expect(steps().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Define the ferryDone/),
    'Start itNot done',
    'Wait until it sailsTo do',
  ]);
  expect(within(screen.getByRole('main')).getByRole('alert').textContent).toContain('No wind.');
  await page.user.click(button('Go on'));
  await page.pass(8_000);
  await screen.findByRole('heading', { level: 1, name: 'night ferry' });
  expect(asked(page, 'CreateFerry')).toBe(1);
});

it('says its steps in the other language', async () => {
  const page = await renderSlow(PATH);
  await page.services.translator.use('zh-CN');
  await page.rest();
  await page.user.click(await screen.findByRole('textbox', { name: '渡轮名称' }));
  await page.user.paste('夜航');
  await page.user.click(screen.getByRole('combobox', { name: '泊位' }));
  await page.rest();
  await page.user.click(screen.getByRole('option', { name: /^Berth 3/ }));
  await page.user.click(button('创建'));
  await page.rest();
  await screen.findByRole('heading', { name: '正在创建：第 3 步，共 3 步' });
  expect(within(screen.getByRole('list', { name: '步骤' })).getAllByRole('listitem')[2]?.textContent).toMatch(
    /^等待启航正在等待结果/,
  );
});
