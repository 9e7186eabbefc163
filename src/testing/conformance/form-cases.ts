import { expect, it } from 'vitest';
import { fieldAt, fieldNames } from '@/forms/field-tree';
import { metaOf } from '@/forms/field-meta';
import type { TaskForm } from '@/task-types/task-form';
import type { Connection } from '@/core/connection';
import { toRequest, type WireRequest } from '@/transport/request';
import { openLine } from '../bench-world';
import type { Bench } from './bench';
import { findTask, formOf, makeTask, submit, intentFor, valuesFor, watched } from './deeds';
import { speechOf } from './speech';

/** Its form: from values to requests, and back from tasks and from bodies. */
export function formCases(bench: Bench): void {
  it('has words in both languages for all that its form says', async () => {
    const type = await bench.load();
    const form = await formOf(type);
    const speak = await speechOf(type);
    const { context, connection } = await openLine(bench.scenario, bench.connection);
    speak(form.title, 'title');
    for (const name of fieldNames(form.schema)) {
      const schema = fieldAt(form.schema, name);
      const meta = schema && metaOf(schema);
      if (!meta) continue;
      for (const message of [meta.label, meta.help, meta.unit]) if (message) speak(message, name);
      for (const { label, help } of meta.options)
        for (const message of [label, help]) if (message) speak(message, name);
      if (meta.source !== undefined) expect(Object.keys(form.optionSources), name).toContain(meta.source);
    }
    const values = await valuesFor(bench, form, context);
    for (const { label } of form.plan(values, { connection, onceId: 'o' })) speak(label, 'step');
    expect(form.nameOf(values)).not.toBe('');
  });

  it('keeps values as they are: parsed twice they are the same, and they survive JSON', async () => {
    const form = await formOf(await bench.load());
    const { context } = await openLine(bench.scenario, bench.connection);
    const values = await valuesFor(bench, form, context);
    expect(form.schema.parse(values)).toEqual(values);
    expect(form.schema.parse(JSON.parse(JSON.stringify(values)))).toEqual(values);
    // Defaults alone are shown, not sent: what must be decided is not decided for anybody.
    expect(form.schema.safeParse(form.defaults).success).toBe(bench.defaultsSuffice === true);
  });

  it('plans requests that go out as they are shown, each of an endpoint that it lists', async () => {
    const type = await bench.load();
    const form = await formOf(type);
    const line = await openLine(bench.scenario, bench.connection);
    const values = await valuesFor(bench, form, line.context);
    const { context, used } = watched(line.context);
    const result = await submit(intentFor(bench, values, context.now()), form, context);
    expect(result.kind).toBe('done');
    const calls = form.plan(values, { connection: line.connection, onceId: 'once-1' });
    expect(used.map(({ id }) => id)).toEqual(calls.map(({ endpoint }) => endpoint.id));
    const known = new Set(type.endpoints.map(({ id }) => id));
    for (const { id } of used) expect(known).toContain(id);
    for (const { endpoint, input } of calls) {
      expect(toRequest(endpoint, input(result.intent.replies), line.connection).path).not.toMatch(/[{}]/);
    }
    expect(result.intent.ref).toMatchObject({ connection: bench.connection, type: bench.id });
  });

  it('can be planned before everything is filled in', async () => {
    const form = await formOf(await bench.load());
    const { connection } = await openLine(bench.scenario, bench.connection);
    for (const values of [form.defaults, {}]) {
      expect(() => form.plan(values, { connection, onceId: 'once' })).not.toThrow();
    }
  });

  it('makes the same request again from a task that it remembers', async () => {
    const type = await bench.load();
    const form = await formOf(type);
    const line = await openLine(bench.scenario, bench.connection);
    const values = await valuesFor(bench, form, line.context);
    const task = await findTask(type, line.context, await makeTask(bench, form, line, values));
    expect(form.fromTask(task, values)).toEqual({ values, ignored: [], unknown: [] });
  });

  it('names what nobody knows of a task that it does not remember, and knows the rest', async () => {
    const type = await bench.load();
    const form = await formOf(type);
    const line = await openLine(bench.scenario, bench.connection);
    for (const life of bench.lives) {
      const values = await valuesFor(bench, form, line.context, await life.values(line.context));
      const task = await findTask(type, line.context, await makeTask(bench, form, line, values));
      const filled = form.fromTask(task, undefined);
      const known = Object.keys(Object(filled.values));
      // What is left empty on purpose, so that it is asked for, is in both.
      expect([...new Set([...known, ...filled.unknown])].toSorted()).toEqual(topFields(form));
      const lost = Object.fromEntries(
        Object.entries(Object(values)).filter(
          ([name]) => (filled.unknown as readonly string[]).includes(name) || bench.chosenAnew?.includes(name),
        ),
      );
      // Beside its fields a form may hold what nobody types.
      const again = form.schema.parse({ ...Object(form.defaults), ...Object(filled.values), ...lost });
      expect(requests(form, again, line.connection)).toEqual(requests(form, values, line.connection));
    }
    const { values, unknown } = form.fromTask({ ...(await findTaskOf(bench)), raw: { something: 'else' } }, undefined);
    expect([...new Set([...Object.keys(Object(values)), ...unknown])].toSorted()).toEqual(topFields(form));
  });

  it('takes its own body back, tells what it could not use, and refuses bodies of others', async () => {
    const form = await formOf(await bench.load());
    const { context, connection } = await openLine(bench.scenario, bench.connection);
    for (const life of bench.lives) {
      const values = await valuesFor(bench, form, context, await life.values(context));
      const body = bodyOf(form, values, connection);
      const filled = form.fromBody({ ...Object(body), surplus_1: true });
      expect(filled?.ignored).toEqual(['surplus_1']);
      const again = form.schema.parse({ ...Object(values), ...Object(filled?.values) });
      expect(requests(form, again, connection)).toEqual(requests(form, values, connection));
    }
    for (const foreign of [null, undefined, 7, 'text', [], {}, { surplus_1: true }, ...bench.foreignBodies]) {
      expect(form.fromBody(foreign), JSON.stringify(foreign)).toBeUndefined();
    }
  });

  it('says what keeps a body of others from being its own, by names that stand in it or are missing', async () => {
    const form = await formOf(await bench.load());
    const { context, connection } = await openLine(bench.scenario, bench.connection);
    if (!form.wrongInBody) return;
    const body = bodyOf(form, await valuesFor(bench, form, context), connection);
    expect(form.wrongInBody(body)).toEqual([]);
    for (const foreign of bench.foreignBodies) {
      expect(form.wrongInBody(foreign), JSON.stringify(foreign)).not.toEqual([]);
    }
  });

  it('finds each option of its lists by its id too, and says nothing of ids that nobody has', async () => {
    const form = await formOf(await bench.load());
    const { context } = await openLine(bench.scenario, bench.connection);
    const values = Object(await valuesFor(bench, form, context)) as Record<string, unknown>;
    for (const [field, name] of Object.entries(form.optionFields ?? {})) {
      const source = form.optionSources[name];
      expect(fieldNames(form.schema)).toContain(field);
      if (!source?.find) continue;
      const { options } = await source.load(context, values, undefined);
      const [first] = options;
      expect(first, name).toBeDefined();
      expect(await source.find(context, first?.id ?? ''), name).toEqual(first);
      for (const [under, value] of Object.entries(first?.listedUnder ?? {})) expect(values[under]).toBe(value);
      expect(await source.find(context, 'nobody-has-it'), name).toBeUndefined();
    }
  });

  it('foresees what making a task does, in words of both languages, and before everything is filled in', async () => {
    const type = await bench.load();
    const form = await formOf(type);
    if (!form.foresee) return;
    const speak = await speechOf(type);
    const line = await openLine(bench.scenario, bench.connection);
    const values = await valuesFor(bench, form, line.context);
    const none = { tasks: [], whole: true, isOwn: () => true, now: line.context.now() };
    const task = await findTask(type, line.context, await makeTask(bench, form, line, values));
    const crowd = Array.from({ length: 200 }, (_, index) => ({ ...task, ref: { ...task.ref, id: String(index) } }));
    const worlds = [
      none,
      { ...none, tasks: [task] },
      { ...none, tasks: crowd },
      { ...none, tasks: [task], whole: false },
    ];
    for (const known of worlds) {
      for (const wanted of [values, form.defaults, {}]) {
        for (const item of form.foresee(wanted, known)) {
          if (item.kind === 'note') speak(item.text, 'foreseen');
          else if (item.kind !== 'slots') expect(known.tasks).toContain(item.task);
          else expect(known.tasks).toEqual(expect.arrayContaining([...item.takenBy]));
        }
      }
    }
  });

  it('places a refusal at a field that it has, by the words that its cloud refuses bad input with', async () => {
    const type = await bench.load();
    const form = await formOf(type);
    if (!form.fieldOf) return;
    expect(form.fieldOf({})).toBeUndefined();
    const placed = bench.refusedFields ?? [];
    expect(placed).not.toEqual([]);
    for (const { words, field } of placed) {
      expect(form.fieldOf(words), JSON.stringify(words)).toBe(field);
      if (field !== undefined) expect(fieldNames(form.schema)).toContain(field);
    }
  });
}

/** The fields of a form by the names that its values have: one may hold several. */
function topFields({ schema }: TaskForm): string[] {
  return [...new Set(fieldNames(schema).map((name) => name.split('.')[0] ?? ''))].toSorted();
}

/** What the plan would send, as far as it can be told before anything has answered. */
function requests(form: TaskForm, values: unknown, connection: Connection): (WireRequest | undefined)[] {
  return form.plan(values, { connection, onceId: 'once' }).map(({ endpoint, input }, index) => {
    // Later steps may need replies; the first never does.
    if (index > 0) return undefined;
    return toRequest(endpoint, input([]), connection);
  });
}

function bodyOf(form: TaskForm, values: unknown, connection: Connection): unknown {
  const [first] = form.plan(values, { connection, onceId: 'once' });
  const { body, form: parameters, query } = first?.input([]) ?? {};
  return body ?? { ...query, ...parameters };
}

async function findTaskOf(bench: Bench) {
  const type = await bench.load();
  const form = await formOf(type);
  const line = await openLine(bench.scenario, bench.connection);
  const values = await valuesFor(bench, form, line.context);
  return findTask(type, line.context, await makeTask(bench, form, line, values));
}
