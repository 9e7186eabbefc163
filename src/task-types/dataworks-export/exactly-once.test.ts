import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLine, readAll } from '@/testing/bench-world';
import { type Fault, FAULTS, faultyContext, submit } from '@/testing/faulty-submit';
import { DATAWORKS_SCENARIOS } from '@mocks/testing/dataworks-scenarios';
import { dataworksExport } from '.';
import { createExportMigration, startMigration } from './api';
import type { Values } from './schema';

/** What becomes of the first requests of each kind; all others come through. */
interface Script {
  readonly creates: readonly Fault[];
  readonly starts: readonly Fault[];
  readonly looks: readonly Fault[];
}

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
/** An operator wants one export, started, and does not give up; the page may go away at any request. */
async function tell(script: Script) {
  const scenario = DATAWORKS_SCENARIOS['dataworks'];
  const form = await dataworksExport.form?.();
  if (!scenario || !form) throw new Error('no scenario, or no form');
  const line = await openLine(scenario, 'dw-shanghai');
  const { context, reached } = faultyContext(line.context, {
    kindOf: ({ id }) => (id === createExportMigration.id ? 'creates' : id === startMigration.id ? 'starts' : 'looks'),
    script: { ...script },
    late: { requests: LATE_BY },
  });
  const { ending, intent } = await submit({ form, context, type: 'dataworks-export', values: VALUES });
  const rows = (await readAll(dataworksExport, line.context)).filter(({ name }) => name === VALUES.name);
  return { ending, reached, rows, intent };
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
