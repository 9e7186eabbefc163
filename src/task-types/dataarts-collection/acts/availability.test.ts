import { describe, expect, it } from 'vitest';
import { artsScenario, collectionAct, collectionNamed, openArts } from '@/testing/arts-bench';
import { readAll } from '@/testing/bench-world';
import { FailureError } from '@/transport/failures';
import { dataartsCollection } from '..';
import type { Act } from './availability';

const ACTS: readonly Act[] = ['run', 'start', 'stop', 'delete'];

/** What is possible in which state. */
const MATRIX: readonly (readonly [task: string, word: string, possible: readonly Act[]])[] = [
  ['lake_dwd_nightly', 'enabled 3', ['run', 'stop', 'delete']],
  ['held_by_upgrade', 'enabled 5', ['stop', 'delete']],
  ['never_scheduled', 'enabled 0', ['run', 'start', 'delete']],
  ['stopped_yesterday', 'enabled 0', ['run', 'start', 'delete']],
  ['run_once_never', 'enabled 0', ['run', 'delete']],
];

/** What DataArts would take, and nothing would come of it, or nobody knows what: that it is offered is no help. */
const TAKEN: ReadonlySet<string> = new Set([
  'dataarts-collection.reason.start.on',
  'dataarts-collection.reason.start.paused',
  'dataarts-collection.reason.stop.off',
]);

// A task that runs once has no schedule: what `run` makes of it is not documented, so both answers are held against it.
const scenario = artsScenario('dataarts', { startOfRunOnce: 'refuse' });

describe.each(MATRIX)('%s', (name, word, possible) => {
  it(`stands at ${word}, where one can ${possible.join(', ')}`, async () => {
    const line = await openArts(scenario);
    const task = await collectionNamed(name, line);
    expect(task.vendorStatus).toBe(word);
    expect(ACTS.filter((id) => collectionAct(id).available(task).possible)).toEqual(possible);
  });

  it.each(ACTS)('agrees with the cloud on %s', async (id) => {
    const line = await openArts(scenario);
    const task = await collectionNamed(name, line);
    const available = collectionAct(id).available(task);
    if (!available.possible && TAKEN.has(available.reason.key)) return;
    const caught: unknown = await collectionAct(id)
      .perform(task, line.context)
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    if (available.possible) expect(caught).toBeUndefined();
    else expect(caught, available.reason.key).toBeInstanceOf(FailureError);
  });
});

it.each([0, 1, 2, 9])('goes by 3 and 5 alone, whichever number stands for a schedule that is off: %i', async (idle) => {
  const line = await openArts(artsScenario('dataarts', { idleEnabled: idle }));
  const task = await collectionNamed('never_scheduled', line);
  expect(task.vendorStatus).toBe(`enabled ${idle}`);
  expect(ACTS.filter((id) => collectionAct(id).available(task).possible)).toEqual(['run', 'start', 'delete']);
});

it('finds every state of the simulated workspace among these', async () => {
  const { context } = await openArts();
  const words = new Set(MATRIX.map(([, word]) => word));
  for (const task of await readAll(dataartsCollection, context)) expect(words).toContain(task.vendorStatus);
});

it('does what it says: runs at once, goes on by its schedule, and stops', async () => {
  const line = await openArts();
  const now = () => collectionNamed('never_scheduled', line);
  const raw = (task: { readonly raw: unknown }) => JSON.stringify(task.raw);
  expect(raw(await now())).toContain('"last_run_time":""');
  await collectionAct('run').perform(await now(), line.context);
  expect(raw(await now())).toContain(`"last_run_time":"${new Date(line.context.now()).toISOString()}"`);
  expect((await now()).lifecycle).toBe('ready');
  await collectionAct('start').perform(await now(), line.context);
  expect((await now()).lifecycle).toBe('scheduled');
  expect((await now()).nextRunAt).toBeGreaterThan(line.context.now());
  await collectionAct('stop').perform(await now(), line.context);
  expect(await now()).toMatchObject({ lifecycle: 'ready' });
});

it('offers a schedule to no task that has none, ever', async () => {
  const line = await openArts();
  const task = await collectionNamed('run_once_never', line);
  expect(collectionAct('start').available(task)).toMatchObject({ possible: false, never: true });
});

it('judges nothing by a schedule that it cannot read', async () => {
  const line = await openArts();
  await line.world.setFaults([
    {
      id: 'odd',
      match: { endpoint: 'dataarts.ShowTaskList' },
      effect: { kind: 'drift', set: { 'resources.*.schedule_config.enabled': 'on' } },
    },
  ]);
  const task = await collectionNamed('lake_dwd_nightly', line);
  expect(ACTS.filter((id) => collectionAct(id).available(task).possible)).toEqual(['run', 'delete']);
});
