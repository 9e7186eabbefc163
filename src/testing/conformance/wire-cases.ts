import { expect, it } from 'vitest';
import { FailureError } from '@/transport/failures';
import { parseLossless } from '@/transport/lossless-json';
import { openLine, readAll } from '../bench-world';
import type { Bench } from './bench';
import { formOf, valuesFor, watched } from './deeds';

/** Its endpoints: what they read, what they refuse, and what they say of themselves. */
export function wireCases(bench: Bench): void {
  it.each(bench.samples)('reads a sample of $endpoint.id: $note', ({ endpoint, text }) => {
    expect(endpoint.reply).toBeDefined();
    const parsed = endpoint.reply?.safeParse(parseLossless(text));
    expect(parsed?.error?.issues ?? []).toEqual([]);
  });

  it('has a documented reply for every endpoint that answers in JSON', async () => {
    const { endpoints } = await bench.load();
    const sampled = new Set(bench.samples.map(({ endpoint }) => endpoint.id));
    const missing = endpoints.filter(({ id, replyKind }) => replyKind === 'json' && !sampled.has(id));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('names for every endpoint the page that it follows', async () => {
    const { endpoints } = await bench.load();
    for (const { id, source, path } of endpoints) {
      expect(source, id).toMatch(/^https:\/\//);
      expect(path, id).toMatch(/^\//);
    }
    expect(new Set(endpoints.map(({ id }) => id)).size).toBe(endpoints.length);
  });

  it('calls nothing safe that does something', async () => {
    const type = await bench.load();
    const form = await formOf(type);
    const { context, connection } = await openLine(bench.scenario, bench.connection);
    const planned = form.plan(await valuesFor(bench, form, context), { connection, onceId: 'o' });
    const acts = type.actions.flatMap(({ endpoints }) => endpoints);
    // Fetching a file may be no more than reading.
    const doing = type.actions.filter(({ id }) => id !== 'download').flatMap(({ endpoints }) => endpoints);
    const acting = [...planned.map(({ endpoint }) => endpoint), ...doing];
    for (const { id, effect } of acting) expect(effect, id).not.toBe('safe');
    for (const { id, effect, method } of type.endpoints) {
      if (['PUT', 'PATCH', 'DELETE'].includes(method)) expect(effect, id).not.toBe('safe');
    }
    expect(unlisted([...acting, ...acts], type.endpoints), 'not among its endpoints').toEqual([]);
  });

  it('reads by safe calls alone, and only by those that it lists', async () => {
    const type = await bench.load();
    const form = await formOf(type);
    const line = await openLine(bench.crowd.scenario, bench.crowd.connection);
    const { context, used } = watched(line.context);
    const [task] = await readAll(type, context);
    for (const source of Object.values(type.names ?? {})) {
      if ('all' in source) await source.all(context);
      else if (task) await source.one(context, type.calledAfter?.(task)?.id ?? '');
    }
    const params = Object(form.defaults) as Readonly<Record<string, unknown>>;
    for (const source of Object.values(form.optionSources)) await source.load(context, params, undefined);
    for (const { id, effect } of used) expect(effect, id).toBe('safe');
    expect(unlisted(used, type.endpoints), 'not among its endpoints').toEqual([]);
  });

  it.each(bench.badInputs)('$endpoint.id refuses $note: $kind, $code', async (row) => {
    const line = await openLine(bench.scenario, bench.connection);
    if (row.role) await line.world.setRole(row.role);
    const input = typeof row.input === 'function' ? await row.input(line.context) : row.input;
    const caught: unknown = await line.context.send(row.endpoint, input).then(
      () => 'no refusal',
      (error: unknown) => error,
    );
    expect(caught).toBeInstanceOf(FailureError);
    if (!(caught instanceof FailureError)) return;
    const { kind, code, endpoint, message, requestId, unclear } = caught.failure;
    expect({ kind, code, endpoint, unclear }).toEqual({
      kind: row.kind,
      code: row.code,
      endpoint: row.endpoint.id,
      unclear: false,
    });
    expect(message, 'the vendor’s words').toBeTruthy();
    expect(requestId).toBeTruthy();
  });

  it('has a bad input for every endpoint', async () => {
    const { endpoints } = await bench.load();
    expect(
      unlisted(
        endpoints,
        bench.badInputs.map(({ endpoint }) => endpoint),
      ),
    ).toEqual([]);
  });
}

function unlisted(some: readonly { readonly id: string }[], all: readonly { readonly id: string }[]): string[] {
  const known = new Set(all.map(({ id }) => id));
  return [...new Set(some.map(({ id }) => id))].filter((id) => !known.has(id));
}
