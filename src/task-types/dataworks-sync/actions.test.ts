import { describe, expect, it } from 'vitest';
import { readAll } from '@/testing/bench-world';
import { actionOf, doWith, lookCloser, openSync, taskNamed } from '@/testing/sync-bench';
import type { TaskAction } from '@/task-types/task-type';
import { FailureError } from '@/transport/failures';
import { dataworksSync } from '.';
import { kindOfTask } from './model';

type Line = Awaited<ReturnType<typeof openSync>>;
type Id = TaskAction['id'];
const IDS = dataworksSync.actions.map(({ id }) => id);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** What is possible in which state; in every other cell the cloud refuses. */
const MATRIX: readonly (readonly [
  task: string,
  way: readonly (Id | number)[],
  word: string,
  possible: readonly Id[],
])[] = [
  ['orders_repair', [], 'CommitStatus 0', ['submit', 'delete']],
  ['orders_repair', ['submit'], 'CommitStatus 1', ['deploy', 'delete']],
  ['orders_repair', ['submit', 'deploy'], 'CommitStatus 1', ['deploy', 'delete']],
  ['orders_repair', ['submit', 'deploy', 4 * HOUR + 1], 'WAIT_RESOURCE', ['deploy', 'delete']],
  ['orders_repair', ['submit', 'deploy', 4 * HOUR + 3.5 * MINUTE], 'RUNNING', ['deploy', 'delete']],
  ['orders_repair', ['submit', 'deploy', 5 * HOUR], 'SUCCESS', ['deploy', 'delete']],
  ['orders_archive_old', [], 'FAILURE', ['deploy', 'delete']],
  ['orders_archive_old', [5 * HOUR], 'WAIT_TIME', ['deploy', 'delete']],
  ['coupons_daily', [], 'SUCCESS', ['submit', 'deploy', 'delete']],
  ['stock_snapshot', [], 'CommitStatus 1', ['deploy', 'delete']],
  ['bins_live', [], 'CommitStatus 0', ['deploy', 'delete']],
  ['bins_live', ['deploy'], 'NORUN', ['deploy', 'start', 'undeploy']],
  ['bins_live', ['deploy', 'start'], 'WAIT', ['stop']],
  ['bins_live', ['deploy', 'start', MINUTE], 'RUN', ['stop']],
  ['bins_live', ['deploy', 'start', MINUTE, 'stop'], 'KILLING', []],
  ['bins_live', ['deploy', 'start', MINUTE, 'stop', MINUTE], 'PAUSE', ['deploy', 'start', 'undeploy']],
  ['bins_live', ['deploy', 'undeploy'], 'fileId[..] is invalid', ['deploy', 'delete']],
  ['carts_live', [], 'fileId[..] is invalid', ['deploy', 'delete']],
  ['crm_to_maxcompute', [], 'CommitStatus 0', ['deploy']],
  ['crm_to_maxcompute', ['deploy'], '4', ['deploy', 'start']],
  ['crm_to_maxcompute', ['deploy', 'start'], '8', []],
  ['crm_to_maxcompute', ['deploy', 'start', MINUTE], '2', []],
  ['shop_to_maxcompute', [], '5', []],
  ['risk_to_kafka', [], '3', ['deploy', 'start']],
  ['shop_to_holo', [], '0', []],
];

/** What DataWorks would take once more, and to no end; and what has a call, but another one. */
const NOT_REFUSED = new Set(['dataworks-sync.reason.submit.done', 'dataworks-sync.reason.submit.direct']);

async function lead(line: Line, name: string, way: readonly (Id | number)[]): Promise<void> {
  for (const step of way) {
    if (typeof step === 'number') line.clock.advance(step);
    else await doWith(name, step, line);
  }
}

describe.each(MATRIX)('%s after %j', (name, way, word, possible) => {
  it(`stands at ${word}, where one can ${possible.join(', ') || 'do nothing'}`, async () => {
    const line = await openSync();
    await lead(line, name, way);
    const task = await taskNamed(name, line);
    expect(task.vendorStatus).toBe(word);
    expect(IDS.filter((id) => actionOf(id).available(task).possible)).toEqual(possible);
  });

  it.each(IDS)('agrees with the cloud on %s', async (id) => {
    const line = await openSync();
    await lead(line, name, way);
    const task = await taskNamed(name, line);
    const action = actionOf(id);
    const available = action.available(task);
    if (!available.possible && NOT_REFUSED.has(available.reason.key)) return;
    const caught: unknown = await action.perform(task, line.context).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (available.possible) expect(caught).toBeUndefined();
    else expect(caught, available.reason.key).toBeInstanceOf(FailureError);
  });
});

