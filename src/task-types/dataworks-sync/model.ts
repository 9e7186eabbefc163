import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import { type ReadRow, readRows } from '@/task-types/read-rows';
import { type File, fileRow } from './file-wire';
import { statuses } from './statuses';

export const TYPE_ID = 'dataworks-sync';

export const KINDS = ['DI_OFFLINE', 'DI_REALTIME', 'DI_SOLUTION'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * The types of files that are synchronizations. 23 and 900 are documented; how solutions are listed is not (contract 4), 901
 * is what the simulated cloud has chosen.
 */
const FILE_TYPES: ReadonlyMap<string, Kind> = new Map([
  ['23', 'DI_OFFLINE'],
  ['900', 'DI_REALTIME'],
  ['901', 'DI_SOLUTION'],
]);

/** All of them, as ListFiles wants them. */
export const FILE_TYPE_LIST = [...FILE_TYPES.keys()].join(',');

/**
 * A file in the console's terms. Whether it is in production, and how it runs there, no list tells: that is for a closer look,
 * which counts for as long as the file is not committed or changed anew.
 */
export function toTask(wire: File, connection: Connection, raw: unknown = wire): Task {
  const vendorStatus = commitWord(wire);
  const draft = isDraft(wire);
  const createdAt = instantOf(wire.CreateTime);
  return {
    ref: { connection: connection.id, type: TYPE_ID, id: wire.FileId },
    name: wire.FileName || wire.FileId,
    lifecycle: draft ? 'draft' : 'ready',
    vendorStatus,
    raw,
    ...(wire.Owner ? { owner: wire.Owner } : undefined),
    ...(createdAt === undefined ? undefined : { createdAt }),
    ...(Object.hasOwn(statuses, vendorStatus) ? undefined : { latestRun: { status: 'unknown' } }),
    ...(draft || kindOfFile(wire) === undefined ? undefined : { lookKey: lookKeyOf(wire) }),
  };
}

/** The task that a row of the list tells of, also where the row is not as documented. */
export function taskOfRow({ value, raw, drift }: ReadRow<File>, connection: Connection): Task {
  const task = toTask(value, connection, raw);
  return drift.length === 0 ? task : { ...task, drift };
}

/** A digit alone would say nothing: the field's name goes before it. */
function commitWord({ CommitStatus: commit }: File): string {
  return commit === null || commit === undefined || commit === '' ? '' : `CommitStatus ${commit}`;
}

/** Never committed: what has a node was, whatever was changed since. */
function isDraft({ CommitStatus, NodeId }: File): boolean {
  return Number(CommitStatus ?? 0) === 0 && !NodeId;
}

function lookKeyOf({ CommitStatus, CurrentVersion, NodeId }: File): string {
  return [CommitStatus, CurrentVersion, NodeId].map((part) => part ?? '').join('/');
}

/** Milliseconds since 1970, which may come as text; 0 is DataWorks' way to say none. */
export function instantOf(value: number | string | null | undefined): number | undefined {
  const ms = Number(value ?? 0);
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

function kindOfFile({ FileType }: File): Kind | undefined {
  return FILE_TYPES.get(String(FileType ?? ''));
}

/** Raw objects that were read before: filters ask for those of 10,000 tasks at each key press. */
const read = new WeakMap<object, File>();

/** The file of a task of this type, as far as it can be read; undefined where it came from elsewhere. */
export function wireOf({ raw }: Pick<Task, 'raw'>): File | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const known = read.get(raw);
  if (known) return known;
  const [row] = readRows(fileRow, [raw]).rows;
  if (row) read.set(raw, row.value);
  return row?.value;
}

/** Which of the three it is; undefined where DataWorks lists it under another type. */
export function kindOfTask(task: Pick<Task, 'raw'>): Kind | undefined {
  const wire = wireOf(task);
  return wire && kindOfFile(wire);
}
