import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import type { Language } from '@/i18n/language';
import { Translator } from '@/i18n/translator';
import { TranslatorContext } from '@/i18n/use-t';
import { workspaceExport } from '@/task-types/workspace-export';
import { SeveralMeaning } from './several-meaning';
import type { SeveralRow } from './several-rows';

const connection: Connection = {
  id: 'desk',
  cloud: 'workspace',
  name: 'Desk',
  environment: 'test',
  region: 'r',
  identity: { user: 'lin.wei', account: 'harbour', role: 'operator' },
};

function row(name: string, running = false): SeveralRow {
  const task: Task = {
    ref: { connection: 'desk', type: 'workspace-export', id: name },
    name,
    lifecycle: 'ready',
    vendorStatus: running ? 'CREATING' : 'SUCCESS',
    latestRun: { status: running ? 'running' : 'succeeded' },
    raw: {},
  };
  return { key: name, task, connection, name, fate: undefined };
}

async function told(rows: readonly SeveralRow[], language: Language = 'en') {
  const action = workspaceExport.actions.find(({ id }) => id === 'delete');
  if (!action) throw new RangeError('delete');
  const translator = new Translator(language);
  translator.addWords(workspaceExport.words);
  await Promise.all([translator.load('entry'), translator.load('later')]);
  const { container } = render(
    <TranslatorContext value={translator}>
      <SeveralMeaning wanted={rows} action={action} />
    </TranslatorContext>,
  );
  return [...container.querySelectorAll('p')].map(({ textContent }) => textContent).slice(0, -1);
}

const ENDED = ['a.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx'].map((name) => row(name));

it('says of one what it means for it', async () => {
  expect(await told(ENDED.slice(0, 1))).toEqual([
    'Workspace removes the export and its file. Neither can be had back.',
  ]);
});

it('says of many that it means the same for each', async () => {
  expect(await told(ENDED)).toEqual([
    'Each of the 4: Workspace removes the export and its file. Neither can be had back.',
  ]);
});

it('says of how many it means something else, and which, the few first', async () => {
  expect(await told([...ENDED, row('users_2026.xlsx', true)])).toEqual([
    '1 of 5, “users_2026.xlsx”: It is still being written. Workspace does not document what becomes of it, and it cannot be had back.',
    'The other 4 of 5: Workspace removes the export and its file. Neither can be had back.',
  ]);
  expect(await told([...ENDED, row('users_2026.xlsx', true)], 'zh-CN')).toEqual([
    '5 个中的 1 个（“users_2026.xlsx”）：导出仍在写出。云桌面没有说明之后会怎样，且无法找回。',
    '5 个中的其余 4 个：云桌面会删除此导出及其文件，无法找回。',
  ]);
});

it('names three at most, and cuts names that have no end', async () => {
  const running = Array.from({ length: 5 }, (_, at) => row(`${at}${'x'.repeat(500)}\u202e.xlsx`, true));
  const [first = ''] = await told([...ENDED, ...ENDED.map((one) => ({ ...one, key: `${one.key}2` })), ...running]);
  expect(first).toMatch(/^5 of 13, “0x{17}…x+\[U\+202E\]\.xlsx”, “1x+….+”, “2x+….+”,? and 2 more: It is still/);
});
