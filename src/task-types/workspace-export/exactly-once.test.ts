import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLine, readAll } from '@/testing/bench-world';
import { type Fault, FAULTS, faultyContext, submit } from '@/testing/faulty-submit';
import { WORKSPACE_SCENARIOS } from '@mocks/testing/workspace-scenarios';
import { workspaceExport } from '.';
import { KINDS } from './kinds';
import { defaults, type Values } from './schema';

/** What becomes of the first requests of each kind; all others come through. */
interface Script {
  readonly what: Values['what'];
  readonly triggers: readonly Fault[];
  readonly looks: readonly Fault[];
}

/** A gateway gives a request up after 50 s. */
const LATE_BY_MS = 49_000;
const DAY_MS = 86_400_000;
/** A group of users that production has. */
const GROUP = '7c1e5a90b3d24f68a1c0e9d8b7f6a5c4';

function valuesOf(what: Values['what'], now: number): Values {
  const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');
  return { ...defaults, what, language: 'en_US', groupId: GROUP, start: iso(now - 3 * DAY_MS), end: iso(now) };
}

/** An operator wants one export, and sends again only where it is said that nothing happened. */
async function tell(script: Script) {
  const scenario = WORKSPACE_SCENARIOS['empty'];
  const form = await workspaceExport.form?.();
  if (!scenario || !form) throw new Error('no scenario, or no form');
  const line = await openLine(scenario, 'desk-prod');
  const { context, reached, sent, arrive } = faultyContext(line.context, {
    kindOf: ({ effect }) => (effect === 'unsafe' ? 'triggers' : 'looks'),
    script: { triggers: script.triggers, looks: script.looks },
    late: { ms: LATE_BY_MS },
  });
  let before = 0;
  const { ending, candidates, intent } = await submit({
    form,
    context,
    type: 'workspace-export',
    values: valuesOf(script.what, context.now()),
    sleep: (ms) => context.pause(ms),
    afterTurn: () => {
      expect(sent.length - before, 'triggers of one submit').toBeLessThanOrEqual(1);
      before = sent.length;
    },
  });
  // Whatever is still on its way arrives.
  line.clock.advance(10 * 60_000);
  await arrive();
  const rows = (await readAll(workspaceExport, line.context)).map(({ ref }) => ref.id);
  return { ending, reached, candidates, rows, intent };
}

async function expectOne(script: Script): Promise<void> {
  const { ending, reached, rows, candidates, intent } = await tell(script);
  // Every call makes an export, so the list counts the calls.
  expect(reached).toHaveLength(1);
  expect(rows).toHaveLength(1);
  if (ending === 'done') expect(intent.ref?.id).toBe(rows[0]);
  else expect([ending, candidates]).toEqual(['cannot-tell', rows]);
}

describe('beginning an export under failures', () => {
  it.each(FAULTS)('begins one: %s on the way', async (fault) => {
    for (const what of KINDS) await expectOne({ what, triggers: [fault], looks: [] });
    await expectOne({ what: 'users', triggers: [fault, fault], looks: [fault, fault, fault] });
  });

  it.each(['cut after', 'status after', 'late', 'drift', 'reload after'] as const)(
    'shows the one that may be it, and claims nothing: %s',
    async (fault) => {
      expect((await tell({ what: 'desktops', triggers: [fault], looks: [] })).ending).toBe('cannot-tell');
    },
  );

  it('begins one, whatever fails in whatever order', { timeout: 60_000 }, async () => {
    const some = (maxLength: number) => fc.array(fc.constantFrom(...FAULTS), { maxLength });
    const script = fc.record({ what: fc.constantFrom(...KINDS), triggers: some(4), looks: some(8) });
    await fc.assert(fc.asyncProperty(script, expectOne), { numRuns: 100 });
  });
});
