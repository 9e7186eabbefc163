import * as z from 'zod/mini';

/** The changes of structure that a real-time task may meet, in the vendor's spelling and the order of its page. */
export const DDL_KINDS = [
  'CREATETABLE',
  'DROPTABLE',
  'ADDCOLUMN',
  'DROPCOLUMN',
  'RENAMETABLE',
  'RENAMECOLUMN',
  'MODIFYCOLUMN',
  'TRUNCATETABLE',
] as const;
export type DdlKind = (typeof DDL_KINDS)[number];

export const DDL_ANSWERS = ['NORMAL', 'IGNORE', 'WARNING', 'CRITICAL'] as const;

/** Text as somebody typed it; what the form would not take counts as not set. */
const typed = z.catch(z.string(), '');

/** What the start form answers, read leniently: an act may also be done without a form. */
const answered = z.object({
  failovers: typed,
  minutes: typed,
  dirtyRecords: typed,
  ddl: z.catch(z.partialRecord(z.enum(DDL_KINDS), typed), {}),
});

/**
 * `StartParam` of StartDISyncInstance: JSON text of what was set, and of nothing else. Undefined where nothing was.
 * https://www.alibabacloud.com/help/en/dataworks/developer-reference/api-dataworks-public-2020-05-18-startdisyncinstance
 */
export function startParam(answer: unknown): string | undefined {
  const read = answered.safeParse(answer);
  if (!read.success) return undefined;
  const { failovers, minutes, dirtyRecords, ddl } = read.data;
  const ddlMarkMap = Object.fromEntries(DDL_KINDS.flatMap((kind) => (ddl[kind] ? [[kind, ddl[kind]]] : [])));
  const param = {
    ...(failovers && minutes ? { failoverLimit: { count: Number(failovers), interval: Number(minutes) } } : undefined),
    ...(dirtyRecords ? { errorLimit: { record: Number(dirtyRecords) } } : undefined),
    ...(Object.keys(ddlMarkMap).length > 0 ? { ddlMarkMap } : undefined),
  };
  return Object.keys(param).length > 0 ? JSON.stringify(param) : undefined;
}
