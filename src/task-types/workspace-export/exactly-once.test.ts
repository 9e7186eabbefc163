import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intent } from '@/core/intent';
import { runIntent } from '@/queries/run-intent';
import { openLine, readAll } from '@/testing/bench-world';
import type { CallContext } from '@/task-types/call-context';
import { FailureError } from '@/transport/failures';
import { WORKSPACE_SCENARIOS } from '@mocks/testing/workspace-scenarios';
import { workspaceExport } from '.';
import { KINDS } from './kinds';
import { defaults, type Values } from './schema';

/** What becomes of one request on its way. */
const FAULTS = [
  'none',
  'cut before',
  'cut after',
  'status before',
  'status after',
  'late',
  'drift',
  'reload before',
  'reload after',
] as const;
type Fault = (typeof FAULTS)[number];

/** What becomes of the first requests of each kind; all others come through. */
interface Script {
  readonly what: Values['what'];
  readonly triggers: readonly Fault[];
  readonly looks: readonly Fault[];
}

/** The page goes away; what it was waiting for never comes. */
class Reloaded extends Error {}

/** A gateway gives a request up after 50 s. */
const LATE_BY_MS = 49_000;
const TURNS = 40;
const DAY_MS = 86_400_000;
/** A group of users that production has. */
const GROUP = '7c1e5a90b3d24f68a1c0e9d8b7f6a5c4';

/** A context whose requests fail by the script, and the triggers that the cloud was asked for. */
function flaky(context: CallContext, script: Script) {
  const left = { triggers: [...script.triggers], looks: [...script.looks] };
  const reached: string[] = [];
  const sent: string[] = [];
  const late: { readonly send: () => Promise<unknown>; readonly at: number }[] = [];
  const arrive = async () => {
    while (late[0] && late[0].at <= context.now()) await late.shift()?.send();
  };
  const send: CallContext['send'] = async (endpoint, input) => {
    await arrive();
    const kind = endpoint.effect === 'unsafe' ? 'triggers' : 'looks';
    if (kind === 'triggers') sent.push(endpoint.id);
    const fault = left[kind].shift() ?? 'none';
    const through = () => {
      if (kind === 'triggers') reached.push(endpoint.id);
      return context.send(endpoint, input);
    };
    const base = { endpoint: endpoint.id, unclear: kind === 'triggers' };
    const offline = new FailureError({ ...base, kind: 'offline' });
    switch (fault) {
      case 'none':
        return through();
      case 'cut before':
        throw offline;
      case 'cut after':
        await through();
        throw offline;
      case 'status before':
        throw new FailureError({ ...base, kind: 'unavailable', status: 502 });
      case 'status after':
        await through();
        throw new FailureError({ ...base, kind: 'unavailable', status: 504 });
      case 'late':
        late.push({ send: through, at: context.now() + LATE_BY_MS });
        throw offline;
      case 'drift':
        await through();
        throw new FailureError({ ...base, kind: 'contract', path: 'task_id', problem: 'expected string' });
      case 'reload before':
        throw new Reloaded();
      case 'reload after':
        await through();
        throw new Reloaded();
    }
  };
  return { context: { ...context, send }, reached, sent, arrive };
}

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
  const { context, reached, sent, arrive } = flaky(line.context, script);
  const begun: Intent = {
    id: 'i1',
    onceId: 'once',
    type: 'workspace-export',
    connection: 'desk-prod',
    values: valuesOf(script.what, context.now()),
    step: 0,
    replies: [],
    outcome: 'unsent',
    startedAt: context.now(),
  };
  // Written down as storage has it.
  let kept = JSON.stringify(begun);
  const sleep = (ms: number) => context.pause(ms);
  const runner = { form, context, keep: (next: Intent) => void (kept = JSON.stringify(next)), sleep };
  let ending = 'endless';
  let candidates: readonly string[] = [];
  for (let turn = 0; turn < TURNS && ending === 'endless'; turn += 1) {
    const before = sent.length;
    try {
      const result = await runIntent(JSON.parse(kept) as Intent, runner);
      if (result.kind === 'done' || result.kind === 'cannot-tell' || result.kind === 'refused') ending = result.kind;
      if (result.kind === 'cannot-tell') candidates = result.candidates.map(({ ref }) => ref.id);
    } catch (caught) {
      if (!(caught instanceof Reloaded)) throw caught;
    }
    expect(sent.length - before, 'triggers of one submit').toBeLessThanOrEqual(1);
  }
  // Whatever is still on its way arrives.
  line.clock.advance(10 * 60_000);
  await arrive();
  const rows = (await readAll(workspaceExport, line.context)).map(({ ref }) => ref.id);
  return { ending, reached, candidates, rows, intent: JSON.parse(kept) as Intent };
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
