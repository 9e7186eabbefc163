import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Foreseen, KnownTasks } from '@/task-types/task-form';
import { words } from './messages';
import { toTask } from './model';
import { foresee } from './quota';
import type { Values } from './schema';
import type { ExportTask } from './wire';

const MINUTE = 60_000;
const connection = {
  id: 'c',
  cloud: 'iotda',
  name: 'c',
  environment: 'test',
  region: 'r',
  identity: { user: 'u', account: 'a', role: 'operator' },
} as const;

const row = (n: number, more: Partial<ExportTask> = {}): ExportTask => ({
  export_task_id: n.toString(16).padStart(24, '0'),
  resource_type: 'BatchTask',
  resource_condition: { task_id: `batch${n}` },
  status: 'Success',
  create_time: new Date(n * MINUTE).toISOString(),
  app_type: 'GLOBAL',
  ...more,
});
const running = { status: 'Processing' };
const range = (count: number, more: (n: number) => Partial<ExportTask> = () => ({})) =>
  Array.from({ length: count }, (_, index) => row(count - index, more(count - index)));
const known = (wires: readonly ExportTask[], more: Partial<KnownTasks> = {}): KnownTasks => ({
  tasks: wires.map((wire) => toTask(wire, connection)),
  whole: true,
  total: wires.length,
  isOwn: () => false,
  now: 1_000 * MINUTE,
  ...more,
});
const wish = (more: Partial<Values> = {}): Values => ({
  batchTaskType: 'createDevices',
  batchTaskId: 'other',
  scope: 'GLOBAL',
  spaceId: '',
  format: 'xls',
  ...more,
});

/** What is foreseen, short: slots as "taken/limit", with + where more may be; tasks by their number; notes by their key. */
function short(items: readonly Foreseen[]): string[] {
  return items.map((item) => {
    switch (item.kind) {
      case 'slots':
        return `${item.takenBy.length}/${item.limit}${item.atLeast ? '+' : ''}`;
      case 'evicts':
      case 'replaces':
        return `${item.kind} ${Number.parseInt(item.task.ref.id, 16)}`;
      case 'note':
        return `${item.state} ${item.text.key.replace('iotda-export.', '')}`;
    }
  });
}

describe('what the quotas let be foreseen', () => {
  test.each<[string, KnownTasks, Values, string[]]>([
    ['nothing yet', known([]), wish(), ['0/5', 'ok pre.keepsAll']],
    ['slots alone before a batch task is chosen', known(range(50)), wish({ batchTaskId: '' }), ['0/5']],
    ['37 of 50', known(range(37, (n) => (n > 34 ? running : {}))), wish(), ['3/5', 'ok pre.keepsAll']],
    ['49 of 50', known(range(49)), wish(), ['0/5', 'ok pre.keepsAll']],
    ['the earliest of 50', known(range(50)), wish(), ['0/5', 'evicts 1']],
    [
      'the earliest by its time, since one begun anew keeps its id',
      known(range(50, (n) => (n === 1 ? { create_time: new Date(900 * MINUTE).toISOString() } : {}))),
      wish(),
      ['0/5', 'evicts 2'],
    ],
    ['all slots taken', known(range(50, (n) => (n > 45 ? running : {}))), wish(), ['5/5', 'evicts 1']],
    ['a result replaced, and nobody evicted', known(range(50)), wish({ batchTaskId: 'batch7' }), ['0/5', 'replaces 7']],
    [
      'a running one begun anew: it gives its own slot back',
      known(range(5, () => running)),
      wish({ batchTaskId: 'batch3' }),
      ['4/5', 'replaces 3'],
    ],
    [
      'another scope is another export',
      known([row(1, { app_type: 'APP', app_id: 's' })]),
      wish({ batchTaskId: 'batch1' }),
      ['0/5', 'ok pre.keepsAll'],
    ],
    [
      'another space is another export',
      known([row(1, { app_type: 'APP', app_id: 's' })]),
      wish({ batchTaskId: 'batch1', scope: 'APP', spaceId: 'z' }),
      ['0/5', 'ok pre.keepsAll'],
    ],
    [
      'no space is the default one',
      known([row(1, { app_type: 'APP', app_id: 's' })], { chosen: { spaceId: { id: 's', label: 'S' } } }),
      wish({ batchTaskId: 'batch1', scope: 'APP' }),
      ['0/5', 'replaces 1'],
    ],
    [
      'no space, and nobody knows the default one',
      known([row(1, { app_type: 'APP', app_id: 's' })]),
      wish({ batchTaskId: 'batch1', scope: 'APP' }),
      ['0/5', 'unknown pre.spaceUnknown'],
    ],
    [
      'no space, neither then nor now',
      known([row(1, { app_type: 'APP' })]),
      wish({ batchTaskId: 'batch1', scope: 'APP' }),
      ['0/5', 'replaces 1'],
    ],
    [
      'a word that nobody knows may take a slot',
      known([row(1, { status: 'Queued' })]),
      wish(),
      ['0/5+', 'ok pre.keepsAll'],
    ],
    [
      'not everything was looked through',
      known(range(40), { whole: false, total: 48 }),
      wish(),
      ['0/5+', 'unknown pre.partly'],
    ],
    [
      'a batch task that goes on',
      known([], { chosen: { batchTaskId: { id: 'other', label: 'o', caution: words('caution.partial') } } }),
      wish(),
      ['0/5', 'ok pre.keepsAll', 'warn caution.partial'],
    ],
  ])('%s', (_, seen, values, said) => {
    expect(short(foresee(values, seen))).toEqual(said);
  });
});

