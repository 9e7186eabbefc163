import type { Message } from '@/core/message';
import {
  addColumn,
  addPair,
  type Column,
  columnsOf,
  moveColumn,
  movePair,
  removeColumn,
  removePair,
} from '../script/columns';
import { readScript } from '../script/script';
import type { Side } from './new-column';
import { wizardWords as words } from './words';

/** What stands in the two lists of the mapping. */
export type Sides = Readonly<Record<Side, readonly Column[]>>;

/** A place in the mapping: a column of one side, or both of a position at once. */
export interface Cell {
  readonly row: number;
  readonly at: 'pair' | Side;
}

/** One change of the mapping: what it does, how it is told, and where one stands after it. */
export interface Act {
  readonly change: (text: string) => string;
  readonly said: Message;
  readonly to: Cell;
}

/** How many positions there are: as many as the longer side has. */
export function rowCount({ reader, writer }: Sides): number {
  return Math.max(reader.length, writer.length);
}

/** How many positions have both. */
export function pairCount({ reader, writer }: Sides): number {
  return Math.min(reader.length, writer.length);
}

/** What a position is called: “id → id”, or the column that has no partner. */
export function pairName({ reader, writer }: Sides, row: number): string {
  return [reader[row], writer[row]].flatMap((column) => (column ? [column.label] : [])).join(' → ');
}

/** Moves what stands at a cell to another position; undefined where it cannot be there. */
export function moveAct(sides: Sides, cell: Cell, row: number): Act | undefined {
  const { at } = cell;
  const length = at === 'pair' ? pairCount(sides) : sides[at].length;
  if (row === cell.row || row < 0 || row >= length || cell.row >= length) return undefined;
  return {
    change: (text) => (at === 'pair' ? movePair(text, cell.row, row) : moveColumn(text, at, cell.row, row)),
    said: words('done.moved', { name: nameOf(sides, cell), position: row + 1, count: length }),
    to: { row, at },
  };
}

/** Takes away what stands at a cell: a pair, or the one column there; undefined where nothing is. */
export function removeAct(sides: Sides, cell: Cell): Act | undefined {
  const alone = cell.at === 'pair' && cell.row >= pairCount(sides) ? longerSide(sides) : cell.at;
  const length = alone === 'pair' ? pairCount(sides) : sides[alone].length;
  if (cell.row >= length) return undefined;
  return {
    change: (text) => (alone === 'pair' ? removePair(text, cell.row) : removeColumn(text, alone, cell.row)),
    said: words('done.removed', { name: nameOf(sides, cell) }),
    to: { row: Math.max(0, Math.min(cell.row, rowCount(sides) - 2)), at: cell.at },
  };
}

/** Adds a pair behind the last one, or a column at the end of one side. */
export function addAct(sides: Sides, at: Cell['at'], values: Readonly<Record<Side, unknown>>): Act {
  const side = at === 'pair' ? 'reader' : at;
  const row = at === 'pair' && !takesAll(sides) ? pairCount(sides) : sides[side].length;
  return {
    change: (text) => (at === 'pair' ? addPair(text, values.reader, values.writer) : addColumn(text, at, values[at])),
    said:
      at === 'pair' ? words('done.addedPair', { position: row + 1 }) : words(`done.added.${at}`, { position: row + 1 }),
    to: { row, at: side },
  };
}

/** How many positions of a script have the same name on both sides, case aside. */
export function sameNames(text: string): { readonly count: number; readonly total: number } {
  const reading = readScript(text);
  if (reading.kind !== 'script') return { count: 0, total: 0 };
  const { reader, writer } = reading.script;
  const sides: Sides = { reader: reader ? columnsOf(reader) : [], writer: writer ? columnsOf(writer) : [] };
  const same = sides.reader.filter(({ label }, row) => label.toLowerCase() === sides.writer[row]?.label.toLowerCase());
  return { count: same.length, total: rowCount(sides) };
}

function nameOf(sides: Sides, { row, at }: Cell): string {
  return at === 'pair' ? pairName(sides, row) : (sides[at][row]?.label ?? '');
}

/** A side of all columns, `*`, has no positions to add between. */
function takesAll({ reader, writer }: Sides): boolean {
  return [...reader, ...writer].some(({ value }) => value === '*');
}

function longerSide({ reader, writer }: Sides): Side {
  return reader.length > writer.length ? 'reader' : 'writer';
}
