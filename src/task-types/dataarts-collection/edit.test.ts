import { describe, expect, it } from 'vitest';
import { saveEdit } from '@/queries/save-edit';
import { type Line, openLine, readAll } from '@/testing/bench-world';
import type { Task } from '@/core/task';
import { DATAARTS_SCENARIOS } from '@mocks/testing/dataarts-scenarios';
import { dataartsCollection } from '.';
import { createTask, executeTaskAction, showTaskInfo, updateTaskInfo } from './api';
import { edit } from './edit';
import type { Values } from './schema';
import { wrongScheduleNow } from './schedule/schedule-value';

async function open(): Promise<Line> {
  const scenario = DATAARTS_SCENARIOS['dataarts'];
  if (!scenario) throw new RangeError('no scenario "dataarts"');
  return openLine(scenario, 'arts-prod');
}

const body = (name: string) => ({
  name,
  dir_id: '0',
  data_source_type: 'DLI',
  task_config: {
    data_connection_id: '14bb947454e64de784eadaab759081e8',
    databaseName: ['ygy1'],
    deleted_obkect_policy: '2',
    deleted_object_policy: '10',
    more: { deep: [1] },
  },
  schedule_config: {
    schedule_type: 'CRON',
    cron_expression: '0 0 2 * * ?',
    interval: '1 days',
    max_time_out: 60,
    enabled: 1,
  },
  parameter_config: [{ description: 'd', type: 't', task_id: 'x', more: 1 }],
});

/** A task that was made for this, as the list tells it. */
async function made(line: Line): Promise<Task> {
  const { task_id } = await line.context.send(createTask, { body: body('to_change') });
  const found = (await readAll(dataartsCollection, line.context)).find(({ ref }) => ref.id === task_id);
  if (!found) throw new Error('it is not listed');
  return found;
}

const show = (task: Task, { context }: Line) => context.send(showTaskInfo, { path: { task_id: task.ref.id } });

/** Whether the end of its schedule has passed. */
async function hasEnded(task: Task, line: Line): Promise<boolean> {
  const { schedule } = (await edit.load(task, line.context)).values;
  return wrongScheduleNow(schedule, line.context.now()) !== undefined;
}

async function save(task: Task, line: Line, change: (values: Values) => Partial<Values>) {
  const { values, stamp } = await edit.load(task, line.context);
  const used: string[] = [];
  const context = {
    ...line.context,
    send: ((endpoint, input) => {
      used.push(endpoint.id);
      return line.context.send(endpoint, input);
    }) as Line['context']['send'],
  };
  const saver = { edit, task, context, sleep: async () => {}, onceId: 'o', onStep: () => {} };
  // The form carries values without looking inside.
  const result = await saveEdit(saver as Parameters<typeof saveEdit>[0], { ...values, ...change(values) }, stamp);
  return { result, writes: used.filter((id) => id === updateTaskInfo.id) };
}

