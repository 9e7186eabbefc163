import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { beside, box, choose, type FormPage, sent, showForm, type } from '@/testing/collection-form';

it('picks a data connection by its name, and sends its id and its name', async () => {
  const page = await showForm();
  type(box('Name'), 'by_name');
  await choose(page, 'Data connection', 'dli_test');
  expect(beside()).toContain('14bb947454e64de784eadaab759081e8');
  expect(beside()).toContain('"data_connection_name": "dli_test"');
  await choose(page, 'Data connection', 'dli_main');
  expect(beside()).toContain('"data_connection_name": "dli_main"');
  await page.user.click(screen.getByRole('button', { name: 'Create' }));
  await page.rest();
  await screen.findByRole('heading', { level: 1, name: /by_name/ });
  expect(sent(page)).toMatchObject([{ task_config: { data_connection_name: 'dli_main' } }]);
});

/** Fills the form from a request of this data connection. */
async function paste(page: FormPage, id: string, name: string) {
  await page.user.click(screen.getByRole('button', { name: 'Paste JSON or cURL' }));
  const dialog = within(await screen.findByRole('dialog'));
  const config = { data_connection_id: id, data_connection_name: name };
  type(
    dialog.getByRole('textbox'),
    JSON.stringify({ name: 'pasted', data_source_type: 'DLI', task_config: config, schedule_config: {} }),
  );
  await page.user.click(dialog.getByRole('button', { name: /^Fill/ }));
  await page.rest();
}

it('keeps the name that a pasted id came with, also where the list of data connections does not come', async () => {
  const page = await showForm();
  const status = { kind: 'status', status: 500 } as const;
  await page.world.setFaults([{ id: 'no', match: { endpoint: 'dataarts.ListDataConnections' }, effect: status }]);
  await paste(page, '14bb947454e64de784eadaab759081e8', 'as_it_was');
  expect(beside()).toContain('"data_connection_name": "as_it_was"');
  // Two workspaces may have one of the same name.
  await paste(page, 'another-id', 'as_it_was');
  expect(beside()).toContain('"data_connection_id": "another-id"');
  expect(beside()).toContain('"data_connection_name": "as_it_was"');
  // It is that one's name and no other's.
  const control = screen.getByRole('combobox', { name: 'Data connection' });
  await page.user.click(control);
  type(control, 'another-one');
  await page.user.tab();
  await page.rest();
  expect(beside()).not.toContain('data_connection_name');
});

it('leaves no name behind where the data connection goes with its field', async () => {
  const page = await showForm();
  await choose(page, 'Data connection', 'dli_test');
  await choose(page, 'Type of data source', 'OBS');
  const control = screen.getByRole('combobox', { name: 'Data connection' });
  await page.user.click(control);
  type(control, '');
  await page.user.tab();
  await page.rest();
  expect(screen.queryByRole('combobox', { name: 'Data connection' })).toBeNull();
  expect(beside()).not.toContain('data_connection');
});

it('says that an id is nobody’s, and leaves out the name of another', async () => {
  const page = await showForm();
  await choose(page, 'Data connection', 'dli_test');
  const control = screen.getByRole('combobox', { name: 'Data connection' });
  await page.user.click(control);
  type(control, 'nobody-has-it');
  await page.user.tab();
  await page.rest();
  expect(beside()).toContain('Data connection: no workspace has “nobody-has-it”.');
  expect(beside()).not.toContain('data_connection_name');
});
