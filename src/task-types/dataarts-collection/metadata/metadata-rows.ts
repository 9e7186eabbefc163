import { isRecord } from '@/core/is-record';
import { isText, readTree, toSend, treeText } from '../config/kept-json';
import { layOutJson } from '@/core/long-numbers';

/** One line of `parameter_config`. `other` is the text of what has no box, and of an entry that is no object at all. */
export interface MetadataRow {
  readonly description: string;
  readonly type: string;
  readonly taskId: string;
  readonly other: string;
}

export const NEW_ROW: MetadataRow = { description: '', type: '', taskId: '', other: '' };

const KEYS = [
  ['description', 'description'],
  ['type', 'type'],
  ['taskId', 'task_id'],
] as const;

/** The rows of a tree's `parameter_config`; undefined where it is no list. */
export function readRows(list: unknown): readonly MetadataRow[] | undefined {
  return Array.isArray(list) ? list.map(readRow) : undefined;
}

function readRow(entry: unknown): MetadataRow {
  if (!isRecord(entry)) return { ...NEW_ROW, other: layOutJson(toSend(entry)) };
  const read = KEYS.flatMap(([field, key]) => (isText(entry[key]) ? [{ field, key, value: entry[key] }] : []));
  const taken = new Set<string>(read.map(({ key }) => key));
  const left = Object.entries(entry).filter(
    ([key, value]) => !taken.has(key) && !(value === null && KEYS.some(([, known]) => known === key)),
  );
  return {
    ...NEW_ROW,
    ...Object.fromEntries(read.map(({ field, value }) => [field, value])),
    other: left.length === 0 ? '' : treeText(Object.fromEntries(left)),
  };
}

/** The list that rows make; what is empty is left out. */
export function writeRows(rows: readonly MetadataRow[]): readonly unknown[] {
  return rows.map((row) => {
    const other: unknown = row.other.trim() === '' ? {} : readTree(row.other);
    const written = KEYS.flatMap(([field, key]) => (row[field] === '' ? [] : [[key, row[field]] as const]));
    if (!isRecord(other)) return written.length === 0 && other !== undefined ? other : Object.fromEntries(written);
    return { ...other, ...Object.fromEntries(written) };
  });
}

/** What is wrong with what stands in a row beside its boxes: no JSON, or a key that has a box. */
export function problemOfRow({ other, ...boxes }: MetadataRow): 'json' | 'known' | undefined {
  if (other.trim() === '') return undefined;
  const tree = readTree(other);
  if (tree === undefined) return 'json';
  if (!isRecord(tree)) return Object.values(boxes).every((box) => box === '') ? undefined : 'json';
  return KEYS.some(([field, key]) => Object.hasOwn(tree, key) && (boxes[field] !== '' || isText(tree[key])))
    ? 'known'
    : undefined;
}
