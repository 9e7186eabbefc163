import { expect, it } from 'vitest';
import { refKey, type Task } from '@/core/task';
import type { CallContext } from '@/task-types/call-context';
import type { TaskType } from '@/task-types/task-type';
import type { SearchParameter, VendorSearch } from '@/task-types/vendor-search';
import { FailureError } from '@/transport/failures';
import { openLine, readAll } from '../bench-world';
import type { Bench } from './bench';
import { watched } from './deeds';
import { speechOf } from './speech';

/** So many tasks are looked up by their ids. */
const LOOK_UPS = 3;

/** Its vendor's own list, where it is asked with the vendor's own parameters; and single tasks by their ids. */
export function searchCases(bench: Bench): void {
  const openCrowd = () => openLine(bench.crowd.scenario, bench.crowd.connection);

  it('asks its vendor once for each parameter alone, and shows what the vendor says', async () => {
    const type = await bench.load();
    const search = await type.search?.();
    expect(search !== undefined, 'has values for a search').toBe(bench.sought !== undefined);
    if (!search) return;
    expect(type.endpoints.map(({ id }) => id)).toContain(search.endpoint.id);
    expect(search.endpoint.effect).toBe('safe');
    const { offset, limit } = search.paging;
    const names = search.parameters.map(({ name }) => name);
    expect([...Object.keys(bench.sought ?? {}), offset, limit].toSorted()).toEqual(names.toSorted());
    const line = await openCrowd();
    const all = await readAll(type, line.context);
    for (const [name, { value, beside, fits }] of Object.entries(bench.sought ?? {})) {
      const wanted = await value(line.context);
      const { tasks, total } = await askOnce(search, line.context, { ...beside, [name]: wanted });
      if (!fits) continue;
      const fitting = all.filter(({ raw }) => fits(raw, wanted));
      expect(fitting.length, `tasks that fit ${name}=${wanted}`).toBeGreaterThan(0);
      expect(total ?? tasks.length, name).toBe(fitting.length);
      for (const { raw } of tasks) expect(fits(raw, wanted), `${name}=${wanted}`).toBe(true);
    }
  });

  it('pages as its vendor does: both parameters count records', async () => {
    const type = await bench.load();
    const search = await type.search?.();
    if (!search) return;
    const { context } = await openCrowd();
    const { offset, limit } = search.paging;
    const two = await askOnce(search, context, { [limit]: '2' });
    const [one] = (await askOnce(search, context, { [offset]: '1', [limit]: '1' })).tasks;
    expect(two.tasks).toHaveLength(2);
    expect(one?.ref).toEqual(two.tasks[1]?.ref);
    const beyond = await askOnce(search, context, { [offset]: String(two.total ?? 10_000), [limit]: '2' });
    expect(beyond.tasks).toEqual([]);
    expect((await askOnce(search, context, { [offset]: '' })).tasks.length, 'an empty one is not sent').toBeGreaterThan(
      0,
    );
  });

  it('says in both languages what can be asked', async () => {
    const type = await bench.load();
    const search = await type.search?.();
    if (!search) return;
    const speak = await speechOf(type, search.words);
    for (const { name, label, help, choices = [] } of search.parameters) {
      speak(label, name);
      if (help) speak(help, name);
      for (const choice of choices) speak(choice.label, `${name}=${choice.value}`);
    }
    const isChoice = ({ kind }: SearchParameter) => kind === 'choice';
    for (const parameter of search.parameters) expect(isChoice(parameter)).toBe((parameter.choices ?? []).length > 0);
    for (const name of Object.values(search.paging)) {
      expect(search.parameters.find((parameter) => parameter.name === name)?.kind, name).toBe('number');
    }
  });

  it.each(bench.refusedSearches ?? [])('passes on what its vendor refuses: $values', async ({ values, kind, code }) => {
    const search = await (await bench.load()).search?.();
    const { context } = await openCrowd();
    const caught: unknown = await search?.ask(context, values).catch((error: unknown) => error);
    expect(caught).toBeInstanceOf(FailureError);
    if (caught instanceof FailureError) expect(caught.failure).toMatchObject({ kind, code });
  });

  it('finds one by its id, as its list has it, and none that there is not', async () => {
    const type = await bench.load();
    if (!type.find) return;
    const { context } = await openCrowd();
    const all = await readAll(type, context);
    for (const task of all.slice(0, LOOK_UPS)) {
      const found = await findOnce(type, context, task.ref.id);
      expect(found && told(found)).toEqual(told(task));
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    }
    const [first] = all;
    if (!first) throw new RangeError('nothing in the crowd');
    const ids = new Set(all.map(({ ref }) => ref.id));
    expect(await findOnce(type, context, idLike(first.ref.id, ids))).toBeUndefined();
  });
}

/** What must be the same in the list and by itself; the vendor's object may hold more there. */
function told({ ref, name, lifecycle, vendorStatus, latestRun }: Task) {
  return { ref: refKey(ref), name, lifecycle, vendorStatus, latestRun };
}

async function askOnce(search: VendorSearch, context: CallContext, values: Readonly<Record<string, string>>) {
  const { context: counted, used } = watched(context);
  const page = await search.ask(counted, values);
  expect(used.map(({ id }) => id)).toEqual([search.endpoint.id]);
  return page;
}

async function findOnce(type: TaskType, context: CallContext, id: string): Promise<Task | undefined> {
  const { context: counted, used } = watched(context);
  const task = await type.find?.(counted, id);
  expect(used.map(({ effect }) => effect)).toEqual(['safe']);
  return task;
}

/** An id that looks like one of these and is none. */
function idLike(id: string, taken: ReadonlySet<string>): string {
  for (let digit = 0; digit < 10; digit += 1) {
    const other = id.slice(0, -1) + digit;
    if (!taken.has(other)) return other;
  }
  return `${id}0`;
}
