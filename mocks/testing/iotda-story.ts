import fc from 'fast-check';
import { expect } from 'vitest';
import type { FaultEffect } from '../faults';
import { rows } from './iotda-client';
import { type Asker, type Asking, type Door, ROLES } from './iotda-door';
import { type Act, planAct } from './iotda-batch-acts';

/** Something that a user does, perhaps with something going wrong, or that time does. */
export type Step =
  | { readonly kind: 'wait'; readonly ms: number }
  | {
      readonly kind: 'create';
      readonly who: Asker;
      readonly which: number;
      readonly wide: boolean;
      readonly fault?: Fault | undefined;
    }
  | {
      readonly kind: 'delete' | 'download';
      readonly who: Asker;
      readonly which: number;
      readonly fault?: Fault | undefined;
    }
  | { readonly kind: 'act'; readonly who: Asker; readonly which: number; readonly act: Act };

type Fault = 'before' | 'after' | 'status' | 'delay';

const EFFECTS: Readonly<Record<Fault, FaultEffect>> = {
  before: { kind: 'cut', when: 'before' },
  after: { kind: 'cut', when: 'after' },
  status: { kind: 'status', status: 429 },
  delay: { kind: 'delay', ms: 1 },
};

const who = fc.constantFrom(...ROLES, 'operator' as const, 'operator' as const);
const fault = fc.option(fc.constantFrom<Fault[]>('before', 'after', 'status', 'delay'), { freq: 5, nil: undefined });

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('create'), who, which: fc.nat(), wide: fc.boolean(), fault }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('delete', 'download'), who, which: fc.nat(), fault }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('act'),
      who,
      which: fc.nat(),
      act: fc.constantFrom<Act[]>('retry', 'stop', 'confirm', 'delete', 'create'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('wait'),
      ms: fc.oneof(fc.constantFrom(1, 29_999), fc.nat(40_000), fc.nat(900_000)),
    }),
  },
);

/** An export as a list shows it. */
interface Shown {
  readonly id: string;
  readonly status: unknown;
  readonly count: number;
  readonly createdAt: number;
  /** All that makes two exports the same. */
  readonly conditions: string;
}

function shown(row: Record<string, unknown>): Shown {
  return {
    id: String(row['export_task_id']),
    status: row['status'],
    count: Number(row['export_count']),
    createdAt: Date.parse(String(row['create_time'])),
    conditions: JSON.stringify([row['resource_condition'], row['app_type'], row['app_id']]),
  };
}

/** How a list is read from page to page. */
export type Paging = 'marker' | 'offset' | 'both';

/** All exports that a user's list shows. Every page must say how many there are. */
export async function readExports(door: Door, asker: Asker, paging: Paging = 'marker', limit = 50): Promise<Shown[]> {
  const read: Shown[] = [];
  let [marker, offset] = ['f'.repeat(24), 0];
  for (;;) {
    const query = `resource_type=BatchTask&limit=${limit}&marker=${marker}&offset=${offset}`;
    const reply = await door.ask(asker, { method: 'GET', path: `export-tasks?${query}` });
    expect(reply?.status).toBe(200);
    const page = rows({ ...reply?.body }, 'export_tasks').map(shown);
    read.push(...page);
    if (page.length < limit) {
      expect(reply?.body['page']).toMatchObject({ count: read.length });
      return read;
    }
    // An offset is counted after the marker; both together begin anew from the last page of an offset.
    const turns = paging === 'marker' || (paging === 'both' && offset >= 2 * limit) || offset + limit > 500;
    if (turns) [marker, offset] = [page.at(-1)?.id ?? '', 0];
    else offset += limit;
  }
}

/** What a request must come to. */
interface Plan {
  readonly asking: Asking;
  readonly status: number;
  readonly code?: string;
  /** What is different afterwards. */
  readonly done?: () => void;
}

/** An export that must be there; its id is told by the list after it was made. */
type Row = Pick<Shown, 'conditions' | 'createdAt'> & { id?: string };

/** The world as it must be: what was asked for is kept here by the documented rules, and compared with the lists. */
export class Expected {
  readonly #rows = new Map<Asker, Row[]>();
  readonly #downloads = new Map<Asker, number>();
  #newest = '';

  private constructor(
    readonly door: Door,
    readonly batchTasks: readonly string[],
  ) {}

