import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { batchTaskId, exportBody, findLine, paste, showCreate, type CreatePage } from '@/testing/create-bench';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const box = (name: string) => screen.getByRole<HTMLInputElement>('combobox', { name });

async function filled(page: CreatePage) {
  const id = await batchTaskId(page, 'createMessages', 'notice_maintenance');
  await paste(page, exportBody(id, { app_type: 'APP', app_id: 'space_asia_01' }));
}

/** Everything that was filled in is still there. */
function expectAll() {
  expect(box('Batch task type').value).toBe('createMessages');
  expect(box('Batch task').value).toBe('notice_maintenance');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'One resource space' }).checked).toBe(true);
  expect(box('Resource space').value).toBe('亚太港区');
}

const alert = () => within(screen.getByRole('main')).getByRole('alert');

it.each([
  ['no connection', { kind: 'cut', when: 'before' }, 'no answer came, and it is not there'],
  ['a gateway that gave up', { kind: 'status', status: 503 }, 'the cloud failed (HTTP 503), and it is not there'],
  ['too many calls', { kind: 'status', status: 429 }, 'It was not created.'],
  ['a refusal', { kind: 'status', status: 400, code: 'IOTDA.013005', message: 'No.' }, 'It was not created.'],
] as const)('keeps all of it through %s, and over a reload after that', async (_, effect, said) => {
  const page = await showCreate('empty');
  await filled(page);
  await page.world.setFaults([{ id: 'bad', match: { endpoint: 'iotda.CreateExportTask' }, effect, times: 1 }]);
  await page.user.click(button('Create'));
  await page.pass(5_000);
  expect(alert().textContent).toContain(said);
  expectAll();
  const next = await page.reload();
  await screen.findByRole('combobox', { name: 'Batch task' });
  await next.rest();
  expectAll();
  // And what is sent now is sent once.
  await next.user.click(button('Create'));
  await next.rest();
  await screen.findByRole('heading', { name: 'notice_maintenance' });
});

it('keeps all of it where not even its lists can be had: ids stand for names, and it says so', async () => {
  const page = await showCreate('empty');
  await filled(page);
  await page.world.setFaults([
    {
      id: 'down',
      match: { endpoint: 'iotda.*' },
      effect: { kind: 'status', status: 400, code: 'X.1', message: 'Down.' },
    },
  ]);
  const next = await page.reload();
  await screen.findByRole('combobox', { name: 'Batch task' });
  await next.rest();
  expect(box('Batch task').value).toMatch(/^[0-9a-f]{24}$/);
  expect(box('Resource space').value).toBe('space_asia_01');
  await screen.findAllByText('Not checked: nothing is loaded.');
  screen.getByText('Which slots are free is not known yet: the list has not been read.');
});

it('keeps what waits in line although the page goes in the middle of it', async () => {
  const page = await showCreate('quota-exhausted');
  await paste(page, exportBody(await batchTaskId(page, 'createDevices', 'spring_rollout_eu')));
  await page.user.click(button('Wait in line'));
  await page.rest();
  // What is in line is no draft any more: it would be sent twice.
  window.history.pushState(null, '', '/create/iotda-export?connection=iotda-prod');
  await page.reload();
  expect((await screen.findByRole<HTMLInputElement>('combobox', { name: 'Batch task' })).value).toBe('');
  await findLine(/^Waiting in line: spring_rollout_eu/);
});