describe('changing a task', () => {
  it('changes what was changed, and nothing else', async () => {
    const line = await open();
    const task = await made(line);
    const before = await show(task, line);
    const { result, writes } = await save(task, line, () => ({ description: 'nightly', profile: true }));
    expect([result.kind, writes.length]).toEqual(['done', 1]);
    const after = await show(task, line);
    expect(after).toEqual({
      ...before,
      description: 'nightly',
      task_config: { ...before.task_config, enableDataProfile: true },
      update_time: after.update_time,
    });
    // What was on is on.
    expect(after.schedule_config?.enabled).toBe(3);
  });

  it('keeps every digit of what no number holds, on the way there and back', async () => {
    const line = await open();
    const long = '12345678901234567890';
    const path = '/api/arts-prod/v3/' + line.connection.project + '/metadata/tasks';
    const headers = { 'Content-Type': 'application/json', workspace: line.connection.workspace ?? '' };
    const made = body('long_numbers');
    const text = JSON.stringify(made).replace('"deep":[1]', `"deep":[${long}]`);
    const { task_id: id } = Object(
      await (await line.fetch(`${path}/create`, { method: 'POST', headers, body: text })).json(),
    ) as { task_id: string };
    const found = (await readAll(dataartsCollection, line.context)).find(({ ref }) => ref.id === id);
    if (!found) throw new Error('it is not listed');
    const { result } = await save(found, line, ({ rest }) => ({
      description: 'changed',
      rest: rest.replace('{', '{"own": -9007199256740993,'),
    }));
    expect(result.kind).toBe('done');
    const told = await (await line.fetch(`${path}/${id}`, { headers })).text();
    expect(told).toContain(`"deep":[${long}]`);
    expect(told).toContain('"own":-9007199256740993');
    expect(told).toContain('"description":"changed"');
  });

  it('makes no call where nothing was changed', async () => {
    const line = await open();
    const { result, writes } = await save(await made(line), line, () => ({}));
    expect([result.kind, writes.length]).toEqual(['nothing', 0]);
  });

  it('switches its schedule off and on', async () => {
    const line = await open();
    const task = await made(line);
    await save(task, line, ({ schedule }) => ({ schedule: { ...schedule, enabled: false } }));
    expect((await show(task, line)).schedule_config?.enabled).toBe(0);
    await save(task, line, ({ schedule }) => ({ schedule: { ...schedule, enabled: true } }));
    expect((await show(task, line)).schedule_config?.enabled).toBe(3);
  });

  it('notices what somebody else did, a stopped schedule too, and not that it has run', async () => {
    const line = await open();
    const task = await made(line);
    const first = await edit.load(task, line.context);
    await line.context.send(executeTaskAction, { path: { task_id: task.ref.id }, query: { action: 'runimmediate' } });
    line.clock.advance(3_600_000);
    expect((await edit.load(task, line.context)).stamp).toBe(first.stamp);
    await line.context.send(executeTaskAction, { path: { task_id: task.ref.id }, query: { action: 'stop' } });
    const stopped = await edit.load(task, line.context);
    expect(stopped.stamp).not.toBe(first.stamp);
    await line.context.send(updateTaskInfo, { path: { task_id: task.ref.id }, body: body('renamed') });
    expect((await edit.load(task, line.context)).stamp).not.toBe(stopped.stamp);
  });

  it('foresees what saving does to its schedule, and asks where that is no mere word', async () => {
    const line = await open();
    const { values } = await edit.load(await made(line), line.context);
    const paused = { ...values, origin: values.origin.replace(/"enabled": 3\b/, '"enabled": 5') };
    const off = { ...values, schedule: { ...values.schedule, enabled: false } };
    const later = { ...values, schedule: { ...values.schedule, cron: '0 0 3 * * ?' } };
    const never = { ...values, schedule: { ...values.schedule, cron: '0 0 0 30 2 ?' } };
    const foreseen = (is: Values, was: Values) =>
      (edit.foresee?.(is, was, line.context.now()) ?? []).map(({ text, asks }) => [
        text.key.replace(/^.*-foresee\./, ''),
        asks,
      ]);
    expect(foreseen({ ...values, description: 'd' }, values)).toEqual([['saved.stays', undefined]]);
    expect(foreseen({ ...paused, description: 'd' }, paused)).toEqual([['saved.resumes', 'in production']]);
    expect(foreseen(later, values)).toEqual([['saved.moves', 'in production']]);
    expect(foreseen(off, values)).toEqual([['saved.stops', 'in production']]);
    expect(foreseen(values, off)).toEqual([['saved.starts', 'in production']]);
    expect(foreseen(never, values)).toEqual([
      ['saved.moves', 'in production'],
      ['schedule.never', 'always'],
    ]);
    expect(foreseen({ ...off, description: 'd' }, off)).toEqual([['saved.off', undefined]]);
  });

  it('cannot change the type of its source', () => {
    expect(Object.keys(edit.fixed).toSorted()).toEqual(['afterwards', 'dataSourceType', 'userId']);
  });

  it('can be done to every task that is there, as it is', async () => {
    const line = await open();
    for (const task of await readAll(dataartsCollection, line.context)) {
      const before = await show(task, line);
      const { result } = await save(task, line, () => ({ description: 'looked at' }));
      const after = await show(task, line);
      // A schedule that is over is refused whole; the refusal stands at its end.
      if (await hasEnded(task, line)) {
        expect(result).toMatchObject({ kind: 'refused', failure: { code: 'DLG.1810' } });
        continue;
      }
      expect([task.name, result.kind]).toEqual([task.name, 'done']);
      expect(after, task.name).toEqual({
        ...before,
        description: 'looked at',
        update_time: after.update_time,
        // As on, off or paused as it was: a request can only say on or off, and a pause is the platform's.
        schedule_config: before.schedule_config,
        last_run_time: after.last_run_time,
        next_run_time: after.next_run_time,
      });
    }
  });
});
