import { expect, it } from 'vitest';
import { fieldAt, fieldNames } from '@/forms/field-tree';
import { metaOf } from '@/forms/field-meta';
import { parseRefKey, refKey } from '@/core/task';
import { RESERVED_FIELDS } from '@/core/task-query-text';
import type { CallContext, Cursor } from '@/task-types/call-context';
import type { Option, OptionPage, OptionSource } from '@/task-types/task-form';
import type { NamedThing, TaskType } from '@/task-types/task-type';
import { FailureError } from '@/transport/failures';
import { openLine, readAll, readPages } from '../bench-world';
import type { Bench } from './bench';
import { formOf, valuesFor } from './deeds';
import { speechOf } from './speech';

/** Its lists: of tasks, and of what a form offers. */
export function listCases(bench: Bench): void {
  const openCrowd = () => openLine(bench.crowd.scenario, bench.crowd.connection);

  it('reads every task once, page by page, in the order that it promises', async () => {
    const type = await bench.load();
    const { context } = await openCrowd();
    const pages = await readPages(type, context);
    const tasks = pages.flatMap((page) => page.tasks);
    expect(pages.length).toBeGreaterThan(2);
    expect(new Set(tasks.map(({ ref }) => refKey(ref))).size).toBe(tasks.length);
    for (const { tasks: rows, total } of pages) {
      expect(rows.length).toBeLessThanOrEqual(type.source.pageSize);
      if (total !== undefined) expect(total).toBe(tasks.length);
    }
    if (type.source.order === 'time-desc') {
      const times = tasks.map(({ createdAt }) => createdAt ?? 0);
      expect(times).toEqual(times.toSorted((one, other) => other - one));
    }
  });

  it('begins a whole page right after any task that is known, where it says that it can', async () => {
    const { list, source } = await bench.load();
    const { context } = await openCrowd();
    const all = await readAll(await bench.load(), context);
    const keys = all.map(({ ref }) => refKey(ref));
    const places = source.cursorAfter ? [0, source.pageSize - 1, source.pageSize + 7, all.length - 2] : [];
    for (const place of places) {
      const before = all[place];
      if (!before) throw new RangeError(`the crowd has no place ${place}`);
      const { tasks } = await list(context, source.cursorAfter?.(before, place));
      const page = tasks.map(({ ref }) => refKey(ref));
      expect(page).toEqual(keys.slice(place + 1, place + 1 + source.pageSize));
    }
  });

  it('gives refs that survive addresses and storage, and objects that survive JSON', async () => {
    const type = await bench.load();
    const { context, connection } = await openCrowd();
    for (const task of await readAll(type, context)) {
      expect(task.ref).toMatchObject({ connection: connection.id, type: type.id });
      expect(parseRefKey(refKey(task.ref))).toEqual(task.ref);
      expect(JSON.parse(JSON.stringify(task))).toEqual(task);
    }
  });

  it('leaves to the vendor what it says that the vendor can do', async () => {
    const type = await bench.load();
    expect(Object.keys(bench.filters).toSorted()).toEqual(type.source.serverFilters.toSorted());
    const { context } = await openCrowd();
    const all = await readAll(type, context);
    for (const [name, { value, fits }] of Object.entries(bench.filters)) {
      const wanted = await value(context);
      const narrowed = (await readAll(type, context, { [name]: wanted })).map(({ ref }) => refKey(ref));
      const fitting = all.filter(({ raw }) => fits(raw, wanted)).map(({ ref }) => refKey(ref));
      expect(narrowed, name).toEqual(fitting);
      expect(fitting.length, name).toBeGreaterThan(0);
      expect(fitting.length, name).toBeLessThan(all.length);
    }
  });

  it('shows of each task what has words in both languages', async () => {
    const type = await bench.load();
    const speak = await speechOf(type);
    const { context } = await openCrowd();
    for (const task of await readAll(type, context)) {
      for (const { label, value, kind } of type.details(task)) {
        speak(label, 'detail');
        expect(value).not.toBe('');
        if (kind === 'count') expect(Number.isFinite(Number(value)), value).toBe(true);
      }
      for (const message of [task.latestRun?.waitsFor]) if (message) speak(message, 'waits for');
    }
    expect(type.details({ ...unrelated, ref: { connection: 'c', type: type.id, id: '1' } })).toEqual([]);
  });

  it('calls its facets by words of their own, which links and columns do not need for anything else', async () => {
    const facets = (await bench.load()).facets?.map(({ id }) => id) ?? [];
    expect(facets.filter((id) => RESERVED_FIELDS.has(id) || !/^[a-z]\w*$/i.test(id))).toEqual([]);
    expect(new Set(facets).size).toBe(facets.length);
  });

  it('offers choices: every one once, with words, page by page', async () => {
    const type = await bench.load();
    const form = await formOf(type);
    const speak = await speechOf(type);
    const crowd = await openCrowd();
    const line = await openLine(bench.scenario, bench.connection);
    const values = (await valuesFor(bench, form, line.context)) as Readonly<Record<string, unknown>>;
    for (const name of fieldNames(form.schema)) {
      const schema = fieldAt(form.schema, name);
      const meta = schema && metaOf(schema);
      const source = form.optionSources[meta?.source ?? ''];
      if (!source) continue;
      for (const need of source.needs ?? []) expect(meta?.dependsOn, name).toContain(need);
      const offered = await loadAll(source, line.context, values);
      const many = await loadAll(source, crowd.context, values);
      for (const { label, hint, disabled } of [...offered, ...many]) {
        expect(label).not.toBe('');
        for (const message of [hint, disabled]) if (message) speak(message, name);
      }
      expect(many.length, `${name} offers something`).toBeGreaterThan(0);
      const chosen = values[name];
      if (typeof chosen === 'string' && chosen !== '') expect(offered.map(({ id }) => id)).toContain(chosen);
      // Without what it needs it offers nothing or says so; it does not break.
      await source
        .load(line.context, {}, undefined)
        .catch((error: unknown) => expect(error).toBeInstanceOf(FailureError));
    }
  });

  it('finds names for what its tasks are called after', async () => {
    const type = await bench.load();
    if (!type.calledAfter) return;
    const { context } = await openCrowd();
    const [task] = await readAll(type, context);
    const thing = task && type.calledAfter(task);
    expect(thing).toBeDefined();
    if (!thing) return;
    expect(await nameOf(type, context, thing)).toBeTruthy();
    const nothing = { ...thing, id: '000000000000000000000000' };
    const caught: unknown = await nameOf(type, context, nothing).catch((error: unknown) => error);
    if (caught !== undefined) expect(caught).toBeInstanceOf(FailureError);
  });

  it('knows where to find the names of everything that it shows by name', async () => {
    const type = await bench.load();
    const { context } = await openCrowd();
    const tasks = await readAll(type, context);
    const things = tasks.flatMap((task) => [
      ...type.details(task).flatMap((detail) => (detail.kind === 'named' ? [detail.of] : [])),
      ...(type.facets ?? []).flatMap(({ of }) => of ?? []),
    ]);
    for (const of of new Set(things)) expect(Object.keys(type.names ?? {})).toContain(of);
  });
}

function nameOf(type: TaskType, context: CallContext, { of, id }: NamedThing): Promise<string | undefined> {
  const source = type.names?.[of];
  if (!source) throw new Error(`no names of ${of}`);
  return 'one' in source ? source.one(context, id) : source.all(context).then((all) => all[id]);
}

const unrelated = { name: 'x', lifecycle: 'ready', vendorStatus: '', raw: 'of another type' } as const;

async function loadAll(
  source: OptionSource,
  context: CallContext,
  params: Readonly<Record<string, unknown>>,
): Promise<Option[]> {
  const options: Option[] = [];
  let cursor: Cursor | undefined;
  let total: number | undefined;
  do {
    const page: OptionPage = await source.load(context, params, cursor);
    options.push(...page.options);
    cursor = page.next;
    total = page.total;
    expect(options.length).toBeLessThan(10_000);
  } while (cursor !== undefined);
  expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
  if (total !== undefined) expect(options.length).toBe(total);
  return options;
}
