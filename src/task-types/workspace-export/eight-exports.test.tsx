import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { box, createButton, pick, sentTriggers, showExportForm, type, when } from '@/testing/workspace-form-bench';
import type { Kind } from './kinds';

const GROUP = '7c1e5a90b3d24f68a1c0e9d8b7f6a5c4';

/** Times as somebody in Shanghai types them. */
function twoDays() {
  type(when(/^From/), '2026-02-21T05:11:11');
  type(when(/^To/), '2026-02-23T05:11:11');
}
const SENT = 'start_time=2026-02-20T21:11:11Z&end_time=2026-02-22T21:11:11Z';

it.each<[Kind, () => void, string]>([
  [
    'desktops',
    () => {
      pick('Language of the file', 'zh_CN');
      type(box('User names'), 'li.na\n\nwang.wei\nli.na');
      pick('Desktop type', 'POOLED');
    },
    'GET /v3/p/desktops/export?language=zh_CN&user_names=li.na&user_names=wang.wei&desktop_type=POOLED',
  ],
  [
    'connections',
    () => {
      twoDays();
      pick('Language of the file', '');
      type(box('User name'), 'li.na');
    },
    `GET /v3/p/desktops/connections/export?${SENT}&user_name=li.na`,
  ],
  [
    'desktopUsage',
    () => {
      twoDays();
      type(box('Desktop name'), 'QUAY');
    },
    `GET /v3/p/statistics/metrics/desktops/export?${SENT}&resource_name=QUAY`,
  ],
  [
    'userUsage',
    () => {
      twoDays();
      type(box('User name'), 'wang');
    },
    `GET /v3/p/statistics/metrics/users/export?${SENT}&username=wang`,
  ],
  [
    'appAccess',
    () => {
      twoDays();
      type(box('User name'), 'wang');
    },
    `POST /v2/p/statistics/metrics/app-user-access/export {"start_time":"2026-02-20T21:11:11Z","end_time":"2026-02-22T21:11:11Z","username":"wang"}`,
  ],
  [
    'users',
    () => {
      type(box('User names'), 'li.na\nwang.wei');
      pick('Activated by', 'ADMIN_ACTIVATE');
    },
    'POST /v3/p/users/export {"user_names":["li.na","wang.wei"],"active_type":"ADMIN_ACTIVATE","language":"en_US"}',
  ],
  [
    'groupUsers',
    () => {
      type(box('Group id'), GROUP);
      pick('Language of the file', '');
    },
    `GET /v3/p/groups/${GROUP}/users/export`,
  ],
  [
    'terminals',
    () => type(box('Computer name'), 'QUAY-0001'),
    'GET /v3/p/terminals/binding-desktops/template/export?language=en_US&computer_name=QUAY-0001',
  ],
])('sends one request with what was filled in and nothing else: %s', async (kind, fill, wanted) => {
  const page = await showExportForm();
  pick('Export', kind);
  await page.rest();
  fill();
  await page.rest();
  await page.user.dblClick(createButton());
  await page.rest();
  await screen.findByTestId('task-status');
  await page.pass(60_000);
  expect(sentTriggers(page)).toEqual([wanted]);
});
