import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intent } from '@/core/intent';
import { runIntent } from '@/queries/run-intent';
import { openLine, readAll } from '@/testing/bench-world';
import type { CallContext } from '@/task-types/call-context';
import { FailureError } from '@/transport/failures';
import { DATAWORKS_SCENARIOS } from '@mocks/testing/dataworks-scenarios';
import { dataworksExport } from '.';
import { createExportMigration, startMigration } from './api';
import type { Values } from './schema';

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
];
type Fault = (typeof FAULTS)[number];

/** What becomes of the first requests of each kind; all others come through. */
interface Script {
  readonly creates: readonly Fault[];
  readonly starts: readonly Fault[];
  readonly looks: readonly Fault[];
}

/** The page goes away; what it was waiting for never comes. */
class Reloaded extends Error {}

const VALUES: Values = {
  name: 'test_export_01',
  mode: 'INCREMENTAL',
  since: '2020-05-19T16:00:00Z',
  objectStatus: 'SAVED',
  description: 'test',
  afterwards: 'start',
};
/** A late request arrives before so many more have been sent: the look-up after a lost answer looks three times. */
const LATE_BY = 2;
const TURNS = 40;

/** A context whose requests fail by the script, and the operations that the cloud was asked to do. */
function flaky(context: CallContext, script: Script) {
  const left = { creates: [...script.creates], starts: [...script.starts], looks: [...script.looks] };
  const reached: string[] = [];
  const late: { readonly send: () => Promise<unknown>; after: number }[] = [];
  const send: CallContext['send'] = async (endpoint, input) => {
    const kind =
      endpoint.id === createExportMigration.id ? 'creates' : endpoint.id === startMigration.id ? 'starts' : 'looks';
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
      default:
        return arrive();
    }
  };
  return { context: { ...context, send }, reached };
}

/** An operator wants one export, started, and does not give up; the page may go away at any request. */
async function tell(script: Script) {
  const scenario = DATAWORKS_SCENARIOS['dataworks'];
  const form = await dataworksExport.form?.();
  if (!scenario || !form) throw new Error('no scenario, or no form');
  const line = await openLine(scenario, 'dw-shanghai');
  const { context, reached } = flaky(line.context, script);
  const begun: Intent = {
    id: 'i1',
    onceId: 'once',
    type: 'dataworks-export',
    connection: 'dw-shanghai',
    values: VALUES,
    step: 0,
    replies: [],
    outcome: 'unsent',
    startedAt: context.now(),
  };
  // Written down as storage has it.
  let kept = JSON.stringify(begun);
  const runner = { form, context, keep: (next: Intent) => void (kept = JSON.stringify(next)), sleep: async () => {} };
  let ending = 'endless';
  for (let turn = 0; turn < TURNS && ending === 'endless'; turn += 1) {
    try {
      const result = await runIntent(JSON.parse(kept) as Intent, runner);
      if (result.kind === 'done' || result.kind === 'cannot-tell' || result.kind === 'refused') ending = result.kind;
    } catch (caught) {
      if (!(caught instanceof Reloaded)) throw caught;
    }
  }
  const rows = (await readAll(dataworksExport, line.context)).filter(({ name }) => name === VALUES.name);
  return { ending, reached, rows, intent: JSON.parse(kept) as Intent };
}

async function expectOne(script: Script): Promise<void> {
  const { ending, reached, rows, intent } = await tell(script);
  expect(ending).toBe('done');
  // The cloud takes a name once, so its list alone would prove little: it was never asked twice.
  expect(reached).toEqual([createExportMigration.id, startMigration.id]);
  expect(rows.map(({ ref, vendorStatus }) => [ref, vendorStatus])).toEqual([[intent.ref, 'RUNNING']]);
}

const calm: Script = { creates: [], starts: [], looks: [] };

describe('creating and starting under failures', () => {
  it.each(FAULTS)('makes one export and starts it once: %s on the way', async (fault) => {
    await expectOne({ ...calm, creates: [fault] });
    await expectOne({ ...calm, starts: [fault] });
    await expectOne({ creates: [fault], starts: [fault], looks: [fault, fault] });
  });

  it('makes one export and starts it once, whatever fails in whatever order', { timeout: 60_000 }, async () => {
    const some = (maxLength: number) => fc.array(fc.constantFrom(...FAULTS), { maxLength });
    const script = fc.record({ creates: some(3), starts: some(3), looks: some(6) });
    await fc.assert(fc.asyncProperty(script, expectOne), { numRuns: 60 });
  });
});
