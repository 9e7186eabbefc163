import { describe, expect, it } from 'vitest';
import { artsScenario, collectionAct, collectionNamed, openArts } from '@/testing/arts-bench';
import { readAll } from '@/testing/bench-world';
import type { CallContext } from '@/task-types/call-context';
import { failureOf } from '@/transport/failures';
import type { FaultRule } from '@mocks/faults';
import { dataartsCollection } from '..';
import { executeTaskAction } from '../api';

const SCHEDULED = 'lake_dwd_nightly';
const OFF = 'never_scheduled';
const PAUSED = 'held_by_upgrade';

type Line = Awaited<ReturnType<typeof openArts>>;
type Cut = 'before' | 'after';

const cut = (endpoint: string, when: Cut, times = 1): FaultRule => ({
  id: `${endpoint} ${when}`,
  match: { endpoint },
  effect: { kind: 'cut', when },
  times,
});
const STOP = 'dataarts.ExecuteTaskAction';
const DELETE = 'dataarts.DeleteTaskInfo';
const LOOK = 'dataarts.ShowTaskInfo';

/** Deletes a task under these faults: what was sent that does something, what came of it, and how the task stands after. */
async function deleted(name: string, faults: readonly FaultRule[], change?: (line: Line) => Promise<void>) {
  const line = await openArts();
  const task = await collectionNamed(name, line);
  await change?.(line);
  await line.world.setFaults(faults);
  const sent: string[] = [];
  const context: CallContext = {
    ...line.context,
    send: (endpoint, input) => {
      if (endpoint.effect !== 'safe') sent.push(String(input.query?.['action'] ?? endpoint.method));
      return line.context.send(endpoint, input);
    },
  };
  const failure = await collectionAct('delete')
    .perform(task, context)
    .then(
      () => undefined,
      (error: unknown) => failureOf(error),
    );
  await line.world.setFaults([]);
  const left = (await readAll(dataartsCollection, line.context)).find(({ ref }) => ref.id === task.ref.id);
  return { sent, failure, left: left?.lifecycle };
}

it.each([
  [SCHEDULED, ['stop', 'DELETE']],
  [PAUSED, ['stop', 'DELETE']],
  [OFF, ['DELETE']],
])('deletes %s by %j', async (name, calls) => {
  expect(await deleted(name, [])).toEqual({ sent: calls, failure: undefined, left: undefined });
});

it('says before what it will do: both calls where there are two', async () => {
  const line = await openArts();
  const says = async (name: string) => collectionAct('delete').consequence?.(await collectionNamed(name, line)).key;
  expect(await says(SCHEDULED)).toBe('dataarts-collection.consequence.stopAndDelete');
  expect(await says(PAUSED)).toBe('dataarts-collection.consequence.stopAndDelete');
  expect(await says(OFF)).toBe('dataarts-collection.consequence.delete');
});

