import { describe, expect, it } from 'vitest';
import { openLine } from '@/testing/bench-world';
import { DATAARTS_SCENARIOS } from '@mocks/testing/dataarts-scenarios';
import { connectionSource, directorySource, sourceTypeSource, workspaceSource } from './form-options';
import type { OptionSource } from '@/task-types/task-form';
import type { CallContext } from '@/task-types/call-context';

async function open(connection = 'arts-prod') {
  const scenario = DATAARTS_SCENARIOS['dataarts'];
  if (!scenario) throw new RangeError('no scenario "dataarts"');
  const line = await openLine(scenario, connection);
  let calls = 0;
  const context: CallContext = {
    ...line.context,
    send: (endpoint, input) => {
      calls += 1;
      return line.context.send(endpoint, input);
    },
  };
  return { context, connection: line.connection, calls: () => calls };
}

/** Every page of a source. */
async function all(source: OptionSource, context: CallContext, params: Readonly<Record<string, unknown>> = {}) {
  const first = await source.load(context, params, undefined);
  const options = [...first.options];
  for (let next = first.next; next !== undefined; ) {
    const page = await source.load(context, params, next);
    options.push(...page.options);
    next = page.next;
  }
  return options;
}

describe('data connections', () => {
  it('are offered by name, those that reach the type of source that is wanted', async () => {
    const { context } = await open();
    const labels = async (dataSourceType: string) =>
      (await all(connectionSource, context, { sourceWorkspace: '', dataSourceType })).map(({ label }) => label);
    expect((await labels('DLI')).toSorted()).toEqual(['dli_main', 'dli_test']);
    expect(await labels('MRS_HIVE')).toContain('hive_lake');
    expect((await labels('SHOAL')).length).toBeGreaterThan(5);
  });

  it('are those of the workspace that is said to own them', async () => {
    const { context } = await open();
    const shared = (await all(workspaceSource, context)).find(({ id }) => id !== context.connection.workspace);
    const offered = await all(connectionSource, context, { sourceWorkspace: shared?.id, dataSourceType: 'DWS' });
    expect(offered.map(({ label }) => label)).toEqual(['shared_dws']);
  });

  it('are found by their ids, wherever they are', async () => {
    const { context, calls } = await open();
    const documented = '14bb947454e64de784eadaab759081e8';
    expect(await connectionSource.find?.(context, documented)).toMatchObject({ id: documented, label: 'dli_test' });
    expect(calls()).toBe(1);
    const shared = (await all(workspaceSource, context)).find(({ id }) => id !== context.connection.workspace);
    const [elsewhere] = await all(connectionSource, context, { sourceWorkspace: shared?.id, dataSourceType: '' });
    expect(elsewhere).toBeDefined();
    expect(await connectionSource.find?.(context, elsewhere?.id ?? '')).toEqual(elsewhere);
    expect(await connectionSource.find?.(context, 'nobody-has-it')).toBeUndefined();
  });

  it('of no id are not asked for', async () => {
    const { context, calls } = await open();
    expect(await connectionSource.find?.(context, '')).toBeUndefined();
    expect(calls()).toBe(0);
  });
});

describe('workspaces', () => {
  it('are those of all instances; without a choice the own one counts', async () => {
    const { context, connection } = await open();
    const offered = await all(workspaceSource, context);
    expect(offered.length).toBeGreaterThan(1);
    expect((await workspaceSource.find?.(context, ''))?.id).toBe(connection.workspace);
    expect(await workspaceSource.find?.(context, offered[0]?.id ?? '')).toEqual(offered[0]);
    expect(await workspaceSource.find?.(context, 'nobody-has-it')).toBeUndefined();
  });
});

describe('directories', () => {
  it('are the root and those in which tasks stand, each once', async () => {
    const { context } = await open();
    const offered = await all(directorySource, context);
    expect(offered[0]).toMatchObject({ id: '0', label: '/' });
    expect(offered.length).toBeGreaterThan(2);
    expect(new Set(offered.map(({ id }) => id)).size).toBe(offered.length);
    const [, other] = offered;
    expect(await directorySource.find?.(context, other?.id ?? '')).toEqual(other);
    expect(await directorySource.find?.(context, '0')).toEqual(offered[0]);
    expect(await directorySource.find?.(context, 'nobody-has-it')).toBeUndefined();
  });
});

it('offers types of source without asking anybody', async () => {
  const { context, calls } = await open();
  const offered = await all(sourceTypeSource, context);
  expect(offered.map(({ id }) => id)).toContain('DLI');
  expect(await sourceTypeSource.find?.(context, 'OBS')).toMatchObject({ id: 'OBS' });
  expect(await sourceTypeSource.find?.(context, 'SHOAL')).toBeUndefined();
  expect(calls()).toBe(0);
});
