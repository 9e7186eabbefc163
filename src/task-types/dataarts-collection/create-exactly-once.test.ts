import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intent } from '@/core/intent';
import { runIntent } from '@/queries/run-intent';
import { openLine, readAll } from '@/testing/bench-world';
import type { CallContext } from '@/task-types/call-context';
import type { TaskForm } from '@/task-types/task-form';
import { FailureError } from '@/transport/failures';
import { DATAARTS_SCENARIOS } from '@mocks/testing/dataarts-scenarios';
import { dataartsCollection } from '.';
import { createTask, executeTaskAction, listSimulatedRuns, showTaskInfo } from './api';
import { defaults, type Values } from './schema';
import { DEFAULT_SCHEDULE } from './schedule/schedule-value';

/** What becomes of one request on its way. */
const FAULTS = [
  'none',
  'cut before',
  'cut after',
  'status before',
  'status after',
  'late',
  'reload before',
  'reload after',
] as const;
type Fault = (typeof FAULTS)[number];

/** What becomes of the first requests of each kind; all others come through. */
interface Script {
  readonly creates: readonly Fault[];
  readonly acts: readonly Fault[];
  readonly looks: readonly Fault[];
}

/** The page goes away; what it was waiting for never comes. */
class Reloaded extends Error {}

const RUN: Values = {
  ...defaults,
  name: 'once_only',
  connection: '14bb947454e64de784eadaab759081e8',
  afterwards: 'run',
};
const START: Values = {
  ...RUN,
  afterwards: 'start',
  schedule: { ...DEFAULT_SCHEDULE, type: 'CRON', enabled: false },
};
/** A late request arrives before so many more have been sent: the look-up after a lost answer looks three times. */
const LATE_BY = 2;
const TURNS = 40;

/** A context whose requests fail by the script, and the operations that the cloud was asked to do. */
function flaky(context: CallContext, script: Script) {
  const left = { creates: [...script.creates], acts: [...script.acts], looks: [...script.looks] };
  const reached: string[] = [];
  const late: { readonly send: () => Promise<unknown>; after: number }[] = [];
  const send: CallContext['send'] = async (endpoint, input) => {
    const kind = endpoint.id === createTask.id ? 'creates' : endpoint.id === executeTaskAction.id ? 'acts' : 'looks';
    const fault = left[kind].shift() ?? 'none';
    const arrive = () => {
      if (kind !== 'looks') reached.push(endpoint.id);
      return context.send(endpoint, input);
    };
    for (const one of late) one.after -= 1;
    for (const one of late.splice(0, late.findLastIndex(({ after }) => after <= 0) + 1)) await one.send();
    const base = { endpoint: endpoint.id, unclear: kind !== 'looks' };
    const offline = new FailureError({ ...base, kind: 'offline' });
    switch (fault) {
      case 'cut before':
        throw offline;
      case 'cut after':
        await arrive();
        throw offline;
      case 'status before':
        throw new FailureError({ ...base, kind: 'unavailable', status: 502 });
      case 'status after':
        await arrive();
        throw new FailureError({ ...base, kind: 'unavailable', status: 504 });
      case 'late':
        late.push({ send: arrive, after: LATE_BY });
        throw offline;
      case 'reload before':
        throw new Reloaded();
      case 'reload after':
        await arrive();
        throw new Reloaded();
      case 'none':
        return arrive();
    }
  };
  return { context: { ...context, send }, reached };
}

/** An operator wants one task, run or started, and does not give up; the page may go away at any request. */
async function tell(script: Script, values: Values) {
  const scenario = DATAARTS_SCENARIOS['dataarts'];
  const form: TaskForm | undefined = await dataartsCollection.form?.();
  if (!scenario || !form) throw new Error('no scenario, or no form');
  const line = await openLine(scenario, 'arts-prod');
  const { context, reached } = flaky(line.context, script);
  const begun: Intent = {
    id: 'i1',
    onceId: 'once',
    type: 'dataarts-collection',
    connection: 'arts-prod',
    values,
    step: 0,
    replies: [],
    outcome: 'unsent',
    startedAt: context.now(),
  };
  // Written down as storage has it.
  let kept = JSON.stringify(begun);
  const runner = { form, context, keep: (next: Intent) => void (kept = JSON.stringify(next)), sleep: async () => {} };
  let ending = 'endless';
  let asked = 0;
  for (let turn = 0; turn < TURNS && ending === 'endless'; turn += 1) {
    try {
      const result = await runIntent(JSON.parse(kept) as Intent, runner);
      if (result.kind === 'done' || result.kind === 'refused') ending = result.kind;
      if (result.kind === 'cannot-tell') {
        // Whoever is asked looks at its runs, which no call of the vendor's tells.
        asked += 1;
        const [, run] = reached;
        await runIntent(JSON.parse(kept) as Intent, { ...runner, says: run === undefined ? 'not done' : 'done' });
        if ((JSON.parse(kept) as Intent).outcome === 'settled') ending = 'done';
      }
    } catch (caught) {
      if (!(caught instanceof Reloaded)) throw caught;
    }
  }
  const rows = (await readAll(dataartsCollection, line.context)).filter(({ name }) => name === values.name);
  const intent = JSON.parse(kept) as Intent;
  const path = { task_id: intent.ref?.id ?? '' };
  const { runs } = await line.context.send(listSimulatedRuns, { path });
  const info = await line.context.send(showTaskInfo, { path });
  return { ending, reached, rows, intent, asked, runs, enabled: info.schedule_config?.enabled };
}

async function expectOne(script: Script, values: Values): Promise<void> {
  const { ending, reached, rows, intent, runs, enabled, asked } = await tell(script, values);
  expect(ending).toBe('done');
  // The cloud takes a name once, so its list alone would prove little: it was never asked twice.
  expect(reached).toEqual([createTask.id, executeTaskAction.id]);
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
  });

  it('makes one task and runs it once, or starts its schedule, whatever fails in whatever order', {
    timeout: 60_000,
  }, async () => {
    const some = (maxLength: number) => fc.array(fc.constantFrom(...FAULTS), { maxLength });
    const script = fc.record({ creates: some(3), acts: some(3), looks: some(6) });
    await fc.assert(fc.asyncProperty(script, fc.constantFrom(RUN, START), expectOne), { numRuns: 25 });
  });

  it('sees by itself that it runs, where its schedule is off', async () => {
    const { ending, asked } = await tell({ ...calm, acts: ['cut after'] }, RUN);
    expect([ending, asked]).toEqual(['done', 0]);
  });

  it('asks where a schedule that is on may have run it too, and where it tells of no run', async () => {
    const scheduled = { ...RUN, schedule: { ...DEFAULT_SCHEDULE, type: 'CRON' } };
    expect((await tell({ ...calm, acts: ['cut after'] }, scheduled)).asked).toBe(1);
    expect((await tell({ ...calm, acts: ['cut before'] }, RUN)).asked).toBe(1);
  });
});
