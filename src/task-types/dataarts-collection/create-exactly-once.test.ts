import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLine, readAll } from '@/testing/bench-world';
import { type Fault, FAULTS, faultyContext, submit } from '@/testing/faulty-submit';
import type { TaskForm } from '@/task-types/task-form';
import { DATAARTS_SCENARIOS } from '@mocks/testing/dataarts-scenarios';
import { dataartsCollection } from '.';
import { createTask, executeTaskAction, listSimulatedRuns, showTaskInfo } from './api';
import { defaults, type Values } from './schema';
import { DEFAULT_SCHEDULE } from './schedule/schedule-value';

/** What becomes of the first requests of each kind; all others come through. */
interface Script {
  readonly creates: readonly Fault[];
  readonly acts: readonly Fault[];
  readonly looks: readonly Fault[];
}

const RUN: Values = {
  ...defaults,
  name: 'once_only',
  connection: '14bb947454e64de784eadaab759081e8',
  afterwards: 'run',
};
const START: Values = {
  ...RUN,
  afterwards: 'start',
  schedule: { ...DEFAULT_SCHEDULE, type: 'CRON' },
};
/** A late request arrives before so many more have been sent: the look-up after a lost answer looks three times. */
const LATE_BY = 2;

/** An operator wants one task, run or started, and does not give up; the page may go away at any request. */
async function tell(script: Script, values: Values) {
  const scenario = DATAARTS_SCENARIOS['dataarts'];
  const form: TaskForm | undefined = await dataartsCollection.form?.();
  if (!scenario || !form) throw new Error('no scenario, or no form');
  const line = await openLine(scenario, 'arts-prod');
  const { context, reached } = faultyContext(line.context, {
    kindOf: ({ id }) => (id === createTask.id ? 'creates' : id === executeTaskAction.id ? 'acts' : 'looks'),
    script: { ...script },
    late: { requests: LATE_BY },
  });
  const { ending, intent, asked } = await submit({
    form,
    context,
    type: 'dataarts-collection',
    values,
    // Whoever is asked looks at its runs, which no call of the vendor's tells.
    says: () => (reached.length > 1 ? 'done' : 'not done'),
  });
  const rows = (await readAll(dataartsCollection, line.context)).filter(({ name }) => name === values.name);
  const path = { task_id: intent.ref?.id ?? '' };
  const { runs } = await line.context.send(listSimulatedRuns, { path });
  const info = await line.context.send(showTaskInfo, { path });
  return { ending, reached, rows, intent, asked, runs, enabled: info.schedule_config?.enabled };
}

async function expectOne(script: Script, values: Values): Promise<void> {
  const { ending, reached, rows, intent, runs, enabled, asked } = await tell(script, values);
  expect(ending).toBe('done');
  // The cloud takes a name once, so its list alone would prove little: it was never asked twice. A start is said in creating.
  expect(reached).toEqual(values.afterwards === 'run' ? [createTask.id, executeTaskAction.id] : [createTask.id]);
  expect(rows.map(({ ref }) => ref)).toEqual([intent.ref]);
  expect([runs.length, enabled]).toEqual(values.afterwards === 'run' ? [1, 0] : [0, 3]);
  // Whether a schedule is on is told; of a run that shows nothing nobody is told that it was not asked for.
  if (values.afterwards === 'start') expect(asked).toBe(0);
}

const calm: Script = { creates: [], acts: [], looks: [] };

describe('creating and running once under failures', () => {
  it.each(FAULTS)('makes one task and runs it once: %s on the way', async (fault) => {
    await expectOne({ ...calm, creates: [fault] }, RUN);
    await expectOne({ ...calm, acts: [fault] }, RUN);
    await expectOne({ creates: [fault], acts: [fault], looks: [fault, fault] }, RUN);
    await expectOne({ ...calm, creates: [fault] }, START);
  });

  it('makes one task and runs it once, or starts its schedule, whatever fails in whatever order', {
    timeout: 60_000,
  }, async () => {
    const some = (maxLength: number) => fc.array(fc.constantFrom(...FAULTS), { maxLength });
    const script = fc.record({ creates: some(3), acts: some(3), looks: some(6) });
    await fc.assert(fc.asyncProperty(script, fc.constantFrom(RUN, START), expectOne), { numRuns: 25 });
  });

  it('sees by itself that it runs, since its schedule is off until somebody starts it', async () => {
    for (const schedule of [RUN.schedule, { ...DEFAULT_SCHEDULE, type: 'CRON' }]) {
      const { ending, asked } = await tell({ ...calm, acts: ['cut after'] }, { ...RUN, schedule });
      expect([ending, asked]).toEqual(['done', 0]);
    }
  });

  it('asks where it tells of no run', async () => {
    expect((await tell({ ...calm, acts: ['cut before'] }, RUN)).asked).toBe(1);
  });
});
