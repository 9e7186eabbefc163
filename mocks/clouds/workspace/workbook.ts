import { utils, write } from '@e965/xlsx';
import type { Contents } from './contents';

/** A workbook in Excel's `.xlsx` format. What is text stays text, also where it looks like a formula. */
export function writeWorkbook({ headings, rows }: Contents): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  const content = utils.aoa_to_sheet([[...headings], ...rows.map((row) => [...row])], { dense: true });
  utils.book_append_sheet(book, content, 'Export');
  // By the library's types the result may be anything.
  const bytes: unknown = write(book, { bookType: 'xlsx', type: 'array', compression: true });
  if (!(bytes instanceof ArrayBuffer)) throw new TypeError('the workbook writer gave no bytes');
  return new Uint8Array(bytes);
}
