import { expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import type { FaultEffect } from '@mocks/faults';
import { connectionList } from '@mocks/scenario';
import type { Role } from '@mocks/cloud';
import { type Line, openLine, readAll } from '../bench-world';
import type { Bench } from './bench';
import { formOf, intentFor, submit, valuesFor, watched } from './deeds';

const CUT = {
  before: { kind: 'cut', when: 'before' },
  after: { kind: 'cut', when: 'after' },
} as const satisfies Record<string, FaultEffect>;

/** What becomes of a plan whose answers are lost on the way, at each of its steps. */
export function intentCases(bench: Bench): void {
  it('finds out that a step was done although its answer was lost, and does nothing twice', async () => {
    for (const { index, id, repeatable } of await stepsOf(bench)) {
      const { type, form, line, intent } = await ready(bench);
      const before = await readAll(type, line.context);
      await line.world.setFaults([{ id: 'cut', match: { endpoint: id }, effect: CUT.after, times: 1 }]);
      const { context, used } = watched(line.context);
      const result = await submit(intent, form, context);
      expect(result.kind, `step ${index}`).toBe(bench.lostIsOpen ? 'cannot-tell' : 'done');
      const found = result.kind === 'cannot-tell' ? result.candidates.map(({ ref }) => ref) : [result.intent.ref];
      expect(found[0]).toBeDefined();
      // What carries a mark of its own is sent again, and done once all the same.
      expect(used.filter((endpoint) => endpoint.id === id)).toHaveLength(repeatable ? 2 : 1);
      const added = (await readAll(type, line.context)).filter(
        ({ ref }) => !before.some((old) => old.ref.id === ref.id),
      );
      expect(added.map(({ ref }) => ref)).toEqual(found);
    }
  });

  it('finds out that a step was not done; the same intent then goes on from there', async () => {
    for (const { index, id, repeatable } of await stepsOf(bench)) {
      const { type, form, line, intent } = await ready(bench);
      const before = await readAll(type, line.context);
      await line.world.setFaults([{ id: 'cut', match: { endpoint: id }, effect: CUT.before, times: 1 }]);
      const result = await submit(intent, form, line.context);
      expect(result.kind, `step ${index}`).toBe(repeatable ? 'done' : 'absent');
      if (result.kind === 'absent') {
        expect(result.intent).toMatchObject({ step: index, outcome: 'unsent', onceId: intent.onceId });
        const again = await submit(result.intent, form, line.context);
        expect(again.kind).toBe('done');
      }
      const after = await readAll(type, line.context);
      expect(after).toHaveLength(before.length + 1);
    }
  });

  it('does not guess between two that look alike', async () => {
    const { type, form, line, intent, values } = await ready(bench);
    const connection = connectionOf(line, 'administrator');
    const [first] = form.plan(values, { connection, onceId: 'of-somebody-else' });
    if (!first) throw new Error('a plan without a step');
    // Its mark tells it from all others; nothing is looked up.
    if (first.repeatable) return;
    await line.world.setRole('administrator');
    await line.context.send(first.endpoint, first.input([]));
    await line.world.setRole('operator');
    await line.world.setFaults([{ id: 'cut', match: { endpoint: first.endpoint.id }, effect: CUT.after, times: 1 }]);
    const result = await submit(intent, form, line.context);
    expect(result.kind).toBe('cannot-tell');
    // Where a name is taken once, ours was never made: the other's alone stands there.
    if (result.kind === 'cannot-tell') expect(result.candidates).toHaveLength(type.uniqueNames ? 1 : 2);
  });

  it('stands still where the look-up fails too, and finds it later', async () => {
    const { form, line, intent, values } = await ready(bench);
    const [first] = form.plan(values, { connection: line.connection, onceId: 'o' });
    if (first?.repeatable) return;
    const { endpoint } = bench.stateAt;
    await line.world.setFaults([
      { id: 'cut', match: { endpoint: first?.endpoint.id ?? '' }, effect: CUT.after, times: 1 },
      { id: 'down', match: { endpoint: endpoint.id }, effect: { kind: 'status', status: 503 } },
    ]);
    const lost = await submit(intent, form, line.context);
    expect(lost.kind).toBe('unclear');
    await line.world.setFaults([]);
    const found = await submit(lost.intent, form, line.context);
    expect(found.kind).toBe(bench.lostIsOpen ? 'cannot-tell' : 'done');
  });
}

async function ready(bench: Bench) {
  const type = await bench.load();
  const form = await formOf(type);
  const line = await openLine(bench.scenario, bench.connection);
  const values = await valuesFor(bench, form, line.context);
  return { type, form, line, values, intent: intentFor(bench, values, line.context.now()) };
}

interface Step {
  readonly index: number;
  readonly id: string;
  readonly repeatable: boolean;
}

async function stepsOf(bench: Bench): Promise<Step[]> {
  const { form, line, values } = await ready(bench);
  const calls = form.plan(values, { connection: line.connection, onceId: 'once' });
  return calls.map(({ endpoint, repeatable = false }, index) => ({ index, id: endpoint.id, repeatable }));
}

/** The line's connection as somebody else has it, whose id may go out with what is made. */
function connectionOf({ world, connection }: Line, role: Role): Connection {
  const found = connectionList(world.scenario(), role).connections.find(({ id }) => id === connection.id);
  if (!found) throw new RangeError(`no connection ${connection.id}`);
  return found;
}