describe('a list of a whole project', () => {
  const own = (...numbers: number[]) => ({
    isOwn: ({ ref }: { readonly ref: { readonly id: string } }) => numbers.includes(Number.parseInt(ref.id, 16)),
  });

  test.each<[string, KnownTasks, Values, string[]]>([
    [
      'is told by more than 50',
      known(
        range(51, (n) => (n > 48 ? running : {})),
        own(50),
      ),
      wish(),
      ['1/5+', 'unknown pre.shared'],
    ],
    [
      'is told by the count of what was not looked through',
      known(range(50), { whole: false, total: 51 }),
      wish(),
      ['0/5+', 'unknown pre.shared'],
    ],
    [
      'is told by more than five unfinished',
      known(
        range(6, () => running),
        own(1, 2),
      ),
      wish(),
      ['2/5+', 'unknown pre.shared'],
    ],
    ['knows what this console made', known(range(60), own(9)), wish({ batchTaskId: 'batch9' }), ['0/5+', 'replaces 9']],
    [
      'does not know whose the same conditions are',
      known(range(60), own(9)),
      wish({ batchTaskId: 'batch8' }),
      ['0/5+', 'unknown pre.sharedSame', 'unknown pre.shared'],
    ],
    [
      'can be full of what this console made',
      known(
        range(60, (n) => (n < 6 ? running : {})),
        own(1, 2, 3, 4, 5),
      ),
      wish(),
      ['5/5+', 'unknown pre.shared'],
    ],
  ])('%s', (_, seen, values, said) => {
    expect(short(foresee(values, seen))).toEqual(said);
  });

  it('never names an eviction', () => {
    const wires = fc.array(
      fc.record({ n: fc.integer({ min: 1, max: 500 }), runs: fc.boolean(), app: fc.constantFrom('s', 'z', undefined) }),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(wires, fc.nat(200), fc.boolean(), fc.func(fc.boolean()), (some, beyond, whole, isOwn) => {
        const list = some.map(({ n, runs, app }) =>
          row(n, { ...(runs ? running : {}), ...(app ? { app_type: 'APP', app_id: app } : {}) }),
        );
        const total = list.length + beyond;
        const unfinished = list.filter(({ status }) => status === 'Processing').length;
        fc.pre(total > 50 || unfinished > 5);
        const items = foresee(wish({ batchTaskId: 'batch3' }), known(list, { whole, total, isOwn }));
        expect(items.filter(({ kind }) => kind === 'evicts')).toEqual([]);
        expect(items[0]).toMatchObject({ kind: 'slots', atLeast: true });
      }),
    );
  });
});