it('judges every task of the cloud as the cloud does', async () => {
  const line = await openSync();
  const tasks = await lookCloser(await readAll(dataworksSync, line.context), line);
  const kinds = new Set(MATRIX.map(([, , word]) => word));
  for (const task of tasks) expect([...kinds], task.name).toContain(task.vendorStatus);
  // Only solutions cannot be deleted at all.
  for (const task of tasks.filter((one) => kindOfTask(one) === 'DI_SOLUTION')) {
    expect(actionOf('delete').available(task)).toEqual({
      possible: false,
      reason: { key: 'dataworks-sync.reason.delete.solution' },
      never: true,
    });
  }
});

it('judges nothing by a state that it has not seen', async () => {
  const line = await openSync();
  const tasks = await readAll(dataworksSync, line.context);
  const unseen = tasks.filter((task) => task.lookKey !== undefined && kindOfTask(task) !== 'DI_OFFLINE');
  expect(unseen.length).toBeGreaterThan(5);
  for (const task of unseen) for (const id of IDS) expect(actionOf(id).available(task).possible, id).toBe(false);
});

it('takes a deletion of what is gone for done', async () => {
  const line = await openSync();
  for (const name of ['orders_repair', 'orders_daily', 'carts_live']) {
    const task = await taskNamed(name, line);
    await actionOf('delete').perform(task, line.context);
    await actionOf('delete').perform(task, line.context);
    const left = await readAll(dataworksSync, line.context);
    expect(left.map((one) => one.name)).not.toContain(name);
  }
});

it('tells of a deployment that came to nothing, in the words of whoever rejected it', async () => {
  const line = await openSync();
  await line.world.setFaults([
    {
      id: 'rejected',
      match: { endpoint: 'dataworks.GetDeployment' },
      effect: {
        kind: 'drift',
        set: { 'Data.Deployment.Status': 2, 'Data.Deployment.ErrorMessage': 'Rejected by a checker.' },
      },
    },
  ]);
  const caught: unknown = await doWith('orders_repair', 'submit', line).catch((error: unknown) => error);
  expect(caught).toBeInstanceOf(FailureError);
  expect((caught as FailureError).failure).toMatchObject({
    kind: 'rejected',
    message: 'Rejected by a checker.',
    unclear: false,
  });
});

it.each([
  ['submit', 'orders_repair'],
  ['deploy', 'orders_daily'],
  ['delete', 'orders_daily'],
] as const)('takes %s for done where nobody can look how it goes on', async (id, name) => {
  const line = await openSync();
  const refusal = { kind: 'status', status: 429, code: 'Throttling.User', message: 'Later.' } as const;
  await line.world.setFaults([{ id: 'later', match: { endpoint: 'dataworks.GetDeployment' }, effect: refusal }]);
  await doWith(name, id, line);
});

it('sends of the start parameters what was set, and nothing to a solution', async () => {
  const line = await openSync();
  const sent: unknown[] = [];
  const watching: Line = {
    ...line,
    context: {
      ...line.context,
      send: (endpoint, input) => {
        if (endpoint.id === 'dataworks.StartDISyncInstance') sent.push(input.query?.['StartParam']);
        return line.context.send(endpoint, input);
      },
    },
  };
  const answer = { failovers: '3', minutes: '5', dirtyRecords: '0', ddl: { DROPTABLE: 'CRITICAL', ADDCOLUMN: '' } };
  await doWith('contacts_live', 'start', watching, answer);
  await doWith('risk_live', 'start', watching);
  await doWith('logistics_to_holo', 'start', watching, answer);
  expect(sent).toEqual([
    '{"failoverLimit":{"count":3,"interval":5},"errorLimit":{"record":0},"ddlMarkMap":{"DROPTABLE":"CRITICAL"}}',
    undefined,
    undefined,
  ]);
});
