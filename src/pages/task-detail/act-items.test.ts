import { describe, expect, it } from 'vitest';
import type { Task } from '@/core/task';
import type { DownloadEntry } from '@/queries/download-entries';
import type { TaskAction, TaskType } from '@/task-types/task-type';
import { type ActState, actItems, mainAct } from './act-items';

const task: Task = {
  ref: { connection: 'c', type: 't', id: '1' },
  name: 'x',
  lifecycle: 'ready',
  vendorStatus: '',
  raw: {},
};
const no = { key: 'no' };
const identity = { user: 'u', account: 'a', role: 'operator' } as const;

function action(id: TaskAction['id'], possible = true, endpoints = 1): TaskAction {
  return {
    id,
    label: { key: id },
    endpoints: Array.from({ length: endpoints }, () => ({}) as TaskAction['endpoints'][number]),
    available: () => (possible ? { possible } : { possible, reason: no }),
    perform: async () => undefined,
  };
}

const state = (actions: readonly TaskAction[], change: Partial<ActState> = {}, form = true): ActState => ({
  task,
  // No more of a type is looked at.
  type: { actions, ...(form ? { form: async () => ({}) } : undefined) } as unknown as TaskType,
  connection: { environment: 'production', identity },
  busy: undefined,
  isLeaving: false,
  download: undefined,
  place: undefined,
  ...change,
});
const ids = (of: ActState) => actItems(of).map(({ id }) => id);
const entry = (at: DownloadEntry['state']): DownloadEntry => ({
  id: 'd',
  line: 'l',
  ref: task.ref,
  title: 'x',
  state: at,
  everyMs: 0,
  tab: 't',
  askedAt: 0,
});

describe('what the bar of actions offers', () => {
  it('stands in the order of use: deleting last, then what the vendor cannot do', () => {
    const actions = [action('delete'), action('stop', false, 0), action('download'), action('start')];
    expect(ids(state(actions))).toEqual(['download', 'start', 'again', 'clone', 'delete', 'stop']);
    expect(ids(state(actions, {}, false))).toEqual(['download', 'start', 'delete', 'stop']);
    expect(actItems(state(actions)).at(-1)).toMatchObject({ never: true, reason: no });
  });

  it('offers a viewer to fetch files and to copy, and says of the rest that it is not theirs to do', () => {
    const viewer = { environment: 'test', identity: { ...identity, role: 'viewer' } } as const;
    const actions = [
      action('download'),
      action('start'),
      action('run', false),
      action('stop', false, 0),
      action('delete'),
    ];
    const items = actItems(state(actions, { connection: viewer }));
    expect(items.map(({ id, reason }) => [id, reason?.key])).toEqual([
      ['download', undefined],
      ['start', 'detail.viewer'],
      ['run', 'detail.viewer'],
      ['again', 'detail.viewer'],
      ['clone', undefined],
      ['delete', 'detail.viewer'],
      ['stop', 'no'],
    ]);
    expect(mainAct(items, task)?.id).toBe('download');
  });

  it('offers changing it after what its type does, with why not, and never as the one that goes on', () => {
    const editable =
      (possible: boolean): TaskType['editable'] =>
      () =>
        possible ? { possible } : { possible, reason: no };
    const can = state([action('start', false)]);
    const type = (possible: boolean) => ({ ...can.type, editable: editable(possible) }) as TaskType;
    expect(ids({ ...can, type: type(true) })).toEqual(['start', 'edit', 'again', 'clone']);
    expect(actItems({ ...can, type: type(false) })[1]).toMatchObject({ id: 'edit', reason: no });
    expect(mainAct(actItems({ ...can, type: type(true) }), task)?.id).toBe('again');
  });

  const going: Task = { ...task, latestRun: { status: 'running' } };

  it('does not offer again what can be there once', () => {
    const own = state([action('start')]);
    expect(ids({ ...own, type: { ...own.type, uniqueNames: true } })).toEqual(['start', 'clone']);
  });

  it('puts last what is never possible with such a task', () => {
    const never = { ...action('start'), available: () => ({ possible: false, reason: no, never: true }) as const };
    const items = actItems(state([never, action('stop', false)]));
    expect(items.map((item) => [item.id, item.never])).toEqual([
      ['stop', undefined],
      ['again', undefined],
      ['clone', undefined],
      ['start', true],
    ]);
  });

  it('offers a clone before again while it goes on', () => {
    expect(ids(state([action('download')], { task: going }))).toEqual(['download', 'clone', 'again']);
  });

  it.each([
    ['nothing', undefined, undefined, undefined],
    ['waiting', entry('waiting'), 'downloads.place.short', 'downloads.inLine'],
    ['fetching', entry('fetching'), 'downloads.fetching', 'downloads.fetching'],
    ['saved', entry('saved'), undefined, undefined],
    ['failed', entry('failed'), undefined, undefined],
  ])('shows where a file stands: %s', (_, download, label, reason) => {
    const [item] = actItems(state([action('download')], { download, place: 2 }));
    expect([item?.label.key, item?.reason?.key]).toEqual([label ?? 'download', reason]);
  });

  it('promises a question before deleting only where one comes', () => {
    const label = (change: Partial<ActState>) => actItems(state([action('delete')], change, false))[0]?.label.key;
    expect(label({})).toBe('detail.delete');
    expect(label({ connection: { environment: 'test', identity } })).toBe('delete');
    expect(label({ connection: { environment: 'test', identity }, task: going })).toBe('detail.delete');
  });

  it('holds all but clone while it is being deleted, and what is under way', () => {
    const leaving = actItems(state([action('download'), action('delete')], { isLeaving: true }));
    expect(leaving.map(({ id, reason }) => [id, reason?.key])).toEqual([
      ['download', 'removal.reason'],
      ['again', 'removal.reason'],
      ['clone', undefined],
      ['delete', 'removal.reason'],
    ]);
    const [start] = actItems(state([action('start')], { busy: 'start' }));
    expect(start).toMatchObject({ label: { key: 'detail.busy' }, reason: { key: 'detail.busy' } });
  });

  it('says of what has to wait for the action that is being done that it does', () => {
    const actions = [action('submit'), action('deploy'), action('stop', false), action('delete')];
    const offered = actItems(state(actions, { busy: 'submit' }, false));
    expect(offered.map(({ id, reason }) => [id, reason?.key])).toEqual([
      ['submit', 'detail.busy'],
      ['deploy', 'detail.busy.other'],
      ['stop', 'no'],
      ['delete', undefined],
    ]);
  });

  it.each([
    ['what the type offers', [action('download'), action('delete')], true, 'download'],
    ['again, once it has ended', [action('download', false), action('delete')], true, 'again'],
    ['a clone while it goes on: again would replace it', [action('download', false), action('delete')], false, 'clone'],
    ['never what deletes', [action('delete')], false, 'clone'],
  ])('has one that goes on: %s', (_, actions, hasEnded, id) => {
    expect(mainAct(actItems(state(actions)), hasEnded ? task : going)?.id).toBe(id);
  });

  it('is not deploying what is in production already', () => {
    const items = actItems(state([action('deploy'), action('stop')]));
    expect(mainAct(items, task)?.id).toBe('deploy');
    expect(mainAct(items, { ...task, lifecycle: 'scheduled' })?.id).toBe('stop');
  });

  it('may have none', () => {
    expect(mainAct(actItems(state([action('delete')], {}, false)), task)).toBeUndefined();
  });
});
