import fc from 'fast-check';
import { expect } from 'vitest';
import { scheduledBody, taskBody } from './dataarts-bodies';
import { type Came, type DataartsClient } from './dataarts-client';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const KEPT_RUNS = 200;

/** When to run: never by itself, or at every so many minutes of an hour, in a span told in minutes from now. */
const schedule = fc.record({
  every: fc.constantFrom(0, 15, 30),
  begins: fc.option(fc.constantFrom(-600, 0, 15, 20, 300), { nil: undefined }),
  ends: fc.option(fc.constantFrom(-10, 0, 15, 16, 45, 600, 4_000), { nil: undefined }),
  enabled: fc.boolean(),
});
type WantedSchedule = typeof schedule extends fc.Arbitrary<infer T> ? T : never;

const definition = fc.record({ name: fc.nat({ max: 5 }), type: fc.constantFrom('DLI', 'DWS'), schedule });
type Definition = typeof definition extends fc.Arbitrary<infer T> ? T : never;

const which = fc.nat({ max: 8 });

/** Something that somebody does, or time that passes. */
export const step = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), definition }),
  fc.record({ kind: fc.constant('update' as const), which, definition }),
  fc.record({ kind: fc.constant('act' as const), which, action: fc.constantFrom('run', 'stop', 'runimmediate') }),
  fc.record({ kind: fc.constant('delete' as const), which }),
  fc.record({
    kind: fc.constant('wait' as const),
    ms: fc.constantFrom(1, 7.5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 5 * HOUR_MS, DAY_MS),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A time of a schedule to the second, as it goes over the wire. */
function onWire(ms: number): string {
  return `${new Date(Math.floor(ms / 1000) * 1000 + 8 * HOUR_MS).toISOString().slice(0, 19)} +08`;
}

const toSecond = (ms: number) => Math.floor(ms / 1000) * 1000;

interface Rule {
  readonly every: number;
  readonly start: number;
  readonly end: number;
}

interface Known {
  readonly id: string;
  name: string;
  type: string;
  rule: Rule;
  /** Spans in which its schedule was on, with the rule of then. */
  spans: { readonly from: number; to?: number; readonly rule: Rule }[];
  byHand: number[];
}

/** What a task must be like, kept in the plainest way, beside what the cloud says. */
export class Expected {
  readonly #known: Known[] = [];
  readonly #gone: string[] = [];

  constructor(
    readonly client: DataartsClient,
    readonly most: number,
  ) {}

  async take(todo: Step): Promise<void> {
    const { client } = this;
    const now = client.world.now();
    switch (todo.kind) {
      case 'wait':
        client.world.clock.advance(todo.ms);
        return;
      case 'create': {
        const came = await client.create(bodyOf(todo.definition, now));
        const wrong = this.#wrong(todo.definition, undefined, now);
        if (!this.#told(came, wrong)) return;
        const id = String(came.body['task_id']);
        const task: Known = {
          id,
          name: '',
          type: '',
          rule: ruleOf(todo.definition.schedule, now),
          spans: [],
          byHand: [],
        };
        define(task, todo.definition, now);
        this.#known.unshift(task);
        return;
      }
      case 'update': {
        const task = this.#at(todo.which);
        if (!task) return;
        const came = await client.update(task.id, bodyOf(todo.definition, now));
        if (this.#told(came, this.#wrong(todo.definition, task, now))) define(task, todo.definition, now);
        return;
      }
      case 'act': {
        const task = this.#at(todo.which);
        if (!task) return;
        const passed = todo.action === 'run' && task.rule.every > 0 && task.rule.end <= now;
        const came = await client.act(task.id, todo.action);
        if (this.#told(came, passed ? 'DLG.1810' : undefined)) act(task, todo.action, now);
        return;
      }
      case 'delete': {
        const task = this.#at(todo.which);
        if (!task) return;
        const came = await client.delete(task.id);
        if (!this.#told(came, isOn(task, now) ? 'DLG.2206' : undefined)) return;
        this.#known.splice(this.#known.indexOf(task), 1);
        this.#gone.push(task.id);
        return;
      }
    }
  }

  /** Everything that can be seen is as it must be. */
  async compare(): Promise<void> {
    const { client } = this;
    const now = client.world.now();
    expect((await client.search({ limit: 1 })).body).toMatchObject({
      count: this.#known.length,
      total_records: this.#known.length,
      max_records: this.most,
    });
    const tasks = new Map((await client.found()).map((task) => [task.id, task]));
    expect([...tasks.keys()].sort()).toEqual(this.#known.map(({ id }) => id).sort());
    for (const known of this.#known) {
      const runs = expectedRuns(known, now);
      const on = isOn(known, now);
      expect(tasks.get(known.id)).toMatchObject({
        name: known.name,
        data_source_type: known.type,
        schedule_config: { enabled: on ? 3 : 0 },
        last_run_time: runs[0] === undefined ? '' : new Date(runs[0].at).toISOString(),
        next_run_time: on ? nextRun(known.rule, now) : '',
      });
      const seen = await client.runs(known.id);
      const plain = seen.map(({ start_time, trigger }) => ({ at: Date.parse(start_time), trigger }));
      expect(sorted(plain)).toEqual(sorted(runs));
      for (const { end_time: end, status } of seen) expect(status === 'RUNNING').toBe(end === undefined);
    }
    for (const id of this.#gone) expect((await client.delete(id)).code).toBe('DLG.2208');
  }

  /** All that can be read, for another reader of the same world. */
  async everything() {
    const tasks = await this.client.found();
    const runs = await Promise.all(tasks.map(({ id }) => this.client.runs(id)));
    return { tasks, runs };
  }

  #at(place: number): Known | undefined {
    return this.#known[place % Math.max(1, this.#known.length)];
  }

  /** Whether it went well; how it went must be as expected. */
  #told({ status, code }: Came, wrong: string | undefined): boolean {
    expect([status, code]).toEqual(wrong === undefined ? [200, undefined] : [400, wrong]);
    return wrong === undefined;
  }

  #wrong({ name, type, schedule: wanted }: Definition, own: Known | undefined, now: number): string | undefined {
    const { every, start, end } = ruleOf(wanted, now);
    if (every > 0 && end !== Number.POSITIVE_INFINITY) {
      if (wanted.begins !== undefined && start > end) return 'DLG.2274';
      if (end <= now) return 'DLG.1810';
      if (end - (wanted.begins === undefined ? now : start) <= every * MINUTE_MS) return 'DLG.2273';
    }
    if (own && own.type !== type) return 'DLG.2255';
    if (this.#known.some((task) => task.name === `task ${name}` && task !== own)) return 'DLG.2270';
    return !own && this.#known.length >= this.most ? 'DLG.1881' : undefined;
  }
}

function bodyOf({ name, type, schedule: { every, begins, ends, enabled } }: Definition, now: number) {
  const body = { ...taskBody(`task ${name}`), data_source_type: type };
  if (every === 0) return { ...body, schedule_config: { schedule_type: 'RUN_ONCE', enabled: enabled ? 1 : 0 } };
  const at = (minutes: number | undefined) => (minutes === undefined ? undefined : onWire(now + minutes * MINUTE_MS));
  const { schedule_config } = scheduledBody('', {
    cron_expression: `0 0/${every} * * * ?`,
    interval: `${every} minutes`,
    start_time: at(begins),
    end_time: at(ends),
    enabled: enabled ? 1 : 0,
  });
  return { ...body, schedule_config };
}

function ruleOf({ every, begins, ends }: WantedSchedule, now: number): Rule {
  const start = begins === undefined ? Number.NEGATIVE_INFINITY : toSecond(now + begins * MINUTE_MS);
  const end = ends === undefined ? Number.POSITIVE_INFINITY : toSecond(now + ends * MINUTE_MS);
  return { every, start, end };
}

function define(task: Known, { name, type, schedule: wanted }: Definition, now: number): void {
  act(task, 'stop', now);
  task.name = `task ${name}`;
  task.type = type;
  task.rule = ruleOf(wanted, now);
  if (wanted.enabled && wanted.every > 0) task.spans.push({ from: now, rule: task.rule });
}

function act(task: Known, action: string, now: number): void {
  const last = task.spans.at(-1);
  if (action === 'stop') {
    if (last) last.to ??= now;
  } else if (action === 'runimmediate' || task.rule.every === 0) task.byHand.push(now);
  else if (!isOn(task, now)) task.spans.push({ from: now, rule: task.rule });
}

function isOn({ spans }: Known, now: number): boolean {
  const last = spans.at(-1);
  return last !== undefined && last.to === undefined && now <= last.rule.end;
}

function expectedRuns({ spans, byHand }: Known, now: number) {
  const scheduled = spans.flatMap(({ from, to = now, rule }) => {
    const runs: { at: number; trigger: 'schedule' | 'by hand' }[] = [];
    const everyMs = rule.every * MINUTE_MS;
    for (let at = Math.ceil(from / everyMs) * everyMs; at <= Math.min(to, now, rule.end); at += everyMs) {
      if (at > from && at >= rule.start) runs.push({ at, trigger: 'schedule' });
    }
    return runs;
  });
  const all = [...scheduled, ...byHand.map((at) => ({ at, trigger: 'by hand' as const }))];
  return all.sort((a, b) => b.at - a.at).slice(0, KEPT_RUNS);
}

function nextRun({ every, start, end }: Rule, now: number): string {
  const everyMs = every * MINUTE_MS;
  const at = Math.ceil(Math.max(now + 1, start) / everyMs) * everyMs;
  return at > end ? '' : new Date(at).toISOString();
}

/** Runs of one instant come in any order. */
function sorted(runs: readonly { readonly at: number; readonly trigger: string }[]) {
  return [...runs].sort((a, b) => b.at - a.at || (a.trigger < b.trigger ? -1 : 1));
}
