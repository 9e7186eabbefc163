import { utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import type { SubTask } from './sub-tasks';

const HEADINGS = ['Target', 'Status', 'Output', 'Error code', 'Error message'];

/** A sheet of the xls format has 65,536 rows, of which the first holds the headings. */
const ROWS_PER_SHEET = 65_535;

/**
 * A workbook in Excel's binary format (BIFF8, what `.xls` says) in a zip. `rowAt` gives the sub-task at a place or nothing.
 * Every cell is text, so what looks like a formula stays text.
 */
export function zippedWorkbook(
  name: string,
  total: number,
  rowAt: (index: number) => SubTask | undefined,
  madeAt: number,
): Uint8Array<ArrayBuffer> {
  // Level 1: the sheet compresses well as it is, and the page waits for it.
  return zipSync({ [name]: [workbook(total, rowAt), { mtime: madeAt, level: 1 }] });
}

function workbook(total: number, rowAt: (index: number) => SubTask | undefined): Uint8Array {
  const book = utils.book_new();
  const sheets = Math.max(1, Math.ceil(total / ROWS_PER_SHEET));
  for (let sheet = 0; sheet < sheets; sheet++) {
    const rows: string[][] = [HEADINGS];
    for (let index = sheet * ROWS_PER_SHEET; index < Math.min(total, (sheet + 1) * ROWS_PER_SHEET); index++) {
      const row = rowAt(index);
      if (row) rows.push([row.target, row.status, row.output, row.errorCode, row.errorMessage]);
    }
    const cells = utils.aoa_to_sheet(rows);
    utils.book_append_sheet(book, cells, sheets === 1 ? 'BatchTask' : `BatchTask ${sheet + 1}`);
  }
  // The library types its result by none of its options; `array` gives an ArrayBuffer.
  const bytes: unknown = write(book, { bookType: 'biff8', type: 'array', bookSST: true });
  if (!(bytes instanceof ArrayBuffer)) throw new TypeError('the workbook writer gave no bytes');
  return new Uint8Array(bytes);
}
