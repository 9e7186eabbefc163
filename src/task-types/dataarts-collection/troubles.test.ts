import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { artsScenario, openArts } from '@/testing/arts-bench';
import type { VendorWords } from '@/transport/failures';
import { failureOf } from '@/transport/failures';
import { deleteTaskInfo, showTaskInfo, showTaskList } from './api';
import { troubles } from './troubles';

const { codes, codeOf, words } = troubles;
const keyOf = (said: VendorWords) => codeOf?.(said) ?? said.code ?? '';

/** The table of contract 4.4. */
const SHEET =
  '0818 2253 2208 2206 2201 2203 2242 2247 2252 2255 2256 2257 2259 2270 2273 2274 1806 1810 1821 1881 1901 1910'.split(
    ' ',
  );

/** Every code that stands in the sources of the simulated cloud: what it may answer. */
function simulated(): string[] {
  const files = ['mocks/clouds/dataarts', 'mocks/clouds/huawei'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  return [...new Set(files.flatMap((text) => text.match(/\b(?:DLG|DAYU|APIGW?)\.\d{4}\b/g) ?? []))];
}

function says(language: 'en' | 'zh-CN', key: string): unknown {
  return words
    .map(({ prefix, catalogues }) =>
      key.startsWith(`${prefix}.`) ? catalogues[language][key.slice(prefix.length + 1)] : undefined,
    )
    .find(Boolean);
}

describe('the codes of collection tasks', () => {
  it.each(SHEET)('%s is told in words, bare and with DLG.', (number) => {
    expect(codes).toHaveProperty([keyOf({ code: number })]);
    expect(keyOf({ code: `DLG.${number}` })).toBe(keyOf({ code: number }));
  });

  it('each that the simulated cloud may answer is told in words', () => {
    expect(simulated()).toContain('DLG.2206');
    expect(simulated().filter((code) => !(keyOf({ code }) in codes))).toEqual([]);
  });

  it.each(Object.entries(codes))('%s has words in both languages, what it is and what to do', (_, { what, advice }) => {
    for (const language of ['en', 'zh-CN'] as const) {
      for (const message of [what, advice]) expect(says(language, message.key)).toMatch(/[.。?]$/);
    }
  });

  it('no words are left over', () => {
    const told = new Set(Object.values(codes).flatMap(({ what, advice }) => [what.key, advice.key]));
    const all = words.flatMap(({ prefix, catalogues }) => Object.keys(catalogues.en).map((key) => `${prefix}.${key}`));
    expect(all.filter((key) => !told.has(key))).toEqual([]);
  });

  it.each([
    [{ code: 'DLG.0818', message: 'Workspace does not exists.' }, 'workspace'],
    [{ code: 'DAYU.3601', message: 'Workspace does not exists.' }, 'workspace'],
    [{ code: 'DLG.0818', message: 'Processing failed.' }, 'workspace'],
    [{ code: 'DLG.0818', message: 'The task does not exist.' }, '0818'],
    [{ code: 'DLG.9999', message: 'Processing failed.' }, 'processing'],
    [{ code: 'DLG.2252', message: 'Processing failed.' }, '2252'],
    [{ code: 'DAYU.1005', message: 'Invalid parameter.' }, 'management'],
    [{ code: 'APIG.0308' }, 'APIGW.0308'],
    [{ code: 'DLG.4711' }, 'DLG.4711'],
    [{ code: 'IOTDA.2253' }, 'IOTDA.2253'],
    [{}, ''],
  ])('takes %j for %s', (said, key) => {
    expect(keyOf(said)).toBe(key);
  });
});

it('does not speak of a task that is gone where a search is refused', () => {
  const said = { code: 'DLG.2253', message: 'The limit ranges from 1 to 100.' };
  expect(codeOf?.(said, showTaskList.id)).toBe('search');
  expect(codeOf?.(said, showTaskInfo.id)).toBe('2253');
  expect(codeOf?.({ code: 'DLG.1901', message: 'No.' }, showTaskList.id)).toBe('1901');
});

describe.each(['nested', 'flat'] as const)('an error that comes %s', (errorShape) => {
  it.each([
    [showTaskInfo, { path: { task_id: 'nobody' } }, { kind: 'missing', code: 'DLG.2253', status: 400 }],
    [deleteTaskInfo, { path: { task_id: 'nobody' } }, { kind: 'missing', code: 'DLG.2208', status: 400 }],
    [showTaskList, { body: { limit: 101 } }, { kind: 'rejected', code: 'DLG.2253', status: 400 }],
  ] as const)('is read: $id', async (endpoint, input, expected) => {
    const { context } = await openArts(artsScenario('dataarts', { errorShape }));
    // Each of the three takes its own input; the table has lost which.
    const failure = failureOf(await context.send(endpoint as never, input).catch((error: unknown) => error));
    expect(failure).toMatchObject({ ...expected, unclear: false });
    expect(failure?.message).toBeTruthy();
    expect(failure?.requestId).toBeTruthy();
  });
});