describe('a stop and a deletion under faults', () => {
  it('deletes nothing where the stop never arrived, and says that this is not known', async () => {
    const { sent, failure, left } = await deleted(SCHEDULED, [cut(STOP, 'before')]);
    expect([sent, left]).toEqual([['stop'], 'scheduled']);
    expect(failure).toMatchObject({ unclear: true, endpoint: STOP });
  });

  it('finds out that the stop was done although its answer was lost, and goes on', async () => {
    expect(await deleted(SCHEDULED, [cut(STOP, 'after')])).toEqual({
      sent: ['stop', 'DELETE'],
      failure: undefined,
      left: undefined,
    });
  });

  it('deletes nothing where the answer of the stop was lost and nobody can look', async () => {
    const { sent, failure, left } = await deleted(SCHEDULED, [cut(STOP, 'after'), cut(LOOK, 'before', 9)]);
    expect([sent, left]).toEqual([['stop'], 'ready']);
    expect(failure).toMatchObject({ unclear: true, endpoint: STOP });
  });

  it('says that the schedule was stopped where the deletion never arrived', async () => {
    const { sent, failure, left } = await deleted(SCHEDULED, [cut(DELETE, 'before')]);
    expect([sent, left]).toEqual([['stop', 'DELETE'], 'ready']);
    expect(failure).toMatchObject({ unclear: true, note: { key: 'dataarts-collection.note.stopped' } });
  });

  it('finds out that it was deleted although the answer was lost', async () => {
    expect(await deleted(SCHEDULED, [cut(DELETE, 'after')])).toEqual({
      sent: ['stop', 'DELETE'],
      failure: undefined,
      left: undefined,
    });
  });

  it('says that the schedule was stopped where the deletion was refused', async () => {
    const refusal = { kind: 'status', status: 400, code: 'DLG.2256', message: 'Failed to delete.' } as const;
    const rule: FaultRule = { id: 'no', match: { endpoint: DELETE }, effect: refusal };
    const { sent, failure, left } = await deleted(SCHEDULED, [rule]);
    expect([sent, left]).toEqual([['stop', 'DELETE'], 'ready']);
    expect(failure).toMatchObject({
      code: 'DLG.2256',
      message: 'Failed to delete.',
      unclear: false,
      note: { key: 'dataarts-collection.note.stopped' },
    });
  });

  it('stops nothing and deletes nothing where the stop was refused', async () => {
    const refusal = { kind: 'status', status: 403, code: 'DLG.1901', message: 'No.' } as const;
    const { sent, failure, left } = await deleted(SCHEDULED, [
      { id: 'no', match: { endpoint: STOP }, effect: refusal },
    ]);
    expect([sent, left]).toEqual([['stop'], 'scheduled']);
    expect(failure).toMatchObject({ kind: 'forbidden', code: 'DLG.1901' });
    expect(failure).not.toHaveProperty('note');
  });

  it('goes on where somebody else had stopped it meanwhile and the cloud refuses to do so again', async () => {
    const refusal = { kind: 'status', status: 400, code: 'DLG.2259', message: 'It is not scheduled.' } as const;
    const stopIt = async (line: Line) => {
      const { ref } = await collectionNamed(SCHEDULED, line);
      await line.context.send(executeTaskAction, { path: { task_id: ref.id }, query: { action: 'stop' } });
    };
    const rule: FaultRule = { id: 'no', match: { endpoint: STOP }, effect: refusal };
    expect(await deleted(SCHEDULED, [rule], stopIt)).toEqual({
      sent: ['stop', 'DELETE'],
      failure: undefined,
      left: undefined,
    });
  });

  it.each([SCHEDULED, OFF])('takes %s for deleted that is gone already', async (name) => {
    const removeIt = async (line: Line) => {
      await collectionAct('delete').perform(await collectionNamed(name, line), line.context);
    };
    expect(await deleted(name, [], removeIt)).toMatchObject({ failure: undefined, left: undefined });
  });

  it.each([SCHEDULED, OFF])('does not take %s for gone because its workspace is not found', async (name) => {
    const refusal = { kind: 'status', status: 404, code: 'DLG.0818', message: 'Workspace does not exists.' } as const;
    const { failure, left } = await deleted(name, [{ id: 'no', match: { endpoint: 'dataarts.*' }, effect: refusal }]);
    expect(left).toBe(name === OFF ? 'ready' : 'scheduled');
    expect(failure).toMatchObject({ kind: 'rejected', note: { key: 'dataarts-collection.note.place' } });
  });

  it('leaves one that somebody started meanwhile: its stop was not asked for', async () => {
    const startIt = async (line: Line) => {
      await collectionAct('start').perform(await collectionNamed(OFF, line), line.context);
    };
    const { sent, failure, left } = await deleted(OFF, [], startIt);
    expect([sent, left]).toEqual([['DELETE'], 'scheduled']);
    expect(failure).toMatchObject({ kind: 'conflict', code: 'DLG.2206' });
  });
});

it.each([200, 204] as const)('takes %i for done', async (actionStatus) => {
  const line = await openArts(artsScenario('dataarts', { actionStatus }));
  await collectionAct('start').perform(await collectionNamed(OFF, line), line.context);
  expect((await collectionNamed(OFF, line)).lifecycle).toBe('scheduled');
});
