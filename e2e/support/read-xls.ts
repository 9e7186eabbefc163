import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

interface Sheet {
  readonly row: { readonly count: number };
  readonly column: { readonly count: number };
  /** Every cell of ours is text; an empty one is nothing. */
  cell(row: number, column: number): string | undefined;
}

interface Workbook {
  readonly sheets: readonly Sheet[];
  cleanUp(): void;
}

interface Reader {
  open(file: string, done: (error: Error | null, book: Workbook) => void): void;
}

// The reader is CommonJS without types. It shares no code with the writer, so that a mistake of one is seen by the other.
const reader = createRequire(import.meta.url)('node-xlrd') as Reader;

/** Every cell of the first sheet of a binary `.xls`, as text. `scratch` is a file that may be written. */
export async function readXls(bytes: Uint8Array, scratch: string): Promise<string[][]> {
  await writeFile(scratch, bytes);
  return new Promise((resolve, reject) => {
    reader.open(scratch, (error, book) => {
      if (error) return reject(error);
      const [sheet] = book.sheets;
      if (!sheet) return reject(new Error('the workbook has no sheet'));
      const rows = Array.from({ length: sheet.row.count }, (_, row) =>
        Array.from({ length: sheet.column.count }, (__, column) => sheet.cell(row, column) ?? ''),
      );
      book.cleanUp();
      resolve(rows);
    });
  });
}
