import type { Intent } from '@/core/intent';
import type { Task } from '@/core/task';
import type { CallContext } from '@/task-types/call-context';
import type { Filled, OptionSource, PlanContext, PlannedCall, Settlement, TaskForm } from '@/task-types/task-form';
import { createFerry, listBerths, searchFerries, startFerry } from './api';
import { Fields } from './fields';
import { words } from './messages';
import { toTask, TYPE_ID, wireOf } from './model';
import { defaults, schema, type Values } from './schema';
import { type Ferry, ferryRequest, type FerryRequest, madeFerry, MODES } from './wire';

const BERTHS_PER_PAGE = 10;

export const form: TaskForm<Values> = {
  title: words('title'),
  schema,
  defaults,
  Fields,
  optionSources: { berths: berthSource() },
  plan,
  settle,
  fromTask,
  fromBody,
  nameOf: (values) => values.name,
};

function toBody(values: Values, onceId: string): FerryRequest {
  const { name, mode, cargo, retries, urgent, beginAt, conditions, remark, berthId } = values;
  return {
    ferry_name: name,
    mode,
    cargo,
    retries,
    urgent,
    berth_id: berthId,
    ...(beginAt === undefined ? undefined : { begin_at: beginAt }),
    ...(conditions.trim() === ''
      ? undefined
      : { conditions: ferryRequest.shape.conditions.parse(JSON.parse(conditions)) }),
    ...(remark === '' ? undefined : { remark }),
    client_token: onceId,
  };
}

/** Defines it, then starts what the first reply names. The mark goes out on every try of either step. */
function plan(values: Values, { connection, onceId }: PlanContext): PlannedCall[] {
  return [
    {
      endpoint: createFerry,
      input: () => ({ body: toBody(values, onceId) }),
      label: words('step.create'),
      made: (reply) => ({
        ref: { connection: connection.id, type: TYPE_ID, id: madeFerry.parse(reply).ferry_id },
      }),
    },
    {
      endpoint: startFerry,
      input: ([made]) => ({ path: { ferry_id: madeFerry.parse(made).ferry_id }, body: { client_token: onceId } }),
      label: words('step.start'),
    },
  ];
}

async function settle(intent: Intent, values: Values, context: CallContext): Promise<Settlement> {
  const sentAt = intent.sentAt ?? intent.startedAt;
  const all = await searchAll(context);
  if (intent.step === 0) {
    const ours = all.filter((one) => one.ferry_name === values.name && (one.made ?? 0) >= sentAt);
    return settled(ours, context, ({ ferry_id }) => ({ ferry_id }));
  }
  const id = madeFerry.parse(intent.replies[0]).ferry_id;
  const ours = all.filter((one) => one.ferry_id === id && (one.last_run?.began ?? 0) >= sentAt);
  return settled(ours, context, ({ last_run }) => ({ run_id: last_run?.run_id }));
}

function settled(ours: readonly Ferry[], { connection }: CallContext, reply: (one: Ferry) => unknown): Settlement {
  const [first, ...others] = ours;
  if (!first) return { kind: 'absent' };
  if (others.length > 0) return { kind: 'cannot-tell', candidates: ours.map((one) => toTask(one, connection)) };
  return { kind: 'found', ref: toTask(first, connection).ref, reply: reply(first) };
}

/** All ferries that there are. */
export async function searchAll({ send }: CallContext): Promise<Ferry[]> {
  const found: Ferry[] = [];
  for (let page = 1; ; page += 1) {
    const { ferries, total } = await send(searchFerries, { body: { page_no: page } });
    found.push(...ferries);
    if (ferries.length === 0 || found.length >= total) return found;
  }
}

function fromTask(task: Task, remembered: Values | undefined): Filled<Values> {
  if (remembered) return { values: remembered, ignored: [], unknown: [] };
  const wire = wireOf(task);
  const mode = MODES.find((known) => known === wire?.mode);
  const lost = ['cargo', 'retries', 'urgent', 'beginAt', 'conditions', 'remark'] as const;
  if (!wire || !mode) return { values: {}, ignored: [], unknown: ['name', 'mode', 'berthId', ...lost] };
  return { values: { name: wire.ferry_name, mode, berthId: wire.berth_id }, ignored: [], unknown: lost };
}

function fromBody(body: unknown): Filled<Values> | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const entries = Object.entries(body);
  const isKnown = ([name]: [string, unknown]) => name in ferryRequest.shape;
  const parsed = ferryRequest.safeParse(Object.fromEntries(entries.filter(isKnown)));
  if (!parsed.success) return undefined;
  const { ferry_name, berth_id, begin_at, conditions, remark, client_token: _mark, ...same } = parsed.data;
  return {
    values: {
      ...same,
      name: ferry_name,
      berthId: berth_id,
      conditions: conditions === undefined ? '' : JSON.stringify(conditions),
      remark: remark ?? '',
      ...(begin_at === undefined ? undefined : { beginAt: begin_at }),
    },
    ignored: entries.filter((entry) => !isKnown(entry)).map(([name]) => name),
    unknown: [],
  };
}

function berthSource(): OptionSource {
  return {
    needs: ['mode'],
    load: async ({ send }, params, cursor) => {
      const page = cursor === undefined ? 1 : Number(cursor);
      const reply = await send(listBerths, { query: { mode: String(params['mode']), page_no: page } });
      return {
        options: reply.berths.map(({ berth_id, berth_name, closed }) => ({
          id: berth_id,
          label: berth_name,
          ...(closed ? { disabled: words('hint.closed') } : undefined),
        })),
        total: reply.total,
        ...(page * BERTHS_PER_PAGE < reply.total ? { next: String(page + 1) } : undefined),
      };
    },
  };
}
