import * as z from 'zod/mini';
import { readRows, type RowReader } from '@/task-types/read-rows';

/**
 * What a service that does not exist sends and takes. It has, all at once, what is awkward in the real ones: longs as
 * numbers, times as milliseconds, failures inside replies of status 200, lists that are read by POST.
 */
const longId = z.pipe(z.union([z.string(), z.int()]), z.transform(String));

export const MODES = ['bulk', 'tide'] as const;
export const CARGOES = ['tea', 'coal', 'grain', 'glass', 'horses'] as const;

const run = z.looseObject({
  run_id: longId,
  state: z.string(),
  began: z.optional(z.number()),
  ended: z.optional(z.number()),
  note: z.optional(z.string()),
});

/** A definition and its last run. There is no owner, and old ones do not tell when they were made. */
export const ferry = z.looseObject({
  ferry_id: longId,
  ferry_name: z.string(),
  mode: z.string(),
  berth_id: longId,
  made: z.optional(z.number()),
  last_run: z.nullish(run),
});
export type Ferry = z.infer<typeof ferry>;

export const ferryRow: RowReader<Ferry> = {
  schema: ferry,
  id: 'ferry_id',
  blank: (id) => ({ ferry_id: id, ferry_name: '', mode: '', berth_id: '' }),
};

/** In no order that is documented, or that anybody has found. */
export const ferryPage = z.pipe(
  z.looseObject({ total: z.number(), ferries: z.array(z.unknown()) }),
  z.transform(({ ferries, ...rest }) => {
    const read = readRows(ferryRow, ferries);
    return { ...rest, ...read, ferries: read.rows.map(({ value }) => value) };
  }),
);

export const ferrySearch = z.strictObject({ page_no: z.int(), state: z.optional(z.string()) });
export type FerrySearch = z.infer<typeof ferrySearch>;

/** Several ferries, by their ids. */
export const scuttling = z.strictObject({ ferry_ids: z.array(z.string()) });
export type Scuttling = z.infer<typeof scuttling>;

export const ferryRequest = z.strictObject({
  ferry_name: z.string(),
  mode: z.enum(MODES),
  cargo: z.enum(CARGOES),
  retries: z.int(),
  urgent: z.boolean(),
  begin_at: z.optional(z.string()),
  conditions: z.optional(z.record(z.string(), z.unknown())),
  remark: z.optional(z.string()),
  berth_id: z.string(),
  client_token: z.optional(z.string()),
});
export type FerryRequest = z.infer<typeof ferryRequest>;

export const ferryAmendment = z.strictObject({
  ferry_name: z.optional(z.string()),
  berth_id: z.optional(z.string()),
});
export type FerryAmendment = z.infer<typeof ferryAmendment>;

/** One ferry, or null where there is none: a service that does not say 404. */
export const foundFerry = z.looseObject({ ferry: z.nullable(z.unknown()) });
export const madeFerry = z.looseObject({ ferry_id: longId });
export const startedRun = z.looseObject({ run_id: longId });
export const done = z.looseObject({ success: z.boolean() });

/** What is heard from a ferry that goes to and fro. */
export const hailed = z.looseObject({ captain: z.string(), crossings: z.int() });

export const berthPage = z.looseObject({
  total: z.number(),
  berths: z.array(z.looseObject({ berth_id: longId, berth_name: z.string(), closed: z.optional(z.boolean()) })),
});
