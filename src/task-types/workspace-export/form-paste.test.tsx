import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import {
  box,
  createButton,
  pasteText,
  pick,
  sentTriggers,
  showExportForm,
  triggered,
  type,
} from '@/testing/workspace-form-bench';

const what = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Export' });
const BARE = '/v3/0123/desktops/connections/export';

it.each([
  [
    'a request line',
    'GET /v3/{project_id}/desktops/export?language=zh_CN&user_names=li.na&user_names=wang.wei',
    'GET /v3/p/desktops/export?language=zh_CN&user_names=li.na&user_names=wang.wei',
  ],
  ['one without parameters', `GET ${BARE}`, 'GET /v3/p/desktops/connections/export'],
  [
    'cURL of this console',
    `curl 'http://localhost:5173/api/desk-prod${BARE}'`,
    'GET /v3/p/desktops/connections/export',
  ],
  [
    'a body with its address',
    `curl https://workspace.cn-north-4.myhuaweicloud.com/v3/0123/users/export -d '{"language": "zh_CN"}'`,
    'POST /v3/p/users/export {"language":"zh_CN"}',
  ],
])('sends again what was pasted, and nothing of what was typed before: %s', async (_, text, wanted) => {
  const page = await showExportForm();
  for (const kind of ['connections', 'users', 'desktops']) {
    pick('Export', kind);
    await page.rest();
    if (kind !== 'desktops') type(box('User name'), 'before');
    else type(box('Computer name'), 'QUAY-1');
  }
  expect(await pasteText(page, text)).toBeUndefined();
  await page.user.click(createButton());
  await page.rest();
  await screen.findByTestId('task-status');
  expect(sentTriggers(page)).toEqual([wanted]);
});

it('says at its field what was pasted does not tell, until it is chosen or told', async () => {
  const page = await showExportForm();
  expect(await pasteText(page, '{"language": "zh_CN"}')).toBeUndefined();
  expect(what().getAttribute('aria-invalid')).toBe('true');
  expect(screen.getAllByText(/What was pasted does not tell this\. Choose it\./).length).toBeGreaterThan(0);
  pick('Export', 'users');
  await waitFor(() => expect(what().getAttribute('aria-invalid')).not.toBe('true'));
  await pasteText(page, '{"language": "en_US"}');
  expect(what().getAttribute('aria-invalid')).toBe('true');
  await pasteText(page, 'GET /v3/0123/users/export');
  expect(what().getAttribute('aria-invalid')).not.toBe('true');
  expect(triggered(page)).toEqual([]);
});

it.each([
  ['GET /v2/0123/export-tasks?status=SUCCESS', /^This is not a request body of this task type\.$/],
  ['GET /v2/0123/export-tasks', /^There is no JSON object in this text\./],
  ['curl https://host.example/', /^The command has no body and no query parameters/],
])('refuses what goes elsewhere: %s', async (text, said) => {
  const page = await showExportForm();
  expect(await pasteText(page, text)).toMatch(said);
  expect(what().value).toBe('desktops');
});
