import { describe, expect, it } from 'vitest';
import type { Intent } from '@/core/intent';
import { openLine } from '@/testing/bench-world';
import type { CallContext } from '@/task-types/call-context';
import { WORKSPACE_SCENARIOS } from '@mocks/testing/workspace-scenarios';
import { exportDesktopListNew, exportUsersNew, listExportTasks } from './api';
import { defaults } from './schema';
import { settle } from './settle';

async function open() {
  const scenario = WORKSPACE_SCENARIOS['workspace'];
  if (!scenario) throw new RangeError('no scenario');
  const line = await openLine(scenario, 'desk-prod');
  line.clock.advance(60_000);
  const sentAt = line.context.now();
  const intent: Intent = {
    id: 'i1',
    onceId: 'once',
    type: 'workspace-export',
    connection: 'desk-prod',
    values: defaults,
    step: 0,
    replies: [],
    outcome: 'unclear',
    startedAt: sentAt,
    sentAt,
  };
  return { ...line, intent, begin: () => line.context.send(exportUsersNew, { body: {} }) };
}

const idsOf = (settlement: Awaited<ReturnType<typeof settle>>) =>
  settlement.kind === 'cannot-tell' ? settlement.candidates.map(({ ref }) => ref.id) : settlement.kind;

describe('a trigger whose answer was lost', () => {
  it('shows what began since, and claims nothing of it: it may be anybody’s', async () => {
    const { intent, context, clock, begin } = await open();
    clock.advance(3_000);
    const one = await begin();
    clock.advance(5_000);
    const other = await context.send(exportDesktopListNew, { query: { language: 'en_US' } });
    expect(idsOf(await settle(intent, defaults, context))).toEqual([other.task_id, one.task_id]);
  });

  it('leaves out what began before, and what began so late that it is another’s', async () => {
    const { intent, context, clock, begin } = await open();
    const ours = await begin();
    clock.advance(5 * 60_000 + 1_000);
    await begin();
    expect(idsOf(await settle(intent, defaults, context))).toEqual([ours.task_id]);
  });

  it('says that nothing began only when no request can be on its way any more', async () => {
    const { intent, context } = await open();
    const waited: number[] = [];
    const watched: CallContext = {
      ...context,
      pause: (ms) => {
        waited.push(ms);
        return context.pause(ms);
      },
    };
    expect(await settle(intent, defaults, watched)).toEqual({ kind: 'absent' });
    expect(waited).toEqual([60_000]);
    expect(await settle(intent, defaults, watched)).toEqual({ kind: 'absent' });
    expect(waited).toEqual([60_000]);
  });

  it.each([
    ['on a clock of its own', { task_id: 'e1', create_time: '2026-03-01 12:00:01' }, ['e1']],
    ['not at all', { task_id: 'e1' }, ['e1']],
    ['nor which it is', { create_time: '2026-03-01T12:00:01Z' }, []],
  ])('never says that nothing began where a row does not say when it did: %s', async (_, row, ids) => {
    const { intent, context } = await open();
    const odd = {
      ...context,
      send: async () => listExportTasks.reply?.parse({ export_tasks: [{ status: 'CREATING', ...row }], count: 1 }),
    } as unknown as CallContext;
    expect(idsOf(await settle(intent, defaults, odd))).toEqual(ids);
  });

  it('finds what begins while it waits', async () => {
    const { intent, context, clock, begin } = await open();
    let late: { readonly task_id: string } | undefined;
    const slow: CallContext = {
      ...context,
      pause: async (ms) => {
        clock.advance(ms - 10_000);
        late ??= await begin();
        clock.advance(10_000);
      },
    };
    const found = idsOf(await settle(intent, defaults, slow));
    expect(found).toEqual([late?.task_id]);
  });
});