  static async begin(door: Door, batchTasks: readonly string[]): Promise<Expected> {
    const expected = new Expected(door, batchTasks);
    for (const asker of ROLES) {
      const found = await readExports(door, asker);
      expected.#rows.set(asker, found);
      for (const { id } of found) if (id > expected.#newest) expected.#newest = id;
    }
    return expected;
  }

  /** Does a step, and checks what came of it, for everybody. */
  async take(todo: Step): Promise<void> {
    const { door } = this;
    if (todo.kind === 'wait') await door.pass(todo.ms);
    else {
      const plan = await this.#plan(todo);
      const wrong = 'fault' in todo ? todo.fault : undefined;
      if (wrong) {
        await door.setFaults([{ id: 'f', match: { endpoint: 'iotda.*' }, effect: EFFECTS[wrong], times: 1 }]);
      }
      const reply = await door.ask(todo.who, plan.asking);
      if (wrong === 'before' || wrong === 'after') expect(reply).toBeUndefined();
      else if (wrong === 'status') expect(reply?.status).toBe(429);
      else expect([reply?.status, reply?.code]).toEqual([plan.status, plan.code]);
      if (wrong !== 'before' && wrong !== 'status') plan.done?.();
    }
    for (const asker of ROLES) await this.#compare(asker);
  }

  #plan(todo: Exclude<Step, { kind: 'wait' }>): Promise<Plan> {
    switch (todo.kind) {
      case 'create':
        return this.#create(todo);
      case 'delete':
      case 'download':
        return this.#useOne(todo);
      case 'act':
        return planAct(this.door, todo);
    }
  }

  async #create({ who: asker, which, wide }: Extract<Step, { kind: 'create' }>): Promise<Plan> {
    const mine = await readExports(this.door, asker);
    const condition = { task_id: this.batchTasks[which % this.batchTasks.length] };
    const scope = wide ? { app_type: 'GLOBAL' } : { app_type: 'APP', app_id: 'space_default' };
    const body = { resource_type: 'BatchTask', resource_condition: condition, ...scope };
    const asking = { method: 'POST', path: 'export-tasks', body };
    if (asker === 'viewer') return { asking, status: 403, code: 'IOTDA.000022' };
    const { conditions } = shown(body);
    const others = mine.filter((one) => one.conditions !== conditions);
    const unfinished = others.filter(({ status }) => status === 'Processing');
    if (unfinished.length >= 5) return { asking, status: 403, code: 'IOTDA.014801' };
    const createdAt = this.door.now();
    const same = mine.find((one) => one.conditions === conditions);
    const done = () => {
      const kept = others.toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1)).slice(0, 49);
      this.#rows.set(asker, [...kept, { conditions, createdAt, ...(same && { id: same.id }) }]);
    };
    return { asking, status: 201, done };
  }

  async #useOne({ kind, who: asker, which }: Extract<Step, { kind: 'delete' | 'download' }>): Promise<Plan> {
    // Once in a while somebody else's, or none at all.
    const owner = which % 5 === 0 ? 'administrator' : asker;
    const small = (await readExports(this.door, owner)).filter(({ count }) => count <= this.door.largestFile);
    const one = small[which % (small.length + 1)];
    const path = `export-tasks/${one?.id ?? '0'.repeat(24)}`;
    const asking = kind === 'delete' ? { method: 'DELETE', path } : { method: 'GET', path: `${path}/file` };
    if (kind === 'delete' && asker === 'viewer') return { asking, status: 403, code: 'IOTDA.000022' };
    if (!one || owner !== asker) return { asking, status: 404, code: 'IOTDA.014802' };
    if (kind === 'delete') {
      const left = (this.#rows.get(asker) ?? []).filter(({ id }) => id !== one.id);
      return { asking, status: 204, done: () => this.#rows.set(asker, left) };
    }
    if (one.status !== 'Success') return { asking, status: 403, code: 'IOTDA.014804' };
    const now = this.door.now();
    const early = now - (this.#downloads.get(asker) ?? Number.NEGATIVE_INFINITY) < 30_000;
    if (early) return { asking, status: 403, code: 'IOTDA.014803' };
    return { asking, status: 200, done: () => this.#downloads.set(asker, now) };
  }

  async #compare(asker: Asker): Promise<void> {
    const found = await readExports(this.door, asker);
    const ids = found.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
    expect(ids.length).toBeLessThanOrEqual(50);
    expect(found.filter(({ status }) => status === 'Processing').length).toBeLessThanOrEqual(5);
    expect(new Set(found.map(({ conditions }) => conditions)).size).toBe(found.length);
    const rowsOf = this.#rows.get(asker) ?? [];
    for (const row of rowsOf.filter(({ id }) => id === undefined)) {
      const made = found.find(({ conditions }) => conditions === row.conditions);
      expect(made && made.id > this.#newest).toBe(true);
      this.#newest = row.id = made?.id ?? '';
    }
    const byId = (list: readonly Row[]) => new Map(list.map((row) => [row.id, [row.conditions, row.createdAt]]));
    expect(byId(found)).toEqual(byId(rowsOf));
  }
}
