import { expect, it } from 'vitest';
import { parseLossless } from '@/transport/lossless-json';
import type { CallContext } from '@/task-types/call-context';
import type { TaskPage } from '@/task-types/task-page';
import { type Line, openLine } from '../bench-world';
import type { Bench } from './bench';

/** Replies that are not as documented. */
export function driftCases(bench: Bench): void {
  const { endpoint, path } = bench.stateAt;
  const [rows = '', state = ''] = path.split('.*.');
  const drift = ({ world }: Line, set: Readonly<Record<string, unknown>>) =>
    world.setFaults([{ id: 'drift', match: { endpoint: endpoint.id }, effect: { kind: 'drift', set } }]);

  /** The first page, as it is and as it is after some of it was changed. The row that is changed has a state. */
  async function changed(set: (at: string) => Readonly<Record<string, unknown>>) {
    const type = await bench.load();
    const line = await openLine(bench.crowd.scenario, bench.crowd.connection);
    const before = await type.list(line.context, undefined);
    const odd = before.tasks.findIndex(({ vendorStatus }, place) => place > 0 && vendorStatus !== '');
    await drift(line, set(`${rows}.${odd}`));
    const after: TaskPage = await type.list(line.context, undefined);
    const others = (page: TaskPage, left: number) => page.tasks.filter((_, place) => place !== left);
    return { before, after, odd, others };
  }

  it('shows a row that is not as documented, says what is wrong with it, and keeps all others', async () => {
    const { before, after, odd, others } = await changed((at) => ({ [`${at}.${state}`]: { word: 'Odd' } }));
    const [was, is] = [before.tasks[odd], after.tasks[odd]];
    expect(is).toMatchObject({ ref: was?.ref, vendorStatus: '', latestRun: { status: 'unknown' } });
    expect(is?.drift).toEqual([
      { path: state, problem: `expected ${bench.stateAt.expected ?? 'string'}, received object` },
    ]);
    expect(is?.createdAt).toBe(was?.createdAt);
    expect(is?.name).toBe(was?.name);
    expect(is?.raw).not.toEqual(was?.raw);
    expect(others(after, odd)).toEqual(others(before, odd));
    expect({ next: after.next, total: after.total }).toEqual({ next: before.next, total: before.total });
  });

  it('says nothing false of such a row, and breaks on none of its questions', async () => {
    const type = await bench.load();
    const { after, odd } = await changed((at) => ({ [`${at}.${state}`]: null }));
    const task = after.tasks[odd];
    if (!task) throw new Error('the row is gone');
    expect(() => [type.details(task), type.calledAfter?.(task), type.kindOf?.(task)]).not.toThrow();
    expect(() => type.facets?.map(({ valueOf }) => valueOf(task))).not.toThrow();
    for (const action of type.actions) expect(() => action.available(task)).not.toThrow();
    expect(() => type.source.cursorAfter?.(task, 0)).not.toThrow();
  });

  it('counts a row that tells of no task, and keeps all others and the way to the next page', async () => {
    const { before, after, odd, others } = await changed((at) => ({ [at]: 'no row' }));
    expect(after.unreadable?.count).toBe(1);
    expect(after.unreadable?.first.problem).toBe('expected object, received string');
    expect(after.tasks).toEqual(others(before, odd));
    expect({ next: after.next, total: after.total }).toEqual({ next: before.next, total: before.total });
  });

  it('goes on to the right page after a last row that tells of no task', async () => {
    const type = await bench.load();
    const line = await openLine(bench.crowd.scenario, bench.crowd.connection);
    const first = await type.list(line.context, undefined);
    const second = await type.list(line.context, first.next);
    await drift(line, { [`${rows}.${first.tasks.length - 1}`]: null });
    const after = await type.list(line.context, undefined);
    await line.world.setFaults([]);
    expect((await type.list(line.context, after.next)).tasks).toEqual(second.tasks);
  });

  it('finds nothing to complain of in what is documented', async () => {
    const type = await bench.load();
    const { context } = await openLine(bench.scenario, bench.connection);
    for (const { text } of bench.samples.filter((sample) => sample.endpoint.id === endpoint.id)) {
      // The endpoint is the list's own, so its reply is what the list waits for.
      const send = (async () => endpoint.reply?.parse(parseLossless(text))) as unknown as CallContext['send'];
      const { tasks, unreadable } = await type.list({ ...context, send }, undefined);
      expect([tasks.flatMap((task) => task.drift ?? []), unreadable]).toEqual([[], undefined]);
    }
  });
}
